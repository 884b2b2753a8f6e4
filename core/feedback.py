"""Keeping what visitors say of a page, and letting go of it. Nothing about who says it reaches these functions."""

import re
from datetime import date, timedelta

from django.conf import settings
from django.db.models import F

from .models import UsefulCount, UsefulNote
from .models.feedback import NOTE_LENGTH
from .sanitising import clean_text

YES, NO = "yes", "no"
MOST_NOTES_A_DAY = 100  # for one page: more is a machine, or a day on which somebody should ring instead of reading


class RefusedNoteError(ValueError):
    """A note that cannot be kept; its words say why."""


class TooManyNotesError(Exception):
    """The page has had as many notes as one day holds."""


def count_answer(page_id: int, answer: str, day: date) -> None:
    """Add one to the page's YES or NO of that day, in one UPDATE: however many press at once, all are counted."""
    UsefulCount.objects.get_or_create(page_id=page_id, day=day)
    UsefulCount.objects.filter(page_id=page_id, day=day).update(**{answer: F(answer) + 1})


def clean_note(typed: str) -> str:
    """Return plain text without control characters: lines stay lines, and no more than one is empty in a row.

    Raises RefusedNoteError for nothing at all and for more than NOTE_LENGTH characters.
    """
    lines = re.split(r"\r\n|[\r\n\u2028\u2029\x85]", typed)
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(clean_text(line).rstrip() for line in lines)).strip()
    if not text:
        raise RefusedNoteError("empty")
    if len(text) > NOTE_LENGTH:
        raise RefusedNoteError("long")
    return text


def keep_note(page_id: int, text: str, day: date) -> None:
    """Keep a cleaned note. Raises TooManyNotesError where the page has MOST_NOTES_A_DAY of that day."""
    if UsefulNote.objects.filter(page_id=page_id, day=day).count() >= MOST_NOTES_A_DAY:
        raise TooManyNotesError
    UsefulNote.objects.create(page_id=page_id, day=day, text=text)


def prune(today: date) -> tuple[int, int]:
    """Delete what is older than the settings say. Returns how many notes and how many days' counts went."""
    notes, _ = UsefulNote.objects.filter(day__lt=today - timedelta(days=settings.FEEDBACK_NOTE_DAYS)).delete()
    counts, _ = UsefulCount.objects.filter(day__lt=today - timedelta(days=settings.FEEDBACK_COUNT_DAYS)).delete()
    return notes, counts
