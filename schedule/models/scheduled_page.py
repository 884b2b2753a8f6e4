"""A page with dated sessions: webinars and common rooms."""

from datetime import timedelta

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel

from core.fields import CleanStreamField
from core.models import PortalPage
from schedule.blocks import DateBlock
from schedule.clock import uk_instant

MOST_DATES = 52


class ScheduledPage(PortalPage):
    """The dates here are the plan, and are revisioned with the page; publishing turns them into Occurrence rows.

    What happens to one date afterwards (moved, cancelled, full, its hosts) is said on the row, never here.
    """

    # How long before the start the doors open, and what the search and the pills call this kind of page.
    is_content = True
    doors_open_before = timedelta(minutes=15)

    dates = CleanStreamField([("date", DateBlock())], blank=True, max_num=MOST_DATES)
    length_minutes = models.PositiveSmallIntegerField(
        "length in minutes", default=60, validators=[MinValueValidator(10), MaxValueValidator(240)]
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
        """The people who host a new date until somebody says otherwise."""
        return []

    def planned_starts(self):
        """Return the UTC instants that the plan names. Dates that the clocks make impossible are left out:
        the form refuses them in words, and an import must not fail a whole page over one."""
        starts = []
        for child in self.dates:
            try:
                starts.append(uk_instant(child.value["day"], child.value["starts"]))
            except ValueError:
                continue
        return starts
