"""Lists of sessions to come, narrowed by who they are for and what they are about."""

from django.urls import reverse

from core.kinds import kind_slug
from core.listing import Listing, TermFacet
from core.models import Audience, Topic
from schedule.calendar_choices import with_query
from schedule.models import Occurrence
from schedule.session import sessions

FACETS = [
    TermFacet("audience", "Who it is for", "page__audience_ties__audience", Audience),
    TermFacet("topic", "Topic", "page__topic_ties__topic", Topic),
]
# The filters that a calendar knows as well (schedule/calendar_subjects.py).
IN_CALENDARS = ("audience", "topic", "kind")


def sessions_context(page, request, now, pages=None, more_facets=(), **options):
    """Return `listing`, `sessions` and `calendar_url` (the same list as a calendar) for a list on `page`.

    `pages` narrows it to one kind, None means every kind.
    """
    coming = Occurrence.objects.not_over(now).with_words()
    if pages is not None:
        coming = coming.filter(page__in=pages)
    listing = Listing(coming, request.GET, [*FACETS, *more_facets], path=page.get_url(request), **options)
    same = {name: listing.selected[name] for name in IN_CALENDARS if name in listing.selected}
    if pages is not None:
        same["kind"] = kind_slug(pages.model)
    return {
        "listing": listing,
        "sessions": sessions(listing.items, now, request),
        "calendar_url": with_query(reverse("calendar"), same),
    }
