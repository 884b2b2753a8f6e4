"""The editor's form of a webinar: fills in the transcript, and names what a recording lacks before it is published."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.captions import CaptionsError, read_captions
from core.forms import PortalPageForm
from core.transcript import MAX_BYTES, MAX_LENGTH, TranscriptError, as_text, decoded, from_captions

CAPTIONS, TEXT = "captions", "text"


class RecordedPageForm(PortalPageForm):
    transcript_upload = forms.FileField(
        required=False,
        label="Transcript from a file",
        help_text="Plain text (.txt), or captions (.vtt). It takes the place of the words below when you save.",
        widget=forms.FileInput(attrs={"accept": ".txt,.vtt"}),
    )

    def clean_transcript_upload(self):
        """Return what is in the file, as a transcript is kept; "" without a file."""
        file = self.cleaned_data.get("transcript_upload")
        if not file:
            return ""
        if not file.name.lower().endswith((".txt", ".vtt")):
            raise ValidationError("Choose plain text (.txt) or captions (.vtt).")
        data = file.read(MAX_BYTES + 1)
        file.seek(0)
        try:
            if file.name.lower().endswith(".vtt"):
                return as_text(from_captions(read_captions(data)))
            return decoded(data)
        except CaptionsError as problem:
            raise ValidationError(problem.problems) from problem
        except TranscriptError as problem:
            raise ValidationError(str(problem)) from problem

    def clean(self):
        cleaned = super().clean()
        if "transcript" in cleaned:
            cleaned["transcript"], self.instance.transcript_source = self.transcript_and_source(cleaned)
            if len(cleaned["transcript"]) > MAX_LENGTH:
                self.add_error("transcript", f"This is longer than {MAX_LENGTH:,} characters, more than four hours.")
        return cleaned

    def transcript_and_source(self, cleaned) -> tuple[str, str]:
        """Return the transcript to keep and where it comes from.

        An uploaded file comes first. Words that were written from the captions follow them until somebody changes
        the words; no words at all are written from the captions.
        """
        if uploaded := cleaned.get("transcript_upload"):
            return uploaded, TEXT
        typed, media = cleaned["transcript"], cleaned.get("recording_media")
        follows = self.instance.transcript_source == CAPTIONS and "transcript" not in self.changed_data
        if media and (follows or not typed.strip()):
            captions = media.read_captions()
            if captions:
                return as_text(from_captions(captions)), CAPTIONS
        if not typed.strip():
            return "", ""
        return typed, self.instance.transcript_source if follows else TEXT

    def _post_clean(self):
        """Once the page is put together: name what the recording lacks, unless this only saves a draft."""
        super()._post_clean()
        if self.is_deferred_validation:
            return
        for name, words in self.instance.recording_gaps(timezone.now()).items():
            if name not in self.errors:
                self.add_error(name if name in self.fields else None, words)
