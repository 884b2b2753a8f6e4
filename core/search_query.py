"""What a visitor typed, made into words that can be looked up, whatever it was. Pure.

No quotation mark, control character, lone surrogate or 10,000 letters come further than this.
"""

from .search_words import words_of

MAX_WORDS = 12  # nobody reads results for a thirteenth
MAX_LENGTH = 120  # characters that are shown again in the field
MOST_READ = 4 * MAX_LENGTH  # characters; folding may make a character longer, never endless


def query_words(typed: str) -> list[str]:
    """Return at most MAX_WORDS folded words of letters and digits; an empty list when there is none."""
    return words_of(typed[:MOST_READ])[:MAX_WORDS]
