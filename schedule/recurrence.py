"""A schedule's rule and the dates that come out of it, in UK wall-clock days and times. Pure.

Rules are expanded over local days and never over instants, so 7:15am stays 7:15am across both clock changes
(RFC 5545 3.3.10 says the same of a recurrence with a time zone).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from dateutil.rrule import FR, MO, MONTHLY, SA, SU, TH, TU, WE, WEEKLY, rrule
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from .bank_holidays import NATIONS, bank_holiday
from .clock import uk_instant, weekday_inside

MOST_DATES = 52
FIRST_DAY, LAST_DAY = date(2020, 1, 1), date(2099, 12, 31)
LONGEST = timedelta(days=6 * 366)  # 52 dates, once a month, take four years and a third

WEEKLY_RULE, FORTNIGHTLY_RULE, MONTHLY_RULE = "weekly", "fortnightly", "monthly"
FREQUENCIES = [
    (WEEKLY_RULE, "Every week"),
    (FORTNIGHTLY_RULE, "Every second week"),
    (MONTHLY_RULE, "Once a month, on a certain weekday"),
]
PLACES = [("1", "First"), ("2", "Second"), ("3", "Third"), ("4", "Fourth"), ("-1", "Last")]
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAYS = (MO, TU, WE, TH, FR, SA, SU)


class TooManyDatesError(ValueError):
    """The rule names more dates than a year of weeks."""


@dataclass(frozen=True)
class Pause:
    """Days on which the rule rests, both ends included."""

    first: date
    last: date


@dataclass(frozen=True)
class Repeat:
    """Every week, every second week, or the nth weekday of the month (`place`, "-1" for the last).

    `weekday` counts from Monday, 0. The first date is the first such weekday on or after `first_day`; the rule ends
    with `last_day` or after `count` dates, whichever comes first. `which` answers for a time that happens twice.
    """

    frequency: str
    weekday: int
    starts: time
    first_day: date
    last_day: date | None = None
    count: int | None = None
    place: str = "1"
    skip_holidays_of: str = ""
    pauses: tuple[Pause, ...] = field(default_factory=tuple)
    which: str = ""


@dataclass(frozen=True)
class PlannedDate:
    """One date that a rule names: an instant, or the words for why there is none (a bank holiday, a pause)."""

    day: date
    starts: time
    instant: datetime | None = None
    skipped: str = ""


def expand(rule: Repeat) -> list[PlannedDate]:
    """Return every date the rule names, in order, those it skips included.

    A skipped date does not count towards `count`. Raises TooManyDatesError over MOST_DATES dates, NoSuchTimeError and
    TimeHappensTwiceError where the clocks forbid a date that is not skipped.
    """
    found, kept = [], 0
    for day in _days(rule):
        skipped = _why_skipped(day, rule)
        if not skipped:
            kept += 1
            if kept > MOST_DATES:
                raise TooManyDatesError(f"This rule makes more than {MOST_DATES} dates. Choose an earlier last day.")
        instant = None if skipped else uk_instant(day, rule.starts, rule.which)
        found.append(PlannedDate(day, rule.starts, instant, skipped))
        if rule.count and kept >= rule.count:
            break
    return found


def _days(rule: Repeat) -> Iterator[date]:
    """Walk the rule's days. Bounded even where every day is skipped: by its last day, and by six years."""
    weekday = WEEKDAYS[rule.weekday]
    first = rule.first_day
    if rule.frequency == MONTHLY_RULE:
        how = {"freq": MONTHLY, "byweekday": weekday(int(rule.place))}
    else:
        first += timedelta(days=(rule.weekday - first.weekday()) % 7)
        how = {"freq": WEEKLY, "interval": 2 if rule.frequency == FORTNIGHTLY_RULE else 1}
    last = min(rule.last_day or LAST_DAY, LAST_DAY, rule.first_day + LONGEST)
    midnight = time()
    for moment in rrule(dtstart=datetime.combine(first, midnight), until=datetime.combine(last, midnight), **how):
        yield moment.date()


def _why_skipped(day: date, rule: Repeat) -> str:
    if any(pause.first <= day <= pause.last for pause in rule.pauses):
        return "Paused"
    holiday = bank_holiday(day, rule.skip_holidays_of) if rule.skip_holidays_of else ""
    return f"Bank holiday in {dict(NATIONS)[rule.skip_holidays_of]}: {holiday}" if holiday else ""


def rule_words(rule: Repeat) -> str:
    """Return the rule in words: "Every Thursday", "Every second Thursday", "The last Thursday of the month"."""
    name = _weekday_of_a_rule(rule.weekday)
    inside = weekday_inside(date(2024, 1, 1 + rule.weekday))  # a Monday was the first
    if rule.frequency == WEEKLY_RULE:
        return _("Every %(weekday)s") % {"weekday": name}
    if rule.frequency == FORTNIGHTLY_RULE:
        return _("Every second %(weekday)s") % {"weekday": inside}
    return {
        "1": _("The first %(weekday)s of the month") % {"weekday": name},
        "2": _("The second %(weekday)s of the month") % {"weekday": inside},
        "3": _("The third %(weekday)s of the month") % {"weekday": name},
        "4": _("The fourth %(weekday)s of the month") % {"weekday": name},
        "-1": _("The last %(weekday)s of the month") % {"weekday": name},
    }[rule.place]


def _weekday_of_a_rule(weekday: int) -> str:
    return (
        pgettext("every …", "Monday"),
        pgettext("every …", "Tuesday"),
        pgettext("every …", "Wednesday"),
        pgettext("every …", "Thursday"),
        pgettext("every …", "Friday"),
        pgettext("every …", "Saturday"),
        pgettext("every …", "Sunday"),
    )[weekday]
