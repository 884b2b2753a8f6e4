"""UK wall-clock time: what an editor types, and the words a visitor reads. Pure; `now` is always an argument."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

UK = ZoneInfo("Europe/London")


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
    """
    earlier = datetime.combine(day, wall_time, UK)
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
        return "midday" if there.hour else "midnight"
    hour = there.hour % 12 or 12
    minutes = f":{there.minute:02}" if there.minute else ""
    return f"{hour}{minutes}{'am' if there.hour < 12 else 'pm'}"


def long_date(day: date) -> str:
    """Return "Tuesday 3 March 2027"."""
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def day_words(instant: datetime, now: datetime) -> str:
    """Return "Today", "Tomorrow", or "Tuesday 3 March", as seen in the UK at `now`."""
    day, today = local(instant).date(), local(now).date()
    if day == today:
        return "Today"
    if day == today + timedelta(days=1):
        return "Tomorrow"
    return f"{day:%A} {day.day} {day:%B}"


def length_words(length: timedelta) -> str:
    """Return "1 hour", "45 min", "1 hour 30 min"."""
    hours, minutes = divmod(round(length.total_seconds() / 60), 60)
    parts = []
    if hours:
        parts.append("1 hour" if hours == 1 else f"{hours} hours")
    if minutes or not hours:
        parts.append(f"{minutes} min")
    return " ".join(parts)
