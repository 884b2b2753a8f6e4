"""What is worth asking for before the page has been read."""

from django import template
from wagtail.blocks import StreamValue

register = template.Library()


@register.simple_tag
def first_still(page) -> str:
    """Return the address of the still of the first film of ours in a page's text, or "".

    On a phone it is the largest thing that is seen first. A browser comes to it last: after the sheets and the module.
    """
    body = getattr(page, "body", None)
    if not isinstance(body, StreamValue):
        return ""
    for place, raw in enumerate(body.raw_data):
        if raw["type"] == "video":
            media = body[place].value.get("media")
            return media.thumbnail.url if media and media.thumbnail else ""
    return ""
