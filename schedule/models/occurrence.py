"""One dated session. Rows live outside page revisions, so that no later publish undoes what was said in a hurry."""

import uuid

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from wagtail.models import Page

from core.models import Person
from schedule import audit
from schedule.clock import local
from schedule.door import Status
from schedule.queries import LONGEST, OccurrenceQuerySet

FIRST_YEAR, LAST_YEAR = 2020, 2100
# A change of these is written to the log, with what was and what is.
AUDITED = ("status", "reason", "starts_at", "ends_at", "capacity", "seats")
# A change of these is one that somebody's calendar should take over.
IN_CALENDARS = ("status", "starts_at", "ends_at")


class Occurrence(models.Model):
    STATUSES = [
        (Status.ON.value, "On"),
        (Status.CANCELLED.value, "Cancelled"),
        (Status.FULL.value, "Full"),
    ]

    # Who this session is for the rest of its life: its address and its calendar entry keep it when it moves.
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="occurrences")
    # What the page's plan says now: how publishing finds its row again.
    planned_start = models.DateTimeField(editable=False)
    # What visitors were told first: a session that starts at another time is "moved from" this one.
    announced_start = models.DateTimeField(editable=False)
    starts_at = models.DateTimeField("starts", help_text="UK time. Another time than planned shows as moved.")
    ends_at = models.DateTimeField("ends", help_text="UK time.")
    doors_open_at = models.DateTimeField(editable=False)
    doors_close_at = models.DateTimeField(editable=False)
    status = models.CharField("state", max_length=10, choices=STATUSES, default=Status.ON.value)
    reason = models.CharField(
        "public words",
        max_length=200,
        blank=True,
        help_text="Shown to visitors while it is cancelled, full or moved. Needed when you cancel.",
    )
    hosts = models.ManyToManyField(Person, blank=True, related_name="hosted_occurrences")
    capacity = models.PositiveSmallIntegerField("up to how many people", null=True, blank=True)
    seats = models.PositiveSmallIntegerField(
        "let in exactly this many",
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text="The door counts and then says Full by itself. Empty: the hosts say when it is full.",
    )
    # Its date left the page's plan. Cancelled for that alone, it comes back when the date does; put back on by a
    # person, it stays on without the plan.
    left_plan = models.BooleanField(default=False, editable=False)
    # Somebody changed this date by itself: it no longer follows the page's length, seats and usual hosts.
    by_hand = models.BooleanField(default=False, editable=False)
    # RFC 5545 3.8.7.4: rises with every change that somebody's calendar should take over.
    sequence = models.PositiveIntegerField(default=0, editable=False)
    modified_at = models.DateTimeField(auto_now=True)

    objects = OccurrenceQuerySet.as_manager()

    class Meta:
        verbose_name = "session"
        ordering = ["starts_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["page", "planned_start"], name="one_row_for_each_planned_date"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="ends_after_it_starts"),
            models.CheckConstraint(condition=~Q(status="cancelled", reason=""), name="a_cancelled_session_says_why"),
        ]
        indexes = [
            models.Index(fields=["ends_at", "starts_at"], name="next_sessions"),
            models.Index(fields=["page", "starts_at"], name="sessions_of_a_page"),
            # When a page was last on.
            models.Index(fields=["page", "ends_at"], name="last_of_a_page"),
            # Lists are in this order: the database reads a page of one and stops.
            models.Index(fields=["starts_at", "id"], name="sessions_in_order"),
        ]

    def __str__(self):
        return f"{self.page.title}, {local(self.starts_at):%a %d %b %Y %H:%M}"

    @property
    def is_moved(self) -> bool:
        return self.starts_at != self.announced_start

    def clean(self):
        errors = {}
        for name in ("starts_at", "ends_at"):
            instant = getattr(self, name)
            if instant and not FIRST_YEAR <= instant.year <= LAST_YEAR:
                errors[name] = f"Choose a year from {FIRST_YEAR} to {LAST_YEAR}."
        if not errors and self.starts_at and self.ends_at:
            if self.ends_at <= self.starts_at:
                errors["ends_at"] = "A session ends after it starts."
            elif self.ends_at - self.starts_at > LONGEST:
                errors["ends_at"] = "A session lasts four hours at most."
        if self.status == Status.CANCELLED and not self.reason.strip():
            errors["reason"] = "Say in a few words why, for the people who were coming."
        if errors:
            raise ValidationError(errors)

    def save(self, *args, **kwargs):
        """Keep the row, work out its doors, raise SEQUENCE where calendars should follow, and audit what changed."""
        self.announced_start = self.announced_start or self.planned_start
        self.doors_open_at, self.doors_close_at = self.page.specific.door_times(self.starts_at, self.ends_at)
        if self.status == Status.ON and not self.is_moved:
            self.reason = ""  # words about a cancellation must not outlive it
        before = type(self).objects.filter(pk=self.pk).values(*AUDITED).first() if self.pk else None
        if before and any(getattr(self, name) != before[name] for name in IN_CALENDARS):
            self.sequence += 1
        super().save(*args, **kwargs)
        if before:
            audit.log_changes(self, before)
