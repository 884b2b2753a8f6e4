"""What an answer of another host says about a link. Pure; `now` is an argument.

Other people's servers have bad days, and many refuse machines. An editor who is told of links that work stops reading,
so a link is called broken when it says "gone" twice, or nothing at all for three days and five times.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

GONE_STATUS = {404, 410}
# Somebody is there and does not speak to machines, or to us so often (RFC 9110, 15.5; RFC 6585, 4; RFC 7725).
REFUSED_STATUS = {401, 403, 405, 406, 429, 451, 999}
GONE_TIMES, SILENT_TIMES, SILENT_FOR = 2, 5, timedelta(days=3)


class Verdict(StrEnum):
    FINE = "fine"
    GONE = "gone"
    SILENT = "silent"


@dataclass(frozen=True)
class Standing:
    """How a link stands after a check."""

    failures: int = 0
    failing_since: datetime | None = None
    is_broken: bool = False


def verdict_of(status: int | None) -> Verdict:
    """Return what an HTTP status says; None where there was no answer."""
    if status in GONE_STATUS:
        return Verdict.GONE
    if status is not None and (200 <= status < 400 or status in REFUSED_STATUS):
        return Verdict.FINE
    return Verdict.SILENT


def after(before: Standing, verdict: Verdict, now: datetime) -> Standing:
    """Return how a link stands that stood as `before` and was checked `now`."""
    if verdict == Verdict.FINE:
        return Standing()
    failures, since = before.failures + 1, before.failing_since or now
    if verdict == Verdict.GONE:
        is_broken = failures >= GONE_TIMES
    else:
        is_broken = before.is_broken or (failures >= SILENT_TIMES and now - since >= SILENT_FOR)
    return Standing(failures, since, is_broken)
