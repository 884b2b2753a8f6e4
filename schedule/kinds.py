"""Kinds of session, known by what they build on: no room is named here."""

from core.kinds import kind_facet, models_of
from core.listing import ChoiceFacet
from schedule.models import ScheduledPage


def session_kinds() -> ChoiceFacet:
    """Return a filter of dated sessions by kind; in addresses "webinar" and "common-room"."""
    return kind_facet("page__content_type", models_of(ScheduledPage))
