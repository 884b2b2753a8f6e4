"""A video of another site: its poster from here, words about where it is, and a link. No player before a press."""

from django import template
from django.utils.translation import gettext

from core.video_address import NotAVideoAddressError, read_video_address
from core.video_pages import video_may_play_here
from core.video_posters import drawn_poster, poster_image

register = template.Library()


@register.inclusion_tag("includes/hosted_video.html", takes_context=True)
def hosted_video(context, address, title="", poster=None, captions=""):
    """Draw the video that `address` means; nothing for an address that means none.

    Where the subject is sensitive, or the page is not known, each video is asked for by itself, also by those who said
    that videos may always play: a player that loads tells its owner which page somebody is reading.
    """
    try:
        video = read_video_address(address or "")
    except NotAVideoAddressError:
        return {"video": None}
    video_may_play_here()
    page = context.get("page")
    return {
        "video": video,
        "title": title or gettext("Video on %(site)s") % {"site": video.site},
        "poster": drawn_poster(poster or poster_image(video)),
        "captions": captions,
        "asks_each_time": page is None or getattr(page, "sensitive", True),
    }
