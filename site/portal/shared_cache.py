"""The cache that several machines share (Redis, `CACHE_URL`). It may be away: then nothing is found, and nothing kept.

django-redis with IGNORE_EXCEPTIONS takes a server's failing for "nothing found". Two things are missing there. A server
that hangs costs each question its timeout, and a page asks several: so after one failure nobody asks any more, and a
thread of its own tries every few seconds whether it is back.
And `add`, by which locks are taken, then answers "somebody else was first": whoever signs in to the CMS waits for a
second and is refused (allauth's brake takes such a lock). With no server nobody can be first, so it answers yes.
"""

import logging
import time
from collections.abc import Callable
from threading import Lock, Thread

from django_redis.cache import RedisCache
from django_redis.exceptions import ConnectionInterrupted

logger = logging.getLogger(__name__)

REST = 5.0  # seconds between two tries


class Breaker:
    """Whether a server may be asked. `clock` returns seconds; all threads of a process share one for each server."""

    def __init__(self, clock: Callable[[], float] = time.monotonic):
        self.clock = clock
        self._lock = Lock()
        self._until: float | None = None  # None: the last answer was one

    @property
    def may_ask(self) -> bool:
        return self._until is None

    def should_try(self) -> bool:
        """Tell one caller after each rest that it is time to try whether the server is back."""
        with self._lock:
            now = self.clock()
            if self._until is None or now < self._until:
                return False
            self._until = now + REST
            return True

    def failed(self) -> None:
        with self._lock:
            is_new, self._until = self._until is None, self.clock() + REST
        if is_new:
            logger.warning("The shared cache does not answer. The portal goes on without it.")

    def answered(self) -> None:
        with self._lock:
            was_away, self._until = self._until is not None, None
        if was_away:
            logger.warning("The shared cache answers again.")


class Guarded:
    """A client of django-redis whose every command goes through a breaker. Raises ConnectionInterrupted at once."""

    def __init__(self, client, breaker: Breaker):
        self._client, self._breaker = client, breaker

    def __getattr__(self, name):
        command = getattr(self._client, name)
        if name == "close" or not callable(command):
            return command

        def guarded(*args, **named):
            if not self._breaker.may_ask:
                if self._breaker.should_try():
                    Thread(target=self._try, name="shared-cache", daemon=True).start()
                raise ConnectionInterrupted(connection=None)
            try:
                return command(*args, **named)
            except ConnectionInterrupted:
                self._breaker.failed()
                raise

        return guarded

    def _try(self) -> None:
        """Ask one thing, so that no visitor waits for the answer."""
        try:
            self._client.has_key("is it back?")
        except ConnectionInterrupted:
            self._breaker.failed()
        else:
            self._breaker.answered()


class SharedCache(RedisCache):
    _breakers: dict[str, Breaker] = {}  # by server: django makes a cache for each thread

    @property
    def client(self):
        if self._client is None:
            breaker = self._breakers.setdefault(self._server, Breaker())
            self._client = Guarded(self._client_cls(self._server, self._params, self), breaker)
        return self._client

    def add(self, *args, **named):
        """Keep a value where there is none; False where there is one already. True without a server."""
        kept = super().add(*args, **named)
        return True if kept is None else kept
