"""Words without markup: for search excerpts and reading times. Pure but for the blocks that are walked."""

from django.utils.html import strip_tags

WORDS_PER_MINUTE = 200  # a tired adult reading on a phone


def plain_words(stream_value) -> str:
    """Return every searchable word of a StreamField's value, tags removed, spaces single."""
    parts = stream_value.stream_block.get_searchable_content(stream_value)
    return " ".join(strip_tags(str(part)).replace("&nbsp;", " ") for part in parts).strip()


def reading_minutes(text: str) -> int:
    """Return whole minutes, at least one."""
    return max(1, round(len(text.split()) / WORDS_PER_MINUTE))
