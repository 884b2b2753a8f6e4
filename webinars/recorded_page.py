"""A page with dates whose talk may be watched afterwards: what the page keeps about its recording, and the gate."""

from dataclasses import replace

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.log_actions import log
from wagtailmedia.edit_handlers import MediaChooserPanel

from core.conditional_panels import shown_when
from core.models import PortalMedia
from core.publishing_refused import PublishingRefusedError
from core.transcript import MAX_LENGTH, read_transcript, words_of
from core.video_address import NotAVideoAddressError, read_video_address
from schedule.clock import local
from schedule.models import Occurrence, ScheduledPage
from webinars.recording import (
    COMING,
    HERE,
    MOST_DAYS,
    NONE,
    PLANNED,
    Said,
    attention_words,
    gaps,
    is_here,
    visitor_words,
)
from webinars.recording_form import RecordedPageForm

REFUSED = "webinars.publish_refused"
SCHEDULED = "wagtail.publish.scheduled"  # how `publish_scheduled` names itself


class RecordingNotReadyError(PublishingRefusedError):
    """The recording lacks something: the words say what, by field."""


def is_video_address(address):
    try:
        read_video_address(address)
    except NotAVideoAddressError as problem:
        raise ValidationError(str(problem)) from problem


class RecordedPage(ScheduledPage):
    class Recording(models.TextChoices):
        NONE = NONE, "Will not be, or was not, recorded"
        PLANNED = PLANNED, "Will be recorded"
        COMING = COMING, "Coming by a day"
        HERE = HERE, "Is here"

    class TranscriptSource(models.TextChoices):
        CAPTIONS = "captions", "Written from the captions"
        TEXT = "text", "Typed or uploaded"

    recording = models.CharField(max_length=10, choices=Recording.choices, default=Recording.NONE)
    recording_by = models.DateField(
        "coming by",
        null=True,
        blank=True,
        help_text=f"At most {MOST_DAYS} days after the session. Visitors are told this day.",
    )
    recording_note = models.CharField(
        "more about it",
        max_length=200,
        blank=True,
        help_text="Visitors read it. If it is coming: why it takes longer. Change it once the recording is here.",
    )
    recording_media = models.ForeignKey(
        PortalMedia,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="film or sound of our own",
        help_text="With its captions: a WebVTT file (.vtt), given to it under Media.",
    )
    recording_address = models.CharField(
        "or a video on YouTube or Vimeo",
        max_length=300,
        blank=True,
        validators=[is_video_address],
        help_text="The address of the video’s own page. Nothing of it is loaded before a visitor presses Play.",
    )
    captions_checked = models.BooleanField(
        "the video on the other site has captions, and a person has checked them", default=False
    )
    transcript = models.TextField(
        blank=True,
        max_length=MAX_LENGTH,
        help_text="Empty, and with captions: written from them when you save. “## ” begins a heading, [1:05] a time, "
        "“Name:” a speaker; an empty line begins a new paragraph.",
    )
    transcript_source = models.CharField(max_length=10, choices=TranscriptSource.choices, blank=True, editable=False)
    bsl = models.BooleanField("the recording has British Sign Language", default=False)
    speakers_agreed = models.BooleanField("every speaker agreed to this recording being published", default=False)
    speakers_agreed_on = models.DateField("agreed on", null=True, blank=True)

    base_form_class = RecordedPageForm
    expects_review = False
    # A copy of last year's talk must not bring last year's recording, nor its speakers' consent.
    exclude_fields_in_copy = [
        *ScheduledPage.exclude_fields_in_copy,
        "recording",
        "recording_by",
        "recording_note",
        "recording_media",
        "recording_address",
        "captions_checked",
        "transcript",
        "transcript_source",
        "bsl",
        "speakers_agreed",
        "speakers_agreed_on",
    ]
    recording_panels = [
        MultiFieldPanel(
            [
                HelpPanel(
                    "A recording is published with captions, a transcript and every speaker’s consent, or not at all. "
                    "Drafts may be incomplete. More fields appear once you choose that it is here, or coming."
                ),
                FieldPanel("recording"),
                FieldPanel("recording_by", attrs=shown_when("recording=coming")),
                FieldPanel("recording_note"),
                MediaChooserPanel("recording_media", attrs=shown_when("recording=here|coming")),
                FieldPanel("recording_address", attrs=shown_when("recording=here|coming")),
                FieldPanel("captions_checked", attrs=shown_when("recording_address=*")),
                FieldPanel("transcript_upload", attrs=shown_when("recording=here|coming")),
                FieldPanel("transcript", attrs=shown_when("recording=here|coming")),
                FieldPanel("bsl", attrs=shown_when("recording=here|coming")),
                FieldPanel("speakers_agreed", attrs=shown_when("recording=here|coming")),
                FieldPanel("speakers_agreed_on", attrs=shown_when("speakers_agreed=on")),
            ],
            "Recording",
        )
    ]

    class Meta:
        abstract = True

    def session_ends(self):
        """Return the ends of the dates that take place: the rows there are, and what the plan would still add."""
        rows = Occurrence.objects.filter(page_id=self.pk).values_list("planned_start", "ends_at", "status")
        rows = list(rows) if self.pk else []
        known = {planned for planned, _, _ in rows}
        drafts = [self.planned_occurrence(start).ends_at for start in self.plan.wanted - known]
        return [ends_at for _, ends_at, status in rows if status != "cancelled"] + drafts

    def said_in_short(self):
        """Return what lists and visitors need: nothing of the transcript, which lists leave out of their query."""
        return Said(
            status=self.recording,
            by=self.recording_by,
            reason=self.recording_note,
            own_file=bool(self.recording_media),
            address=self.recording_address,
        )

    def said(self, session_ends=(), *, has_captions):
        """Return all that the page says. `has_captions`: whether a file of our own has captions to show."""
        return replace(
            self.said_in_short(),
            session_ends=session_ends,
            file_has_captions=has_captions,
            captions_checked=self.captions_checked,
            transcript=self.transcript,
            speakers_agreed=self.speakers_agreed,
            agreed_on=self.speakers_agreed_on,
            sensitive=self.sensitive,
            content_note=self.content_note,
        )

    def save(self, *args, **kwargs):
        """Save, unless another version becomes live whose recording lacks something (RecordingNotReadyError).

        Wagtail's interface for programs publishes without calling `publish`.
        """
        parts = kwargs.get("update_fields")
        shows_other_words = parts is None or "live" in parts  # not when only the version's number is noted
        if not self._state.adding and shows_other_words and self.becomes_live(parts):
            missing = self.recording_gaps(timezone.now())
            if missing:
                raise RecordingNotReadyError(self, missing)
        super().save(*args, **kwargs)

    @property
    def needs_dates(self) -> bool:
        """A talk that can be watched may come from before the portal, without a date here."""
        return super().needs_dates and self.recording != HERE

    def recording_gaps(self, now):
        """Return {field: words} for what the recording lacks; empty when the page may be published.

        Captions are read once more: a file that came before they were checked must not pass.
        """
        if self.recording in (NONE, PLANNED):
            return {}
        readable = bool(self.recording_media and self.recording_media.read_captions())
        return gaps(self.said(self.session_ends(), has_captions=readable), now)

    def recording_attention(self, now, ended):
        """Return words on what an editor has to do about the recording; "" where nothing. No file is read."""
        captions = self.recording_media.captions if self.recording_media else None
        stored = bool(captions and captions.storage.exists(captions.name))
        return attention_words(self.said(has_captions=stored), now, ended)

    def recording_words(self, now, ended):
        """Return what visitors read about the recording, before the end and after it."""
        return visitor_words(self.said_in_short(), local(now).date(), ended)

    @property
    def recording_is_here(self) -> bool:
        return is_here(self.said_in_short())

    def films_without_captions(self):
        if not self.recording_is_here:
            return []
        media = self.recording_media
        has_them = bool(media.read_captions()) if media else self.captions_checked
        return [] if has_them else [f"The recording of {self.title}"]

    @cached_property
    def transcript_parts(self):
        return read_transcript(self.transcript)

    @property
    def transcript_words(self) -> str:
        """What is said in a recording that is here, for search."""
        return words_of(self.transcript) if self.recording_is_here else ""

    @property
    def more_hosted_videos(self):
        """Videos on other sites that stand outside the page's blocks, for the stills that we keep of them."""
        if self.recording != HERE or not self.recording_address:
            return []
        return [(read_video_address(self.recording_address), self.title)]

    def publish(self, revision, *args, log_action=True, **kwargs):
        """Publish, unless the revision's recording lacks something: RecordingNotReadyError then says what.

        The editor's form says it first and at the fields; this is for every other way to publish. A revision that
        came due by its schedule is left as a draft with a line in the page's history: one page must not keep the
        others waiting.
        """
        page = revision.as_object()
        missing = page.recording_gaps(timezone.now())
        if missing and log_action == SCHEDULED:
            revision.approved_go_live_at = None
            revision.save(update_fields=["approved_go_live_at"])
            log(self, REFUSED, data={"words": " ".join(missing.values())}, revision=revision)
            return
        if missing:
            raise RecordingNotReadyError(self, missing)
        super().publish(revision, *args, log_action=log_action, **kwargs)
