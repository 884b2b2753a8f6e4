"""What the checks find on a page as it stands: for the preview, the editor, and whoever publishes or approves."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from core.link_finding import looks_like_file_name
from core.review_dates import state_of

from .link_names import says_nothing
from .passages import Passages, passages_of
from .reading_age import MOST, reading_age
from .rules import (
    EMPTY_LINK,
    FILE_NAME_ALT,
    NEVER_REVIEWED,
    NO_ALT,
    NO_CAPTIONS,
    NO_SIGNPOST,
    OVERDUE,
    READING_AGES,
    TITLE_ALT,
    WORDING,
    Rule,
)
from .wording import speaks_of_suicide, wording_findings


@dataclass(frozen=True)
class Finding:
    """A rule, and the words that it is about as they stand on the page; "" where it is the page as a whole."""

    rule: Rule
    words: str = ""

    def __str__(self):
        return f"{self.rule.name}{f' (“{self.words}”)' if self.words else ''}. {self.rule.advice}"


def findings_of(page, today: date) -> list[Finding]:
    """Return what to look at once more on a specific page, each thing once. It changes nothing."""
    found = passages_of(page)
    every = [*_helping(page, found), *_pictures(found), *_films(found), *_review(page, today)]
    every += [Finding(EMPTY_LINK, name) for name in found.link_names if says_nothing(name)]
    # The table and the measure know English; a translation is read by people.
    if page.locale.language_code.startswith("en"):
        every = [*_wording(found), *every, *_reading_age(found)]
    return list(dict.fromkeys(every))


def is_about_suicide(found: Passages) -> bool:
    return any(speaks_of_suicide(passage.words) for passage in found.words)


def _wording(found) -> Iterator[Finding]:
    near = is_about_suicide(found)
    for passage in found.words:
        for advice, words in wording_findings(passage.words, about_suicide=near, is_emergency=passage.is_emergency):
            yield Finding(WORDING[advice.slug], words)


def _helping(page, found) -> Iterator[Finding]:
    if found.may_hold_help and not found.has_help and (page.sensitive or is_about_suicide(found)):
        yield Finding(NO_SIGNPOST)


def _pictures(found) -> Iterator[Finding]:
    for image in found.pictures:
        words = " ".join((image.contextual_alt_text or "").split())
        if image.decorative:
            continue
        if not words:
            yield Finding(NO_ALT, image.title)
        elif looks_like_file_name(words) or "_" in words:
            yield Finding(FILE_NAME_ALT, words)
        elif is_file_title(words, image.file.name):
            yield Finding(TITLE_ALT, words)


def is_file_title(words: str, file_name: str) -> bool:
    """Tell whether words are a file's name in disguise: "Ward corridor 2" for "ward-corridor-2.jpg"."""
    plain = [re.sub(r"[\W_]+", "", name).lower() for name in (words, PurePosixPath(file_name).stem)]
    return bool(plain[0]) and plain[0] == plain[1]


def _films(found) -> Iterator[Finding]:
    yield from (Finding(NO_CAPTIONS, title) for title in found.films)


def _review(page, today) -> Iterator[Finding]:
    if not page.needs_review:
        return
    state = state_of(page.review_due_on, today)
    if state == "overdue":
        yield Finding(OVERDUE)
    # Approving a sensitive page sets its next review.
    elif state == "never" and page.expects_review and not page.sensitive:
        yield Finding(NEVER_REVIEWED)


def _reading_age(found) -> Iterator[Finding]:
    age = reading_age(found.prose)
    if age and age > MOST:
        yield Finding(READING_AGES[age])
