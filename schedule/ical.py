"""Dated sessions as an iCalendar file (RFC 5545, 7986). Pure: rows become `Entry` elsewhere.

One VEVENT for each date and no recurrence rule: readers disagree about overridden instances, never about single ones.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event, Timezone, vDuration, vText

from .clock import UK

PRODUCT = "-//portal//calendar//EN"  # says nothing about the service
REFRESH = timedelta(hours=1)
DISCREET_TITLE, DISCREET_NAME, DISCREET_REMINDER = "Appointment", "Appointments", "Reminder"

# By hand (docs/decisions/0010): icalendar's own lists single dates, and ical.js (Thunderbird, Nextcloud) reads only the
# first of them, an hour wrong for half the year. These are the UK's rules since 1996; no session is older.
UK_ZONE = Timezone.from_ical(
    """BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
DTSTART:19960331T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
""".replace("\n", "\r\n")
)

# Line breaks of every kind, which some readers take for the end of a property, and other controls: C0, C1, U+2028/9.
BREAKS_AND_CONTROLS = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")
# Embeddings, overrides and isolates turn the words after them around.
BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Entry:
    """One date. Times are aware; `url` is our own page, never the provider's; `paragraphs` are plain text."""

    uid: str  # stays when the date moves, and names nothing
    starts_at: datetime
    ends_at: datetime
    modified_at: datetime
    sequence: int
    cancelled: bool
    title: str
    url: str
    paragraphs: tuple[str, ...] = ()


def one_line(text: str) -> str:
    """Return `text` on one line, without controls of any kind and without bidirectional overrides."""
    return BREAKS_AND_CONTROLS.sub(" ", BIDI.sub("", text)).strip()


def calendar_bytes(
    entries: Iterable[Entry], *, name: str, discreet: bool = False, reminder_minutes: int | None = None
) -> bytes:
    """Return a whole calendar: UTF-8, CRLF, lines folded at 75 octets. The same entries give the same bytes.

    `name` is what the calendar is called. `discreet` says "Appointment" instead of every name and tells nothing else
    but the time and our address. `reminder_minutes` before the start adds an alarm; None adds none. It is a valid
    calendar without entries too: that is how a subscriber learns that there is nothing any more.
    """
    shown_name = vText(DISCREET_NAME if discreet else one_line(name))
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    # RFC 7986 5.1 and 5.7, each with its older twin. vText and vDuration, or icalendar would neither escape nor type.
    calendar.add("name", shown_name)
    calendar.add("x-wr-calname", shown_name)
    calendar.add("refresh-interval", vDuration(REFRESH, {"VALUE": "DURATION"}))
    calendar.add("x-published-ttl", vDuration(REFRESH))
    calendar.add_component(UK_ZONE)
    for entry in entries:
        calendar.add_component(_event(entry, discreet, reminder_minutes))
    return calendar.to_ical()


def _event(entry: Entry, discreet: bool, reminder_minutes: int | None) -> Event:
    title = DISCREET_TITLE if discreet else one_line(entry.title)
    event = Event()
    event.add("uid", entry.uid)
    # RFC 5545 3.8.7.2: without METHOD the two are the same moment, which also keeps the bytes, and so the ETag, steady.
    event.add("dtstamp", entry.modified_at.astimezone(UTC))
    event.add("last-modified", entry.modified_at.astimezone(UTC))
    event.add("sequence", entry.sequence)
    starts_at, ends_at = wall_times(entry.starts_at, entry.ends_at)
    event.add("dtstart", starts_at)
    event.add("dtend", ends_at)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    event.add("summary", f"Cancelled: {title}" if entry.cancelled else title)
    if entry.paragraphs and not discreet:
        event.add("description", "\n\n".join(one_line(text) for text in entry.paragraphs))
    # Twice: Google and Outlook show a place and leave an address out.
    event.add("location", entry.url)
    event.add("url", entry.url)
    event.add("class", "PRIVATE" if discreet else "PUBLIC")
    event.add("transp", "TRANSPARENT" if entry.cancelled else "OPAQUE")
    if reminder_minutes and not entry.cancelled:
        event.add_component(_alarm(DISCREET_REMINDER if discreet else title, reminder_minutes))
    return event


def _alarm(words: str, minutes: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(minutes=-minutes))
    alarm.add("description", words)
    return alarm


def wall_times(*instants: datetime) -> list[datetime]:
    """Return the instants as UK wall-clock times, or all in UTC when one of them happens twice on the clock.

    RFC 5545 3.3.5: a local time that happens twice means the first of the two, so the second can only be said in UTC.
    """
    there = [instant.astimezone(UK) for instant in instants]
    if any(time.utcoffset() != time.replace(fold=1 - time.fold).utcoffset() for time in there):
        return [instant.astimezone(UTC) for instant in instants]
    return there
