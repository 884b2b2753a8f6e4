"""One number for all that visitors can see. It is raised after every commit that may have changed a public page.

Whoever keeps what was made from the database reads the number first, makes it, keeps it under that number, and lets it
go as soon as the number is another. In that order nothing old is ever kept for new: a commit that happened before the
reading is in what was made, and one that happens after it raises the number. (Emptying a cache when a signal is sent
leaves old pages in it: somebody who began to read before the commit writes them back after it.)

The number lies in a small file that all processes of this machine map into their memory, so that reading it
costs a tenth of a microsecond. Machines that share a PostgreSQL share a row too (`core/generation_beyond.py`).
"""

import fcntl
import logging
import mmap
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from django.conf import settings
from django.db import connections
from django.db.transaction import TransactionManagementError

from .public_writes import may_be_seen

logger = logging.getLogger(__name__)

SIZE = 16  # bytes: the number, and up to which number of the row that machines share it was raised
unseen: ContextVar[bool] = ContextVar("unseen", default=False)
followers = []  # called after each raise with nothing: an outside cache, other machines
hearers = []  # called with nothing when this machine has heard of another's change: an outside cache


@cache
def shared_memory() -> memoryview:
    """Return the number's place: the same for every process that has this VAR_DIR."""
    path = settings.VAR_DIR / "cache" / "generation"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab+") as file:
        # No lock: the map keeps a copy of the open file, and with it a lock that no other process would ever get.
        # Making it that long twice does no harm.
        if file.seek(0, 2) < SIZE:
            # Not only made longer: a hole in a file has no room of its own, and writing to it through the map on a full
            # disk ends the process (SIGBUS). What is there already stays as it is.
            os.posix_fallocate(file.fileno(), 0, SIZE)
        return memoryview(mmap.mmap(file.fileno(), SIZE)).cast("Q")


def current() -> int:
    """Return the number as it is now."""
    return shared_memory()[0]


@contextmanager
def alone() -> Iterator[memoryview]:
    """Give the number's place while no other process of this machine writes there."""
    number = shared_memory()
    with (settings.VAR_DIR / "cache" / "generation.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield number


def raise_here() -> None:
    """Raise the number for this machine. Two processes that raise at once raise it by two."""
    with alone() as number:
        number[0] += 1


def raise_generation() -> None:
    """Raise the number, here first, and tell those who keep pages elsewhere. None of them can stop the others."""
    raise_here()
    tell(followers)


def tell(whom: list) -> None:
    """Call each; what one of them cannot do is logged."""
    for one in whom:
        try:
            one()
        except Exception:
            logger.exception("Somebody who keeps pages could not be told that they have changed.")


def unsettled(using: str = "default") -> bool:
    """Tell whether this thread is inside a transaction that has changed what visitors see.

    What is read then must not be kept for others: the transaction may be rolled back.
    """
    connection = connections[using]
    return connection.in_atomic_block and any(entry[1] is raise_generation for entry in connection.run_on_commit)


@contextmanager
def unseen_by_visitors() -> Iterator[None]:
    """Say that what is written inside changes no public page, as when a draft that was never live is saved."""
    before = unseen.set(True)
    try:
        yield
    finally:
        unseen.reset(before)


def watch(execute, sql, params, many, context):
    """Run a statement, and raise the number once it is committed if visitors may see what it changed.

    A wrapper of Django's (`connection.execute_wrappers`), so that bulk updates, other tables' rows, migrations and raw
    SQL count as much as `save()` does: no list of signals has to be complete.
    """
    result = execute(sql, params, many, context)
    if not unseen.get() and may_be_seen(str(sql)):
        connection = context["connection"]
        holding = set(connection.savepoint_ids)
        known = any(entry[1] is raise_generation and entry[0] <= holding for entry in connection.run_on_commit)
        if not (connection.in_atomic_block and known):
            try:
                connection.on_commit(raise_generation)
            except TransactionManagementError:  # a transaction begun by hand: nobody says when it ends
                raise_generation()
    return result


def watch_connection(sender, connection, **kwargs):
    """Watch a connection from its first statement on. A receiver of `connection_created`."""
    if watch not in connection.execute_wrappers:
        connection.execute_wrappers.append(watch)
