"""Visitors find the right page among the first three, on the database that the tests run on."""

from tests.search.pairs import ABOUT, PAIRS
from tests.search.quality import misses, share

FLOOR = 0.95


def test_the_right_page_is_among_the_first_three(home):
    missed = misses()
    assert share(missed) >= FLOOR, "\n".join(f"{m.typed} -> {m.expected}, shown: {m.shown}" for m in missed)


def test_the_pairs_try_everything(home):
    assert len(PAIRS) >= 60
    assert {group for group, _, _ in PAIRS} == set(ABOUT)
    assert len({typed for _, typed, _ in PAIRS}) == len(PAIRS)
