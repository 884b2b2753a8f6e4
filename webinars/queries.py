"""Reads of webinars."""

from django.db.models import OuterRef, Subquery
from wagtail.query import PageQuerySet

from schedule.models import Occurrence


class WebinarPageQuerySet(PageQuerySet):
    def past(self, now):
        """Webinars that took place and have no date to come, latest first, with `last_start` and `last_end`.

        Cancelled dates count for nothing. The dates are asked for in subqueries, so that a list may still count by
        groups of its own.
        """
        dates = Occurrence.objects.filter(page=OuterRef("pk")).taking_place().order_by("-ends_at")
        return (
            self.annotate(
                last_end=Subquery(dates.values("ends_at")[:1]), last_start=Subquery(dates.values("starts_at")[:1])
            )
            .filter(last_end__lte=now)
            .order_by("-last_end", "pk")
        )

    def for_cards(self):
        """Only what a card shows: without bodies, transcripts and words for search, which may be a book long."""
        return self.defer_streamfields().defer("transcript", "words").select_related("recording_media")
