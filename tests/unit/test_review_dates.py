"""When a page has to be read again."""

from datetime import date

import pytest

from core.review_dates import faults_of, latest_due, state_of, usual_due

TODAY = date(2027, 3, 10)


def test_three_years_at_most_also_from_the_29th_of_february():
    assert latest_due(date(2027, 3, 10)) == date(2030, 3, 10)
    assert latest_due(date(2028, 2, 29)) == date(2031, 2, 28)
    assert usual_due(date(2028, 2, 29)) == date(2029, 2, 28)


@pytest.mark.parametrize(
    ("due_on", "state"),
    [
        (None, "never"),
        (date(2027, 3, 9), "overdue"),
        (date(2027, 3, 10), "soon"),
        (date(2027, 5, 9), "soon"),
        (date(2027, 5, 10), "fine"),
    ],
)
def test_a_page_is_late_from_the_day_after(due_on, state):
    assert state_of(due_on, TODAY) == state


@pytest.mark.parametrize(
    ("reviewed_on", "due_on", "last", "field", "words"),
    [
        (date(2027, 3, 11), date(2028, 3, 10), None, "reviewed_on", "has not come yet"),
        (date(2027, 3, 1), date(2028, 3, 1), date(2027, 3, 2), "reviewed_on", "after that, on 02/03/2027"),
        (date(2027, 3, 10), date(2027, 3, 10), None, "due_on", "after today"),
        (date(2024, 3, 1), date(2026, 3, 1), None, "due_on", "after today"),
        (date(2027, 3, 10), date(2030, 3, 11), None, "due_on", "10/03/2030 or sooner"),
    ],
)
def test_what_no_review_can_say(reviewed_on, due_on, last, field, words):
    faults = faults_of(reviewed_on, due_on, last, TODAY)
    assert list(faults) == [field]
    assert words in faults[field]


def test_a_review_on_the_same_day_as_the_last_is_a_correction():
    assert faults_of(TODAY, date(2028, 3, 10), TODAY, TODAY) == {}
