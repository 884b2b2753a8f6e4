"""The number of core.generation on several machines: a row in the PostgreSQL that they share.

Whoever raises the number raises the row; every process looks at the row twice a second and raises its own machine's
number when the row has changed. So a page is new everywhere half a second after it is new here.
"""

import logging
import os
from threading import Event, Lock, Thread

from django.db import DatabaseError, connection
from django.db.models import F

from . import generation

logger = logging.getLogger(__name__)

EVERY = 0.5  # seconds


def is_shared() -> bool:
    """Tell whether other machines may use this database: SQLite's lies on one."""
    return connection.vendor == "postgresql"


def raise_row() -> None:
    """Tell the other machines. What cannot be told is logged: their pages are then a minute old at the most."""
    from .models import SharedGeneration

    if not is_shared():
        return
    row = SharedGeneration.objects.filter(pk=SharedGeneration.ROW)
    try:
        if not row.update(number=F("number") + 1):
            SharedGeneration.objects.get_or_create(pk=SharedGeneration.ROW, defaults={"number": 1})
    except DatabaseError as problem:
        logger.warning("Other machines could not be told of a change: %s", type(problem).__name__)


def number_of_row() -> int | None:
    """Return the row's number; None where nothing was ever published."""
    from .models import SharedGeneration

    return SharedGeneration.objects.filter(pk=SharedGeneration.ROW).values_list("number", flat=True).first()


class Watcher:
    """Looks at the row as long as the process lives. Starts with the first page that is kept."""

    def __init__(self):
        self._lock = Lock()
        self._thread = None
        self.stop = Event()
        # What was seen last. Before the first look nobody knows what was missed, so the first look raises as well.
        self.seen = object()

    def start(self) -> None:
        if self._thread is None and is_shared():
            with self._lock:
                if self._thread is None:
                    self._thread = Thread(target=self._run, name="generation", daemon=True)
                    self._thread.start()

    def look(self) -> None:
        """Raise this machine's number if the row has changed since the last look."""
        number = number_of_row()
        if number != self.seen:
            self.seen = number
            generation.raise_here()

    def _run(self) -> None:
        while not self.stop.wait(EVERY):
            try:
                self.look()
            except DatabaseError:
                connection.close()  # the database is away; what is kept goes on being served, and we look again
            except Exception:  # the thread has to live on
                logger.exception("Whether other machines changed anything could not be seen.")


watcher = Watcher()


def begin_anew() -> None:
    """A copied process does not have its parent's thread."""
    global watcher
    watcher = Watcher()


os.register_at_fork(after_in_child=begin_anew)
generation.followers.append(raise_row)
