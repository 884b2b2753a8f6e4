"""A page with dated sessions: webinars and common rooms."""

from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.fields import CleanStreamField
from core.languages import is_original, original_of
from core.models import PortalPage
from schedule.blocks import DateBlock, RepeatBlock, plan_of
from schedule.dates_panel import ResultingDatesPanel
from schedule.door import State, Status
from schedule.link_panel import JoinLinkPanel
from schedule.preview_scenes import SCENES, SETTLED, moment_of, play, scene_of
from schedule.session import Session

from .door_settings import LONGEST_WAIT, NEVER_OPEN, DoorSettings, never_opens
from .occurrence import Occurrence

MOST_DATES = 52
DATES_GAP = "Add at least one date: without one nobody can come."
FOLLOWS = "Dates to come follow it, unless they were changed by themselves under Sessions."


class ScheduledPage(PortalPage):
    """The dates here are the plan, and are revisioned with the page; publishing turns them into Occurrence rows.

    What happens to one date afterwards (moved, cancelled, full, its hosts) is said on the row, never here.
    """

    is_content = True
    # Whether late arrivals would disturb: rooms settle, talks do not. Chooses the site's usual door times.
    settles = False
    # How many different people have to host a date.
    hosts_needed = 1

    dates = CleanStreamField(
        [("date", DateBlock()), ("repeat", RepeatBlock())],
        blank=True,
        max_num=MOST_DATES,
        help_text="Dates picked by hand, or a rule such as every second Thursday. The list below shows what comes out.",
    )
    length_minutes = models.PositiveSmallIntegerField(
        "length in minutes",
        default=60,
        validators=[MinValueValidator(10), MaxValueValidator(240)],
        help_text=FOLLOWS,
    )
    doors_open_minutes = models.PositiveSmallIntegerField(
        "doors open, minutes before the start",
        null=True,
        blank=True,
        validators=[MaxValueValidator(LONGEST_WAIT)],
        help_text="Empty: as Settings > Doors says.",
    )
    doors_close_minutes = models.PositiveSmallIntegerField(
        "doors close, minutes after the start",
        null=True,
        blank=True,
        validators=[MaxValueValidator(240)],
        help_text="Empty: as Settings > Doors says.",
    )

    # A copy of last year's page must not announce last year's dates.
    exclude_fields_in_copy = [*PortalPage.exclude_fields_in_copy, "dates"]
    schedule_panels = [
        MultiFieldPanel([FieldPanel("dates"), ResultingDatesPanel(), FieldPanel("length_minutes")], "When"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("doors_open_minutes"), FieldPanel("doors_close_minutes")]),
                JoinLinkPanel(),
            ],
            "Doors",
        ),
    ]

    class Meta:
        abstract = True

    @property
    def needs_dates(self) -> bool:
        """A translation has none of its own: they stay with the original."""
        return self.locale_id is None or self.locale.language_code == settings.LANGUAGE_CODE

    def publishing_gaps(self):
        gaps = super().publishing_gaps()
        return gaps if self.dates or not self.needs_dates else gaps | {"dates": DATES_GAP}

    @property
    def capacity_per_session(self):
        """How many people fit, or None where that is not said."""
        return None

    @property
    def seats_per_session(self):
        """How many joins the door lets through before it says Full, or None where it does not count."""
        return None

    @property
    def usual_hosts(self):
        """The people who host a date until somebody says otherwise."""
        return []

    @property
    def poster_promises(self) -> list[str]:
        """What is true of every session here, in three or four short lines for a poster."""
        return []

    @property
    def poster_audience(self) -> str:
        """Who it is for, in a sentence for a poster; empty where the line above the title says enough."""
        return ""

    # The prefix of the editor's rows of people: who would host, in a form that is not saved yet.
    hosts_prefix = ""

    @classmethod
    def host_ids_in(cls, data) -> list[int]:
        """Return the ids of the people chosen as hosts in a posted editor's form."""
        rows = [name for name in data if name.startswith(f"{cls.hosts_prefix}-") and name.endswith("-person")]
        kept = [name for name in rows if not data.get(name.replace("-person", "-DELETE"))]
        return [int(data[name]) for name in kept if data[name].isdecimal() and len(data[name]) < 10]

    def clean(self):
        super().clean()
        opens, closes = self.door_minutes()
        if never_opens(opens, closes):
            raise ValidationError({"doors_close_minutes": NEVER_OPEN})

    @property
    def plan(self):
        """The starts that the dates and rules on this page name."""
        return plan_of(self.dates)

    def door_minutes(self) -> tuple[int, int | None]:
        """Return (minutes before the start, minutes after it or None for the end): the page's own, or the site's."""
        opens, closes = self.doors_open_minutes, self.doors_close_minutes
        if opens is None or closes is None:
            usual_open, usual_close = self.door_settings.window(self.settles)
            opens = usual_open if opens is None else opens
            closes = usual_close if closes is None else closes
        return opens, closes

    def door_times(self, starts_at, ends_at):
        """Return (open, close) for a session at these times."""
        opens, closes = self.door_minutes()
        close_at = ends_at if closes is None else min(ends_at, starts_at + timedelta(minutes=closes))
        return starts_at - timedelta(minutes=opens), close_at

    @cached_property
    def dated_page_id(self) -> int:
        """The page whose dates are shown: a translation has its original's, so that one session keeps one door."""
        return self.pk if is_original() else original_of(self).pk

    @cached_property
    def door_settings(self):
        return DoorSettings.objects.filter(site__is_default_site=True).first() or DoorSettings()

    def planned_occurrence(self, start):
        """Return the row, not saved, that a planned start becomes when the page is published."""
        ends_at = start + timedelta(minutes=self.length_minutes)
        opens, closes = self.door_times(start, ends_at)
        return Occurrence(
            page=self,
            planned_start=start,
            announced_start=start,
            starts_at=start,
            ends_at=ends_at,
            doors_open_at=opens,
            doors_close_at=closes,
            capacity=self.capacity_per_session,
            seats=self.seats_per_session,
        )

    @property
    def preview_modes(self):
        """The moments to look at. "Door closed" is none of its own where the door stays open to the end."""
        _, closes = self.door_minutes()
        settles = closes is not None and closes < self.length_minutes
        return [(scene, words) for scene, words in SCENES if settles or scene != SETTLED]

    def rows_to_come(self, request, now):
        """Return the page's dates that are not over, in start order. A preview has unpublished ones as well."""
        rows = []
        if self.pk:
            rows = list(
                Occurrence.objects.filter(page_id=self.dated_page_id, ends_at__gt=now).with_words().with_hosts()
            )
        if getattr(request, "is_preview", False):
            known = {row.planned_start for row in rows}
            drafts = [self.planned_occurrence(start) for start in self.plan.may_begin(now) - known]
            rows += [row for row in drafts if row.ends_at > now]
        return sorted(rows, key=lambda row: row.starts_at)

    def moment(self, request):
        """Return the instant the page is shown for: now, or in a preview the moment of the scene that was chosen."""
        now, scene = timezone.now(), scene_of(request)
        rows = [row for row in self.rows_to_come(request, now) if row.status != Status.CANCELLED] if scene else []
        row = rows[0] if rows else (self.last_row(request, now) if scene else None)
        return moment_of(scene, row, now) if row else now

    def last_row(self, request, now):
        """Return the latest date that is over and took place, or None. A preview has unpublished ones as well."""
        rows = []
        if self.pk:
            over = Occurrence.objects.filter(page_id=self.dated_page_id, ends_at__lte=now).taking_place()
            rows = list(over.with_words().with_hosts().order_by("-starts_at")[:1])
        if getattr(request, "is_preview", False):
            rows += [row for row in map(self.planned_occurrence, self.plan.wanted) if row.ends_at <= now]
        return max(rows, key=lambda row: (row.starts_at, row.pk is not None), default=None)

    def sessions_to_come(self, request, now):
        """Return the page's sessions that are not over, in start order."""
        rows = self.rows_to_come(request, now)
        on = [row for row in rows if row.status != Status.CANCELLED]
        if on:
            play(scene_of(request), on[0])
        return [Session(row, now, request, self) for row in rows]

    def session_context(self, request, now):
        """Return what a page about sessions shows: those to come, the one it is about, and what was cancelled before.

        The one it is about is the next that takes place; when every date to come is cancelled, the first of those.
        """
        coming = self.sessions_to_come(request, now)
        takes_place = next((session for session in coming if session.state != State.CANCELLED), None)
        first = takes_place or (coming[0] if coming else None)
        before = coming[: coming.index(first)] if first else []
        return {"sessions": coming, "session": first, "cancelled_before": before}
