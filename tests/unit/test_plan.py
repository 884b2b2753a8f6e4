"""Publishing a page creates and cancels dates, and never touches the ones that stay."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from schedule.plan import Planned, plan_changes

FIRST = datetime(2027, 1, 7, 19, tzinfo=UTC)
DATES = [FIRST + timedelta(weeks=week) for week in range(8)]


def test_new_dates_are_created_in_order():
    assert plan_changes([], [DATES[2], DATES[0]]).create == [DATES[0], DATES[2]]


def test_a_date_that_left_the_plan_is_cancelled_not_forgotten():
    changes = plan_changes([Planned(DATES[0]), Planned(DATES[1])], [DATES[0]])
    assert (changes.create, changes.cancel) == ([], [DATES[1]])


def test_what_is_over_or_cancelled_already_is_left_alone():
    history = [Planned(DATES[0], is_over=True), Planned(DATES[1], is_cancelled=True)]
    changes = plan_changes(history, [])
    assert (changes.create, changes.cancel) == ([], [])


def test_a_cancelled_date_that_is_still_in_the_plan_is_not_revived():
    changes = plan_changes([Planned(DATES[0], is_cancelled=True)], [DATES[0]])
    assert (changes.create, changes.cancel) == ([], [])


def test_a_date_that_comes_back_is_taken_up_again():
    row = Planned(DATES[0], is_cancelled=True, left_plan=True)
    assert plan_changes([row], [DATES[0]]).reopen == [DATES[0]]
    assert plan_changes([row], []).reopen == []


some_row = st.builds(Planned, st.sampled_from(DATES), st.booleans(), st.booleans(), st.just(False))
rows = st.lists(some_row, unique_by=lambda row: row.planned_start)


@given(rows, st.lists(st.sampled_from(DATES)))
def test_doing_it_twice_changes_nothing_more(existing, wanted):
    changes = plan_changes(existing, wanted)
    after = [
        Planned(
            row.planned_start,
            row.is_over,
            row.is_cancelled or row.planned_start in changes.cancel,
            row.left_plan or row.planned_start in changes.cancel,
        )
        for row in existing
    ] + [Planned(start) for start in changes.create]
    again = plan_changes(after, wanted)
    assert (again.create, again.cancel, again.reopen) == ([], [], [])


@given(rows, st.lists(st.sampled_from(DATES)))
def test_no_date_is_both_wanted_and_cancelled(existing, wanted):
    changes = plan_changes(existing, wanted)
    assert not set(changes.cancel) & set(wanted)
    assert set(changes.create) <= set(wanted)
