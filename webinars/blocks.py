"""The body of a webinar: every page's blocks, and videos on other sites, such as a talk's recording."""

from core.blocks.body import BodyBlock
from core.blocks.hosted_video import HostedVideoBlock


class WebinarBodyBlock(BodyBlock):
    hosted_video = HostedVideoBlock(group="Files and links")

    class Meta:
        template = "blocks/body_block.html"
        description = "A webinar’s content, block by block"
