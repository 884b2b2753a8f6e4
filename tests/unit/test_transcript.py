"""A transcript is plain text that people can read, write and mend; from captions it is written by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.captions import Captions, Cue
from core.transcript import (
    TranscriptError,
    as_text,
    decoded,
    from_captions,
    read_transcript,
    words_of,
)

KEPT = """## How it began

[0:42] Ilse Marchbanks: Good evening,
and welcome.

[1:02:03] A paragraph without a name.
[1:02:10] Dr Amy O’Neil: And a line of its own.

No time at all: this is a sentence with a colon in it."""


def test_headings_times_speakers_and_paragraphs():
    parts = read_transcript(KEPT)
    assert [(part.is_heading, part.clock, part.speaker, part.text) for part in parts] == [
        (True, "", "", "How it began"),
        (False, "0:42", "Ilse Marchbanks", "Good evening, and welcome."),
        (False, "1:02:03", "", "A paragraph without a name."),
        (False, "1:02:10", "Dr Amy O’Neil", "And a line of its own."),
        (False, "", "No time at all", "this is a sentence with a colon in it."),
    ]
    assert parts[2].start == 3723
    assert parts[1].duration == "PT42S"


def test_captions_become_a_paragraph_for_each_turn_and_a_heading_for_each_chapter():
    cues = [
        Cue(1, 2, "One.", "Ann"),
        Cue(2, 3, "Two."),  # many files name a speaker once
        Cue(3, 4, "Three.", "Ben"),
        Cue(20, 21, "Four, after a silence.", "Ben"),
        Cue(30, 31, "Five.", "Ben"),
    ]
    parts = from_captions(Captions(cues, [(0, "First"), (30, "Last")]))
    assert as_text(parts).split("\n\n") == [
        "## First",
        "[0:01] Ann: One. Two.",
        "[0:03] Ben: Three.",
        "[0:20] Four, after a silence.",
        "## Last",
        "[0:30] Ben: Five.",
    ]


def test_a_long_speech_is_divided_at_full_stops():
    cues = [Cue(n, n + 1, "Ten words and no more stand in this one line." if n % 2 else "And") for n in range(100)]
    parts = from_captions(Captions(cues, []))
    assert len(parts) > 5
    assert all(part.text.endswith(".") and len(part.text) < 500 for part in parts)


PIECES = ["## ", "[1:05]", "[0:99] ", "Ann: ", "\n", "\n\n", "\r", "x.", "\u2028", "#", "[", " ", "É: y"]
WORDS = st.lists(st.sampled_from(PIECES)).map("".join)


@given(WORDS)
def test_every_text_is_a_transcript_and_stays_the_same_when_kept_again(text):
    once = as_text(read_transcript(text))
    assert as_text(read_transcript(once)) == once


def test_search_finds_the_words_and_not_the_times():
    assert words_of(KEPT).startswith("How it began Ilse Marchbanks Good evening, and welcome.")
    assert "0:42" not in words_of(KEPT)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"PK\x03\x04\xff\xfe", "not plain text in UTF-8"),
        (b"  <!DOCTYPE html><p>Hello", "without any formatting"),
        (b"{\\rtf1 Hello}", "without any formatting"),
        (b"a\x00b", "not plain text"),
        (b"x" * 300_001, "longer than 300,000 characters"),
        (b"x" * 1_200_001, "longer than 300,000 characters"),
    ],
)
def test_a_file_that_is_no_text_is_refused_in_words(data, words):
    with pytest.raises(TranscriptError, match=words):
        decoded(data)
