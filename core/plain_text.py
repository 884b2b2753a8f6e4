"""Words without markup: for search excerpts and reading times."""

import re

from django.utils.html import strip_tags

# A heading or a list item without a full stop would run into the next sentence once its tags are gone.
UNFINISHED = re.compile(r"(?<![.!?:…])</(?=(?:h[2-4]|li|p)>)")
BLOCK_TAGS = re.compile(r"</?(?:h[2-4]|li|p|ul|ol|br|hr|blockquote)\b[^>]*>")
WORDS_PER_MINUTE = 200  # a tired adult reading on a phone


def plain_words(stream_value) -> str:
    """Return every searchable word of a StreamField's value, spaces single."""
    parts = stream_value.stream_block.get_searchable_content(stream_value)
    return " ".join(" ".join(str(part) for part in parts).split())


def without_markup(html: str) -> str:
    """Return the words of a piece of rich text, with a full stop where a heading or an item had none. Pure."""
    return strip_tags(BLOCK_TAGS.sub(" ", UNFINISHED.sub(". </", html)))


def reading_minutes(text: str) -> int:
    """Return whole minutes, at least one."""
    return max(1, round(len(text.split()) / WORDS_PER_MINUTE))
