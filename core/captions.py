"""Captions in W3C WebVTT, read and checked before they are stored. Pure.

webvtt-py reads the words; what it lets pass is checked here, line by line: it takes captions that end before they
start, and leaves out the ones it cannot read without saying so.
"""

import html
import re
from dataclasses import dataclass

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from .sanitising import clean_text

MAX_BYTES = 2 * 1024 * 1024  # four hours of quick speech are under 500 kB
MAX_CUES = 20_000
LONGEST_CUE = 2_000  # characters, tags among them; people read about 80 at a time
LONGEST_CHAPTER = 200
ENOUGH_PROBLEMS = 1_000  # then nobody looks for more
MOST_PROBLEMS = 8  # the rest is usually the same mistake again

# W3C WebVTT, 3.3: hours are optional and may be longer; minutes and seconds are two digits, and three follow the point.
TIME = r"(?:(\d{2,4}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
TIMINGS = re.compile(rf"[ \t]*{TIME}[ \t]+-->[ \t]+{TIME}(?:[ \t]+[^\n]*)?", re.ASCII)
SRT_TIMINGS = re.compile(r"^[ \t]*\d{1,2}:\d{2}:\d{2},\d{3}[ \t]*-->", re.M | re.ASCII)
VOICE = re.compile(r"<v(?:\.[^\s>.]+)*[ \t]+([^>]+)>")
# Where the talk turns to something else: a comment in the file, shown as a heading of the transcript.
CHAPTER = re.compile(r"NOTE[ \t\n]+(?:chapter\b[ \t:]*|#{1,3}[ \t]*)(.+)", re.I | re.S)
ARROW = "-->"

NOT_WEBVTT = "This is not a WebVTT file: its first line should be WEBVTT."
UNREADABLE = "This WebVTT file cannot be read. Export it again from the program it was made in."
SRT = (
    "This is an SRT file, which browsers cannot show. Open it in the program that made it, choose “Save as” or "
    "“Export”, then WebVTT (.vtt), and upload that file."
)


class CaptionsError(ValueError):
    """The file is not one that we can show. `problems` are sentences for an editor, with line and time."""

    def __init__(self, problems: list[str]):
        self.problems = problems
        super().__init__(" ".join(problems))


@dataclass(frozen=True)
class Cue:
    """What stands on the screen from `start` to `end`, in seconds. `speaker` is "" where the file names nobody."""

    start: float
    end: float
    text: str
    speaker: str = ""


@dataclass(frozen=True)
class Captions:
    """Cues in the order of their starts, and (seconds, words) for each chapter that the file's comments name."""

    cues: list[Cue]
    chapters: list[tuple[float, str]]


def read_captions(data: bytes) -> Captions:
    """Return the captions in a WebVTT file. Raises CaptionsError, and nothing else, for every other content."""
    text = decoded(data)
    problems, chapters, timed = check_blocks(text)
    if problems:
        more = len(problems) - MOST_PROBLEMS
        and_more = [f"And {more:,} more, probably of the same kind."] if more > 0 else []
        raise CaptionsError(problems[:MOST_PROBLEMS] + and_more)
    if not timed:
        raise CaptionsError(["There are no captions in this file: it has a first line, and no times with words."])
    try:
        read = webvtt.from_string(text)
    except (MalformedFileError, MalformedCaptionError, ValueError) as problem:
        raise CaptionsError(
            ["This WebVTT file cannot be read. Export it again from the program it was made in."]
        ) from (problem)
    if len(read.captions) != timed:
        raise CaptionsError(["Some captions in this file cannot be read. Leave an empty line between any two of them."])
    cues = [cue for caption in read.captions for cue in cues_of(caption)]
    if not cues:
        raise CaptionsError(["None of the captions in this file has any words."])
    return Captions(cues, chapters)


def decoded(data: bytes) -> str:
    """Return the file's text with single line feeds, after everything that can be wrong with it as a whole."""
    if len(data) > MAX_BYTES:
        raise CaptionsError([f"This file is larger than {MAX_BYTES // 1024 // 1024} MB: captions are words and times."])
    if not data.strip():
        raise CaptionsError(["This file is empty."])
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise CaptionsError(["This file is written as UTF-16. Save it again and choose UTF-8 as its encoding."])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data[: problem.start].count(b"\n") + 1
        signed = data.startswith(b"WEBVTT")
        words = f"Line {line}: this file is not written as UTF-8. Save it again and choose UTF-8 as its encoding."
        raise CaptionsError([words if signed else NOT_WEBVTT]) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not re.match(r"WEBVTT(?:[ \t\n]|\Z)", text):
        raise CaptionsError([SRT if SRT_TIMINGS.search(text[:5000]) else NOT_WEBVTT])
    if "\x00" in text:
        line = text[: text.index("\x00")].count("\n") + 1
        raise CaptionsError([f"Line {line}: there are characters here that are no text. Export the file again."])
    return text


def blocks_of(text: str):
    """Yield (number of its first line, lines) for each block: what empty lines part, after the file's header."""
    block, first = [], 1
    for number, line in enumerate(text.split("\n"), 1):
        if line:
            first = first if block else number
            block.append(line)
        elif block:
            yield first, block
            block = []
    if block:
        yield first, block


def check_blocks(text: str) -> tuple[list[str], list[tuple[float, str]], int]:
    """Return (problems in words, chapters, number of captions with times)."""
    problems, chapters, waiting, timed, latest = [], [], [], 0, -1.0
    header = True
    for first, lines in blocks_of(text):
        if len(problems) >= ENOUGH_PROBLEMS:
            break
        if header:
            header = False
            if any(ARROW in line for line in lines):
                problems.append(f"Line {first + 1}: leave an empty line after the line WEBVTT.")
            continue
        at = next((place for place, line in enumerate(lines) if ARROW in line), None)
        if at is None:
            if is_comment(lines[0]):
                found = CHAPTER.match("\n".join(lines))
                waiting += [clean_words(found.group(1)[:LONGEST_CHAPTER])] if found else []
            elif not (is_setting(lines[0]) and timed == 0):
                problems.append(f"Line {first}: words without a time: “{shortened(lines[0])}”.")
            continue
        timed += 1
        start = check_cue(first, lines, at, latest, problems)
        if start is not None:
            chapters += [(start, words) for words in waiting if words]
            latest, waiting = start, []
    if timed > MAX_CUES:
        problems.insert(0, f"There are more than {MAX_CUES:,} captions in this file. Is it the right one?")
    return problems, chapters, timed


def check_cue(first, lines, at, latest, problems) -> float | None:
    """Add what is wrong with one caption to `problems`; return its start in seconds where its times can be read."""
    number = first + at
    if at > 1:
        problems.append(f"Line {number}: leave an empty line before this caption’s times.")
    later = [place for place, line in enumerate(lines) if ARROW in line and place > at]
    problems += [f"Line {first + place}: leave an empty line before this caption’s times." for place in later[:8]]
    if sum(map(len, lines)) > LONGEST_CUE:
        problems.append(f"Line {number}: this caption is longer than {LONGEST_CUE:,} characters. Divide it.")
        return None
    times = TIMINGS.fullmatch(lines[at])
    if not times:
        problems.append(
            f"Line {number}: “{shortened(lines[at])}” is no pair of times. They look like "
            "00:01:05.000 --> 00:01:08.500."
        )
        return None
    start, end = seconds(*times.groups()[:4]), seconds(*times.groups()[4:])
    if end <= start:
        problems.append(f"Line {number}: this caption ends at {clock(end)}, not after its start at {clock(start)}.")
    if start < latest:
        problems.append(
            f"Line {number}: this caption starts at {clock(start)}, before the one above it, which starts at "
            f"{clock(latest)}. Put them in order of time."
        )
    return max(start, latest)


def is_comment(line: str) -> bool:
    return line == "NOTE" or line.startswith(("NOTE ", "NOTE\t"))


def is_setting(line: str) -> bool:
    return line.strip() in ("STYLE", "REGION")


def seconds(hours, minutes, whole, thousandths) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(whole) + int(thousandths) / 1000


def clock(at: float) -> str:
    """Return seconds as WebVTT writes them: 00:01:05.000."""
    thousandths = round(at * 1000)
    minutes, thousandths = divmod(thousandths, 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{thousandths // 1000:02}.{thousandths % 1000:03}"


def shortened(line: str) -> str:
    line = clean_text(line).strip()
    return line if len(line) <= 40 else f"{line[:39]}…"


def clean_words(marked: str) -> str:
    """Return one line of plain words: no tags, no entities, no control characters."""
    # Tags first: what entities spell out ("&lt;b&gt;") is words, and templates escape words.
    return " ".join(clean_text(html.unescape(re.sub(r"<[^<>]*>", "", marked))).split())


def cues_of(caption) -> list[Cue]:
    """Return a cue for each speaker of one caption, in order; none where it has no words."""
    start, end = (moment.in_milliseconds() / 1000 for moment in (caption.start_time, caption.end_time))
    before, *rest = VOICE.split(caption.raw_text)
    said = [("", before), *zip(rest[::2], rest[1::2], strict=True)]
    found = [Cue(start, end, clean_words(words), clean_words(speaker)) for speaker, words in said]
    return [cue for cue in found if cue.text]
