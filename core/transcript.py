"""A transcript: what was said, by whom and when, as headings and paragraphs. Pure.

It is kept as plain text that a person can write, read and mend:

    ## How it began

    [0:42] Ilse: Good evening, and welcome.

    [1:10] A paragraph without a name goes on with the same speaker.

Times and names may be left out. Nothing in it is markup: templates escape every word.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .captions import Captions, Cue
from .sanitising import clean_text

MAX_LENGTH = 300_000  # characters; four hours of quick speech are about 200,000
MAX_BYTES = 4 * MAX_LENGTH
LONG_ENOUGH = 280  # characters after which the next full stop ends a paragraph
TOO_LONG = 900  # characters after which a paragraph ends anywhere
PAUSE = 4.0  # seconds of silence that end a paragraph

HEADING = re.compile(r"#{1,4}(?: (.*))?")
TIME = re.compile(r"\[(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)\][ \t]*", re.ASCII)
# A name is one to five words, the first with a capital: "Dr Amy O’Neil: …". Longer is a sentence with a colon in it.
SPEAKER = re.compile(r"([^\W\d_a-z][\w.'’-]*(?: [\w.'’-]+){0,4}):[ \t]+(?=\S)")
NOT_PLAIN = re.compile(r"\s*(?:<(?:!doctype|html|\?xml|head|body|script)|\{\\rtf)", re.I)
SENTENCE_END = (".", "?", "!", "…", ".”", "?”", "!”")


class TranscriptError(ValueError):
    """The file is no text that can be a transcript. Its words are for the editor."""


@dataclass(frozen=True)
class Part:
    """A heading, or a paragraph with its start in seconds (None: not known) and its speaker ("": the same, or none)."""

    text: str
    is_heading: bool = False
    start: float | None = None
    speaker: str = ""

    @property
    def clock(self) -> str:
        """The start as people read it, "1:05" or "1:02:05"; "" where it is not known."""
        return "" if self.start is None else clock(self.start)

    @property
    def duration(self) -> str:
        """The start as HTML's <time> writes a duration: "PT65S"."""
        return "" if self.start is None else f"PT{int(self.start)}S"


def clock(at: float) -> str:
    minutes, whole = divmod(int(at), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{whole:02}" if hours else f"{minutes}:{whole:02}"


def read_transcript(text: str) -> list[Part]:
    """Return the headings and paragraphs of a transcript as it is kept. Every text is one."""
    parts, lines = [], []
    for line in [*clean_lines(text), ""]:
        heading = HEADING.fullmatch(line)
        # A line that begins with a time is a paragraph of its own, also without an empty line above it.
        if lines and (not line or heading or TIME.match(line)):
            parts.append(paragraph(" ".join(lines)))
            lines = []
        if heading:
            parts.append(Part((heading.group(1) or "").strip(" #"), is_heading=True))
        elif line:
            lines.append(line)
    return [part for part in parts if part.text]


def clean_lines(text: str) -> list[str]:
    return [" ".join(clean_text(line).split()) for line in re.split(r"\r\n|\r|\n", text)]


def paragraph(text: str) -> Part:
    start, speaker = None, ""
    if timed := TIME.match(text):
        hours, minutes, whole = (int(number or 0) for number in timed.groups())
        start, text = float(hours * 3600 + minutes * 60 + whole), text[timed.end() :]
    if named := SPEAKER.match(text):
        speaker, text = named.group(1), text[named.end() :]
    return Part(text, start=start, speaker=speaker)


def from_captions(captions: Captions) -> list[Part]:
    """Return a transcript made of captions: a paragraph for each turn of a speaker, a heading for each chapter."""
    chapters = list(captions.chapters)
    parts, gathered, named = [], [], ""
    for cue in captions.cues:
        turns = bool(gathered) and (ends_before(gathered, cue, named) or (chapters and chapters[0][0] <= cue.start))
        if turns:
            parts.append(joined(gathered, named))
            named, gathered = gathered[0].speaker or named, []
        while chapters and chapters[0][0] <= cue.start:
            parts.append(Part(chapters.pop(0)[1], is_heading=True))
            named = ""  # after a heading, the speaker is said again
        gathered.append(cue)
    return [*parts, joined(gathered, named)] if gathered else parts


def ends_before(gathered: list[Cue], cue: Cue, named: str) -> bool:
    """Return whether a new paragraph begins with `cue`. Many files name a speaker once, until another speaks."""
    last = gathered[-1]
    speaking = gathered[0].speaker or named
    length = sum(len(one.text) + 1 for one in gathered)
    return (
        cue.speaker not in ("", speaking)
        or cue.start - last.end > PAUSE
        or length > TOO_LONG
        or (length > LONG_ENOUGH and last.text.endswith(SENTENCE_END))
    )


def joined(cues: list[Cue], named: str) -> Part:
    speaker = cues[0].speaker
    said = " ".join(cue.text for cue in cues)
    return Part(said, start=cues[0].start, speaker="" if speaker == named else speaker)


def as_text(parts: Iterable[Part]) -> str:
    """Return a transcript as it is kept, and as people may keep it: plain text, an empty line between any two parts."""
    return "\n\n".join(line_of(part) for part in parts)


def line_of(part: Part) -> str:
    if part.is_heading:
        return f"## {part.text}"
    time = f"[{part.clock}] " if part.clock else ""
    return f"{time}{part.speaker}: {part.text}" if part.speaker else f"{time}{part.text}"


def words_of(text: str) -> str:
    """Return a kept transcript's words for search: no times, no marks."""
    return " ".join(f"{part.speaker} {part.text}".strip() for part in read_transcript(text))


def decoded(data: bytes) -> str:
    """Return the text of an uploaded file. Raises TranscriptError where it holds none, or too much."""
    if len(data) > MAX_BYTES:
        raise TranscriptError(f"This file is longer than {MAX_LENGTH:,} characters, which is more than four hours.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TranscriptError("This file is not plain text in UTF-8. Save it as plain text (.txt) in UTF-8.") from None
    if "\x00" in text or NOT_PLAIN.match(text):
        raise TranscriptError("This is not plain text. Save it as plain text (.txt), without any formatting.")
    if not text.strip():
        raise TranscriptError("This file is empty.")
    if len(text) > MAX_LENGTH:
        raise TranscriptError(f"This file is longer than {MAX_LENGTH:,} characters, which is more than four hours.")
    return text
