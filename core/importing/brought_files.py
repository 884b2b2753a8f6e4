"""What a file that an import brings is, by its bytes. A name is only a claim. Pure."""

import io

from PIL import Image

from core.file_kinds import OFFICE, TEXTS, wrong_kind

PICTURES = {"JPEG": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp"}


class WrongKindError(ValueError):
    """The bytes are not what they should be. Its words are for the person who brought the file."""


def picture_kind(data: bytes, most_pixels: int) -> str:
    """Return "jpg", "png", "gif" or "webp" for a whole picture of at most `most_pixels`. Raises WrongKindError."""
    try:
        with Image.open(io.BytesIO(data), formats=tuple(PICTURES)) as picture:
            if picture.width * picture.height > most_pixels:
                raise WrongKindError("The picture has too many pixels.")
            picture.load()
            return PICTURES[picture.format]
    except WrongKindError:
        raise
    except Exception as problem:  # Pillow raises many kinds for a broken file
        raise WrongKindError("This is no whole JPEG, PNG, GIF or WebP picture.") from problem


def check_document(data: bytes, ending: str) -> None:
    """Raise WrongKindError unless the bytes are a whole document of the kind that its name's ending says."""
    known = ending == "pdf" or ending in OFFICE or ending in TEXTS
    cut_short = ending == "pdf" and b"%%EOF" not in data[-2048:]
    if not known or cut_short or wrong_kind(f"document.{ending}", io.BytesIO(data)):
        raise WrongKindError(f"Its bytes are not those of a .{ending} file.")
