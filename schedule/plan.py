"""What to do with a page's dated sessions when the page is published. Pure.

A session's identity is (page, planned start). A date that visitors may have seen is never deleted: somebody has it
in a calendar or on a poster, and its address must go on saying what became of it.
"""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Planned:
    """A row that exists: when it was planned for, whether it is over, whether it is cancelled, and whether that was
    only because its date had left the plan."""

    planned_start: datetime
    is_over: bool = False
    is_cancelled: bool = False
    left_plan: bool = False


@dataclass(frozen=True)
class Changes:
    create: list[datetime] = field(default_factory=list)
    cancel: list[datetime] = field(default_factory=list)
    reopen: list[datetime] = field(default_factory=list)


def plan_changes(existing: list[Planned], wanted: list[datetime]) -> Changes:
    """Return the dates to create, to cancel and to take up again, each in start order.

    Rows whose date stays are left alone, whatever their live state: one that a person cancelled stays cancelled.
    One that was cancelled because its date left the plan comes back with its date. What is over is history.
    """
    wanted_starts = set(wanted)
    known_starts = {row.planned_start for row in existing}
    to_come = [row for row in existing if not row.is_over]
    return Changes(
        create=sorted(wanted_starts - known_starts),
        cancel=sorted(
            row.planned_start for row in to_come if row.planned_start not in wanted_starts and not row.is_cancelled
        ),
        reopen=sorted(row.planned_start for row in to_come if row.planned_start in wanted_starts and row.left_plan),
    )
