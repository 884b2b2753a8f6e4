"""Adding numbers up, and what the public reads of them."""

from collections import Counter
from datetime import date

import pytest

from core.bar_chart import BAR, HEIGHT, bar_chart
from home.numbers.lines import KINDS, Amount, NumbersLine, by_page, by_term, over_time
from home.numbers.months import publicly, whole_months

MONDAY, LATER = date(2027, 3, 1), date(2027, 3, 8)


def test_pages_stand_by_views_and_those_that_may_not_be_shown_are_left_out():
    found = [
        Amount(1, MONDAY, "views", 2),
        Amount(1, LATER, "views", 3),
        Amount(1, LATER, "joined", 4),
        Amount(2, MONDAY, "views", 9),
        Amount(3, MONDAY, "views", 99),
    ]
    lines = by_page(found, {1: "One", 2: "Two"})
    assert [(line.title, line.cells[:3]) for line in lines] == [("Two", [9, 0, 0]), ("One", [5, 0, 4])]


def test_a_page_with_two_topics_counts_for_both_and_once_for_each():
    lines = [NumbersLine("One", Counter(views=5), 1), NumbersLine("Two", Counter(views=2), 2)]
    ties = [(1, "sleep"), (1, "sleep"), (1, "grief"), (2, "sleep"), (9, "exams")]
    found = by_term(lines, ties, {"grief": "Grief", "sleep": "Sleep", "exams": "Exams"})
    assert [(line.title, line.numbers["views"]) for line in found] == [("Grief", 5), ("Sleep", 7)]


def test_a_week_without_numbers_stands_there_too():
    rows = over_time([Amount(1, LATER, "plays", 2), Amount(1, date(2020, 1, 6), "plays", 7)], [MONDAY, LATER])
    assert rows == [(MONDAY, Counter()), (LATER, Counter(plays=2))]


def test_what_leaves_hides_small_numbers_and_small_shares():
    line = NumbersLine("One", Counter(views=4, joined=5, yes=3, no=1))
    assert (line.said_views, line.said_joined, line.said_plays, line.share) == ("fewer than 5", "5", "0", "")
    with pytest.raises(AttributeError):
        line.said_hours  # noqa: B018
    assert len(line.cells) == len(KINDS)


@pytest.mark.parametrize(
    ("today", "months"),
    [
        (date(2027, 3, 31), [date(2026, 12, 1), date(2027, 1, 1), date(2027, 2, 1)]),
        (date(2027, 1, 1), [date(2026, 10, 1), date(2026, 11, 1), date(2026, 12, 1)]),
    ],
)
def test_only_months_that_are_over_are_shown(today, months):
    assert whole_months(today, 3) == months


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0"), (1, "fewer than 10"), (9, "fewer than 10"), (19, "10"), (1239, "1,230")]
)
def test_the_public_reads_tens(number, words):
    assert publicly(number) == words


def test_a_bar_is_as_high_as_its_number_and_stands_within():
    drawn = bar_chart([(MONDAY, 0), (LATER, 40)])
    nothing, bar = drawn["bars"]
    assert (drawn["top"], nothing["height"], bar["height"]) == (50, 0, HEIGHT * 0.8)
    assert bar["y"] + bar["height"] == drawn["bottom"]
    assert drawn["left"] <= nothing["x"] < bar["x"] <= drawn["right"] - BAR
    assert drawn["labels"][-1]["begins"] == LATER
    assert bar_chart([])["bars"] == []
