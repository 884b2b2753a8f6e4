"""Reads of webinars."""

from django.db.models import Max
from wagtail.query import PageQuerySet

from schedule.door import Status


class WebinarPageQuerySet(PageQuerySet):
    def past(self, now):
        """Webinars whose last session is over and took place, latest first."""
        return (
            self.annotate(last_end=Max("occurrences__ends_at"))
            .filter(last_end__lte=now)
            .exclude(occurrences__status=Status.CANCELLED)
            .order_by("-last_end")
        )
