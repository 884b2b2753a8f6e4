"""What a file is, by its bytes. A name is only a claim. Pure."""

import io
import zipfile

from PIL import Image

PICTURES = {"JPEG": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp"}
OFFICE = {"docx": "word/document.xml", "pptx": "ppt/presentation.xml", "xlsx": "xl/workbook.xml"}
MOST_PARTS = 5_000
MOST_UNPACKED = 300_000_000  # bytes; a bomb of ten thousand times its size is no document


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
    """Raise WrongKindError unless the bytes are a document of the kind that its name's ending says."""
    if ending == "pdf":
        is_right = data[:5] == b"%PDF-" and b"%%EOF" in data[-2048:]
    elif ending in OFFICE or ending == "odt":
        is_right = _is_office(data, ending)
    elif ending in ("txt", "csv"):
        is_right = _is_text(data)
    else:
        is_right = False
    if not is_right:
        raise WrongKindError(f"Its bytes are not those of a .{ending} file.")


def _is_office(data: bytes, ending: str) -> bool:
    if data[:4] != b"PK\x03\x04":
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            names = {part.filename for part in parts}
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                return False
            if any(name.lower().endswith("vbaproject.bin") for name in names):  # a macro
                return False
            return "content.xml" in names if ending == "odt" else OFFICE[ending] in names
    except (zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError, OSError):
        return False


def _is_text(data: bytes) -> bool:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return "\x00" not in text and not text.lstrip()[:1].startswith("<")
