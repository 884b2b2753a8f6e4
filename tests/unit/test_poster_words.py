"""When, in a poster's few large words: a rule with its end, or whole dates, in UK time over both clock changes."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from schedule.poster_words import When, when_words
from schedule.recurrence import Repeat

HOUR = timedelta(hours=1)
THURSDAYS = Repeat("weekly", 3, time(7, 15), date(2027, 3, 4), last_day=date(2027, 6, 24))


def at(*moment):
    """Return a session of an hour as (start, end)."""
    start = datetime(*moment, tzinfo=UTC)
    return start, start + HOUR


def test_a_rule_is_said_as_a_rule_with_the_next_date_and_its_end():
    assert when_words([at(2027, 3, 11, 7, 15)], THURSDAYS, date(2027, 6, 24), HOUR) == When(
        "Every Thursday, 7:15am to 8:15am", ("Next: Thursday 11 March 2027", "Until Thursday 24 June 2027")
    )


@pytest.mark.parametrize("next_one", [at(2027, 3, 25, 7, 15), at(2027, 4, 1, 6, 15)])
def test_a_rules_time_is_the_clock_on_the_wall_before_and_after_the_clocks_go_forward(next_one):
    when = when_words([next_one], THURSDAYS, date(2027, 6, 24), HOUR)
    assert when.headline == "Every Thursday, 7:15am to 8:15am"
    assert "7:15" not in when.lines[0], "the next one is at the usual time, so only its day is said"


def test_a_next_one_at_another_time_says_so():
    when = when_words([at(2027, 3, 12, 18, 0)], THURSDAYS, date(2027, 6, 24), HOUR)
    assert when.lines[0] == "Next: Friday 12 March 2027, 6pm to 7pm"


@pytest.mark.parametrize(
    ("frequency", "place", "words"),
    [
        ("fortnightly", "1", "Every second Thursday, 7:15am to 8:15am"),
        ("monthly", "-1", "The last Thursday of the month, 7:15am to 8:15am"),
    ],
)
def test_other_rules(frequency, place, words):
    rule = Repeat(frequency, 3, time(7, 15), date(2027, 3, 4), count=6, place=place, skip_holidays_of="ENG")
    when = when_words([at(2027, 3, 11, 7, 15)], rule, date(2027, 8, 1), HOUR)
    assert when.headline == words
    assert when.lines[-1] == "Not on bank holidays"


def test_a_late_session_ends_after_midnight():
    rule = Repeat("weekly", 3, time(23, 30), date(2027, 3, 4), count=3)
    assert when_words([at(2027, 3, 4, 23, 30)], rule, None, HOUR).headline == "Every Thursday, 11:30pm to 12:30am"


def test_picked_dates_are_whole_dates_four_at_most():
    coming = [at(2027, 3, day, 19, 0) for day in (1, 8, 15, 22)] + [at(2027, 3, 29, 18, 0)]
    assert when_words(coming, None, None, HOUR) == When(
        "",
        (
            "Monday 1 March 2027, 7pm to 8pm",
            "Monday 8 March 2027, 7pm to 8pm",
            "Monday 15 March 2027, 7pm to 8pm",
            "Monday 22 March 2027, 7pm to 8pm",
        ),
    )


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ((2027, 3, 27, 19, 0), "Saturday 27 March 2027, 7pm to 8pm"),
        ((2027, 3, 28, 18, 0), "Sunday 28 March 2027, 7pm to 8pm"),
        ((2027, 10, 30, 18, 0), "Saturday 30 October 2027, 7pm to 8pm"),
        ((2027, 10, 31, 19, 0), "Sunday 31 October 2027, 7pm to 8pm"),
    ],
)
def test_one_date_is_said_large_and_in_uk_time(moment, words):
    assert when_words([at(*moment)], None, None, HOUR) == When(words)


@pytest.mark.parametrize("rule", [None, THURSDAYS])
def test_a_rule_that_is_over_is_not_announced(rule):
    assert when_words([], rule, date(2027, 6, 24), HOUR) == When()
