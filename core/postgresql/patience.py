"""How long those who serve visitors wait for the database, and when nobody begins to.

`watcher` in core/generation_beyond.py asks the database for a row twice a second as it is. When that small question
stays without an answer for a second, the server hangs: everybody who waits for it is let go, and until it answers
again nobody else begins to wait. So threads are there for those who can be sent a kept page.
"""

import logging
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from weakref import WeakSet

from psycopg import OperationalError
from psycopg.pq import TransactionStatus

logger = logging.getLogger(__name__)

REST = 5  # seconds in which nobody tries again, but for whoever finds out whether it answers
PULSE = 1  # seconds that the small question may take


class Patience:
    """`seconds` is how long one answer may take; None is for ever (a migration may take its time)."""

    def __init__(self):
        self.seconds: float | None = None
        self._rests_until = 0.0
        self._connections = WeakSet()
        self._thread = threading.local()

    def limit(self) -> float | None:
        """Return for how many seconds this thread may wait for an answer."""
        return PULSE if self._asks_how_it_is and self.seconds is not None else self.seconds

    @property
    def _asks_how_it_is(self) -> bool:
        return getattr(self._thread, "asks_how_it_is", False)

    def add(self, connection) -> None:
        self._connections.add(connection)

    @property
    def rests(self) -> bool:
        """Whether nobody waits for the database just now: whoever asks is refused at once."""
        return time.monotonic() < self._rests_until

    def refuse_while_it_rests(self) -> None:
        if self.rests and not self._asks_how_it_is:
            raise OperationalError("The database did not answer a moment ago.")

    def no_answer(self) -> None:
        """Draw the conclusion from an answer that did not come: one slow question says nothing of others."""
        if self._asks_how_it_is:
            self.rest()

    def rest(self) -> None:
        """Say that it does not answer. Who waits for it already is let go, too."""
        if self.seconds is not None:
            if not self.rests:
                logger.warning("The database does not answer. Nobody waits for it until it does.")
            self._rests_until = time.monotonic() + REST
            self._hang_up()

    @contextmanager
    def asking_how_it_is(self) -> Iterator[None]:
        """Ask although it rests; an answer ends the rest."""
        self._thread.asks_how_it_is = True
        try:
            yield
            self._rests_until = 0.0
        finally:
            self._thread.asks_how_it_is = False

    def _hang_up(self) -> None:
        """End the line of every connection that waits for an answer: its thread is told so at once."""
        for connection in list(self._connections):
            with suppress(OSError, OperationalError):
                if connection.pgconn.transaction_status == TransactionStatus.ACTIVE:
                    # Another descriptor of the same line, so that closing it takes nothing from its owner.
                    with socket.fromfd(connection.pgconn.socket, socket.AF_INET, socket.SOCK_STREAM) as line:
                        line.shutdown(socket.SHUT_RDWR)


patience = Patience()
