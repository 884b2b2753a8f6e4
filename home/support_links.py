"""Where an answer of Find support goes on: the same choice in What's on, in search, in a calendar, on a route."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import get_language

from core.languages import langs_of, shown_here
from core.remembered import remembered
from home.models.audience_page import AudiencePage
from home.queries import section_of
from home.widening import BOTH, NEED_ALONE, WHO_ALONE
from schedule.listing import calendar_url_of


def narrowed(who: str, need: str, how: str) -> dict:
    """Return the filters of other lists that show the same, widened in the same way."""
    filters = {
        "audience": who if how in (BOTH, WHO_ALONE) else "",
        "topic": need if how in (BOTH, NEED_ALONE) else "",
    }
    return {name: value for name, value in filters.items() if value}


def with_filters(url: str, filters: dict) -> str:
    return f"{url}?{urlencode(filters)}" if filters else url


def route_for(who: str):
    """Return the live route for an audience's slug in the language being shown, else the original; None without one."""
    return remembered(("route for", who, get_language()), lambda: read_route(who))


def read_route(who: str):
    found = shown_here(AudiencePage.objects.live().filter(audience__slug=who)).first()
    if found:
        found.lang = langs_of([found]).get(found.pk, "")
    return found


def lists_of(request, who, need, session_how, reading_how) -> dict:
    """Return the addresses that an answer links to, "" where there is no such page. At most two queries."""
    session_filters, reading_filters = narrowed(who, need, session_how), narrowed(who, need, reading_how)
    whats_on = section_of(request, "home.WhatsOnPage")
    route = route_for(who) if who else None
    return {
        "all_sessions_url": with_filters(whats_on.get_url(request), session_filters) if whats_on else "",
        "calendar_url": calendar_url_of(session_filters),
        "all_readings_url": with_filters(reverse("search"), reading_filters),
        "route": {"title": route.title, "url": route.get_url(request), "lang": route.lang} if route else None,
    }
