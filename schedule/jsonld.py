"""A session as a schema.org Event, in the JSON-LD that search engines and assistants read. Pure.

The place is always our own page, never the room itself: the page is where a change of the last minute shows.
"""

import json
from datetime import datetime

from .clock import local
from .door import Status

SCHEMA = "https://schema.org"
# What could end the script element, or begin another, written so that JSON reads it back the same.
HARMLESS = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def event(
    *,
    name: str,
    description: str,
    address: str,
    starts_at: datetime,
    ends_at: datetime,
    announced_start: datetime,
    status: str,
    organiser: str,
    organiser_address: str,
    language: str,
) -> dict:
    """Return one dated session as a schema.org Event.

    Times are aware and come out in UK wall-clock time with its offset (ISO 8601). A session that starts at another
    time than announced is rescheduled; one that is cancelled says that alone and keeps its start. An empty
    description is left out. `address` is the full address of our page.
    """
    found = {
        "@context": SCHEMA,
        "@type": "Event",
        "name": name,
        "description": description,
        "startDate": iso(starts_at),
        "endDate": iso(ends_at),
        "eventAttendanceMode": f"{SCHEMA}/OnlineEventAttendanceMode",
        "eventStatus": f"{SCHEMA}/EventScheduled",
        "location": {"@type": "VirtualLocation", "url": address},
        "organizer": {"@type": "Organization", "name": organiser, "url": organiser_address},
        "isAccessibleForFree": True,
        "inLanguage": language,
    }
    if not description:
        del found["description"]
    if status == Status.CANCELLED:
        found["eventStatus"] = f"{SCHEMA}/EventCancelled"
    elif starts_at != announced_start:
        found |= {"eventStatus": f"{SCHEMA}/EventRescheduled", "previousStartDate": iso(announced_start)}
    return found


def iso(instant: datetime) -> str:
    """Return "2027-03-28T07:15:00+01:00": UK wall-clock time, so that the hour is the one the page says."""
    return local(instant).isoformat(timespec="seconds")


def as_script_text(data) -> str:
    """Return JSON in ASCII that may stand inside a script element as it is, whatever words are in it."""
    return json.dumps(data, separators=(",", ":")).translate(HARMLESS)
