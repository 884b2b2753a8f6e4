"""What a page shows of itself where somebody passes its address on (Open Graph, ogp.me)."""

from django import template

from core.addresses import full_address
from core.file_there import is_there
from core.models import PortalRendition
from core.picture_shapes import CARD
from core.remembered import remembered

register = template.Library()


def card_picture(image_id):
    """Return the picture that a card shows, or None where it was never drawn: a visitor's request draws nothing."""
    if image_id is None:
        return None
    drawn = PortalRendition.objects.filter(image_id=image_id, filter_spec=CARD.specs("webp")[-1]).order_by("pk")
    picture = remembered(("picture passed on", image_id), drawn.last)
    return picture if picture and is_there(picture.file) else None


@register.inclusion_tag("includes/open_graph.html", takes_context=True)
def open_graph(context):
    """Say title, sentence, picture and address of a page; of a sensitive one the discreet title and nothing more.

    One query where the page has a picture: the one of its card, which was drawn when it was published.
    """
    page = context.get("page")
    if page is None or not getattr(page, "pk", None) or not hasattr(page, "document_title"):
        return {}
    open_about_it = not page.sensitive
    picture = card_picture(page.listing_image_id) if open_about_it else None
    return {
        "title": page.document_title,
        "description": (page.search_description or page.summary) if open_about_it else "",
        "picture": picture,
        "picture_url": full_address(picture.url) if picture else "",
        "address": full_address(page.get_url(context.get("request")) or "/"),
        "service": context["chrome"].settings.service_name,
    }
