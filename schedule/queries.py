"""Reads of dated sessions, over webinars and common rooms at once."""

from datetime import timedelta

from django.db import models
from django.db.models import Exists, OuterRef, Prefetch
from django.db.models.functions import Coalesce

from core.languages import name_here
from core.models.taxonomy import Audience, PageAudience
from schedule.door import Status

LONGEST = timedelta(hours=4)  # a session


class OccurrenceQuerySet(models.QuerySet):
    def on_live_pages(self):
        return self.filter(page__live=True)

    def not_over(self, now):
        """Sessions that are on or to come, in start order; one that is running stays until its end.

        None lasts longer than LONGEST, so the database begins that long ago in the index of starts. The
        end is compared in a way that no index answers: PostgreSQL would take the two conditions for independent, expect
        a fiftieth of the rows, and gather and sort them all instead of reading a page of them in order.
        """
        coming = self.on_live_pages().alias(end=Coalesce("ends_at", "ends_at"))
        return coming.filter(end__gt=now, starts_at__gt=now - LONGEST).order_by("starts_at", "pk")

    def door_to_come(self, now):
        """Sessions that somebody could still walk into, now or later, next first."""
        return self.not_over(now).filter(status=Status.ON, doors_close_at__gt=now)

    def taking_place(self):
        return self.exclude(status=Status.CANCELLED)

    def for_audience(self, slug):
        return self.filter(Exists(PageAudience.objects.filter(page=OuterRef("page"), audience__slug=slug)))

    def with_words(self):
        """Everything that a row of a list shows: the page and its audiences. Two queries, however many rows."""
        ties = PageAudience.objects.annotate(name_here=name_here(Audience, "audience__"))
        ties = ties.order_by("audience__sort_order")
        return self.select_related("page").prefetch_related(Prefetch("page__audience_ties", ties))

    def with_hosts(self):
        return self.prefetch_related("hosts__picture")


def next_end(now):
    """Return when the next of all sessions ends after `now`, or None: until then the same ones are over."""
    from schedule.models import Occurrence

    ends = Occurrence.objects.filter(ends_at__gt=now).order_by("ends_at").values_list("ends_at", flat=True)
    return ends.first()
