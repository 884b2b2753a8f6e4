"""What to do with a page's dated sessions when the page is published, or as time goes on. Pure.

A session's identity is (page, planned start). A date that visitors may have seen is never deleted: somebody has it
in a calendar or on a poster, and its address must go on saying what became of it.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby

from .clock import local

AHEAD = timedelta(weeks=12)


@dataclass(frozen=True)
class Plan:
    """What a page asks for: instants picked by hand, and instants that its rules name."""

    picked: list[datetime] = field(default_factory=list)
    repeated: list[datetime] = field(default_factory=list)

    def wanted(self, now: datetime) -> set[datetime]:
        """Return every start that has a place in the plan: picked ones however far, repeated ones twelve weeks on."""
        return {*self.picked, *(start for start in self.repeated if start <= now + AHEAD)}

    def may_begin(self, now: datetime) -> set[datetime]:
        """Return the starts that may become new rows. A rule makes no past; a date picked by hand may record one."""
        return {*self.picked, *(start for start in self.repeated if now <= start <= now + AHEAD)}


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
    """Planned starts to create, cancel and take up again, and (old, new) pairs whose time of day was corrected."""

    create: list[datetime] = field(default_factory=list)
    cancel: list[datetime] = field(default_factory=list)
    reopen: list[datetime] = field(default_factory=list)
    retime: list[tuple[datetime, datetime]] = field(default_factory=list)


def plan_changes(existing: list[Planned], plan: Plan, now: datetime) -> Changes:
    """Return what to do, each list in start order.

    Rows whose date stays are left alone, whatever their live state: one that a person cancelled stays cancelled.
    One that was cancelled because its date left the plan comes back with its date. Another time on the same UK day is
    the same session at another time, so that a corrected time neither cancels a date nor revives a cancelled one.
    What is over is history.
    """
    wanted = plan.wanted(now)
    known = {row.planned_start for row in existing}
    to_come = [row for row in existing if not row.is_over]
    gone = [row for row in to_come if row.planned_start not in wanted]
    new = sorted(plan.may_begin(now) - known)
    retime = _same_day_pairs(gone, new)
    paired = {start for pair in retime for start in pair}
    reopened = {row.planned_start for row in to_come if row.left_plan}
    return Changes(
        create=[start for start in new if start not in paired],
        cancel=sorted(row.planned_start for row in gone if not row.is_cancelled and row.planned_start not in paired),
        reopen=sorted(
            {start for start in reopened if start in wanted} | {new for old, new in retime if old in reopened}
        ),
        retime=retime,
    )


def _same_day_pairs(gone: list[Planned], new: list[datetime]) -> list[tuple[datetime, datetime]]:
    """Pair rows that lost their time with new times on the same UK day, each side in order of time."""

    def by_day(starts):
        return {day: list(found) for day, found in groupby(sorted(starts), key=lambda start: local(start).date())}

    arriving = by_day(new)
    return [
        pair
        for day, leaving in by_day(row.planned_start for row in gone).items()
        for pair in zip(leaving, arriving.get(day, []), strict=False)
    ]
