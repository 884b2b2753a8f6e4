"""What a process remembers of the database for as long as nothing has changed.

A value belongs to the generation (core/generation.py) that was read before the value was: a change that comes while it
is being read makes it old at once, never current. A request that was begun before a change has nothing remembered after
it: what it reads may be made of what it holds already, its page or a menu's sections. What depends on the clock is kept
as rows, or with the moment until which it holds. Nothing that a visitor typed is ever a key.
"""

from collections.abc import Callable, Hashable
from datetime import datetime
from threading import Lock, local
from typing import NamedTuple, TypeVar

from django.db import connection

from core import generation

Value = TypeVar("Value")
MOST = 5000  # values; what came first goes first


class Kept(NamedTuple):
    generation: int
    value: object
    since: datetime | None = None
    until: datetime | None = None

    def holds(self, number: int, now: datetime | None) -> bool:
        if self.generation != number:
            return False
        return now is None or (self.since <= now and (self.until is None or now < self.until))


_kept: dict[Hashable, Kept] = {}
_lock = Lock()
_request = local()


def note_beginning(**kwargs) -> None:
    """Note under which number a request begins. A receiver of `request_started`."""
    _request.number = generation.current()


def note_end(**kwargs) -> None:
    _request.number = None


def may_hold_older(number: int) -> bool:
    """Whether this thread answers a request that began before the number was this one."""
    return getattr(_request, "number", None) not in (None, number)


def must_read() -> bool:
    """Whether this thread is inside a transaction: it may read what nobody else will ever see, or what was true when it
    began. One that a test is wrapped in counts from its first change."""
    return any(not block._from_testcase for block in connection.atomic_blocks) or generation.unsettled()


def remembered(key: Hashable, read: Callable[[], Value]) -> Value:
    """Return what `read` returns, or returned before under this key while nothing has changed since.

    Everybody gets the same object: it is to be read and never written to. What `read` raises goes through, and nothing
    is kept.
    """
    if must_read():
        return read()
    number = generation.current()
    found = _kept.get(key)
    if found is not None and found.holds(number, None):
        return found.value
    value = read()
    _keep(key, Kept(number, value))
    return value


def remembered_until(key: Hashable, now: datetime, read: Callable[[], tuple[Value, datetime | None]]) -> Value:
    """Return the same for what changes with time: `read` returns a value and the moment from which it is another one.

    None is for a value that no clock changes. `now` and the moment are aware.
    """
    if must_read():
        return read()[0]
    number = generation.current()
    found = _kept.get(key)
    if found is not None and found.holds(number, now):
        return found.value
    value, until = read()
    _keep(key, Kept(number, value, now, until))
    return value


def _keep(key: Hashable, kept: Kept) -> None:
    if may_hold_older(kept.generation):
        return
    with _lock:
        newest = next(reversed(_kept.values()), None)
        if newest is not None and newest.generation < kept.generation:
            _kept.clear()
        _kept.pop(key, None)
        _kept[key] = kept
        while len(_kept) > MOST:
            del _kept[next(iter(_kept))]


def forget() -> None:
    """Remember nothing: for tests, whose writes are undone without a word."""
    with _lock:
        _kept.clear()
