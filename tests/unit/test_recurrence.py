"""A rule's dates: on the right days, at the same time on the clock all year, and never a bomb."""

from datetime import UTC, date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.bank_holidays import bank_holiday
from schedule.clock import FIRST, SECOND, NoSuchTimeError, TimeHappensTwiceError, local
from schedule.recurrence import DAY_NAMES, MOST_DATES, Pause, Repeat, TooManyDatesError, expand, rule_words

THURSDAY, SUNDAY = 3, 6


def rule(**changes):
    usual = {
        "frequency": "weekly",
        "weekday": THURSDAY,
        "starts": time(7, 15),
        "first_day": date(2027, 3, 1),
        "count": 4,
    }
    return Repeat(**{**usual, **changes})


def days(of):
    return [found.day for found in expand(of) if found.instant]


def test_weekly_begins_with_the_first_such_day():
    assert days(rule()) == [date(2027, 3, 4), date(2027, 3, 11), date(2027, 3, 18), date(2027, 3, 25)]


def test_fortnightly_begins_with_the_first_such_day_too():
    # 1 March 2027 is a Monday; RFC 5545 would count its week even if the Thursday in it had passed.
    assert days(rule(frequency="fortnightly", first_day=date(2027, 3, 5), count=2)) == [
        date(2027, 3, 11),
        date(2027, 3, 25),
    ]


def test_the_last_thursday_of_the_month():
    found = days(rule(frequency="monthly", place="-1", count=3))
    assert found == [date(2027, 3, 25), date(2027, 4, 29), date(2027, 5, 27)]


def test_the_first_sunday_of_the_month_until_a_day():
    found = days(rule(frequency="monthly", weekday=SUNDAY, place="1", count=None, last_day=date(2027, 5, 2)))
    assert found == [date(2027, 3, 7), date(2027, 4, 4), date(2027, 5, 2)]


def test_the_clock_says_the_same_across_both_changes():
    year = expand(rule(first_day=date(2027, 1, 7), count=52))
    assert {f"{local(found.instant):%H:%M}" for found in year} == {"07:15"}
    assert {f"{found.instant.astimezone(UTC):%H:%M}" for found in year} == {"07:15", "06:15"}


def test_skipped_days_do_not_count():
    found = expand(rule(weekday=4, first_day=date(2027, 3, 19), count=3, skip_holidays_of="ENG"))
    assert [(skip.day, skip.skipped) for skip in found if skip.skipped] == [
        (date(2027, 3, 26), "Bank holiday in England and Wales: Good Friday")
    ]
    assert len([date for date in found if date.instant]) == 3


def test_nations_have_their_own_bank_holidays():
    assert bank_holiday(date(2027, 1, 4), "SCT")  # 2 January fell on a Saturday
    assert not bank_holiday(date(2027, 1, 4), "ENG")
    assert bank_holiday(date(2027, 7, 12), "NIR")
    assert not bank_holiday(date(2027, 7, 12), "SCT")
    assert bank_holiday(date(2027, 12, 27), "ENG"), "Christmas Day on a Saturday has a substitute on Monday"


def test_a_pause_has_both_its_ends():
    paused = rule(pauses=(Pause(date(2027, 3, 11), date(2027, 3, 18)),), count=2)
    assert days(paused) == [date(2027, 3, 4), date(2027, 3, 25)]


def test_a_time_that_does_not_exist_is_refused_in_words():
    with pytest.raises(NoSuchTimeError, match="01:30 on Sunday 28 March 2027 does not exist"):
        expand(rule(weekday=SUNDAY, starts=time(1, 30), first_day=date(2027, 3, 21)))


def test_unless_that_day_is_skipped():
    pause = Pause(date(2027, 3, 28), date(2027, 3, 28))
    found = days(rule(weekday=SUNDAY, starts=time(1, 30), first_day=date(2027, 3, 21), count=2, pauses=(pause,)))
    assert found == [date(2027, 3, 21), date(2027, 4, 4)]


def test_a_time_that_happens_twice_is_asked():
    twice = {"weekday": SUNDAY, "starts": time(1, 30), "first_day": date(2027, 10, 31), "count": 1}
    with pytest.raises(TimeHappensTwiceError, match="01:30 on Sunday 31 October 2027 happens twice"):
        expand(rule(**twice))
    first, second = (expand(rule(**twice, which=which))[0].instant for which in (FIRST, SECOND))
    assert second - first == timedelta(hours=1)
    assert f"{first:%H:%M}" == "00:30"


def test_more_than_a_year_of_weeks_is_refused():
    with pytest.raises(TooManyDatesError):
        expand(rule(count=None, last_day=date(2099, 12, 31)))
    assert len(days(rule(count=MOST_DATES))) == MOST_DATES


def test_a_rule_that_skips_everything_still_ends():
    assert days(rule(pauses=(Pause(date(2020, 1, 1), date(2099, 12, 31)),), count=4)) == []


def test_a_rule_at_the_end_of_time_still_ends():
    assert days(rule(first_day=date(2099, 12, 30), count=52)) == [date(2099, 12, 31)]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Every Thursday"),
        ({"frequency": "fortnightly"}, "Every second Thursday"),
        ({"frequency": "monthly", "place": "-1"}, "The last Thursday of the month"),
    ],
)
def test_a_rule_in_words(changes, words):
    assert rule_words(rule(**changes)) == words


rules = st.builds(
    Repeat,
    frequency=st.sampled_from(["weekly", "fortnightly", "monthly"]),
    weekday=st.integers(0, 6),
    starts=st.times().map(lambda moment: moment.replace(second=0, microsecond=0, fold=0)),
    first_day=st.dates(date(2020, 1, 1), date(2099, 12, 31)),
    last_day=st.none() | st.dates(date(2020, 1, 1), date(2099, 12, 31)),
    count=st.integers(1, MOST_DATES),
    place=st.sampled_from(["1", "2", "3", "4", "-1"]),
    skip_holidays_of=st.sampled_from(["", "ENG", "SCT", "NIR"]),
    pauses=st.lists(
        st.dates(date(2020, 1, 1), date(2099, 12, 1)).map(lambda day: Pause(day, day + timedelta(days=20))), max_size=3
    ).map(tuple),
    which=st.just(FIRST),
)


@given(rules)
def test_every_date_is_what_the_rule_says(some):
    try:
        found = expand(some)
    except NoSuchTimeError:
        return  # said in words; the form refuses it
    kept = [planned for planned in found if planned.instant]
    assert len(kept) <= some.count
    assert [planned.day for planned in found] == sorted({planned.day for planned in found})
    for planned in found:
        assert DAY_NAMES[planned.day.weekday()] == DAY_NAMES[some.weekday]
        assert some.first_day <= planned.day <= (some.last_day or date.max)
        assert bool(planned.skipped) != bool(planned.instant)
    for planned in kept:
        there = local(planned.instant)
        assert (there.date(), there.time()) == (planned.day, some.starts)
        assert not any(pause.first <= planned.day <= pause.last for pause in some.pauses)
        assert not (some.skip_holidays_of and bank_holiday(planned.day, some.skip_holidays_of))


@given(rules)
def test_weekly_dates_leave_no_week_out(some):
    if some.frequency != "weekly" or some.skip_holidays_of or some.pauses:
        return
    try:
        found = expand(some)
    except NoSuchTimeError:
        return
    gaps = {later.day - earlier.day for earlier, later in zip(found, found[1:], strict=False)}
    assert gaps <= {timedelta(days=7)}
