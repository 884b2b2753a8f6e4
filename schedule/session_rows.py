"""A spreadsheet of sessions: one row for each date, the rows of one page together. UK wall-clock time. Pure."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time

from core.importing.csv_rows import Columns, Row
from schedule.clock import FIRST, SECOND, uk_instant
from schedule.recurrence import FIRST_DAY, LAST_DAY, MOST_DATES

WEBINAR, ROOM = "webinar", "common room"
KINDS = {"webinar": WEBINAR, "talk": WEBINAR, "common room": ROOM, "room": ROOM}
SHORTEST, LONGEST = 10, 240  # minutes, as on the page
COLUMNS = Columns(
    about={
        "id": "anything that stays the same for one page, so that a second import knows it; its rows are one page",
        "kind": "webinar, or common room",
        "title": "the page's title; without an id, rows of one kind and title are one page",
        "date": "2027-04-01 or 1 April 2027 or 01/04/2027 (the day first); several with ; between them",
        "start": "UK time: 19:00 or 7pm",
        "end": "UK time, on the same day",
        "which": "only for a time that happens twice when the clocks go back: first or second",
        "hosts": "names as under People, with ; between them",
        "topics": "names as under Registers, with ; between them",
        "audiences": "names as under Registers, with ; between them",
        "summary": "one or two sentences, up to 300 characters",
        "state": "a row that says cancelled is passed over",
    },
    needed=("kind", "title", "date", "start", "end"),
    aliases={"dates": "date", "starts": "start", "ends": "end", "host": "hosts", "topic": "topics"}
    | {"audience": "audiences", "speakers": "hosts", "status": "state"},
    may_hold_links=False,
)
SHARED = ("summary", "hosts", "topics", "audiences")
TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::00)?\s*(am|pm)?", re.I)
DAY_FORMATS = ("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%d/%m/%Y", "%d %B %Y", "%d %b %Y", "%A %d %B %Y")


class RowProblemError(ValueError):
    """A cell cannot be understood. Its words are for the person who filled it in."""


@dataclass
class SessionPage:
    """One page to be: its rows, what they share, its dates as (day, start, which), and why it cannot be made, or ""."""

    kind: str
    title: str
    lines: list[int]
    key: str
    cells: dict[str, str]
    dates: list[tuple[date, time, str]] = field(default_factory=list)
    length_minutes: int = 0
    problem: str = ""
    passed_over: int = 0


def names_in(cell: str) -> list[str]:
    return list(dict.fromkeys(name.strip() for name in cell.split(";") if name.strip()))


def day_of(text: str) -> date:
    """Return a day. Raises RowProblemError for anything that is none, or that could be read in two ways."""
    for form in DAY_FORMATS:
        try:
            day = datetime.strptime(text, form).date()
        except ValueError:
            continue
        if not FIRST_DAY <= day <= LAST_DAY:
            raise RowProblemError(f"“{text}” is not from {FIRST_DAY.year} to {LAST_DAY.year}")
        return day
    raise RowProblemError(f"“{text[:40]}” is no date. Write 2027-04-01, 1 April 2027 or 01/04/2027")


def time_of(text: str) -> time:
    """Return a time of day from 19:00, 7pm, 7.15am. Raises RowProblemError."""
    match = TIME.fullmatch(text.strip())
    if match:
        hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half == "pm" else 0)
        elif half or not match[2]:
            hour = 99  # 13pm, or a bare 7
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise RowProblemError(f"“{text[:40]}” is no time of day. Write 19:00 or 7pm")


def which_of(text: str) -> str:
    which = text.lower()
    if which not in ("", FIRST, SECOND):
        raise RowProblemError(f"“which” is first, second or empty, not “{text[:40]}”")
    return which


def session_pages(rows: list[Row]) -> list[SessionPage]:
    """Return the pages that rows make, in the order of their first rows. One bad row spoils its page and no other."""
    pages: dict[str, SessionPage] = {}
    for row in rows:
        kind = KINDS.get(row.cells.get("kind", "").lower(), "")
        title = row.cells.get("title", "")
        key = row.cells.get("id", "") or f"{kind}/{title.lower()}"
        page = pages.get(key)
        if page is None:
            page = pages[key] = SessionPage(kind, title, [], key, row.cells)
        page.lines.append(row.line)
        try:
            add_row(page, row, kind, title)
        except ValueError as problem:
            page.problem = page.problem or f"line {row.line}: {problem}"
    for page in pages.values():
        if not page.problem and len(page.dates) > MOST_DATES:
            page.problem = f"{len(page.dates)} dates: a page holds {MOST_DATES} at most"
        page.dates.sort()
    return list(pages.values())


def add_row(page: SessionPage, row: Row, kind: str, title: str) -> None:
    """Put a row's dates to its page. Raises RowProblemError, or what `uk_instant` raises, in words."""
    if row.problem:
        raise RowProblemError(row.problem)
    if not kind:
        raise RowProblemError(f"“kind” is webinar or common room, not “{row.cells.get('kind', '')[:40]}”")
    if not title or len(title) > 255:
        raise RowProblemError("it has no title" if not title else "the title has over 255 characters")
    if (kind, title) != (page.kind, page.title):
        raise RowProblemError(f"the id “{page.key[:60]}” belongs to the {page.kind or 'page'} “{page.title[:60]}”")
    for name in SHARED:
        if row.cells.get(name, "") not in ("", page.cells.get(name, "")):
            raise RowProblemError(f"“{name}” differs from that on line {page.lines[0]}, and both are one page")
    if row.cells.get("state", "").lower() in ("cancelled", "canceled"):
        page.passed_over += 1
        return
    starts, ends = time_of(row.cells.get("start", "")), time_of(row.cells.get("end", ""))
    length = (ends.hour - starts.hour) * 60 + ends.minute - starts.minute
    if not SHORTEST <= length <= LONGEST:
        raise RowProblemError(f"from {starts:%H:%M} to {ends:%H:%M} is not {SHORTEST} to {LONGEST} minutes")
    if page.length_minutes not in (0, length):
        raise RowProblemError(f"it lasts {length} minutes, and another date of this page {page.length_minutes}")
    page.length_minutes = length
    which = which_of(row.cells.get("which", ""))
    days = names_in(row.cells.get("date", ""))
    if not days:
        raise RowProblemError("it has no date")
    for text in days:
        day = day_of(text)
        uk_instant(day, starts, which)
        # Stored only where it answers a question: else the same date would look like another.
        answer = which if uk_instant(day, starts, FIRST) != uk_instant(day, starts, SECOND) else ""
        if (day, starts, answer) in page.dates:
            raise RowProblemError(f"{day:%d/%m/%Y} at {starts:%H:%M} is there twice")
        page.dates.append((day, starts, answer))
