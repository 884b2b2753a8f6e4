"""A video that is kept on YouTube or Vimeo. Nothing of it reaches a visitor who has not pressed Play."""

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageChooserBlock

from core.picture_shapes import STILL
from core.video_address import NotAVideoAddressError, read_video_address

from .media import FileStructBlock
from .text import ShortTextBlock

CAPTIONS = [
    ("yes", "Yes, and they are right"),
    ("no", "No, or only those that a machine made"),
    ("silent", "Nobody speaks in it"),
]


class HostedVideoBlock(FileStructBlock):
    """The film's address, its name, and in words what it says: the page has to be enough without it."""

    address = blocks.CharBlock(
        search_index=False,
        help_text="Copied from the video's own page, for example https://youtu.be/… It plays from its beginning.",
    )
    title = blocks.CharBlock(help_text="What the film is, for people who have not seen it. Screen readers say it too.")
    captions = blocks.ChoiceBlock(choices=CAPTIONS, search_index=False, label="Does it have captions?")
    transcript = ShortTextBlock(
        help_text="Every word that is said, and what is shown. Or one sentence with a link to where they stand."
    )
    poster = ImageChooserBlock(
        required=False,
        help_text="Shown until somebody presses Play. Empty: the film's own still is copied here when you publish.",
    )

    preview_files = {"poster": ("core.PortalImage", {})}

    def clean(self, value):
        value = super().clean(value)
        try:
            read_video_address(value["address"])
        except NotAVideoAddressError as problem:
            raise StructBlockValidationError({"address": ValidationError(str(problem))}) from problem
        return value

    class Meta:
        icon = "media"
        template = "blocks/hosted_video_block.html"
        sheet = "media"
        pictures = (("poster", STILL),)
        label = "Video on YouTube or Vimeo"
        description = "A film on another site, which is not asked for anything until a visitor presses Play"
        preview_value = {
            "address": "https://www.youtube.com/watch?v=HarbourTide",
            "title": "The harbour at seven in the morning",
            "captions": "silent",
            "transcript": "<p>Small boats lie still. The sun comes up behind the hill.</p>",
        }
