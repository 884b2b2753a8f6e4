"""Numbers added up: by page, by term, by week or month. Pure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from core.small_numbers import said, share

# The kinds of number, in the order in which they are shown. "yes" and "no" answer "Was this useful?".
KINDS = ("views", "doors", "joined", "downloads", "plays", "yes", "no")


@dataclass(frozen=True)
class Amount:
    """How much of one kind happened on one page in the week or month that begins on a day."""

    page_id: int
    begins: date
    kind: str
    number: int


@dataclass(frozen=True)
class NumbersLine:
    """A page's or a term's numbers. `page_id` is None for a term; the `said_` ones are for what leaves the CMS."""

    title: str
    numbers: Counter
    page_id: int | None = None

    @property
    def cells(self) -> list[int]:
        return [self.numbers[kind] for kind in KINDS]

    @property
    def share(self) -> str:
        return share(self.numbers["yes"], self.numbers["no"])

    def __getattr__(self, name: str) -> str:
        """Return `said_views` and so on: the number, or "fewer than 5"."""
        kind = name.removeprefix("said_")
        if kind == name or kind not in KINDS:
            raise AttributeError(name)
        return said(self.numbers[kind])


def by_page(amounts: Iterable[Amount], titles: Mapping[int, str]) -> list[NumbersLine]:
    """Return a line for each page in `titles` that has any number, most views first."""
    sums: dict[int, Counter] = defaultdict(Counter)
    for amount in amounts:
        sums[amount.page_id][amount.kind] += amount.number
    lines = [NumbersLine(titles[page_id], sums[page_id], page_id) for page_id in sums if page_id in titles]
    return sorted(lines, key=lambda line: (-line.numbers["views"], line.title, line.page_id))


def by_term(lines: Iterable[NumbersLine], ties: Iterable[tuple[int, str]], names: Mapping[str, str]):
    """Return a line for each term of `names` (slug: name), in their order, that any page with numbers is tied to.

    `ties` holds (page id, slug). A page with two topics counts for both, so the lines add up to more than all.
    """
    of_page = {line.page_id: line.numbers for line in lines}
    sums: dict[str, Counter] = defaultdict(Counter)
    for page_id, slug in set(ties):
        if page_id in of_page:
            sums[slug].update(of_page[page_id])
    return [NumbersLine(name, sums[slug]) for slug, name in names.items() if slug in sums]


def over_time(amounts: Iterable[Amount], begins: Iterable[date]) -> list[tuple[date, Counter]]:
    """Return every one of the weeks or months with its numbers, also where nothing happened."""
    sums: dict[date, Counter] = {day: Counter() for day in begins}
    for amount in amounts:
        if amount.begins in sums:
            sums[amount.begins][amount.kind] += amount.number
    return list(sums.items())
