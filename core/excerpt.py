"""A few words around what a visitor searched for, with the found words marked. Pure."""

import re

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .search_words import fold

LENGTH = 220  # characters, about three lines on a phone
MOST_LOOKED_AT = 400  # hits; a two-hour transcript may have thousands
WORD = re.compile(r"\w(?:\w|['’](?=\w))*")


def excerpt(text: str, terms, length: int = LENGTH) -> SafeString:
    """Return safe HTML: the piece of `text` with the most different terms in it, each found word inside <mark>.

    Terms are whole words; case, accents and apostrophes make no difference. Without a hit, the text's beginning.
    """
    text = " ".join(text.split())
    hits = found_in(text, {fold(term) for term in terms if term})
    start = best_start(hits, length)
    if start:
        start = text.find(" ", start) + 1 or start
    end = min(len(text), start + length)
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + 1)
    marked, position = [], start
    for first, last, _ in hits:
        if start <= first and last <= end:
            marked += [escape(text[position:first]), "<mark>", escape(text[first:last]), "</mark>"]
            position = last
    marked.append(escape(text[position:end]))
    around = ("… " if start else "", " …" if end < len(text) else "")
    # Every piece of text above went through escape(); only our own <mark> is left as markup.
    return mark_safe(around[0] + "".join(marked) + around[1])  # noqa: S308  # nosec B308, B703


def found_in(text: str, terms: set[str]) -> list[tuple[int, int, str]]:
    """Return (start, end, term) for every word of the text that is a term."""
    if not terms:
        return []
    folded, hits = {}, []
    for word in WORD.finditer(text):
        said = word.group()
        if said not in folded:
            folded[said] = fold(said)
        if folded[said] in terms:
            hits.append((word.start(), word.end(), folded[said]))
    return hits


def best_start(hits, length: int) -> int:
    """Return where to begin, so that the first piece with the most different terms shows; 0 without a hit."""
    best, most = 0, 0
    for place, (first, _, _) in enumerate(hits[:MOST_LOOKED_AT]):
        terms, last = set(), first + 2 * length // 3
        for begins, _, term in hits[place:]:
            if begins > last:
                break
            terms.add(term)
        if len(terms) > most:
            best, most = max(0, first - length // 3), len(terms)
    return best
