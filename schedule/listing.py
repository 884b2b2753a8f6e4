"""Lists of sessions to come, narrowed by who they are for and what they are about."""

from core.listing import Listing, TermFacet
from core.models import Audience, Topic
from schedule.models import Occurrence
from schedule.session import sessions

FACETS = [
    TermFacet("audience", "Who it is for", "page__audience_ties__audience", Audience),
    TermFacet("topic", "Topic", "page__topic_ties__topic", Topic),
]


def sessions_context(page, request, now, pages=None, more_facets=(), **options):
    """Return `listing` and `sessions` for a list on `page`; `pages` narrows it to one kind, None means every kind."""
    coming = Occurrence.objects.not_over(now).with_words()
    if pages is not None:
        coming = coming.filter(page__in=pages)
    listing = Listing(coming, request.GET, [*FACETS, *more_facets], path=page.get_url(request), **options)
    return {"listing": listing, "sessions": sessions(listing.items, now, request)}
