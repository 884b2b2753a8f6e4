"""UK wall-clock time: what an editor types becomes the right instant, and reads back as people say it."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.clock import (
    NoSuchTimeError,
    TimeHappensTwiceError,
    day_words,
    length_words,
    local,
    time_words,
    uk_instant,
)


def test_summer_evening_is_stored_an_hour_earlier_in_utc():
    assert uk_instant(date(2027, 4, 1), time(19)) == datetime(2027, 4, 1, 18, tzinfo=UTC)


def test_winter_evening_is_stored_as_it_is():
    assert uk_instant(date(2027, 1, 7), time(19)) == datetime(2027, 1, 7, 19, tzinfo=UTC)


def test_every_time_stands_at_a_full_minute_as_pages_are_made_anew():
    assert uk_instant(date(2027, 1, 7), time(19, 0, 30, 5)) == datetime(2027, 1, 7, 19, tzinfo=UTC)


def test_a_time_that_the_clocks_skip_is_refused_in_words():
    with pytest.raises(NoSuchTimeError, match="01:30 on Sunday 28 March 2027 does not exist"):
        uk_instant(date(2027, 3, 28), time(1, 30))


def test_a_time_that_happens_twice_is_refused_in_words():
    with pytest.raises(TimeHappensTwiceError, match="01:30 on Sunday 31 October 2027 happens twice"):
        uk_instant(date(2027, 10, 31), time(1, 30))


@given(st.dates(date(2025, 1, 1), date(2035, 12, 31)), st.times(min_value=time(2, 0)))
def test_from_two_in_the_morning_every_wall_time_comes_back_as_it_was(day, wall_time):
    there = local(uk_instant(day, wall_time))
    assert (there.date(), there.time().replace(tzinfo=None)) == (day, wall_time.replace(second=0, microsecond=0))


@pytest.mark.parametrize(
    ("wall_time", "words"),
    [
        (time(7, 15), "7:15am"),
        (time(18), "6pm"),
        (time(12), "midday"),
        (time(0), "midnight"),
        (time(0, 5), "12:05am"),
        (time(12, 30), "12:30pm"),
    ],
)
def test_times_read_as_people_say_them(wall_time, words):
    assert time_words(uk_instant(date(2027, 7, 1), wall_time)) == words


def test_today_is_the_uk_day_not_the_utc_day():
    just_after_midnight_in_london = uk_instant(date(2027, 7, 2), time(0, 10))
    late_evening = uk_instant(date(2027, 7, 1), time(23, 50))
    assert day_words(just_after_midnight_in_london, late_evening) == "Tomorrow"
    assert day_words(just_after_midnight_in_london, just_after_midnight_in_london) == "Today"
    assert day_words(uk_instant(date(2027, 7, 6), time(9)), late_evening) == "Tuesday 6 July"


@pytest.mark.parametrize(
    ("minutes", "words"), [(60, "1 hour"), (45, "45 min"), (90, "1 hour 30 min"), (120, "2 hours")]
)
def test_lengths(minutes, words):
    assert length_words(timedelta(minutes=minutes)) == words
