"""Pictures, recordings and files."""

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock
from wagtailmedia.blocks import AudioChooserBlock, VideoChooserBlock

from .text import ShortTextBlock


class FigureBlock(blocks.StructBlock):
    image = ImageBlock()
    caption = blocks.CharBlock(required=False)

    class Meta:
        icon = "image"
        template = "blocks/figure_block.html"
        description = "A picture, described for those who cannot see it or marked as decoration"
        preview_value = {"caption": "The harbour at seven in the morning"}


class DownloadBlock(blocks.StructBlock):
    title = blocks.CharBlock()
    document = DocumentChooserBlock()
    pages = blocks.IntegerBlock(required=False, min_value=1)
    format_note = blocks.CharBlock(
        required=False, help_text="For example: Works with a screen reader. Ask us for large print."
    )

    class Meta:
        icon = "download"
        template = "blocks/download_block.html"
        description = "A file to keep or print, with its type, size and pages"
        preview_value = {"title": "A card for your locker", "pages": 1, "format_note": "Works with a screen reader"}


class AudioBlock(blocks.StructBlock):
    title = blocks.CharBlock()
    media = AudioChooserBlock()
    transcript = ShortTextBlock(help_text="Every word that is said, or what there is to hear.")

    class Meta:
        icon = "media"
        template = "blocks/audio_block.html"
        description = "A recording of our own, with what is said written out"
        preview_value = {"title": "Two minutes by the water", "transcript": "<p>Small waves, a long way off.</p>"}


class VideoBlock(blocks.StructBlock):
    title = blocks.CharBlock()
    media = VideoChooserBlock()
    transcript = ShortTextBlock(help_text="Every word that is said, and what is shown.")

    class Meta:
        icon = "media"
        template = "blocks/video_block.html"
        description = "A film of our own, with captions and what is shown written out"
        preview_value = {"title": "Breathe with the tide", "transcript": "<p>A circle grows, and grows small.</p>"}


class LinkCardBlock(blocks.StructBlock):
    title = blocks.CharBlock()
    text = blocks.CharBlock(required=False)
    url = blocks.URLBlock()

    class Meta:
        icon = "link-external"
        template = "blocks/link_card_block.html"
        description = "A page on somebody else’s site, named before you go there"
        preview_value = {"title": "Mental health", "text": "Advice, A to Z", "url": "https://www.nhs.uk/mental-health/"}
