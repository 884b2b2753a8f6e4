"""The blocks that every page's body may hold."""

from wagtail import blocks

from .accordion import AccordionBlock
from .care_card import CareCardBlock
from .media import DownloadBlock, FigureBlock, LinkCardBlock
from .registers import EligibilityBlock, SignpostsBlock
from .say_this import SayThisBlock
from .signpost_inset import SignpostInsetBlock
from .steps import StepsBlock
from .text import InsetBlock, KeyPointsBlock, QuoteBlock, TextBlock


class BodyBlock(blocks.StreamBlock):
    text = TextBlock(group="Words")
    key_points = KeyPointsBlock(group="Words")
    quote = QuoteBlock(group="Words")
    inset = InsetBlock(group="Words")
    steps = StepsBlock(group="Words")
    say_this = SayThisBlock(group="Words")
    accordion = AccordionBlock(group="Words")
    care_card = CareCardBlock(group="Help")
    signposts = SignpostsBlock(group="Help")
    signpost_inset = SignpostInsetBlock(group="Help")
    eligibility = EligibilityBlock(group="Help")
    figure = FigureBlock(group="Files and links")
    download = DownloadBlock(group="Files and links")
    link_card = LinkCardBlock(group="Files and links")

    class Meta:
        icon = "doc-full"
        template = "blocks/body_block.html"
        description = "The page’s content, block by block"
        preview_value = [("text", "<p>You do not have to make sense of it tonight.</p>")]
