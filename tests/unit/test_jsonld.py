"""What a session says of itself to machines: its state, its UK time, and nothing that could break out of the page."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.jsonld import as_script_text, event

STARTS = datetime(2027, 3, 4, 7, 15, tzinfo=UTC)
SCHEMA = "https://schema.org/"


def event_of(starts_at=STARTS, announced_start=None, status="on", **changes):
    plain = {
        "name": "After the night shift",
        "description": "An hour to land.",
        "address": "https://harbour.example/common-rooms/after-the-night-shift/",
        "ends_at": starts_at + timedelta(hours=1),
        "organiser": "The wellbeing team",
        "organiser_address": "https://harbour.example/",
        "language": "en-gb",
    }
    return event(starts_at=starts_at, announced_start=announced_start or starts_at, status=status, **plain | changes)


def test_a_session_as_planned():
    assert event_of() == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "After the night shift",
        "description": "An hour to land.",
        "startDate": "2027-03-04T07:15:00+00:00",
        "endDate": "2027-03-04T08:15:00+00:00",
        "eventAttendanceMode": SCHEMA + "OnlineEventAttendanceMode",
        "eventStatus": SCHEMA + "EventScheduled",
        "location": {
            "@type": "VirtualLocation",
            "url": "https://harbour.example/common-rooms/after-the-night-shift/",
        },
        "organizer": {"@type": "Organization", "name": "The wellbeing team", "url": "https://harbour.example/"},
        "isAccessibleForFree": True,
        "inLanguage": "en-gb",
    }


def test_a_full_session_takes_place_all_the_same():
    assert event_of(status="full")["eventStatus"] == SCHEMA + "EventScheduled"


def test_a_moved_session_says_from_when():
    found = event_of(announced_start=STARTS - timedelta(days=2, minutes=15))
    assert found["eventStatus"] == SCHEMA + "EventRescheduled"
    assert found["startDate"] == "2027-03-04T07:15:00+00:00"
    assert found["previousStartDate"] == "2027-03-02T07:00:00+00:00"


@pytest.mark.parametrize("announced", [STARTS, STARTS - timedelta(days=2)])
def test_a_cancelled_session_keeps_its_start_and_says_nothing_else(announced):
    found = event_of(status="cancelled", announced_start=announced)
    assert found["eventStatus"] == SCHEMA + "EventCancelled"
    assert found["startDate"] == "2027-03-04T07:15:00+00:00"
    assert "previousStartDate" not in found


@pytest.mark.parametrize(
    ("starts", "start", "end"),
    [
        # The clocks go forward at 1am on 28 March 2027, and back at 2am on 31 October 2027.
        (datetime(2027, 3, 28, 0, 30, tzinfo=UTC), "2027-03-28T00:30:00+00:00", "2027-03-28T02:30:00+01:00"),
        (datetime(2027, 3, 28, 6, 15, tzinfo=UTC), "2027-03-28T07:15:00+01:00", "2027-03-28T08:15:00+01:00"),
        (datetime(2027, 10, 31, 0, 30, tzinfo=UTC), "2027-10-31T01:30:00+01:00", "2027-10-31T01:30:00+00:00"),
        (datetime(2027, 10, 31, 7, 15, tzinfo=UTC), "2027-10-31T07:15:00+00:00", "2027-10-31T08:15:00+00:00"),
    ],
)
def test_times_are_the_uks_with_its_offset_across_both_clock_changes(starts, start, end):
    found = event_of(starts)
    assert (found["startDate"], found["endDate"]) == (start, end)
    assert datetime.fromisoformat(found["endDate"]) - datetime.fromisoformat(found["startDate"]) == timedelta(hours=1)


def test_a_session_moved_over_the_clock_change_keeps_each_times_own_offset():
    found = event_of(datetime(2027, 3, 29, 6, 15, tzinfo=UTC), datetime(2027, 3, 27, 7, 15, tzinfo=UTC))
    assert found["startDate"] == "2027-03-29T07:15:00+01:00"
    assert found["previousStartDate"] == "2027-03-27T07:15:00+00:00"


def test_a_page_without_a_summary_has_no_description():
    assert "description" not in event_of(description="")


@given(st.text(st.sampled_from("<>&\"'\\\\/!-\u2028\u2029\x00script") | st.characters()))
def test_no_words_end_the_script_and_all_read_back(words):
    text = as_script_text([{"name": words}])
    assert not set("<>&\u2028\u2029") & set(text)
    assert text.isascii()
    assert json.loads(text) == [{"name": words}]


@pytest.mark.parametrize(
    "words", ["</script><script>alert(1)</script>", "<!--<script", '"\\', "a\u2028b\u2029", "]]>&amp;"]
)
def test_words_meant_to_break_out_are_only_words(words):
    text = as_script_text({"name": words})
    assert "<" not in text
    assert json.loads(text) == {"name": words}
