"""What Find support answers with: everything from registers and published pages, nothing written for it alone."""

from django.db.models import Q
from django.utils.translation import get_language
from wagtail.models import Page

from core.cards import cards
from core.languages import shown_here
from core.paths import collection_models
from core.remembered import remembered
from home.queries import content_models, content_type_ids
from home.widening import first_found
from schedule.models import Occurrence, ScheduledPage
from schedule.session import sessions

SESSIONS_SHOWN = 4
READINGS_SHOWN = 6
COLLECTIONS_SHOWN = 3


def fitting(who: str, where: str, need: str):
    """Return live pages written for `who` or for everybody, about `need`, that apply in `where`. "" asks nothing.

    As an editor's form says it: no audience ticked means everybody, no nation means the whole UK.
    """
    pages = Page.objects.live()
    if who:
        pages = pages.filter(Q(audience_ties__audience__slug=who) | Q(audience_ties__isnull=True))
    if where:
        pages = pages.filter(Q(nation_ties__nation__slug=where) | Q(nation_ties__isnull=True))
    if need:
        pages = pages.filter(topic_ties__topic__slug=need)
    return pages


def next_sessions(answers, now, request) -> tuple[str, list]:
    """Return (how they were found, the next sessions that somebody can still walk into). At most six queries."""
    who, where, need = answers

    def look(of_who, of_need):
        coming = Occurrence.objects.door_to_come(now).filter(page__in=fitting(of_who, where, of_need).values("pk"))
        return list(coming.with_words()[:SESSIONS_SHOWN])

    how, found = first_found(who, need, look)
    return how, sessions(found, now, request)


def readings(answers, request) -> tuple[str, list]:
    """Return (how they were found, cards of resources, latest first)."""
    kept_apart = (ScheduledPage, *collection_models())
    types = content_type_ids(model for model in content_models() if not issubclass(model, kept_apart))
    return cards_of(types, answers, request, READINGS_SHOWN)


def collections(answers, request) -> tuple[str, list]:
    """Return (how they were found, cards of ordered paths)."""
    return cards_of(content_type_ids(collection_models()), answers, request, COLLECTIONS_SHOWN)


def cards_of(types, answers, request, most) -> tuple[str, list]:
    key = ("answers", tuple(types), answers, get_language())
    return remembered(key, lambda: read_cards(types, answers, request, most))


def read_cards(types, answers, request, most) -> tuple[str, list]:
    who, where, need = answers

    def look(of_who, of_need):
        pages = shown_here(fitting(of_who, where, of_need).filter(content_type__in=types)).distinct()
        return list(pages.order_by("-first_published_at", "pk").specific().defer_streamfields()[:most])

    how, found = first_found(who, need, look)
    return how, cards(found, request)
