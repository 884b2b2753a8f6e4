"""A month of the UK calendar: which one an address asks for, its weeks, its neighbours, its bounds in time. Pure."""

import re
from calendar import Calendar
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

from .clock import local, uk_instant

MONTHS_BACK, MONTHS_ON = 13, 24
WRITTEN = re.compile(r"([0-9]{4})-([0-9]{2})")


@dataclass(frozen=True, order=True)
class Month:
    """A year from 1 to 9999 and a month from 1 to 12."""

    year: int
    month: int

    @classmethod
    def of(cls, instant: datetime) -> "Month":
        """Return the month that it is in the UK at this instant."""
        there = local(instant)
        return cls(there.year, there.month)

    @property
    def slug(self) -> str:
        """Return how an address names it, for example "2027-03"."""
        return f"{self.year:04}-{self.month:02}"

    @property
    def words(self) -> str:
        return _("%(month)s %(year)s") % {"month": MONTHS[self.month], "year": self.year}

    def plus(self, months: int) -> "Month":
        """Return the month so many later, or earlier where negative."""
        years, place = divmod(self.month - 1 + months, 12)
        return Month(self.year + years, place + 1)

    @property
    def begins(self) -> datetime:
        """Return the UTC instant of its first midnight in the UK. No clock changes at midnight."""
        return uk_instant(date(self.year, self.month, 1), time.min)

    def weeks(self) -> list[list[date | None]]:
        """Return its weeks, Monday first; None stands for a day of another month."""
        weeks = Calendar().monthdayscalendar(self.year, self.month)
        return [[date(self.year, self.month, day) if day else None for day in week] for week in weeks]


def parse_month(text: str) -> Month | None:
    """Return the month written as "2027-03" in ASCII, or None for anything else."""
    written = WRITTEN.fullmatch(text)
    if not written:
        return None
    year, month = int(written[1]), int(written[2])
    return Month(year, month) if year and 1 <= month <= 12 else None


def shown_months(now: datetime) -> tuple[Month, Month]:
    """Return the first and the last month that can be looked at."""
    this = Month.of(now)
    return this.plus(-MONTHS_BACK), this.plus(MONTHS_ON)


def nearest_shown(month: Month, now: datetime) -> Month:
    """Return the month itself, or the nearest one that can be looked at."""
    first, last = shown_months(now)
    return min(max(month, first), last)
