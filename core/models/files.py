"""Pictures, documents and recordings: Wagtail's own models, ours from the first migration."""

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image, get_upload_to
from wagtailmedia.models import AbstractMedia, Media

from core.caption_languages import CAPTION_LANGUAGES
from core.captions import MAX_BYTES, CaptionsError, read_captions
from core.film_stills import small_still
from core.uploads.cleaning import put_clean_file, take_clean_files
from core.uploads.fields import CleanDocumentField, CleanImageField, CleanRecordingField, CleanStillField


def refuse_broken_captions(file):
    """Raise ValidationError, with line and time of what is wrong, for captions that browsers could not show."""
    file.seek(0)
    data = file.read(MAX_BYTES + 1)
    file.seek(0)
    try:
        read_captions(data)
    except CaptionsError as problem:
        raise ValidationError({"captions": problem.problems}) from problem
    if not file.name.lower().endswith(".vtt"):
        raise ValidationError({"captions": "These are captions, but the file’s name has to end in .vtt."})


class PortalImage(AbstractImage):
    file = CleanImageField("file", upload_to=get_upload_to, width_field="width", height_field="height")

    admin_form_fields = Image.admin_form_fields

    def clean(self):
        super().clean()
        take_clean_files(self, "file")

    def save(self, *args, **kwargs):
        put_clean_file(self, "file")  # before Django asks for width and height
        super().save(*args, **kwargs)


class PortalRendition(AbstractRendition):
    image = models.ForeignKey(PortalImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("image", "filter_spec", "focal_point_key"), name="unique_rendition")
        ]


class PortalDocument(AbstractDocument):
    file = CleanDocumentField("file", upload_to="documents")

    admin_form_fields = Document.admin_form_fields

    def clean(self):
        super().clean()
        take_clean_files(self, "file")

    def save(self, *args, **kwargs):
        put_clean_file(self, "file")  # before Django asks for size and digest
        super().save(*args, **kwargs)


class PortalMedia(AbstractMedia):
    """An audio or video file of our own, with the captions that a deaf visitor reads."""

    file = CleanRecordingField("file", upload_to="media")
    thumbnail = CleanStillField("thumbnail", upload_to="media_thumbnails", blank=True)
    captions = models.FileField(
        upload_to="captions",
        blank=True,
        help_text="A WebVTT file (.vtt). A film with speech needs one, and so does every recording of a webinar.",
    )
    captions_language = models.CharField(
        "language of the captions", max_length=12, choices=CAPTION_LANGUAGES, default="en"
    )

    admin_form_fields = (*Media.admin_form_fields, "captions", "captions_language")

    def clean(self):
        super().clean()
        take_clean_files(self, "file", "thumbnail")
        if self.captions and not self.captions._committed:
            refuse_broken_captions(self.captions.file)

    def save(self, *args, **kwargs):
        """Keep a new still small: a page shows it before anything of the film."""
        if self.thumbnail and not self.thumbnail._committed:
            self.thumbnail = small_still(self.thumbnail.file) or self.thumbnail
        super().save(*args, **kwargs)

    def read_captions(self):
        """Return the captions, or None where there are none that can be read: no file, a lost one, a broken one."""
        if not self.captions:
            return None
        try:
            with self.captions.open("rb") as file:
                return read_captions(file.read(MAX_BYTES + 1))
        except (OSError, CaptionsError):
            return None
