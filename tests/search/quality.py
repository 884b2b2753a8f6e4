"""How often search puts the right page among the first three, over the kept pairs, on whatever database is at hand."""

from dataclasses import dataclass

from wagtail.models import Page

from .pairs import PAIRS

FIRST = 3


@dataclass(frozen=True)
class Miss:
    group: str
    typed: str
    expected: str
    shown: tuple[str, ...]  # titles


def misses(pairs=PAIRS, code="en-gb") -> list[Miss]:
    """Return the pairs whose page is not among the first three."""
    from home.search.finding import find

    pages = {page.pk: page for page in Page.objects.live()}
    missed = []
    for group, typed, expected in pairs:
        first = [pages[pk] for pk in find(typed, code).ids if pk in pages][:FIRST]
        if expected not in [page.url for page in first]:
            missed.append(Miss(group, typed, expected, tuple(page.title for page in first)))
    return missed


def share(missed: list[Miss], pairs=PAIRS) -> float:
    return 1 - len(missed) / len(pairs)
