"""What an import says: a line for each item, then how many came in and what became of them."""

import csv
from collections.abc import Iterator
from typing import TextIO

from core.spreadsheets import neutral

from .planned import BROKEN, WRITES, Plan, PlannedPage

WOULD = {"new draft": "would be a new draft", "draft brought up to date": "the draft would be brought up to date"}
COLUMNS = ["item", "line", "from", "title", "becomes", "what happened", "notes"]


def outcome_words(page: PlannedPage, is_applied: bool) -> str:
    if page.outcome == BROKEN:
        return f"broken: {page.problem}"
    return page.outcome if is_applied else WOULD.get(page.outcome, page.outcome)


def note_words(page: PlannedPage) -> list[str]:
    return [note if count == 1 else f"{note} ({count} times)" for note, count in page.notes.items()]


def lines(plan: Plan) -> Iterator[str]:
    """Yield the report, line by line, for a terminal."""
    yield from plan.notes
    for page in plan.pages:
        yield (
            f"item {page.number} (line {page.line}), {page.origin} “{page.title}” -> {page.becomes}: "
            f"{outcome_words(page, plan.is_applied)}"
        )
        if page.outcome in WRITES:
            yield from (f"    {note}" for note in note_words(page))
    yield ""
    yield "In:"
    yield from (f"  {count:6,}  {what}" for what, count in sorted(plan.counts_in.items()) if count)
    yield "Out:" if plan.is_applied else "Out, if it were applied:"
    yield from (f"  {count:6,}  {what}" for what, count in sorted(plan.counts_out.items()))
    yield from (f"  {count:6,}  not brought along: {what}" for what, count in sorted(plan.left_out.items()))
    if not plan.is_applied:
        yield "Nothing was written. The same command with --apply writes the drafts."
    else:
        yield "Everything new is a draft. Nothing was published."


def write_csv(plan: Plan, file: TextIO) -> None:
    """Write the report as CSV, formulas neutralised; `file` was opened with newline="" and utf-8-sig."""
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for page in plan.pages:
        row = [page.number, page.line, page.origin, page.title, page.becomes]
        row += [outcome_words(page, plan.is_applied), "; ".join(note_words(page))]
        writer.writerow([neutral(cell) for cell in row])
    for what, count in sorted(plan.left_out.items()):
        writer.writerow([neutral(cell) for cell in ["", "", what, "", "", "not brought along", count]])
