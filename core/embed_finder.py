"""Wagtail's embeds without oEmbed: an address is read, nobody is asked, and no HTML of another site is kept."""

from wagtail.embeds.exceptions import EmbedNotFoundException
from wagtail.embeds.finders.base import EmbedFinder

from core.video_address import NotAVideoAddressError, read_video_address


class HostedVideoFinder(EmbedFinder):
    """Knows videos on YouTube and Vimeo, from their address alone. Their page draws the rest from it again."""

    def accept(self, url):
        try:
            read_video_address(url)
        except NotAVideoAddressError:
            return False
        return True

    def find_embed(self, url, max_width=None, max_height=None):
        """Return what Wagtail keeps about an embed. Raises EmbedNotFoundException for any other address."""
        try:
            video = read_video_address(url)
        except NotAVideoAddressError as problem:
            raise EmbedNotFoundException(str(problem)) from problem
        return {
            "title": f"Video on {video.site}",
            "author_name": "",
            "provider_name": video.site,
            "type": "video",
            "thumbnail_url": "",
            "width": 16,
            "height": 9,
            "html": "",
        }


embed_finder_class = HostedVideoFinder
