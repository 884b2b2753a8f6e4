"""Months of the UK calendar, and addresses that ask for them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.month import Month, nearest_shown, parse_month, shown_months

NOW = datetime(2027, 3, 15, 12, tzinfo=UTC)


def test_an_address_names_a_month():
    assert parse_month("2027-03") == Month(2027, 3)
    assert Month(2027, 3).slug == "2027-03"
    assert Month(2027, 3).words == "March 2027"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2027",
        "2027-13",
        "2027-00",
        "0000-05",
        "2027-3",
        "abc",
        "٣",
        "٢٠٢٧-٠٣",
        "2027-03-01",
        "-2027-03",
        "2027-03\n",
    ],
)
def test_anything_else_is_no_month(text):
    assert parse_month(text) is None


@given(st.text())
def test_no_text_whatever_is_an_error(text):
    month = parse_month(text)
    assert month is None or parse_month(month.slug) == month


@given(st.dates(min_value=date(1, 2, 1), max_value=date(9999, 11, 30)))
def test_weeks_hold_every_day_of_the_month_once_and_in_its_column(day):
    month = Month(day.year, day.month)
    weeks = month.weeks()
    days = [found for week in weeks for found in week if found]
    assert [found.day for found in days] == list(range(1, len(days) + 1))
    assert {found.month for found in days} == {day.month}
    assert day in days
    assert all(len(week) == 7 for week in weeks)
    assert all(found is None or found.weekday() == place for week in weeks for place, found in enumerate(week))


def test_neighbours_cross_the_year():
    assert Month(2027, 1).plus(-1) == Month(2026, 12)
    assert Month(2026, 12).plus(1) == Month(2027, 1)
    assert Month(2027, 3).plus(-13) == Month(2026, 2)
    assert Month(2027, 3).plus(24) == Month(2029, 3)


@pytest.mark.parametrize(
    ("month", "begins"),
    [
        (Month(2027, 3), datetime(2027, 3, 1, tzinfo=UTC)),
        (Month(2027, 4), datetime(2027, 3, 31, 23, tzinfo=UTC)),
        (Month(2027, 10), datetime(2027, 9, 30, 23, tzinfo=UTC)),
        (Month(2027, 11), datetime(2027, 11, 1, tzinfo=UTC)),
    ],
)
def test_a_month_begins_at_midnight_in_the_uk(month, begins):
    assert month.begins == begins


def test_which_month_it_is_depends_on_the_uk_clock():
    assert Month.of(datetime(2027, 5, 31, 22, 59, tzinfo=UTC)) == Month(2027, 5)
    assert Month.of(datetime(2027, 5, 31, 23, 0, tzinfo=UTC)) == Month(2027, 6)


def test_thirteen_months_back_and_two_years_on_can_be_looked_at():
    assert shown_months(NOW) == (Month(2026, 2), Month(2029, 3))
    assert nearest_shown(Month(2027, 5), NOW) == Month(2027, 5)
    assert nearest_shown(Month(1, 1), NOW) == Month(2026, 2)
    assert nearest_shown(Month(9999, 12), NOW) == Month(2029, 3)
