"""A page with dated sessions: webinars and common rooms."""

from datetime import timedelta

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel

from core.fields import CleanStreamField
from core.models import PortalPage
from schedule.blocks import DateBlock
from schedule.clock import uk_instant
from schedule.door import State
from schedule.session import Session

from .occurrence import Occurrence

MOST_DATES = 52
FOLLOWS = "Dates to come follow it, unless they were changed by themselves under Sessions."


class ScheduledPage(PortalPage):
    """The dates here are the plan, and are revisioned with the page; publishing turns them into Occurrence rows.

    What happens to one date afterwards (moved, cancelled, full, its hosts) is said on the row, never here.
    """

    is_content = True
    # How long before the start the doors open.
    doors_open_before = timedelta(minutes=15)

    dates = CleanStreamField([("date", DateBlock())], blank=True, max_num=MOST_DATES)
    length_minutes = models.PositiveSmallIntegerField(
        "length in minutes",
        default=60,
        validators=[MinValueValidator(10), MaxValueValidator(240)],
        help_text=FOLLOWS,
    )

    # A copy of last year's page must not announce last year's dates.
    exclude_fields_in_copy = ["dates"]
    schedule_panels = [FieldPanel("dates"), FieldPanel("length_minutes")]

    class Meta:
        abstract = True

    @property
    def capacity_per_session(self):
        """How many people fit, or None where that is not said."""
        return None

    @property
    def usual_hosts(self):
        """The people who host a date until somebody says otherwise."""
        return []

    def planned_starts(self):
        """Return the UTC instants that the plan names. Dates that the clocks make impossible are left out:
        the form refuses them in words, and an import must not fail a whole page over one."""
        starts = []
        for child in self.dates:
            try:
                starts.append(uk_instant(child.value["day"], child.value["starts"]))
            except (ValueError, TypeError):
                continue
        return starts

    def planned_occurrence(self, start):
        """Return the row, not saved, that a planned start becomes when the page is published."""
        return Occurrence(
            page=self,
            planned_start=start,
            starts_at=start,
            ends_at=start + timedelta(minutes=self.length_minutes),
            doors_open_at=start - self.doors_open_before,
            capacity=self.capacity_per_session,
        )

    def sessions_to_come(self, request, now):
        """Return the page's sessions that are not over, in start order. A preview shows unpublished dates as well."""
        rows = []
        if self.pk:
            rows = list(Occurrence.objects.filter(page_id=self.pk, ends_at__gt=now).with_words().with_hosts())
        if getattr(request, "is_preview", False):
            known = {row.planned_start for row in rows}
            drafts = [self.planned_occurrence(start) for start in set(self.planned_starts()) - known]
            rows += [row for row in drafts if row.ends_at > now]
        return [Session(row, now, request) for row in sorted(rows, key=lambda row: row.starts_at)]

    def session_context(self, request, now):
        """Return what a page about sessions shows: those to come, the one it is about, and what was cancelled before.

        The one it is about is the next that takes place; when every date to come is cancelled, the first of those.
        """
        coming = self.sessions_to_come(request, now)
        takes_place = next((session for session in coming if session.state != State.CANCELLED), None)
        first = takes_place or (coming[0] if coming else None)
        before = coming[: coming.index(first)] if first else []
        return {"sessions": coming, "session": first, "cancelled_before": before}
