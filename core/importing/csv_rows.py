"""Read a CSV file as people's programs write them: byte order marks, semicolons, Windows' encoding. Pure."""

import csv
import difflib
import io
import re
from dataclasses import dataclass, field

from core.sanitising import clean_text
from core.spreadsheets import plain

from .wxr import RefusedFileError

MOST_BYTES = 5_000_000
MOST_ROWS = 5_000
LONGEST_CELL = 200_000
DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs"}
# A column about the way into a meeting: never taken, under whatever name.
JOIN_COLUMN = re.compile(r"\b(join|joining|zoom|teams|meet|meeting|passcode|password|pwd|pin|dial|dial in)\b")
SAVE_AS = "In Excel: File, Save as, CSV UTF-8 (comma delimited)."


@dataclass
class Row:
    """One row. `line` is its first line in the file; `problem` says in words why it cannot be read, or is ""."""

    line: int
    cells: dict[str, str]
    problem: str = ""


@dataclass
class Sheet:
    columns: list[str]
    rows: list[Row] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)  # how it was read


@dataclass(frozen=True)
class Columns:
    """The columns that a kind of sheet may have, with what each holds, and those that it must have."""

    about: dict[str, str]
    needed: tuple[str, ...]
    aliases: dict[str, str] = field(default_factory=dict)
    may_hold_links: bool = True


def decoded(data: bytes) -> tuple[str, str]:
    """Return (text, how it was read). Raises RefusedFileError where no encoding fits, or the file is another kind."""
    if len(data) > MOST_BYTES:
        raise RefusedFileError(f"The file is larger than {MOST_BYTES // 1_000_000} MB. Split it into several.")
    if data[:4] == b"PK\x03\x04" or data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise RefusedFileError(f"This is a workbook or a zip file, not CSV. {SAVE_AS}")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return data.decode("utf-16"), "Read as UTF-16."
        except UnicodeDecodeError:
            raise RefusedFileError(f"The file begins as UTF-16 and does not go on as it. {SAVE_AS}") from None
    if b"\x00" in data:
        raise RefusedFileError(f"The file is no text in an encoding that says its name. {SAVE_AS}")
    try:
        return data.decode("utf-8-sig"), "Read as UTF-8."
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
    try:
        return data.decode("cp1252"), (
            f"Line {line} is not UTF-8: the file was read as Windows-1252 (cp1252). Look at the accents. {SAVE_AS}"
        )
    except UnicodeDecodeError:
        raise RefusedFileError(f"Line {line}: this is neither UTF-8, UTF-16 nor Windows-1252. {SAVE_AS}") from None


def column_name(text: str) -> str:
    return " ".join(re.sub(r"[\s_-]+", " ", text).strip().lower().split())


def header_of(text: str) -> list[str]:
    """Return the names of the columns as written in whichever way the first line is divided."""
    return _header(text, _delimiter(text))


def _delimiter(text: str) -> str:
    first = re.split(r"[\r\n]", text.lstrip("\r\n")[:5_000], maxsplit=1)[0]
    return max(DELIMITERS, key=first.count)


def _header(text: str, delimiter: str) -> list[str]:
    try:
        first = next((row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if any(row)), [])
    except csv.Error as problem:
        raise RefusedFileError(f"Line 1: the columns' names cannot be read ({problem}).") from None
    return [column_name(name) for name in first]


def read_sheet(data: bytes, columns: Columns) -> Sheet:
    """Return the rows of a CSV file. Raises RefusedFileError for wrong columns, before any row is looked at.

    An empty row is passed over. An apostrophe that an export put before a formula is taken away again; a cell that
    begins as a formula by itself makes its row a problem.
    """
    text, how = decoded(data)
    delimiter = _delimiter(text)
    names = _header(text, delimiter)
    names = [columns.aliases.get(name, name) for name in names]
    _check(names, columns)
    sheet = Sheet(names, notes=[f"{how} Columns are divided by {DELIMITERS[delimiter]}."])
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line, is_header = 1, True
    try:
        for cells in reader:
            begins, line = line, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if is_header:
                is_header = False
                continue
            if len(sheet.rows) >= MOST_ROWS:
                raise RefusedFileError(f"Line {begins}: the file has more than {MOST_ROWS:,} rows. Split it.")
            sheet.rows.append(_row(begins, cells, names))
    except csv.Error as problem:
        words = f"a cell has over {LONGEST_CELL:,} characters" if "field limit" in str(problem) else str(problem)
        raise RefusedFileError(f"Line {line}: {words}. Nothing was read.") from None
    if not sheet.rows:
        raise RefusedFileError("The file has no rows below the names of its columns.")
    return sheet


def _row(line: int, cells: list[str], names: list[str]) -> Row:
    row = Row(line, {})
    if any(cell.strip() for cell in cells[len(names) :]):
        row.problem = f"it has {len(cells)} cells, and there are {len(names)} columns. Is a text with commas unquoted?"
    for name, cell in zip(names, cells, strict=False):
        if cell.strip().startswith(("=", "\uff1d")):
            row.problem = row.problem or f"“{name}” begins with =, like a formula. Write what it comes to."
        text = plain(cell.strip())
        row.cells[name] = text.strip() if name == "body" else clean_text(" ".join(text.split()))
    return row


def _check(names: list[str], columns: Columns) -> None:
    known = f"Columns may be: {', '.join(columns.about)}."
    if not columns.may_hold_links:
        for name in names:
            if JOIN_COLUMN.search(name) or name in ("link", "url", "address"):
                raise RefusedFileError(
                    f"The column “{name}”: links to join are never taken from a spreadsheet, which travels by e-mail. "
                    "Delete the column, import, and set each link on its page, under Doors. Nothing was written."
                )
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise RefusedFileError(f"The column “{twice[0]}” is there twice. Nothing was written.")
    for place, name in enumerate(names, start=1):
        if name not in columns.about:
            close = difflib.get_close_matches(name, columns.about, n=1)
            hint = f" Did you mean “{close[0]}”?" if close else ""
            called = f"is called “{name[:60]}”" if name else "has no name"
            raise RefusedFileError(f"Column {place} {called}.{hint} {known} Nothing was written.")
    for name in columns.needed:
        if name not in names:
            raise RefusedFileError(f"There is no column “{name}”. {known} Nothing was written.")
