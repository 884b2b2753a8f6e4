"""When the scheduler counts as silent, and when a daily job is due."""

from datetime import UTC, datetime, time, timedelta

import pytest

from core.heartbeat import Beat, beat, due_since, is_due

NOW = datetime(2027, 3, 10, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(("minutes", "expected"), [(0, Beat.FINE), (15, Beat.FINE), (15.1, Beat.SILENT)])
def test_silent_after_a_quarter_of_an_hour(minutes, expected):
    assert beat(NOW - timedelta(minutes=minutes), NOW) == expected


def test_never_is_told_apart_from_silent():
    assert beat(None, NOW) == Beat.NEVER


def test_due_at_a_time_on_the_wall_through_the_summer_too():
    assert due_since(datetime(2027, 7, 1, 5, 59, tzinfo=UTC), time(7)) == datetime(2027, 6, 30, 6, tzinfo=UTC)
    assert due_since(datetime(2027, 7, 1, 6, 0, tzinfo=UTC), time(7)) == datetime(2027, 7, 1, 6, tzinfo=UTC)
    assert due_since(datetime(2027, 1, 1, 7, 0, tzinfo=UTC), time(7)) == datetime(2027, 1, 1, 7, tzinfo=UTC)


def test_the_hour_that_does_not_exist_and_the_hour_that_comes_twice_each_count_once():
    spring = [datetime(2027, 3, 27, 2, tzinfo=UTC) + timedelta(minutes=10 * step) for step in range(288)]
    autumn = [datetime(2027, 10, 30, 2, tzinfo=UTC) + timedelta(minutes=10 * step) for step in range(288)]
    for moments in (spring, autumn):
        started, runs = None, []
        for now in moments:
            if is_due(started, started, now, time(1, 30)):
                started = now
                runs.append(now)
        assert len(runs) == 3, runs  # the first look, and once on each of two nights
        assert runs == sorted(runs)


def test_once_a_day_and_again_after_an_hour_where_it_did_not_end():
    done = datetime(2027, 3, 10, 7, 0, tzinfo=UTC)
    assert not is_due(done, done, NOW, time(7))
    assert is_due(done, done, done + timedelta(days=1), time(7))
    assert not is_due(done, None, done + timedelta(minutes=59), time(7))
    assert is_due(done, None, done + timedelta(minutes=60), time(7))
    assert is_due(None, None, NOW, time(7))
