"""What an editor should know about a date before it is published: the clocks, a bank holiday. Pure."""

from datetime import date, datetime

from .bank_holidays import NATIONS, bank_holiday
from .clock import local


def clock_note(before: datetime | None, instant: datetime) -> str:
    """Return a sentence where the UK's clocks change between the date before this one and this one; else ""."""
    if before is None:
        return ""
    earlier, later = local(before).utcoffset(), local(instant).utcoffset()
    if earlier == later:
        return ""
    way = "forward" if later > earlier else "back"
    return f"The clocks have gone {way} since the date before: it is still {local(instant):%H:%M} in the UK"


def holiday_note(day: date) -> str:
    """Return a sentence where the day is a bank holiday in some nation, with its name; else ""."""
    names = {}
    for nation, words in NATIONS:
        if name := bank_holiday(day, nation):
            names.setdefault(name, []).append(words)
    places = {name: "the whole UK" if len(found) == len(NATIONS) else ", ".join(found) for name, found in names.items()}
    return ". ".join(f"Bank holiday in {place}: {name}" for name, place in places.items())
