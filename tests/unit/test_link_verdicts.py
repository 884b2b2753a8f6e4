"""When a link is called broken: not at the first bad day of somebody else's server."""

from datetime import UTC, datetime, timedelta

import pytest

from core.link_verdicts import Standing, Verdict, after, verdict_of

NOW = datetime(2027, 3, 10, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (200, "fine"),
        (206, "fine"),
        (403, "fine"),
        (429, "fine"),
        (404, "gone"),
        (410, "gone"),
        (503, "silent"),
        (None, "silent"),
    ],
)
def test_what_an_answer_says(status, expected):
    assert verdict_of(status) == expected


def test_gone_is_believed_the_second_time():
    once = after(Standing(), Verdict.GONE, NOW)
    assert (once.failures, once.is_broken) == (1, False)
    assert after(once, Verdict.GONE, NOW + timedelta(hours=6)).is_broken


def test_silence_is_believed_after_five_times_and_three_days():
    standing = Standing()
    for hours in (0, 6, 12, 18, 24):
        standing = after(standing, Verdict.SILENT, NOW + timedelta(hours=hours))
    assert (standing.failures, standing.is_broken) == (5, False)
    standing = after(standing, Verdict.SILENT, NOW + timedelta(days=3))
    assert standing.is_broken
    assert after(standing, Verdict.FINE, NOW + timedelta(days=4)) == Standing()
