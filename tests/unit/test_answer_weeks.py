"""The report's weeks and the shape of its chart."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cookies.answer_weeks import BAR, HALF, STEP, WEEKS, AnswerWeek, answer_weeks, chart, in_words
from core.bar_chart import mondays, round_top

MONDAY = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("today", "latest"), [(MONDAY, MONDAY), (date(2027, 3, 7), MONDAY), (date(2027, 2, 28), date(2027, 2, 22))]
)
def test_weeks_begin_on_mondays_and_the_last_holds_today(today, latest):
    found = mondays(today, WEEKS)
    assert len(found) == WEEKS
    assert found[-1] == latest
    assert found[0] == latest - timedelta(weeks=25)
    assert {day.weekday() for day in found} == {0}


def test_a_week_without_answers_has_a_line_too():
    lines = answer_weeks("Maps", mondays(MONDAY, 3), {MONDAY: (3, 1)})
    assert [(line.monday.day, line.accepted, line.rejected, line.share) for line in lines] == [
        (15, 0, 0, ""),
        (22, 0, 0, ""),
        (1, 3, 1, "75%"),
    ]


@pytest.mark.parametrize(
    ("highest", "top"), [(0, 1), (1, 1), (2, 2), (3, 5), (10, 10), (11, 20), (51, 100), (501, 1000)]
)
def test_the_scale_ends_on_a_round_number(highest, top):
    assert round_top(highest) == top


@given(st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 5000)), min_size=1, max_size=WEEKS))
def test_every_bar_stands_within_the_chart_and_as_high_as_its_number(numbers):
    lines = [AnswerWeek(MONDAY + timedelta(weeks=place), "Maps", *pair) for place, pair in enumerate(numbers)]
    drawn = chart(lines)
    for place, (bar, (yes, no)) in enumerate(zip(drawn["bars"], numbers, strict=True)):
        assert bar["up"] == pytest.approx(HALF * yes / drawn["top"], abs=0.06)
        assert bar["down"] == pytest.approx(HALF * no / drawn["top"], abs=0.06)
        assert bar["up_y"] >= drawn["upper"] - 0.06
        assert drawn["middle"] + bar["down"] <= drawn["lower"] + 0.06
        assert drawn["left"] + STEP * place <= bar["x"] <= drawn["right"] - BAR
    assert drawn["labels"][-1]["monday"] == lines[-1].monday


def test_the_chart_in_words():
    lines = answer_weeks("Maps", mondays(MONDAY, 2), {MONDAY: (1, 2)})
    assert in_words(lines) == "In 2 weeks 1 said yes and 2 said no: 33% said yes."
    assert in_words(answer_weeks("Maps", mondays(MONDAY, WEEKS), {})) == "Nobody answered in these 26 weeks."
