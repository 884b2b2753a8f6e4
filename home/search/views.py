"""The search page: every public page, with filters. At most twenty queries; a GET that writes nothing."""

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.cards import Card
from core.crisis_words import speaks_of_crisis
from core.current_site import site_of
from core.excerpt import excerpt
from core.kinds import kind_facet
from core.languages import langs_of, shown_here
from core.listing import Listing
from core.privacy import for_everybody
from core.search_query import MAX_LENGTH
from core.term_facets import TERM_FACETS
from home.queries import content_models, topic_tiles

from .finding import Found, find_in
from .limits import may_pass, searches, too_many_searches

PAGE_SIZE = 10


def public_pages():
    """Return live pages that no restriction hides, home and the tree's root apart, each in one language only."""
    return shown_here(for_everybody(Page.objects.live().filter(depth__gt=2)))


def languages_searched() -> list[str]:
    """Return the language being shown, and the one that whatever is not translated is in."""
    return list(dict.fromkeys([get_language() or settings.LANGUAGE_CODE, settings.LANGUAGE_CODE]))


def quiet(response):
    """Keep the words of a search out of what the browser says next: the address of this page holds them, and without
    this the next request to us would name it (Referer), for any front server to log."""
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


@require_safe
def search(request):
    """Answer GET ?q=, audience, topic, kind, page. Without words, filters alone browse every page of content.

    429 in words, helplines first, to a network that asks more often than people do.
    """
    if not may_pass(searches, request):
        return quiet(too_many_searches(request))
    site_of(request)
    typed = request.GET.get("q", "").strip()
    found = find_in(typed, languages_searched()) if typed else Found()
    listing = listing_of(request, typed, found)
    browsing = bool(listing.selected) and not found.understood
    results = results_of(listing.items, found, request) if found.understood or browsing else []
    context = {
        "query": typed[:MAX_LENGTH],
        "listing": listing,
        "results": results,
        "searched": found.understood,
        "instead": found.instead,
        "needs_help": speaks_of_crisis(typed) or speaks_of_crisis(found.instead),
        "suggestions": listing.looser if not results else [],
        "topics": [] if found.understood or browsing else topic_tiles(get_language()),
        "typed_nothing_searchable": bool(typed) and not found.understood,
    }
    return quiet(render(request, "home/search.html", context))


def listing_of(request, typed: str, found: Found) -> Listing:
    """Return the list of what was found, best first; without words, of every page of content by title."""
    if found.understood:
        base = public_pages().filter(pk__in=found.ids)
    else:
        base = public_pages().type(*content_models()).order_by("title", "pk")
    listing = Listing(
        base.select_related("search_entry"),
        request.GET,
        [*TERM_FACETS, kind_facet("content_type", content_models())],
        path=reverse("search"),
        kept={"q": typed[:MAX_LENGTH]},
        page_size=PAGE_SIZE,
        # What visitors type is kept nowhere.
        kept_as=None if typed else "every page of content",
        ids=not typed,
    )
    if found.understood:
        place = {pk: place for place, pk in enumerate(found.ids)}
        listing.order_by_ids(sorted(listing.queryset.values_list("pk", flat=True), key=place.__getitem__))
    return listing


def results_of(pages, found: Found, request) -> list[dict]:
    """Return a card, an excerpt and whether editors chose it, for each page. No query: the index holds the words."""
    results, langs = [], langs_of(pages)
    for page in pages:
        entry = getattr(page, "search_entry", None)
        about = (entry.eyebrow, entry.summary) if entry else ("", "")
        card = Card(page.title, page.get_url(request), *about, lang=langs.get(page.pk, ""))
        text = entry.words if entry and found.terms else card.summary
        results.append({"card": card, "excerpt": excerpt(text, found.terms), "chosen": page.pk in found.pinned})
    return results
