"""What comes out of a text from elsewhere, before its pictures and files are fetched. Pure."""

import re
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import urlsplit

FILE_ENDINGS = (".pdf", ".docx", ".pptx", ".xlsx", ".odt", ".txt", ".csv")


@dataclass
class Piece:
    """One block to be. `value` is its raw form; "figure" and "download" hold addresses in place of files."""

    kind: str
    value: object


@dataclass
class Reading:
    """What came out of one text, and what there is to say about it (words -> how many times)."""

    pieces: list[Piece] = field(default_factory=list)
    notes: Counter = field(default_factory=Counter)


@dataclass(frozen=True)
class Attachment:
    """A file of the old site: its address, the words for who cannot see it, its caption, its name."""

    address: str
    alt: str = ""
    caption: str = ""
    title: str = ""


def same_picture(address: str) -> str:
    """Return a picture's address without host and without the size that WordPress adds to a smaller copy."""
    try:
        path = urlsplit(address).path
    except ValueError:
        return address
    return re.sub(r"-\d{1,5}x\d{1,5}(\.\w{2,5})$", r"\1", path)


def is_file(address: str) -> bool:
    """Tell whether an address names a document that the portal may keep."""
    try:
        return urlsplit(address).path.lower().endswith(FILE_ENDINGS)
    except ValueError:
        return False
