"""Whether the scheduler is alive, and when a daily job is due. Pure; `now` is an argument."""

from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

UK = ZoneInfo("Europe/London")
SILENT_AFTER = timedelta(minutes=15)
LATE_AFTER = timedelta(minutes=5)  # what a page may be late before somebody has to look
TRY_AGAIN = timedelta(hours=1)


class Beat(StrEnum):
    NEVER = "never"
    FINE = "fine"
    SILENT = "silent"


def beat(last: datetime | None, now: datetime) -> Beat:
    """Return how the scheduler is, from the moment of its latest full round. Fifteen minutes are still fine.

    One that is to come says nothing: the clock was wrong, and the next round puts it right.
    """
    if last is None:
        return Beat.NEVER
    return Beat.SILENT if abs(now - last) > SILENT_AFTER else Beat.FINE


def due_since(now: datetime, at: time) -> datetime:
    """Return the latest moment, `now` or earlier, at which a UK clock on the wall showed `at`.

    Where the clocks go forward past `at`, the job is due when an unchanged clock would have shown it.
    """
    here = now.astimezone(UK)
    today = datetime.combine(here.date(), at, tzinfo=UK)
    # Two aware times in one zone compare by the wall; compared as moments they are right twice a year as well.
    if today.timestamp() <= now.timestamp():
        return today
    return datetime.combine(here.date() - timedelta(days=1), at, tzinfo=UK)


def is_due(started: datetime | None, finished: datetime | None, now: datetime, at: time) -> bool:
    """Tell whether a daily job is to start: not started since it fell due, or started, never ended, an hour ago.

    One that was started far ahead of now ran by a clock that was wrong: by the right one it has not run yet.
    """
    if started is None or started < due_since(now, at) or started - now > TRY_AGAIN:
        return True
    has_ended = finished is not None and finished >= started
    return not has_ended and now - started >= TRY_AGAIN
