"""Reads of webinars."""

from django.db.models import Max, Q
from wagtail.query import PageQuerySet

from schedule.door import Status


class WebinarPageQuerySet(PageQuerySet):
    def past(self, now):
        """Webinars that took place and have no date to come, latest first. Cancelled dates count for nothing."""
        return (
            self.annotate(last_end=Max("occurrences__ends_at", filter=~Q(occurrences__status=Status.CANCELLED)))
            .filter(last_end__lte=now)
            .order_by("-last_end", "pk")
        )
