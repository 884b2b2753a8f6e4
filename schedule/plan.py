"""What to do with a page's dated sessions when the page is published. Pure.

A session's identity is (page, planned start). A date that visitors may have seen is never deleted: somebody has it
in a calendar or on a poster, and its address must go on saying what became of it.
"""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Planned:
    """A row that exists: when it was planned for, whether it is over, whether it is cancelled."""

    planned_start: datetime
    is_over: bool = False
    is_cancelled: bool = False


@dataclass(frozen=True)
class Changes:
    create: list[datetime] = field(default_factory=list)
    cancel: list[datetime] = field(default_factory=list)


def plan_changes(existing: list[Planned], wanted: list[datetime]) -> Changes:
    """Return the dates to create and the dates to cancel, each in start order.

    Rows whose date stays are left alone, whatever their live state: a cancelled one stays cancelled.
    Rows that are over are history and are left alone too.
    """
    wanted_starts = set(wanted)
    known_starts = {row.planned_start for row in existing}
    return Changes(
        create=sorted(wanted_starts - known_starts),
        cancel=sorted(
            row.planned_start
            for row in existing
            if row.planned_start not in wanted_starts and not row.is_over and not row.is_cancelled
        ),
    )
