"""WebVTT is read whole or refused in words, with the line; nothing is left out in silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.captions import MAX_BYTES, CaptionsError, Cue, read_captions

TALK = """WEBVTT - a talk

STYLE
::cue { color: red }

NOTE chapter: How it began

NOTE made by hand

first
00:01.000 --> 00:05.000 line:0
<v Ilse Marchbanks>Good <b>evening</b> &amp; welcome.

00:00:05.000 --> 01:00:09.500
It is good
to see you.

01:00:10.000 --> 01:00:11.000
<v.loud Tobiah>Hello</v>
<v Ilse>Hi
"""


def refused(text) -> list[str]:
    with pytest.raises(CaptionsError) as problem:
        read_captions(text if isinstance(text, bytes) else text.encode())
    return problem.value.problems


def body(*blocks):
    return "WEBVTT\n\n" + "\n\n".join(blocks)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_times_speakers_words_and_chapters(newline, start):
    captions = read_captions((start + TALK.replace("\n", newline)).encode())
    assert captions.cues == [
        Cue(1, 5, "Good evening & welcome.", "Ilse Marchbanks"),
        Cue(5, 3609.5, "It is good to see you."),
        Cue(3610, 3611, "Hello", "Tobiah"),
        Cue(3610, 3611, "Hi", "Ilse"),
    ]
    assert captions.chapters == [(1, "How it began")]


@pytest.mark.parametrize(
    ("cues", "words"),
    [
        (["00:05.000 --> 00:02.000\nx"], "Line 3: this caption ends at 00:00:02.000, not after its start at 00:00:05"),
        (["00:05.000 --> 00:05.000\nx"], "Line 3: this caption ends"),
        (["00:05.000 --> 00:06.000\nx", "00:04.999 --> 00:06.000\ny"], "Line 6: this caption starts at 00:00:04.999"),
        (["00:61.000 --> 00:62.000\nx"], "Line 3: “00:61.000 --> 00:62.000” is no pair of times"),
        (["0:01.000 --> 0:02.000\nx"], "Line 3:"),
        (["00:01,000 --> 00:02,000\nx"], "Line 3:"),
        (["00:01.000-->00:02.000\nx"], "Line 3:"),
        (["00:01.000 --> 00:02.000\nx\n00:03.000 --> 00:04.000\ny"], "Line 5: leave an empty line"),
        (["00:01.000 --> 00:02.000\nx", "lost words"], "Line 6: words without a time: “lost words”"),
        (["id\nanother\n00:01.000 --> 00:02.000\nx"], "Line 5: leave an empty line"),
        (["00:01.000 --> 00:02.000\n" + "<v.a" * 501], "Line 3: this caption is longer than 2,000 characters"),
        (["NOTE only a note"], "no captions in this file"),
        (["00:01.000 --> 00:02.000"], "None of the captions in this file has any words"),
        (["00:01.000 --> 00:02.000\n<b> </b>"], "None of the captions"),
    ],
)
def test_what_webvtt_py_lets_pass_is_refused_with_its_line(cues, words):
    assert words in " ".join(refused(body(*cues)))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"  \n ", "empty"),
        (b"WEBVTT", "no captions"),
        (b"WEBVTTx\n\n00:01.000 --> 00:02.000\nx", "first line should be WEBVTT"),
        (b"<html>", "first line should be WEBVTT"),
        (b"MZ\x90\x00", "first line should be WEBVTT"),
        (b"WEBVTT\n00:01.000 --> 00:02.000\nx", "Line 2: leave an empty line after the line WEBVTT"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\ncafé".encode("latin-1"), "Line 4: this file is not written as UTF-8"),
        (TALK.encode("utf-16"), "UTF-16"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\na\x00b", "Line 4: there are characters here"),
        (b"1\n00:00:01,000 --> 00:00:02,000\nHello\n", "choose “Save as” or “Export”, then WebVTT"),
        (b"WEBVTT\n\n" + b"x" * MAX_BYTES, "larger than 2 MB"),
    ],
)
def test_what_is_no_captions_file_says_what_to_do(data, words):
    assert words in " ".join(refused(data))


def test_a_mistake_made_a_thousand_times_is_not_listed_a_thousand_times():
    problems = refused(body(*["00:05.000 --> 00:02.000\nx"] * 1000))
    assert len(problems) == 9
    assert problems[-1] == "And 992 more, probably of the same kind."


def test_tags_that_never_end_do_not_take_for_ever():
    captions = read_captions(body(*[f"00:01.000 --> 00:02.000\n{'<v.a' * 400}<v.a B>x"] * 50).encode())
    assert {cue.text for cue in captions.cues} <= {"x", "x " * 50}


def test_nothing_of_a_caption_is_markup_or_hidden():
    cue = "00:01.000 --> 00:02.000\n<v A\u202e>x\u202e <script>y</script> &lt;b&gt; <00:01.500>z"
    assert read_captions(body(cue).encode()).cues == [Cue(1, 2, "x y <b> z", "A")]


PIECES = st.sampled_from(
    ["WEBVTT", "\n", "\n\n", "\r\n", "00:01.000", "99:59:59.999", " --> ", "-->", "NOTE", "STYLE", "<v ", ">", "<v A>"]
    + ["&#0;", "&#99999999999;", "\x00", "\x85", "\u2028", "\x0c", "00:00:0٣.000", "hello", " ", "REGION", "chapter"]
)


@given(st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=40).map("".join).map(str.encode)))
def test_every_file_is_read_or_refused_in_words(data):
    for start in (b"", b"WEBVTT\n\n", b"WEBVTT\n\n00:00.000 --> 00:01.000\n"):
        try:
            captions = read_captions(start + data)
        except CaptionsError as problem:
            said = problem.problems
        else:
            said = [f"{cue.text}." for cue in captions.cues if cue.start < cue.end and cue.text]
            assert len(said) == len(captions.cues)
            assert captions.cues == sorted(captions.cues, key=lambda cue: cue.start)
        assert said
        assert all(words.endswith((".", "?")) for words in said)
