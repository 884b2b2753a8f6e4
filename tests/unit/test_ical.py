"""Calendar files: what goes in comes out in other people's readers, and nothing else gets in."""

import re
from datetime import UTC, datetime, timedelta

import icalendar
import pytest
import recurring_ical_events
from hypothesis import example, given
from hypothesis import strategies as st

from schedule.clock import UK
from schedule.ical import Entry, calendar_bytes, one_line

URL = "https://portal.example/join/7d1c4a0e-0000-4000-8000-000000000001/"
CHANGED = datetime(2027, 1, 4, 9, tzinfo=UTC)
# Controls and direction overrides that must not reach anybody's calendar; line ends are looked at by themselves.
FORBIDDEN = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
NASTY = [
    "Tea\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Not ours",
    "A\u202eevil\u202c, B; C\\n: D",
    "line\u2028separator\u2029and\x85next\x0bline\x00",
    "ré" * 90,
    "😀" * 60,
    "x" * 74 + "é",
]
# Any start of a session in the years that the model allows, to the minute.
starts = st.datetimes(datetime(2020, 1, 1), datetime(2100, 12, 31)).map(
    lambda moment: moment.replace(second=0, microsecond=0, tzinfo=UTC)
)
lengths = st.integers(10, 240).map(lambda minutes: timedelta(minutes=minutes))
# Every half hour from six hours before each clock change to six after it.
CHANGES = [datetime(2027, 3, 28, 1, tzinfo=UTC), datetime(2027, 10, 31, 1, tzinfo=UTC)]
AROUND_CHANGES = [change + timedelta(minutes=30 * step) for change in CHANGES for step in range(-12, 13)]


def entry(start=CHANGED, length=timedelta(hours=1), **fields):
    known = {
        "uid": "7d1c4a0e-0000-4000-8000-000000000001",
        "modified_at": CHANGED,
        "sequence": 0,
        "cancelled": False,
        "title": "After the night shift",
        "url": URL,
        "paragraphs": ("A soft landing before you sleep.",),
    }
    return Entry(starts_at=start, ends_at=start + length, **{**known, **fields})


def only_event(body):
    (event,) = icalendar.Calendar.from_ical(body).walk("VEVENT")
    return event


@given(start=starts, length=lengths, title=st.text(max_size=120), text=st.text(max_size=400))
def test_what_goes_in_comes_out(start, length, title, text):
    event = only_event(calendar_bytes([entry(start, length, title=title, paragraphs=(text,))], name="Harbour"))
    assert event["DTSTART"].dt == start
    assert event["DTEND"].dt == start + length
    assert event["SUMMARY"] == one_line(title)
    assert event["DESCRIPTION"] == one_line(text)
    assert (str(event["UID"]), str(event["URL"])) == ("7d1c4a0e-0000-4000-8000-000000000001", URL)


@given(title=st.text(max_size=300), text=st.text(max_size=500), name=st.text(max_size=200))
@example(title=NASTY[0], text=NASTY[1], name=NASTY[2])
@example(title=NASTY[3], text=NASTY[4], name=NASTY[5])
def test_lines_are_short_end_in_crlf_and_hold_no_controls(title, text, name):
    body = calendar_bytes([entry(title=title, paragraphs=(text, title))], name=name, reminder_minutes=10)
    lines = body.split(b"\r\n")
    assert lines[-1] == b""
    assert not any(b"\r" in line or b"\n" in line for line in lines)
    assert max(len(line) for line in lines) <= 75
    words = body.decode()
    assert not FORBIDDEN.search(words)
    unfolded = words.replace("\r\n ", "").split("\r\n")
    assert all(re.match(r"[A-Z-]+[;:]", line) for line in unfolded[:-1]), "a text broke out of its property"
    assert unfolded.count("BEGIN:VEVENT") == 1


@pytest.mark.parametrize("title", NASTY)
def test_every_part_is_cut_off_from_the_next(title):
    body = calendar_bytes([entry(title=title, paragraphs=(title,))], name=title)
    event = only_event(body)
    assert event["SUMMARY"] == event["DESCRIPTION"] == one_line(title)
    written = [line for line in body.replace(b"\r\n ", b"").split(b"\r\n") if b"NAME:" in line]
    escaped = icalendar.vText(one_line(title)).to_ical()
    assert written[:2] == [b"NAME:" + escaped, b"X-WR-CALNAME:" + escaped]


def test_one_line_keeps_words_and_drops_what_does_harm():
    assert one_line("Tea\r\n\u2028 and\x85\x07 talk") == "Tea and talk"
    assert one_line("A\u202egood\u2066 title") == "Agood title"
    assert one_line("שלום, 你好, O’Neill – ünïcode 😀") == "שלום, 你好, O’Neill – ünïcode 😀"


@pytest.mark.parametrize("start", AROUND_CHANGES, ids=str)
@pytest.mark.parametrize("minutes", [45, 120])
def test_both_clock_changes_in_two_readers(start, minutes):
    body = calendar_bytes([entry(start, timedelta(minutes=minutes))], name="Harbour")
    event = only_event(body)
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (start, start + timedelta(minutes=minutes))
    (seen,) = recurring_ical_events.of(icalendar.Calendar.from_ical(body)).between(
        start - timedelta(days=2), start + timedelta(days=2)
    )
    assert seen["DTSTART"].dt.astimezone(UTC) == start


def test_uk_times_are_local_but_never_ambiguous():
    """RFC 5545 3.3.5: a local time that happens twice means the first; the second has to be said in UTC."""
    before_twelve = entry(datetime(2027, 7, 1, 11, 30, tzinfo=UTC))
    assert b"DTSTART;TZID=Europe/London:20270701T123000\r\n" in calendar_bytes([before_twelve], name="")
    for hour, written in ((0, b"DTSTART:20271031T003000Z\r\n"), (1, b"DTSTART:20271031T013000Z\r\n")):
        twice = entry(datetime(2027, 10, 31, hour, 30, tzinfo=UTC))
        assert twice.starts_at.astimezone(UK).hour == 1
        assert written in calendar_bytes([twice], name="")


def test_the_zone_is_there_even_when_nothing_else_is():
    body = calendar_bytes([], name="Harbour")
    calendar = icalendar.Calendar.from_ical(body)
    assert calendar.walk("VEVENT") == []
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["TZID"] == "Europe/London"
    assert b"RDATE" not in body


def test_the_zone_itself_is_right_in_every_year():
    """Read from the rules in the file alone, not from the reader's own knowledge of London."""
    zone = icalendar.Timezone.from_ical(
        calendar_bytes([], name="").split(b"X-PUBLISHED-TTL:PT1H\r\n")[1].split(b"END:VCALENDAR")[0]
    )
    zone["TZID"] = "Somewhere/Else"
    there = zone.to_tz(lookup_tzid=False)
    for year in range(2020, 2038):
        for moment in (datetime(year, month, day, 12) for month in (1, 3, 7, 10) for day in range(1, 32)):
            assert moment.replace(tzinfo=there).utcoffset() == moment.replace(tzinfo=UK).utcoffset(), moment


def test_the_same_entries_give_the_same_bytes_at_any_time(time_machine):
    time_machine.move_to("2027-01-05 10:00Z", tick=False)
    first = calendar_bytes([entry()], name="Harbour", reminder_minutes=30)
    time_machine.move_to("2027-06-05 23:00Z", tick=False)
    assert calendar_bytes([entry()], name="Harbour", reminder_minutes=30) == first
    assert only_event(first)["DTSTAMP"].dt == only_event(first)["LAST-MODIFIED"].dt == CHANGED


def test_what_everybody_gets():
    calendar = icalendar.Calendar.from_ical(calendar_bytes([entry()], name="Harbour"))
    (event,) = calendar.walk("VEVENT")
    assert "METHOD" not in calendar
    assert (event["STATUS"], event["CLASS"], event["TRANSP"]) == ("CONFIRMED", "PUBLIC", "OPAQUE")
    assert str(event["LOCATION"]) == str(event["URL"]) == URL
    assert not {"ORGANIZER", "ATTENDEE", "RRULE", "CONFERENCE"} & set(event)
    assert event.walk("VALARM") == []
    assert (calendar["NAME"], calendar["X-WR-CALNAME"]) == ("Harbour", "Harbour")
    assert calendar["REFRESH-INTERVAL"].to_ical() == b"PT1H"
    assert calendar["REFRESH-INTERVAL"].params["VALUE"] == "DURATION"


def test_a_cancelled_date_says_so_frees_the_time_and_does_not_ring():
    event = only_event(calendar_bytes([entry(cancelled=True, sequence=3)], name="", reminder_minutes=60))
    assert (event["STATUS"], event["TRANSP"], event["SEQUENCE"]) == ("CANCELLED", "TRANSPARENT", 3)
    assert event["SUMMARY"] == "Cancelled: After the night shift"
    assert event.walk("VALARM") == []


@pytest.mark.parametrize("minutes", [10, 30, 60])
@pytest.mark.parametrize("discreet", [False, True])
def test_a_reminder_rings_that_many_minutes_before(minutes, discreet):
    body = calendar_bytes([entry()], name="", discreet=discreet, reminder_minutes=minutes)
    (alarm,) = only_event(body).walk("VALARM")
    assert (alarm["ACTION"], alarm["TRIGGER"].dt) == ("DISPLAY", timedelta(minutes=-minutes))
    assert alarm["DESCRIPTION"] == ("Reminder" if discreet else "After the night shift")


@given(title=st.text(min_size=8), text=st.text(min_size=8), name=st.text(min_size=8), cancelled=st.booleans())
def test_discreet_says_nothing_but_the_time_and_our_address(title, text, name, cancelled):
    said = entry(title=title, paragraphs=(text,), cancelled=cancelled)
    plain = entry(title="x", paragraphs=("y",), cancelled=cancelled)
    body = calendar_bytes([said], name=name, discreet=True, reminder_minutes=10)
    assert body == calendar_bytes([plain], name="z", discreet=True, reminder_minutes=10)
    event = only_event(body)
    assert event["SUMMARY"] == ("Cancelled: Appointment" if cancelled else "Appointment")
    assert event["CLASS"] == "PRIVATE"
    assert not {"DESCRIPTION", "CATEGORIES", "COMMENT", "CONTACT"} & set(event)
    assert b"NAME:Appointments\r\n" in body
