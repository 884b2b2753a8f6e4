"""Pictures, recordings and files."""

from django.apps import apps
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock
from wagtailmedia.blocks import AudioChooserBlock, VideoChooserBlock

from core.picture_shapes import FIGURE
from core.pictures import shown

from .text import ShortTextBlock


def first_of(app_model: str, **filters):
    """Return any one file of a kind, to show a block with; None on a portal that has none yet."""
    return apps.get_model(app_model).objects.filter(**filters).order_by("pk").first()


class FileStructBlock(blocks.StructBlock):
    """A block around a chosen file; its preview shows the portal's first file of that kind."""

    preview_files = {}  # child block's name -> (model, filters)

    def get_preview_value(self):
        value = super().get_preview_value()
        for name, (model, filters) in self.preview_files.items():
            value[name] = first_of(model, **filters)
        return value


class FigureBlock(FileStructBlock):
    image = ImageBlock()
    caption = blocks.CharBlock(required=False)

    preview_files = {"image": ("core.PortalImage", {})}

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        image = value.get("image")
        context["picture"] = shown(image, FIGURE)
        context["alt"] = getattr(image, "contextual_alt_text", "") or ""
        return context

    class Meta:
        icon = "image"
        template = "blocks/figure_block.html"
        sheet = "media"
        pictures = (("image", FIGURE),)
        description = "A picture, described for those who cannot see it or marked as decoration"
        preview_value = {"caption": "The harbour at seven in the morning"}


class DownloadBlock(FileStructBlock):
    title = blocks.CharBlock()
    document = DocumentChooserBlock()
    pages = blocks.IntegerBlock(required=False, min_value=1)
    format_note = blocks.CharBlock(
        required=False, help_text="For example: Works with a screen reader. Ask us for large print."
    )

    preview_files = {"document": ("core.PortalDocument", {})}

    class Meta:
        icon = "download"
        template = "blocks/download_block.html"
        sheet = "media"
        description = "A file to keep or print, with its type, size and pages"
        preview_value = {"title": "A card for your locker", "pages": 1, "format_note": "Works with a screen reader"}


class AudioBlock(FileStructBlock):
    title = blocks.CharBlock()
    media = AudioChooserBlock()
    transcript = ShortTextBlock(help_text="Every word that is said, or what there is to hear.")

    preview_files = {"media": ("core.PortalMedia", {"type": "audio"})}

    class Meta:
        icon = "media"
        template = "blocks/audio_block.html"
        sheet = "media"
        description = "A recording of our own, with what is said written out"
        preview_value = {"title": "Two minutes by the water", "transcript": "<p>Small waves, a long way off.</p>"}


class VideoBlock(FileStructBlock):
    title = blocks.CharBlock()
    media = VideoChooserBlock()
    transcript = ShortTextBlock(help_text="Every word that is said, and what is shown.")

    preview_files = {"media": ("core.PortalMedia", {"type": "video"})}

    class Meta:
        icon = "media"
        template = "blocks/video_block.html"
        sheet = "media"
        description = "A film of our own, with captions and what is shown written out"
        preview_value = {"title": "Breathe with the tide", "transcript": "<p>A circle grows, and grows small.</p>"}


class LinkCardBlock(blocks.StructBlock):
    title = blocks.CharBlock()
    text = blocks.CharBlock(required=False)
    url = blocks.URLBlock()

    class Meta:
        icon = "link-external"
        template = "blocks/link_card_block.html"
        sheet = "media"
        description = "A page on somebody else’s site, named before you go there"
        preview_value = {"title": "Mental health", "text": "Advice, A to Z", "url": "https://www.nhs.uk/mental-health/"}
