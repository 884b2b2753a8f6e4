"""What a visitor typed, made safe for both search engines. Pure.

Without this, a quotation mark, a lone space, a NUL or 500 words crash the stock search view on SQLite or PostgreSQL.
"""

import re
import unicodedata

MAX_WORDS = 12  # PostgreSQL's backend recurses once a word; nobody reads results for a thirteenth
MAX_LENGTH = 120  # characters


def normalise_query(raw: str) -> str:
    """Return words of letters and digits joined by single spaces, at most MAX_WORDS; "" when none is left."""
    text = unicodedata.normalize("NFC", raw[: MAX_LENGTH * 4])
    # Apostrophes join ("can't" stays one idea on both engines as two tokens); everything else divides.
    words = re.findall(r"[^\W_]+", text)
    return " ".join(words[:MAX_WORDS])[:MAX_LENGTH].strip()


def query_terms(normalised: str) -> list[str]:
    """Return the words worth marking in an excerpt: two letters or more."""
    return [word for word in normalised.split() if len(word) > 1]
