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

    @property
    def wanted(self) -> set[datetime]:
        """Every start that has a place in the plan. A row that is there already may lie however far ahead: a date
        picked by hand half a year on keeps its row when a rule takes over from it."""
        return {*self.picked, *self.repeated}

    def may_begin(self, now: datetime) -> set[datetime]:
        """Return the starts that may become new rows. A rule makes no past; a date picked by hand may record one."""
        return {*self.picked, *(start for start in self.repeated if now <= start <= now + AHEAD)}


@dataclass(frozen=True)
class Planned:
    """A row that exists: when it was planned for, whether it has begun, whether it is cancelled, whether its date has
    left the plan before, and where a person moved it, if anywhere.

    One that left the plan and is cancelled was cancelled for that alone. One that is not cancelled was put back on by
    a person, who is not to be contradicted.
    """

    planned_start: datetime
    has_begun: bool = False
    is_cancelled: bool = False
    left_plan: bool = False
    moved_to: datetime | None = None


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
    the same session at another time, so that a corrected time neither cancels a date nor revives a cancelled one; so
    is the time that a person moved a row to, written into the plan afterwards. What has begun is history.
    """
    wanted = plan.wanted
    known = {row.planned_start for row in existing}
    to_come = [row for row in existing if not row.has_begun]
    gone = [row for row in to_come if row.planned_start not in wanted]
    new = sorted(plan.may_begin(now) - known)
    followed = {row.moved_to: row.planned_start for row in gone if row.moved_to in new}
    retime = sorted((old, moved_to) for moved_to, old in followed.items())
    retime += _same_day_pairs(
        [row for row in gone if row.planned_start not in followed.values()],
        [start for start in new if start not in followed],
    )
    paired = {start for pair in retime for start in pair}
    reopened = {row.planned_start for row in to_come if row.left_plan}
    return Changes(
        create=[start for start in new if start not in paired],
        cancel=sorted(
            row.planned_start
            for row in gone
            if not row.is_cancelled and not row.left_plan and row.planned_start not in paired
        ),
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
