"""UK wall-clock time: what an editor types, and the words a visitor reads. Pure; `now` is always an argument.

Words are in the language being shown; the examples here are in English.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils.dates import MONTHS, WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext, pgettext_lazy

UK = ZoneInfo("Europe/London")


# A language may bend a day's name inside a sentence: Welsh says "dydd Llun" and "agor ddydd Llun".
WEEKDAYS_INSIDE = (
    pgettext_lazy("in a sentence", "Monday"),
    pgettext_lazy("in a sentence", "Tuesday"),
    pgettext_lazy("in a sentence", "Wednesday"),
    pgettext_lazy("in a sentence", "Thursday"),
    pgettext_lazy("in a sentence", "Friday"),
    pgettext_lazy("in a sentence", "Saturday"),
    pgettext_lazy("in a sentence", "Sunday"),
)


class NoSuchTimeError(ValueError):
    """The clocks go forward over this time, so it does not exist."""


class TimeHappensTwiceError(ValueError):
    """The clocks go back over this time, so it does not say which of the two is meant."""


FIRST, SECOND = "first", "second"
# Asked only when a time happens twice: before the clocks go back, or an hour later, after it.
WHICH = [(FIRST, "The first time, in summer time"), (SECOND, "The second time, an hour later")]


def uk_instant(day: date, wall_time: time, which: str = "") -> datetime:
    """Return the UTC instant of a UK wall-clock time; `which` is FIRST or SECOND where the time happens twice.

    Raises NoSuchTimeError (01:30 on 28 March 2027) and, without `which`, TimeHappensTwiceError (01:30 on 31 October
    2027), each in words that an editor can act on.

    Seconds are let go: pages that say what is on are made anew when a minute ends (portal.page_cache.lasting).
    """
    earlier = datetime.combine(day, wall_time.replace(second=0, microsecond=0), UK)
    later = earlier.replace(fold=1)
    if earlier.utcoffset() != later.utcoffset():
        clock = f"{wall_time:%H:%M} on {long_date(day)}"
        if earlier.astimezone(UTC).astimezone(UK).replace(tzinfo=None) != earlier.replace(tzinfo=None):
            raise NoSuchTimeError(f"{clock} does not exist: the clocks go forward. Choose a time from 2am.")
        if which not in (FIRST, SECOND):
            raise TimeHappensTwiceError(f"{clock} happens twice: the clocks go back. Say which of the two you mean.")
        return (earlier if which == FIRST else later).astimezone(UTC)
    return earlier.astimezone(UTC)


def local(instant: datetime) -> datetime:
    return instant.astimezone(UK)


def time_words(instant: datetime) -> str:
    """Return "7:15am", "6pm", "midday" or "midnight", in UK time."""
    there = local(instant)
    if there.minute == 0 and there.hour in (0, 12):
        return _("midday") if there.hour else _("midnight")
    clock = f"{there.hour % 12 or 12}{f':{there.minute:02}' if there.minute else ''}"
    return (_("%(clock)sam") if there.hour < 12 else _("%(clock)spm")) % {"clock": clock}


def weekday_inside(day: date) -> str:
    """Return the day of the week as it stands inside a sentence: "Tuesday"."""
    return str(WEEKDAYS_INSIDE[day.weekday()])


def long_date(day: date) -> str:
    """Return "Tuesday 3 March 2027"."""
    return _long(day, WEEKDAYS[day.weekday()])


def long_date_inside(day: date) -> str:
    """Return the same as it stands inside a sentence."""
    return _long(day, weekday_inside(day))


def _long(day, weekday) -> str:
    parts = {"weekday": weekday, "day": day.day, "month": MONTHS[day.month], "year": day.year}
    return _("%(weekday)s %(day)s %(month)s %(year)s") % parts


def _short(day, weekday) -> str:
    return _("%(weekday)s %(day)s %(month)s") % {"weekday": weekday, "day": day.day, "month": MONTHS[day.month]}


def day_words(instant: datetime, now: datetime) -> str:
    """Return "Today", "Tomorrow", or "Tuesday 3 March", as seen in the UK at `now`."""
    day, today = local(instant).date(), local(now).date()
    if day == today:
        return _("Today")
    if day == today + timedelta(days=1):
        return _("Tomorrow")
    return _short(day, WEEKDAYS[day.weekday()])


def day_inside(instant: datetime, now: datetime) -> str:
    """Return the same as it stands inside a sentence: "today", "tomorrow", "Tuesday 3 March"."""
    day, today = local(instant).date(), local(now).date()
    if day == today:
        return pgettext("in a sentence", "today")
    if day == today + timedelta(days=1):
        return pgettext("in a sentence", "tomorrow")
    return _short(day, weekday_inside(day))


def length_words(length: timedelta) -> str:
    """Return "1 hour", "45 min", "1 hour 30 min"."""
    hours, minutes = divmod(round(length.total_seconds() / 60), 60)
    parts = []
    if hours:
        parts.append(ngettext("%(hours)s hour", "%(hours)s hours", hours) % {"hours": hours})
    if minutes or not hours:
        parts.append(_("%(minutes)s min") % {"minutes": minutes})
    return " ".join(parts)
