"""What a webinar says about its recording, and what it must have first."""

from datetime import UTC, date, datetime, timedelta

import pytest

from webinars.recording import COMING, HERE, NONE, PLANNED, Said, attention_words, gaps, visitor_words

NOW = datetime(2027, 3, 10, 9, 30, tzinfo=UTC)
ENDED = datetime(2027, 3, 8, 20, tzinfo=UTC)
COMPLETE = {
    "status": HERE,
    "session_ends": (ENDED,),
    "own_file": True,
    "file_has_captions": True,
    "transcript": "Hello.",
    "speakers_agreed": True,
    "agreed_on": date(2027, 3, 9),
}
PROMISED = {"status": COMING, "session_ends": (ENDED,), "by": date(2027, 3, 22), "reason": "Checking the captions."}


def missing(start, **changes):
    return set(gaps(Said(**{**start, **changes}), NOW))


def test_a_complete_recording_and_a_promise_within_two_weeks_may_go_out():
    assert missing(COMPLETE) == missing(PROMISED) == set()
    hosted = {"own_file": False, "file_has_captions": False, "address": "https://vimeo.com/1", "captions_checked": True}
    assert missing(COMPLETE, **hosted) == set()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"file_has_captions": False}, "recording_media"),
        ({"own_file": False}, "recording_media"),
        ({"address": "https://vimeo.com/1"}, "recording_address"),
        ({"own_file": False, "address": "https://vimeo.com/1"}, "captions_checked"),
        ({"transcript": " \n"}, "transcript"),
        ({"speakers_agreed": False}, "speakers_agreed"),
        ({"agreed_on": None}, "speakers_agreed_on"),
        ({"agreed_on": date(2027, 3, 11)}, "speakers_agreed_on"),
        ({"sensitive": True}, "content_note"),
        ({"session_ends": (NOW + timedelta(days=1),)}, "recording"),
    ],
)
def test_a_recording_that_lacks_one_thing_is_named_at_its_field(changes, field):
    assert missing(COMPLETE, **changes) == {field}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"by": None}, "recording_by"),
        ({"by": date(2027, 3, 23)}, "recording_by"),
        ({"by": date(2027, 3, 7)}, "recording_by"),
        ({"session_ends": ()}, "recording_by"),
        ({"reason": " "}, "recording_note"),
    ],
)
def test_a_promise_needs_a_day_within_two_weeks_and_a_reason(changes, field):
    assert missing(PROMISED, **changes) == {field}


def test_two_weeks_count_from_the_last_session_that_is_over_in_uk_days():
    # 23:30 UTC on 28 March 2027 is 00:30 on the 29th in the UK: fourteen days from then is 12 April.
    late = datetime(2027, 3, 28, 23, 30, tzinfo=UTC)
    said = {"session_ends": (late, late + timedelta(days=40)), "by": date(2027, 4, 12)}
    assert gaps(Said(**{**PROMISED, **said}), late + timedelta(days=1)) == {}
    said["by"] = date(2027, 4, 13)
    assert "12 April 2027" in gaps(Said(**{**PROMISED, **said}), late + timedelta(days=1))["recording_by"]


@pytest.mark.parametrize(
    ("said", "ended", "words"),
    [
        (Said(NONE), False, "Will not be recorded"),
        (Said(NONE), True, "Not recorded"),
        (Said(PLANNED), False, "Will be recorded"),
        (Said(PLANNED), True, "Recording planned, not here yet"),
        (Said(COMING, date(2027, 3, 10)), True, "Recording coming by 10 March"),
        (Said(COMING, date(2028, 1, 3)), True, "Recording coming by 3 January 2028"),
        (Said(COMING, date(2027, 3, 9)), True, "The recording is late: it was due by 9 March"),
        (Said(HERE, own_file=True), True, "Recording with captions"),
        (Said(HERE), True, "The recording is away for now"),
    ],
)
def test_what_visitors_read(said, ended, words):
    assert visitor_words(said, NOW.date(), ended) == words


def test_editors_hear_of_what_is_late_forgotten_or_lost():
    assert "promised by 9 March 2027" in attention_words(Said(**{**PROMISED, "by": date(2027, 3, 9)}), NOW, True)
    assert "It is over" in attention_words(Said(PLANNED), NOW, ended=True)
    assert "no captions" in attention_words(Said(**{**COMPLETE, "file_has_captions": False}), NOW, True)
    for fine in (Said(**PROMISED), Said(**COMPLETE), Said(NONE)):
        assert attention_words(fine, NOW, ended=True) == ""
    assert attention_words(Said(PLANNED), NOW, ended=False) == ""
