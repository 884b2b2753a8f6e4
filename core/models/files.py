"""Pictures, documents and recordings: Wagtail's own models, ours from the first migration."""

from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator
from django.db import models
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtailmedia.models import AbstractMedia, Media


def starts_as_webvtt(file):
    """Refuse a captions file that does not begin as W3C WebVTT says: WEBVTT, after an optional byte order mark."""
    file.seek(0)
    beginning = file.read(9)
    file.seek(0)
    if not beginning.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT"):
        raise ValidationError("This is not a WebVTT file: its first word should be WEBVTT.")


class PortalImage(AbstractImage):
    admin_form_fields = Image.admin_form_fields


class PortalRendition(AbstractRendition):
    image = models.ForeignKey(PortalImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("image", "filter_spec", "focal_point_key"), name="unique_rendition")
        ]


class PortalDocument(AbstractDocument):
    admin_form_fields = Document.admin_form_fields


class PortalMedia(AbstractMedia):
    """An audio or video file of our own, with the captions that a deaf visitor reads."""

    captions = models.FileField(
        upload_to="captions",
        blank=True,
        validators=[FileExtensionValidator(["vtt"]), starts_as_webvtt],
        help_text="A WebVTT file (.vtt). Video with speech needs one.",
    )

    admin_form_fields = (*Media.admin_form_fields, "captions")
