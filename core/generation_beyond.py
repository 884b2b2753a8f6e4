"""The number of core.generation on several machines: a row in the PostgreSQL that they share.

Whoever raises the number raises the row; every process looks at the row twice a second and raises its own machine's
number when the row has changed. So a page is new everywhere half a second after it is new here.

Beside its own number each machine notes up to which number of the row it has raised it, always after the raise. Then
its other processes need not raise it for the same change again, and none needs to for a change that was made here.
"""

import logging
import os
from threading import Event, Lock, Thread

from django.db import DatabaseError, ProgrammingError, connection

from . import generation

logger = logging.getLogger(__name__)

EVERY = 0.5  # seconds
NEVER = object()  # nothing was seen yet
RAISE = "UPDATE core_sharedgeneration SET number = number + 1 WHERE id = %s RETURNING number"


def is_shared() -> bool:
    """Tell whether other machines may use this database: SQLite's lies on one."""
    return connection.vendor == "postgresql"


def is_refused() -> bool:
    """Tell whether the database is asked by nobody just now, so that whoever needs it fails at once."""
    if not is_shared():
        return False
    from .postgresql.patience import patience

    return patience.rests


def raise_row() -> None:
    """Tell the other machines. What cannot be told is logged: their pages are then a minute old at the most."""
    from .models import SharedGeneration

    if not is_shared():
        return
    try:
        with connection.cursor() as cursor:
            cursor.execute(RAISE, [SharedGeneration.ROW])
            raised = cursor.fetchone()
        if raised is None:
            SharedGeneration.objects.get_or_create(pk=SharedGeneration.ROW, defaults={"number": 1})
        elif connection.get_autocommit() and not connection.in_atomic_block:
            note_own(raised[0])
    except ProgrammingError:
        logger.debug("There is no row yet: the tables are being made.")
    except DatabaseError as problem:
        logger.warning("Other machines could not be told of a change: %s", type(problem).__name__)


def note_own(number: int) -> None:
    """Note that the row's number is the one that this machine gave it, after it had raised its own.

    Only where it had heard of all that came before. Inside a transaction nothing may be noted: what visitors see, and
    the row with it, change when that ends, and this machine's number was raised too early.
    """
    with generation.alone() as memory:
        if memory[1] == number - 1:
            memory[1] = number


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
        self.seen = NEVER

    def start(self) -> None:
        if self._thread is None and is_shared():
            with self._lock:
                if self._thread is None:
                    self._thread = Thread(target=self._run, name="generation", daemon=True)
                    self._thread.start()

    def look(self) -> None:
        """Raise this machine's number if the row has changed since the last look."""
        number = self._ask() or 0
        if number == self.seen:
            return
        with generation.alone() as memory:
            is_news = memory[1] != number
            if is_news or self.seen is NEVER:
                memory[0] += 1
                memory[1] = number
        self.seen = number
        if is_news:
            generation.tell(generation.hearers)  # a cache in front may have had an older page from here meanwhile

    @staticmethod
    def _ask() -> int | None:
        """Ask for the row's number, and find out by the way whether the database answers at all."""
        from .postgresql.patience import patience

        with patience.asking_how_it_is():
            return number_of_row()

    def _run(self) -> None:
        while not self.stop.wait(EVERY):
            try:
                self.look()
            except DatabaseError:
                connection.close()  # the database is away; what is kept goes on being served, and we look again
                self.seen = NEVER  # it may come back as another, with a number that was there before
            except Exception:  # the thread has to live on
                logger.exception("Whether other machines changed anything could not be seen.")


watcher = Watcher()


def begin_anew() -> None:
    """A copied process does not have its parent's thread."""
    global watcher
    watcher = Watcher()


os.register_at_fork(after_in_child=begin_anew)
generation.followers.append(raise_row)
