"""Pages as cards: a picture, a line above, a title, a sentence. One query for all the pictures of a list."""

from dataclasses import dataclass
from typing import Any

from wagtail.images import get_image_model

from core.languages import langs_of
from core.picture_shapes import CARD
from core.pictures import shown


@dataclass(frozen=True)
class Card:
    title: str
    url: str
    eyebrow: str
    summary: str
    image: Any = None
    # What stands in `lang` where the page is in another language than the list; nothing otherwise.
    lang: str = ""


def card_pictures(pages) -> dict:
    """Return {image id: Picture} for the pages' listing pictures. None where nothing was drawn."""
    image_ids = {page.listing_image_id for page in pages if getattr(page, "listing_image_id", None)}
    if not image_ids:
        return {}
    images = get_image_model().objects.filter(pk__in=image_ids).prefetch_renditions(*CARD.every_spec)
    return {image.pk: shown(image, CARD) for image in images}


def cards(pages, request=None, *, with_pictures=True) -> list[Card]:
    """Return a card for each specific page, in the order given. At most two queries, none without pictures.

    One more for the languages, where another one than the default is shown.
    """
    pages = list(pages)
    langs = langs_of(pages)
    pictures = card_pictures(pages) if with_pictures else {}
    return [
        Card(
            title=page.title,
            url=page.get_url(request),
            eyebrow=getattr(page, "card_eyebrow", ""),
            summary=getattr(page, "summary", ""),
            lang=langs.get(page.pk, ""),
            image=pictures.get(getattr(page, "listing_image_id", None)),
        )
        for page in pages
    ]
