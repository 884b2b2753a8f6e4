"""Reads over all rooms at once: by type and by tie, never by importing a room."""

from urllib.parse import urlencode

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from wagtail.models import Page

from core.cards import cards
from core.chrome import Chrome
from core.kinds import models_of
from core.languages import name_here, shown_here
from core.models import PageAudience, PortalPage, Topic
from core.remembered import remembered
from schedule.models import ScheduledPage


def section_of(request, label):
    """Return the live page of the model with this label ("home.WhatsOnPage") right below home, or None.

    No query where the chrome has read the menu.
    """
    sections = Chrome.for_request(request).sections
    return next((page for page in sections if page.specific_class._meta.label == label), None)


def content_models() -> list:
    """Return the models whose pages are what visitors come for: sessions and resources, not pages about us."""
    return [model for model in models_of(PortalPage) if model.is_content]


def content_type_ids(models) -> list[int]:
    return [ContentType.objects.get_for_model(model).pk for model in models]


def cards_for_audience(slug, limit, request) -> list:
    """Return cards of the latest live content, sessions apart, written for this audience."""
    key = ("cards for", slug, limit, get_language())
    return remembered(key, lambda: cards(pages_for_audience(slug, limit), request))


def pages_for_audience(slug, limit):
    """Return the latest live content, sessions apart, written for this audience, as specific pages."""
    ids = latest_for_audience(slug, limit)
    found = Page.objects.filter(pk__in=ids).specific().defer_streamfields()
    return sorted(found, key=lambda page: ids.index(page.pk))


def latest_for_audience(slug, limit) -> list[int]:
    types = content_type_ids(model for model in content_models() if not issubclass(model, ScheduledPage))
    ties = PageAudience.objects.filter(page=OuterRef("pk"), audience__slug=slug)
    kinds = ContentType.objects.filter(pk=OuterRef("content_type"), pk__in=types)
    found = shown_here(Page.objects.live().filter(Exists(ties), Exists(kinds)))
    return list(found.order_by("-first_published_at", "pk").values_list("pk", flat=True)[:limit])


def topic_tiles(language_code) -> list[dict]:
    """Return each topic that leads somewhere: title, url, and how many resources and talks or rooms it leads to.

    Each leads to the search page, narrowed to the topic, which lists just those. Counted once, until anything changes.
    """
    return remembered(("topic tiles", language_code, get_language()), lambda: read_topic_tiles(language_code))


def read_topic_tiles(language_code) -> list[dict]:
    session_types = content_type_ids(models_of(ScheduledPage))
    resource_types = [pk for pk in content_type_ids(content_models()) if pk not in session_types]
    topics = Topic.objects.filter(locale__language_code=settings.LANGUAGE_CODE).annotate(
        resources=live_pages(resource_types),
        talks_and_rooms=live_pages(session_types),
        shown=name_here(Topic, language=language_code),
    )
    tiles = []
    for topic in topics:
        counted = [
            (topic.resources, ngettext("%(total)s resource", "%(total)s resources", topic.resources)),
            (
                topic.talks_and_rooms,
                ngettext("%(total)s talk or room", "%(total)s talks and rooms", topic.talks_and_rooms),
            ),
        ]
        words = [text % {"total": total} for total, text in counted if total]
        if words:
            address = f"{reverse('search')}?{urlencode({'topic': topic.slug})}"
            tiles.append({"title": topic.shown, "url": address, "count_words": ", ".join(words)})
    return tiles


def live_pages(types):
    """Return an aggregate that counts a term's live pages of these content types, each once."""
    live = Q(page_ties__page__in=shown_here(Page.objects.live().filter(content_type__in=types)))
    return Count("page_ties__page", filter=live, distinct=True)
