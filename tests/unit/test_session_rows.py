"""Rows of sessions: UK wall-clock time, the rows of one page together, one bad row spoils its page and no other."""

from datetime import date, time

import pytest

from core.importing.csv_rows import Row
from schedule.session_rows import session_pages

GOOD = {"kind": "webinar", "title": "Sleep", "date": "2027-04-01", "start": "19:00", "end": "20:00"}


def pages(*rows):
    return session_pages([Row(line, {**GOOD, **row}) for line, row in enumerate(rows, start=2)])


def test_rows_of_one_page_are_put_together():
    first, room = pages(
        {"summary": "S", "date": "8 April 2027"},
        {"kind": "Common room"},
        {"date": "01/04/2027; 2027-04-15", "start": "7pm", "end": "8.00pm"},
    )
    assert [day for day, _, _ in first.dates] == [date(2027, 4, 1), date(2027, 4, 8), date(2027, 4, 15)]
    assert {starts for _, starts, _ in first.dates} == {time(19)}
    assert (first.kind, first.lines, first.length_minutes, first.cells["summary"]) == ("webinar", [2, 4], 60, "S")
    assert (room.kind, room.problem) == ("common room", "")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"date": "2027-03-28", "start": "01:30", "end": "02:30"}, "does not exist: the clocks go forward"),
        ({"date": "2027-10-31", "start": "01:30", "end": "02:30"}, "happens twice: the clocks go back"),
        ({"which": "third"}, "“which” is first, second or empty"),
        ({"date": "04/13/2027"}, "is no date"),
        ({"date": "01/04/27"}, "is no date"),
        ({"date": "31 June 2027"}, "is no date"),
        ({"date": "1999-01-01"}, "is not from 2020"),
        ({"date": " ; "}, "it has no date"),
        ({"date": "2027-04-01;1 April 2027"}, "is there twice"),
        ({"start": "25:00"}, "is no time of day"),
        ({"start": "7"}, "is no time of day"),
        ({"start": "13pm"}, "is no time of day"),
        ({"end": "19:00"}, "is not 10 to 240 minutes"),
        ({"start": "23:30", "end": "00:30"}, "is not 10 to 240 minutes"),
        ({"kind": "party"}, "“kind” is webinar or common room"),
        ({"title": ""}, "it has no title"),
        ({"title": "x" * 256}, "over 255 characters"),
        ({"date": "; ".join(f"2027-{month:02}-{day:02}" for month in (1, 2) for day in range(1, 28))}, "54 dates"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_bad_row_says_why(row, words):
    page, other = pages(row, {"title": "Another"})
    assert words in page.problem
    assert other.problem == ""


def test_a_time_that_happens_twice_is_asked_for_and_answered():
    night = {"date": "2027-10-31", "start": "01:30", "end": "02:30"}
    (page,) = pages({**night, "which": "Second"})
    assert page.dates == [(date(2027, 10, 31), time(1, 30), "second")]
    (page,) = pages({"which": "first"})
    assert page.dates == [(date(2027, 4, 1), time(19), "")]


def test_rows_that_contradict_each_other():
    (page,) = pages({"summary": "One"}, {"date": "2027-04-08", "summary": "Two"})
    assert "“summary” differs from that on line 2" in page.problem
    (page,) = pages({}, {"date": "2027-04-08", "end": "20:30"})
    assert "it lasts 90 minutes" in page.problem
    (page,) = pages({"id": "7"}, {"id": "7", "title": "Else"})
    assert "belongs to the webinar “Sleep”" in page.problem


def test_cancelled_dates_are_passed_over():
    (page,) = pages({"state": "Cancelled"}, {"date": "2027-04-08"})
    assert ([day for day, _, _ in page.dates], page.passed_over) == ([date(2027, 4, 8)], 1)
