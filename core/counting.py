"""This process's one tally, and the thread that writes it down every COUNT_SECONDS and once more at the end.

A process that is killed loses what it counted since the last time, one batch, and nothing else. Nothing here waits for
a database: a visitor's request adds one to a number in memory.
"""

import logging
import os
import time
from datetime import date
from multiprocessing.util import Finalize
from threading import Event, Lock, Thread

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone

from .tally import VIEW, Tally

logger = logging.getLogger("django.counting")

HOUR = 3600  # seconds


def count(subject: int | str, kind: str = VIEW) -> None:
    """Add one to today's number (UK time) of a page, by its id, or of a file. Nothing where COUNT_SECONDS is 0."""
    if settings.COUNT_SECONDS > 0:
        tally.count(subject, today.date(), kind)


def flush() -> int:
    """Write what has been counted; return how many rows. What cannot be written is kept for the next time."""
    from .count_writing import write

    batch = tally.take()
    if not batch:
        return 0
    try:
        return write(batch)
    except DatabaseError as problem:
        tally.give_back(batch)
        logger.warning("Numbers could not be written and are kept for the next time: %s", type(problem).__name__)
        return 0


class Today:
    """The present day in the UK. Working it out takes as long as sending a kept page, so it is done once an hour."""

    def __init__(self):
        self._from = self._until = 0.0
        self._date = None

    def date(self) -> date:
        now = time.time()
        if not self._from <= now < self._until:
            self._date = timezone.localdate()
            # Midnight in the UK falls on a full hour of every clock.
            self._from, self._until = now - now % HOUR, now - now % HOUR + HOUR
        return self._date


today = Today()


class Writer:
    """Starts with the first number that a process counts, so that a process that serves nobody has no thread."""

    def __init__(self):
        self._lock = Lock()
        self._stop = Event()
        self._thread = None

    def start(self) -> None:
        with self._lock:
            if self._thread is None:
                self._thread = Thread(target=self._run, name="numbers", daemon=True)
                self._thread.start()
                # Runs at the end of a main process and of a worker that multiprocessing made; atexit forgets those.
                Finalize(None, self._end, exitpriority=100)

    def _run(self) -> None:
        while not self._stop.wait(settings.COUNT_SECONDS):
            try:
                flush()
            except Exception:  # The thread has to live on: a page's own fault must not end all counting.
                logger.exception("Numbers of one batch are lost.")
            finally:
                connection.close()

    def _end(self) -> None:
        self._stop.set()
        self._thread.join(timeout=5)
        flush()
        connection.close()


writer = Writer()
tally = Tally(when_first=lambda: writer.start())


def begin_anew() -> None:
    """A copied process has its parent's numbers, and not its parent's thread: it starts at nothing."""
    global writer
    writer = Writer()
    tally.forget()


os.register_at_fork(after_in_child=begin_anew)
