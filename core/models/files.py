"""Pictures, documents and recordings: Wagtail's own models, ours from the first migration."""

from django.db import models
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtailmedia.models import AbstractMedia, Media


# Custom models bring the `choose` permission themselves: Wagtail declares it on its own models, not on the abstract.
class PortalImage(AbstractImage):
    credit = models.CharField(max_length=120, blank=True, help_text="Who made the picture, if they want it said.")

    admin_form_fields = (*Image.admin_form_fields, "credit")

    class Meta(AbstractImage.Meta):
        permissions = [("choose_portalimage", "Can choose image")]


class PortalRendition(AbstractRendition):
    image = models.ForeignKey(PortalImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("image", "filter_spec", "focal_point_key"), name="unique_rendition")
        ]


class PortalDocument(AbstractDocument):
    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        permissions = [("choose_portaldocument", "Can choose document")]


class PortalMedia(AbstractMedia):
    """An audio or video file of our own, with the captions that a deaf visitor reads."""

    captions = models.FileField(
        upload_to="captions", blank=True, help_text="A WebVTT file (.vtt). Video with speech needs one."
    )

    admin_form_fields = (*Media.admin_form_fields, "captions")
