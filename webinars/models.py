"""Webinars: their front page, and one page for each talk."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable, PageManager

from core.fields import CleanStreamField
from core.models import PortalPage
from core.plain_text import plain_words
from core.remembered import remembered_until
from core.view_asked import view_asked
from schedule.door import State
from schedule.listing import sessions_context
from schedule.queries import next_end
from schedule.session import Session
from webinars.archive import VIEW as PAST
from webinars.archive import archive_context, past_webinars
from webinars.blocks import WebinarBodyBlock
from webinars.queries import WebinarPageQuerySet
from webinars.recorded_page import RecordedPage

PAST_SHOWN = 6
COMING = "coming"


class WebinarIndexPage(PortalPage):
    kind_label = _("Section")
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
        webinars = WebinarPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
        view, unknown = view_asked(request, COMING, PAST)
        if view == PAST:
            context |= archive_context(self, webinars, request, now)
        else:
            context |= sessions_context(self, request, now, WebinarPage)
            latest = remembered_until("latest webinars", now, lambda: (latest_past(webinars, now), next_end(now)))
            context["past"] = past_webinars(webinars.filter(pk__in=latest).past(now).for_cards(), request, now)
        context["listing"].ignored += [unknown] if unknown else []
        context["archive_url"] = f"{self.get_url(request)}{self.archive_query}"
        return context


def latest_past(webinars, now) -> list[int]:
    return list(webinars.live().past(now).values_list("pk", flat=True)[:PAST_SHOWN])


class WebinarPage(RecordedPage):
    kind_label = _("Webinar")
    hosts_prefix = "speakers"
    parent_page_types = ["webinars.WebinarIndexPage"]
    subpage_types = []

    body = CleanStreamField(WebinarBodyBlock(), blank=True)
    what_you_will_hear = CleanStreamField([("point", blocks.CharBlock())], blank=True, max_num=6)

    objects = PageManager.from_queryset(WebinarPageQuerySet)()

    content_panels = [
        *PortalPage.header_panels,
        *RecordedPage.schedule_panels,
        InlinePanel("speakers", label="Speaker", heading="Speakers"),
        FieldPanel("what_you_will_hear"),
        FieldPanel("body"),
        *RecordedPage.recording_panels,
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
            self.recording_words(timezone.now(), ended=False),
        ]

    @property
    def card_eyebrow(self):
        return gettext("Webinar · %(minutes)s min") % {"minutes": self.length_minutes}

    @property
    def plain_text(self):
        speakers = ", ".join(tie.person.name for tie in self.speakers.all() if tie.person_id)
        said = self.transcript_words
        return f"{self.summary} {plain_words(self.what_you_will_hear)} {plain_words(self.body)} {speakers} {said}"

    def last_session(self, request, now):
        """Return the latest session that took place, or None."""
        row = self.last_row(request, now)
        return Session(row, now, request, self) if row else None

    def get_context(self, request, *args, **kwargs):
        now = self.moment(request)
        context = super().get_context(request, *args, **kwargs)
        context |= self.session_context(request, now)
        if context["session"] is None:
            context["session"] = self.last_session(request, now)
        ended = context["session"] is not None and context["session"].state == State.ENDED
        context["recording_words"] = self.recording_words(now, ended)
        context["speakers"] = [
            tie.person for tie in self.speakers.select_related("person__picture").order_by("sort_order")
        ]
        return context


class WebinarSpeaker(Orderable):
    page = ParentalKey(WebinarPage, on_delete=models.CASCADE, related_name="speakers")
    person = models.ForeignKey("core.Person", on_delete=models.PROTECT, related_name="+")

    panels = [FieldPanel("person")]
