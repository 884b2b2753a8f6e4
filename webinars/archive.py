"""Every past webinar, latest first, narrowed by who it was for and what it was about."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from core.cards import Card, cards
from core.listing import Listing, TermFacet
from core.models import Audience, Topic
from schedule.clock import local, long_date
from schedule.queries import next_end

VIEW = "past"
FACETS = [
    TermFacet("audience", _("Who it was for"), "audience_ties__audience", Audience),
    TermFacet("topic", _("Topic"), "topic_ties__topic", Topic),
]


@dataclass(frozen=True)
class PastWebinar:
    """A card, the day of the last date, and what became of the recording: all of it words."""

    card: Card
    day: str
    recording: str
    note: str


def past_webinars(pages, request, now) -> list[PastWebinar]:
    """Return what the archive shows of pages that came from `past()`. At most two queries, for the pictures."""
    pages = list(pages)
    return [
        PastWebinar(
            card, long_date(local(page.last_start).date()), page.recording_words(now, ended=True), page.recording_note
        )
        for card, page in zip(cards(pages, request), pages, strict=True)
    ]


def archive_context(page, found, request, now):
    """Return `listing` and `webinars` for the archive on `page`; `found` are the webinars below it."""
    listing = Listing(
        found.live().past(now).for_cards(),
        request.GET,
        FACETS,
        path=page.get_url(request),
        kept={"view": VIEW},
        kept_as="archive",
        moment=(now, next_end),
        ids=True,
    )
    return {"listing": listing, "webinars": past_webinars(listing.items, request, now)}
