"""Smaller versions of pictures, for pages that must not fall over a lost file."""

from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError


def rendition(image, spec: str):
    """Return the picture in that form, or None where there is no picture or its file is lost or broken."""
    if image is None:
        return None
    try:
        return image.get_rendition(spec)
    except (OSError, SourceImageIOError, InvalidFilterSpecError):
        return None
