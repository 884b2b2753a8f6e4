"""What is on, and what is about to begin."""

from datetime import UTC, datetime, timedelta

import pytest

from schedule.door import Status
from schedule.soon import is_on, soon_words

STARTS = datetime(2027, 3, 3, 7, 15, tzinfo=UTC)
ENDS = STARTS + timedelta(hours=1)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (timedelta(hours=1, seconds=1), ""),
        (timedelta(hours=1), "Starts in 1 hour"),
        (timedelta(minutes=59), "Starts in 59 minutes"),
        (timedelta(minutes=20), "Starts in 20 minutes"),
        (timedelta(minutes=19, seconds=1), "Starts in 20 minutes"),
        (timedelta(minutes=1), "Starts in 1 minute"),
        (SECOND, "Starts in 1 minute"),
        (timedelta(0), ""),
        (-SECOND, ""),
    ],
)
def test_the_last_hour_is_counted_down(before, words):
    assert soon_words(status=Status.ON, starts_at=STARTS, now=STARTS - before) == words


def test_what_is_cancelled_neither_starts_nor_is_on():
    assert soon_words(status=Status.CANCELLED, starts_at=STARTS, now=STARTS - SECOND) == ""
    assert not is_on(status=Status.CANCELLED, starts_at=STARTS, ends_at=ENDS, now=STARTS)


@pytest.mark.parametrize("status", [Status.ON, Status.FULL])
def test_it_is_on_from_its_start_to_its_end(status):
    moments = [STARTS - SECOND, STARTS, ENDS - SECOND, ENDS]
    assert [is_on(status=status, starts_at=STARTS, ends_at=ENDS, now=now) for now in moments] == [
        False,
        True,
        True,
        False,
    ]
