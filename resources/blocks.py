"""The body of a resource: every page's blocks, recordings of our own, and videos on other sites."""

from core.blocks.body import BodyBlock
from core.blocks.hosted_video import HostedVideoBlock
from core.blocks.media import AudioBlock, VideoBlock


class ResourceBodyBlock(BodyBlock):
    audio = AudioBlock(group="Files and links")
    video = VideoBlock(group="Files and links")
    hosted_video = HostedVideoBlock(group="Files and links")

    class Meta:
        template = "blocks/body_block.html"
        description = "A resource’s content, block by block"
