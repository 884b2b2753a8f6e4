"""Publishing a page creates and cancels dates, and never touches the ones that stay."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from schedule.plan import AHEAD, Plan, Planned, plan_changes

NOW = datetime(2027, 1, 1, 12, tzinfo=UTC)
FIRST = datetime(2027, 1, 7, 19, tzinfo=UTC)
DATES = [FIRST + timedelta(weeks=week) for week in range(8)]
LATER = timedelta(minutes=30)


def changes_of(existing, picked):
    return plan_changes(existing, Plan(picked=picked), NOW)


def test_new_dates_are_created_in_order():
    assert changes_of([], [DATES[2], DATES[0]]).create == [DATES[0], DATES[2]]


def test_a_date_that_left_the_plan_is_cancelled_not_forgotten():
    changes = changes_of([Planned(DATES[0]), Planned(DATES[1])], [DATES[0]])
    assert (changes.create, changes.cancel) == ([], [DATES[1]])


def test_what_has_begun_or_is_cancelled_already_is_left_alone():
    history = [Planned(DATES[0], has_begun=True), Planned(DATES[1], is_cancelled=True)]
    changes = changes_of(history, [])
    assert (changes.create, changes.cancel) == ([], [])


def test_a_cancelled_date_that_is_still_in_the_plan_is_not_revived():
    changes = changes_of([Planned(DATES[0], is_cancelled=True)], [DATES[0]])
    assert (changes.create, changes.cancel) == ([], [])


def test_a_date_that_comes_back_is_taken_up_again():
    row = Planned(DATES[0], is_cancelled=True, left_plan=True)
    assert changes_of([row], [DATES[0]]).reopen == [DATES[0]]
    assert changes_of([row], []).reopen == []


def test_a_corrected_time_is_the_same_session():
    changes = changes_of([Planned(DATES[0]), Planned(DATES[1])], [DATES[0] + LATER, DATES[1]])
    assert changes.retime == [(DATES[0], DATES[0] + LATER)]
    assert (changes.create, changes.cancel) == ([], [])


def test_a_corrected_time_does_not_revive_what_a_person_cancelled():
    changes = changes_of([Planned(DATES[0], is_cancelled=True)], [DATES[0] + LATER])
    assert changes.retime == [(DATES[0], DATES[0] + LATER)]
    assert (changes.create, changes.reopen) == ([], [])


def test_a_session_that_has_begun_is_not_taken_to_another_hour():
    changes = changes_of([Planned(DATES[0], has_begun=True)], [DATES[0] + LATER])
    assert (changes.create, changes.cancel, changes.retime) == ([DATES[0] + LATER], [], [])


def test_a_plan_that_follows_a_move_keeps_the_session():
    moved = DATES[0] + timedelta(days=1)
    changes = changes_of([Planned(DATES[0], moved_to=moved), Planned(DATES[1])], [moved, DATES[1]])
    assert changes.retime == [(DATES[0], moved)]
    assert (changes.create, changes.cancel) == ([], [])


def test_a_date_that_a_rule_takes_over_stays_however_far_it_is():
    far = NOW + AHEAD + timedelta(weeks=8)
    changes = plan_changes([Planned(far)], Plan(repeated=[far, far + timedelta(weeks=1)]), NOW)
    assert (changes.create, changes.cancel) == ([], [])


def test_what_a_person_put_back_on_is_not_cancelled_again():
    changes = changes_of([Planned(DATES[0], left_plan=True)], [])
    assert changes.cancel == []


def test_another_day_is_another_session():
    changes = changes_of([Planned(DATES[0])], [DATES[0] + timedelta(days=1)])
    assert (changes.create, changes.cancel, changes.retime) == ([DATES[0] + timedelta(days=1)], [DATES[0]], [])


def test_two_sessions_a_day_keep_their_order():
    morning, evening = DATES[0] - timedelta(hours=10), DATES[0]
    changes = changes_of([Planned(evening), Planned(morning)], [morning + LATER, evening + LATER])
    assert changes.retime == [(morning, morning + LATER), (evening, evening + LATER)]


def test_a_rule_makes_rows_twelve_weeks_ahead_and_no_past():
    weekly = [NOW + timedelta(weeks=week) for week in range(-3, 30)]
    changes = plan_changes([], Plan(repeated=weekly), NOW)
    assert changes.create == [start for start in weekly if NOW <= start <= NOW + AHEAD]
    assert len(changes.create) == 13


def test_a_session_that_is_running_is_not_cancelled_because_its_rule_has_moved_on():
    began = NOW - timedelta(minutes=20)
    changes = plan_changes([Planned(began)], Plan(repeated=[began]), NOW)
    assert changes.cancel == []


def test_a_date_picked_by_hand_is_announced_however_far_and_may_record_the_past():
    far, past = NOW + timedelta(days=300), NOW - timedelta(days=30)
    assert changes_of([], [far, past]).create == [past, far]


some_row = st.builds(Planned, st.sampled_from(DATES), st.booleans(), st.booleans(), st.just(False))
rows = st.lists(some_row, unique_by=lambda row: row.planned_start)
starts = st.sampled_from(DATES + [start + LATER for start in DATES])
plans = st.builds(Plan, st.lists(starts), st.lists(starts))


def applied(existing, changes):
    moved = dict(changes.retime)
    kept = [
        Planned(
            moved.get(row.planned_start, row.planned_start),
            row.has_begun,
            row.is_cancelled or row.planned_start in changes.cancel,
            row.left_plan or row.planned_start in changes.cancel,
        )
        for row in existing
    ]
    return kept + [Planned(start) for start in changes.create]


@given(rows, plans)
def test_doing_it_twice_changes_nothing_more(existing, plan):
    after = applied(existing, plan_changes(existing, plan, NOW))
    again = plan_changes(after, plan, NOW)
    assert (again.create, again.cancel, again.reopen, again.retime) == ([], [], [], [])


@given(rows, plans)
def test_every_wanted_date_has_one_row_and_no_other_takes_place(existing, plan):
    after = applied(existing, plan_changes(existing, plan, NOW))
    starts = [row.planned_start for row in after]
    assert len(starts) == len(set(starts))
    assert plan.may_begin(NOW) <= set(starts)
    taking_place = {row.planned_start for row in after if not row.has_begun and not row.is_cancelled}
    assert taking_place <= plan.wanted


@given(rows, plans)
def test_no_cancelled_row_is_ever_revived(existing, plan):
    cancelled = {row.planned_start for row in existing if row.is_cancelled and not row.left_plan}
    changes = plan_changes(existing, plan, NOW)
    assert not cancelled & set(changes.reopen)
    assert not {new for old, new in changes.retime if old in cancelled} & {*changes.reopen, *changes.create}
