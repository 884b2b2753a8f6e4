"""What a page leads to, and which of its pictures say nothing. Pure: reads fields and raw StreamField data."""

import html
import re
from collections.abc import Iterator

HREF = re.compile(r"<a\b[^<>]*?\bhref\s*=\s*[\"']([^\"']+)", re.I)
ADDRESS = re.compile(r"https?://\S+", re.I)
PICTURE = {"image", "decorative", "alt_text"}  # what ImageBlock keeps
FILE_NAME = re.compile(
    r"\S+\.(?:jpe?g|png|gif|webp|heic|bmp|tiff?|svg)|(?:img|dsc[nf]?|image|photo|picture|scan|screenshot|untitled)[\d\W_]*",
    re.I,
)


def pieces(value) -> Iterator:
    """Yield every string and dict inside lists and dicts, outer ones first."""
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from pieces(child)
    elif isinstance(value, list | tuple):
        for child in value:
            yield from pieces(child)
    elif isinstance(value, str):
        yield value


def outside_addresses(values) -> list[str]:
    """Return the http(s) addresses that links lead to, in the order of the content, each once and without fragment."""
    found = []
    for piece in pieces(values):
        if not isinstance(piece, str):
            continue
        if ADDRESS.fullmatch(piece.strip()):
            found.append(piece.strip())
        found += [html.unescape(address).strip() for address in HREF.findall(piece)]
    return list(dict.fromkeys(one.partition("#")[0] for one in found if ADDRESS.fullmatch(one)))


def looks_like_file_name(words: str) -> bool:
    """Tell whether words are what a camera or a computer calls a file: "IMG_2031.jpg", "Screenshot 12"."""
    return bool(FILE_NAME.fullmatch(words.strip()))


def picture_gaps(values) -> list[str]:
    """Return a sentence for each picture of the content that is not decoration and has no words of its own."""
    pictures = [piece for piece in pieces(values) if isinstance(piece, dict) and piece.keys() >= PICTURE]
    found = []
    for number, picture in enumerate(pictures, 1):
        words = (picture["alt_text"] or "").strip()
        if picture["decorative"] or not picture["image"]:
            continue
        if not words:
            found.append(f"Picture {number} of the page has no words, and is not marked as decoration.")
        elif looks_like_file_name(words):
            found.append(f"Picture {number} of the page has the name of a file for words: “{words[:80]}”.")
    return found
