"""The still that stands where a film is until somebody plays it: made small when it comes, as a phone waits for it."""

import io
from pathlib import PurePath

from django.core.files.base import ContentFile
from PIL import Image, ImageOps

WIDEST = (960, 960)  # pixels: a film is 40 rem wide at most on a page, 20 rem on a phone
QUALITY = 80  # of WebP, which every browser of the last five years knows; a film's poster has one address for all


def small_still(file) -> ContentFile | None:
    """Return an uploaded picture as a WebP of at most 960 px, named after it; None where it is no picture to redraw.

    None also where the picture is lighter as it came.
    """
    file.seek(0)
    try:
        with Image.open(file) as picture:
            drawn = ImageOps.exif_transpose(picture).convert("RGB")
    except Exception:  # a broken picture has errors of many kinds, and none of them is the editor's to read
        return None
    finally:
        file.seek(0)
    drawn.thumbnail(WIDEST)
    out = io.BytesIO()
    drawn.save(out, "WEBP", quality=QUALITY)
    if len(out.getvalue()) >= file.size:
        return None
    return ContentFile(out.getvalue(), name=f"{PurePath(file.name).stem}.webp")
