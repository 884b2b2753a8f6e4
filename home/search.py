"""Search over every public page, with filters. A GET that writes nothing and keeps no words."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.cards import cards
from core.crisis_words import speaks_of_crisis
from core.excerpt import excerpt
from core.kinds import kind_facet, models_of
from core.languages import shown_here
from core.listing import Listing, TermFacet
from core.models import Audience, PortalPage, Topic
from core.search_query import normalise_query, query_terms
from home.queries import content_models, topic_tiles

MOST_RESULTS = 200
PAGE_SIZE = 10
TERM_FACETS = [
    TermFacet("audience", _("Who it is for"), "audience_ties__audience", Audience),
    TermFacet("topic", _("Topic"), "topic_ties__topic", Topic),
]


def public_pages():
    """Return live pages of the portal's own types that no restriction hides."""
    return Page.objects.live().public().type(*models_of(PortalPage)).filter(depth__gt=2)


def found_ids(query: str) -> list[int]:
    """Return page ids for a normalised query, best first, at most MOST_RESULTS.

    Where whole words find nothing, beginnings of words are tried: SQLite's index knows no endings.
    """
    pages = public_pages()
    hits = list(pages.search(query)[:MOST_RESULTS]) or list(pages.autocomplete(query)[:MOST_RESULTS])
    return [page.pk for page in hits]


@require_safe
def search(request):
    """Answer GET ?q=, audience, topic, kind, page. Without words, filters alone browse every page of content."""
    typed = request.GET.get("q", "").strip()
    query = normalise_query(typed)
    facets = [*TERM_FACETS, kind_facet("content_type", content_models())]
    ids = found_ids(query) if query else []
    base = Page.objects.filter(pk__in=ids) if query else public_pages().type(*content_models()).order_by("title", "pk")
    # The search engines cannot filter by language; this list can.
    base = shown_here(base)
    listing = Listing(
        base,
        request.GET,
        facets,
        path=reverse("search"),
        kept={"q": typed[:120]},
        page_size=PAGE_SIZE,
    )
    if query:
        rank = {pk: place for place, pk in enumerate(ids)}
        matching = sorted(listing.queryset.values_list("pk", flat=True), key=rank.__getitem__)
        listing.order_by_ids(matching)
    browsing = bool(listing.selected) and not query
    results = results_with_excerpts(listing.items, query_terms(query), request) if query or browsing else []
    return render(
        request,
        "home/search.html",
        {
            "query": typed[:120],
            "listing": listing,
            "results": results,
            "searched": bool(query),
            "needs_help": speaks_of_crisis(typed),
            "suggestions": listing.looser,
            "topics": [] if query or browsing else topic_tiles(get_language()),
            "typed_nothing_searchable": bool(typed) and not query,
        },
    )


def results_with_excerpts(items, terms, request):
    """Return cards with an excerpt each, in the order of `items`. One query a page type."""
    order = {item.pk: place for place, item in enumerate(items)}
    pages = sorted(Page.objects.filter(pk__in=order).specific().defer_streamfields(), key=lambda page: order[page.pk])
    return [
        {"card": card, "excerpt": excerpt(page.words if terms else page.summary, terms)}
        for card, page in zip(cards(pages, request, with_pictures=False), pages, strict=True)
    ]
