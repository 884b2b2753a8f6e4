"""Numbers by page and day, in memory, until somebody takes them away to be written. Pure.

No address, browser, cookie or time of day reaches a tally, so none can leave it. It needs no request and no Django:
whatever serves a page, also from memory in front of Django, calls `count(page id, day)`.
"""

from collections.abc import Callable
from datetime import date
from threading import Lock

# Each is the name of a column of core.models.DailyCount.
VIEW, DOOR, DOWNLOAD, PLAY = KINDS = ("views", "doors", "downloads", "plays")

# What was counted: a page's number, or a file's name as core/count_writing.py knows it; the day; the kind.
Line = tuple[int | str, date, str]


class Tally:
    """Safe to use from several threads. It holds one number for each page, day and kind, however many visits come.

    `when_first` is called, outside of the lock, when an empty tally has been given something: a moment to start
    whoever will write it down.
    """

    def __init__(self, when_first: Callable[[], None] | None = None):
        self._lock = Lock()
        self._lines: dict[Line, int] = {}
        self._when_first = when_first

    def count(self, subject: int | str, day: date, kind: str = VIEW) -> None:
        """Add one. Raises ValueError for a kind that is none: it would have no column to be written to."""
        if kind not in KINDS:
            raise ValueError(f"There is no number called {kind!r}.")
        line = (subject, day, kind)
        with self._lock:
            was_empty = not self._lines
            self._lines[line] = self._lines.get(line, 0) + 1
        if was_empty and self._when_first:
            self._when_first()

    def take(self) -> dict[Line, int]:
        """Return everything counted since the last time, and begin at nothing again."""
        with self._lock:
            lines, self._lines = self._lines, {}
        return lines

    def give_back(self, lines: dict[Line, int]) -> None:
        """Take back what could not be written, so that it is there the next time."""
        with self._lock:
            for line, number in lines.items():
                self._lines[line] = self._lines.get(line, 0) + number

    def forget(self) -> None:
        """Begin at nothing with a new lock: for a process that was copied from another, whose numbers these are."""
        self._lock, self._lines = Lock(), {}
