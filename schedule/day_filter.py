"""A filter by one day, for links from a calendar page that has no room for all of it. No list offers it by itself."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils.translation import gettext_lazy as _

from schedule.clock import local, long_date, uk_instant
from schedule.month import Month, shown_months

NAME = "day"


@dataclass(frozen=True)
class DayFacet:
    """As an address says it: day=2027-03-12, in the months that can be looked at from `now`."""

    now: datetime
    name: str = NAME
    label: str = _("Day")
    offered: bool = False

    def day(self, value: str) -> date | None:
        """Return the day written, or None for what is none, or too far away."""
        if len(value) != len("2027-03-12"):
            return None
        try:
            day = date.fromisoformat(value)
        except ValueError:
            return None
        first, last = shown_months(self.now)
        return day if first <= Month(day.year, day.month) <= last else None

    def label_of(self, value: str) -> str | None:
        day = self.day(value)
        return long_date(day) if day else None

    def narrow(self, queryset, value: str):
        day = self.day(value)
        begins, ends = uk_instant(day, time.min), uk_instant(day + timedelta(days=1), time.min)
        # What began the evening before and is still on is on today.
        if day == local(self.now).date():
            return queryset.filter(starts_at__lt=ends)
        return queryset.filter(starts_at__gte=begins, starts_at__lt=ends)

    def options(self, queryset) -> list:
        return []
