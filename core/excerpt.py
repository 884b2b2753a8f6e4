"""A few words around what a visitor searched for, with the found words marked. Pure."""

import re

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

LENGTH = 220  # characters, about three lines on a phone


def excerpt(text: str, terms: list[str], length: int = LENGTH) -> SafeString:
    """Return safe HTML: a piece of `text` around the first term found, each found word inside <mark>.

    A term marks whole words that begin with it ("nurse" marks "nurses"). Without a hit, the text's beginning.
    """
    text = " ".join(text.split())
    words = [re.escape(term) for term in sorted(set(terms), key=len, reverse=True) if term]
    pattern = re.compile(rf"\b(?:{'|'.join(words)})\w*", re.IGNORECASE) if words else None
    hit = pattern.search(text) if pattern else None
    start = max(0, hit.start() - length // 3) if hit else 0
    if start:
        start = text.find(" ", start) + 1 or start
    end = min(len(text), start + length)
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + 1)
    piece = text[start:end]
    marked, position = [], 0
    for found in pattern.finditer(piece) if pattern else ():
        marked += [escape(piece[position : found.start()]), "<mark>", escape(found.group()), "</mark>"]
        position = found.end()
    marked.append(escape(piece[position:]))
    # Every piece of text above went through escape(); only our own <mark> is left as markup.
    return mark_safe(("… " if start else "") + "".join(marked) + (" …" if end < len(text) else ""))  # noqa: S308
