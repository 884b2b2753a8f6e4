"""What a process remembers: as long as nothing has changed, and not a moment longer."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from core import remembered as memory
from core.remembered import remembered, remembered_until
from tests.committed import as_if_committed

NOW = datetime(2027, 3, 10, 9, 30, tzinfo=UTC)


class Source:
    """Something to read, that counts how often it was read and may change while it is being read."""

    def __init__(self, *values, when_read=lambda: None):
        self.values, self.reads, self.when_read = list(values), 0, when_read

    def __call__(self):
        self.reads += 1
        value = self.values.pop(0) if len(self.values) > 1 else self.values[0]
        self.when_read()
        return value


@pytest.fixture(autouse=True)
def number(monkeypatch):
    """A generation of the test's own, outside of any transaction."""
    number = [7]
    monkeypatch.setattr(memory, "must_read", lambda: False)
    monkeypatch.setattr(memory.generation, "current", lambda: number[0])
    return number


def test_it_is_read_once_while_nothing_changes(number):
    source = Source("old", "new")
    assert [remembered("a", source) for _ in range(3)] == ["old"] * 3
    assert source.reads == 1
    number[0] += 1
    assert remembered("a", source) == "new"


def test_what_changed_while_it_was_read_is_read_again(number):
    def change():
        number[0] += 1

    source = Source("from before", "from after", when_read=change)
    assert remembered("a", source) == "from before"
    source.when_read = lambda: None
    assert remembered("a", source) == "from after"
    assert remembered("a", source) == "from after"
    assert source.reads == 2


def test_what_is_made_of_something_older_is_as_old_as_that(number):
    memory.note_beginning()
    pages = remembered("pages", Source("old pages"))  # and the request holds on to them
    number[0] += 1
    assert remembered("menu", lambda: f"a menu of {pages}") == "a menu of old pages"
    assert remembered("menu", lambda: "a menu of new pages") == "a menu of new pages"
    memory.note_end()
    assert remembered("menu", lambda: "a menu of new pages") == "a menu of new pages"
    assert remembered("menu", lambda: "never read") == "a menu of new pages"


def test_nothing_is_a_value_too():
    source = Source(None)
    assert [remembered("a", source) for _ in range(2)] == [None, None]
    assert source.reads == 1


def test_a_failure_is_not_kept():
    def away():
        raise KeyError

    with pytest.raises(KeyError):
        remembered("a", away)
    assert remembered("a", lambda: "here") == "here"


def test_what_time_changes_holds_until_its_moment():
    source = Source(("three", NOW + timedelta(minutes=5)), ("two", None))
    assert remembered_until("a", NOW, source) == "three"
    assert remembered_until("a", NOW + timedelta(minutes=4, seconds=59), source) == "three"
    assert remembered_until("a", NOW + timedelta(minutes=5), source) == "two"
    assert remembered_until("a", NOW + timedelta(days=400), source) == "two"
    assert source.reads == 2


def test_a_clock_that_was_put_back_reads_again():
    source = Source(("later", None), ("earlier", None))
    remembered_until("a", NOW, source)
    assert remembered_until("a", NOW - timedelta(seconds=1), source) == "earlier"


def test_the_memory_has_an_end(monkeypatch):
    monkeypatch.setattr(memory, "MOST", 10)
    for place in range(50):
        remembered(place, lambda place=place: place)
    assert len(memory._kept) == 10
    assert remembered(49, lambda: "read again") == 49
    assert remembered(0, lambda: "read again") == "read again"


def test_a_change_empties_it(number):
    for place in range(50):
        remembered(place, lambda: "old")
    number[0] += 1
    remembered("a", lambda: "new")
    assert len(memory._kept) == 1


@pytest.mark.django_db
def test_inside_a_transaction_everything_is_read_and_nothing_kept(monkeypatch):
    monkeypatch.undo()
    as_if_committed()
    with transaction.atomic():
        assert remembered("a", lambda: "seen by nobody else") == "seen by nobody else"
    source = Source("stored")
    assert [remembered("a", source) for _ in range(2)] == ["stored"] * 2
    assert source.reads == 1
    with transaction.atomic():
        assert remembered("a", lambda: "seen by nobody else") == "seen by nobody else"
    assert remembered("a", source) == "stored"
