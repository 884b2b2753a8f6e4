"""Pictures on pages that must not fall over a lost file, and that no visitor's request draws."""

from django.conf import settings
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import Filter, SourceImageIOError

from core.file_there import is_there
from core.picture_shapes import Picture, Shape, assemble
from core.video_pages import answered_request


def shown(image, shape: Shape) -> Picture | None:
    """Return the picture in that shape, or None where there is none: no picture, or none drawn, or its file is lost.

    Visitors get what was drawn when the page was published (core/picture_drawing.py). An editor's preview draws what it
    lacks. One query, none where the image's renditions came with it or are cached.
    """
    if image is None:
        return None
    if may_draw_here():
        return draw(image, shape)
    return assemble(shape, existing(image, shape))


def draw(image, shape: Shape) -> Picture | None:
    """Draw what is missing of a picture in that shape, and return it; None where its file is lost or broken."""
    try:
        drawn = image.get_renditions(*shape.every_spec)
        return assemble(shape, {spec: one for spec, one in drawn.items() if is_there(one.file)})
    except (OSError, SourceImageIOError, InvalidFilterSpecError):
        return assemble(shape, existing(image, shape))


def existing(image, shape: Shape) -> dict:
    """Return {spec: rendition} of what was drawn, and keep it in the renditions' cache as Wagtail does."""
    found = image.find_existing_renditions(*(Filter(spec=spec) for spec in shape.every_spec))
    model = image.get_rendition_model()
    news = {
        model.construct_cache_key(image, one.get_cache_key(image), one.spec): rendition
        for one, rendition in found.items()
        if not getattr(rendition, "_from_cache", False)
    }
    if news:
        model.cache_backend.set_many(news)
    # A browser that is sent an address where nothing is shows a broken picture.
    return {one.spec: rendition for one, rendition in found.items() if is_there(rendition.file)}


def may_draw_here() -> bool:
    """Return whether an editor is being answered: a screen of the CMS or a preview. Never for a visitor's page."""
    request = answered_request()
    if request is None:
        return False
    return getattr(request, "is_preview", False) or request.path_info.startswith(settings.CMS_PATH)
