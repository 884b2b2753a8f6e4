"""What a session is called at each moment of its life."""

from datetime import UTC, datetime, timedelta

import pytest

from schedule.door import State, Status, session_state, state_words

STARTS = datetime(2027, 3, 3, 7, 15, tzinfo=UTC)
OPENS = STARTS - timedelta(minutes=10)
CLOSES = STARTS + timedelta(minutes=10)
ENDS = STARTS + timedelta(hours=1)
SECOND = timedelta(seconds=1)


def state_at(now, status=Status.ON, moved=False):
    return session_state(
        status=status,
        moved=moved,
        doors_open_at=OPENS,
        doors_close_at=CLOSES,
        starts_at=STARTS,
        ends_at=ENDS,
        now=now,
    )


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (OPENS - SECOND, State.PLANNED),
        (OPENS, State.OPEN),
        (STARTS - SECOND, State.OPEN),
        (STARTS, State.LIVE),
        (CLOSES - SECOND, State.LIVE),
        (CLOSES, State.SETTLED),
        (ENDS - SECOND, State.SETTLED),
        (ENDS, State.ENDED),
    ],
)
def test_the_clock_alone(now, state):
    assert state_at(now) == state


def test_cancelled_stays_cancelled_even_after_its_end():
    assert {state_at(now, Status.CANCELLED) for now in (OPENS - SECOND, STARTS, ENDS + SECOND)} == {State.CANCELLED}


def test_full_is_full_until_the_end():
    assert state_at(STARTS, Status.FULL) == State.FULL
    assert state_at(ENDS, Status.FULL) == State.ENDED


def test_a_moved_session_opens_its_doors_like_any_other():
    assert state_at(OPENS - SECOND, moved=True) == State.MOVED
    assert state_at(OPENS, moved=True) == State.OPEN


def words_at(now, state):
    return state_words(state, doors_open_at=OPENS, starts_at=STARTS, now=now)


def test_words_for_a_session_later_today():
    assert words_at(OPENS - timedelta(hours=2), State.PLANNED) == "Opens 7:05am"


def test_words_for_a_moved_session_name_the_new_day():
    assert words_at(OPENS - timedelta(hours=20), State.MOVED) == "Moved to tomorrow, 7:15am"
    assert words_at(OPENS - timedelta(days=5), State.MOVED) == "Moved to Wednesday 3 March, 7:15am"


def test_doors_that_open_before_midnight_say_which_day():
    starts = datetime(2027, 3, 4, 0, 5, tzinfo=UTC)
    words = state_words(
        State.PLANNED,
        doors_open_at=starts - timedelta(minutes=10),
        starts_at=starts,
        now=starts - timedelta(days=3),
    )
    assert words == "Opens Wednesday 3 March, 11:55pm"
    words = state_words(
        State.PLANNED,
        doors_open_at=starts - timedelta(minutes=10),
        starts_at=starts,
        now=starts - timedelta(days=1, hours=1),
    )
    assert words == "Opens tomorrow, 11:55pm"
