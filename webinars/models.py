"""Webinars: their front page, and one page for each talk."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable, PageManager

from core.fields import CleanStreamField
from core.models import PortalPage
from core.plain_text import plain_words
from core.view_asked import view_asked
from schedule.door import State
from schedule.listing import sessions_context
from schedule.models import Occurrence, ScheduledPage
from schedule.session import Session
from webinars.archive import VIEW as PAST
from webinars.archive import archive_context, past_webinars
from webinars.blocks import WebinarBodyBlock
from webinars.queries import WebinarPageQuerySet

PAST_SHOWN = 6
COMING = "coming"


class WebinarIndexPage(PortalPage):
    kind_label = "Section"
    needs_review = False
    parent_page_types = ["home.HomePage"]
    subpage_types = ["webinars.WebinarPage"]
    max_count_per_parent = 1

    # Where the list of past sessions is, for pages that link to it without knowing this one.
    archive_query = f"?view={PAST}"

    content_panels = PortalPage.header_panels

    class Meta:
        verbose_name = "webinars front page"

    def get_template(self, request, *args, **kwargs):
        view, _ = view_asked(request, COMING, PAST)
        return "webinars/webinar_archive.html" if view == PAST else super().get_template(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        now = timezone.now()
        context = super().get_context(request, *args, **kwargs)
        webinars = WebinarPage.objects.child_of(self)
        view, unknown = view_asked(request, COMING, PAST)
        if view == PAST:
            context |= archive_context(self, webinars, request, now)
        else:
            context |= sessions_context(self, request, now, webinars)
            context["past"] = past_webinars(webinars.live().past(now).defer_streamfields()[:PAST_SHOWN], request)
        context["listing"].ignored += [unknown] if unknown else []
        context["archive_url"] = f"{self.get_url(request)}{self.archive_query}"
        return context


class WebinarPage(ScheduledPage):
    kind_label = "Webinar"
    hosts_prefix = "speakers"
    parent_page_types = ["webinars.WebinarIndexPage"]
    subpage_types = []

    class Recording(models.TextChoices):
        NONE = "none", "Will not be recorded"
        PLANNED = "planned", "Will be recorded"

    body = CleanStreamField(WebinarBodyBlock(), blank=True)
    what_you_will_hear = CleanStreamField([("point", blocks.CharBlock())], blank=True, max_num=6)
    recording = models.CharField(max_length=10, choices=Recording.choices, default=Recording.NONE)
    recording_note = models.CharField(
        max_length=200, blank=True, help_text="For a past webinar, for example: Recording coming by 3 December."
    )

    objects = PageManager.from_queryset(WebinarPageQuerySet)()

    content_panels = [
        *PortalPage.header_panels,
        *ScheduledPage.schedule_panels,
        InlinePanel("speakers", label="Speaker", heading="Speakers"),
        FieldPanel("what_you_will_hear"),
        FieldPanel("body"),
        FieldPanel("recording"),
        FieldPanel("recording_note"),
    ]

    class Meta:
        verbose_name = "webinar"

    @property
    def usual_hosts(self):
        return [tie.person for tie in self.speakers.select_related("person")]

    @property
    def poster_promises(self):
        return [
            gettext("No name, no email, no account"),
            gettext("Nobody sees or hears you"),
            gettext("Leave whenever you need to"),
            self.get_recording_display(),
        ]

    @property
    def card_eyebrow(self):
        return f"Webinar · {self.length_minutes} min"

    @property
    def plain_text(self):
        speakers = ", ".join(tie.person.name for tie in self.speakers.all() if tie.person_id)
        return f"{self.summary} {plain_words(self.what_you_will_hear)} {plain_words(self.body)} {speakers}"

    def last_session(self, request, now):
        """Return the latest session that took place, or None."""
        rows = Occurrence.objects.filter(page_id=self.pk, ends_at__lte=now).taking_place().with_words()
        row = rows.order_by("-starts_at").first() if self.pk else None
        return Session(row, now, request) if row else None

    def recording_words(self, ended):
        """Return what to say about the recording, before the end and after it."""
        if self.recording == self.Recording.PLANNED and ended:
            return "Not here yet"
        return self.get_recording_display() if not ended else "Not recorded"

    @property
    def archive_words(self):
        """What became of the recording of a past webinar. A kind of recording that is here says so itself."""
        gone = {self.Recording.NONE: "Not recorded", self.Recording.PLANNED: "Recording coming"}
        return gone.get(self.recording) or self.get_recording_display()

    def get_context(self, request, *args, **kwargs):
        now = self.moment(request)
        context = super().get_context(request, *args, **kwargs)
        context |= self.session_context(request, now)
        if context["session"] is None:
            context["session"] = self.last_session(request, now)
        ended = context["session"] is not None and context["session"].state == State.ENDED
        context["recording_words"] = self.recording_words(ended)
        context["speakers"] = [
            tie.person for tie in self.speakers.select_related("person__picture").order_by("sort_order")
        ]
        return context


class WebinarSpeaker(Orderable):
    page = ParentalKey(WebinarPage, on_delete=models.CASCADE, related_name="speakers")
    person = models.ForeignKey("core.Person", on_delete=models.PROTECT, related_name="+")

    panels = [FieldPanel("person")]
