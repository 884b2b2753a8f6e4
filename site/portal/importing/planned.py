"""What an import means to do: plain data, before anything is written."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from core.importing.pieces import Attachment, Piece

RESOURCE, WEBINAR, ROOM = "resource", "webinar", "common room"
# What becomes of an item. All but the first two leave the portal as it is.
NEW, CHANGED, SAME, HERE, EDITED, PUBLISHED, DELETED, BROKEN = (
    "new draft",
    "draft brought up to date",
    "unchanged since the last import",
    "left alone: it is here already",
    "left alone: somebody has edited the draft",
    "left alone: it is published",
    "left alone: somebody deleted the page",
    "broken",
)
WRITES = {NEW, CHANGED}


@dataclass(frozen=True)
class Options:
    """Where files may come from, and whether private and password-protected posts come along (as drafts)."""

    folder: Path | None = None
    hosts: frozenset[str] = frozenset()
    include_private: bool = False


@dataclass
class PlannedPage:
    """One page to be. `number` and `line` say where in the file it is; `problem` says why it cannot be, or is ""."""

    number: int
    line: int
    source: str
    origin: str
    title: str
    becomes: str
    fields: dict = field(default_factory=dict)
    slug: str = ""
    body: list[Piece] | None = None
    dates: list = field(default_factory=list)
    people: list[int] = field(default_factory=list)
    audiences: list[int] = field(default_factory=list)
    topics: list[int] = field(default_factory=list)
    picture: str = ""
    old_address: str = ""
    notes: Counter = field(default_factory=Counter)
    problem: str = ""
    outcome: str = ""

    def fail(self, words: str) -> None:
        self.problem, self.outcome = words, BROKEN


@dataclass
class Plan:
    """Everything that a file holds. After `apply` the outcomes say what was done."""

    pages: list[PlannedPage] = field(default_factory=list)
    attachments: dict[str, Attachment] = field(default_factory=dict)
    site: str = ""
    counts_in: Counter = field(default_factory=Counter)
    left_out: Counter = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)
    options: Options = field(default_factory=Options)
    is_applied: bool = False

    @property
    def counts_out(self) -> Counter:
        return Counter(f"{page.becomes}: {page.outcome}" for page in self.pages)

    @property
    def broken(self) -> list[PlannedPage]:
        return [page for page in self.pages if page.outcome == BROKEN]
