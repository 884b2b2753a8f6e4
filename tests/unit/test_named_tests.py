"""Pages that say which test holds a promise name one that is there."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMED = re.compile(r"\b(tests/[\w/]+\.py)::(\w+)")


@cache
def names_in(path: str) -> frozenset[str]:
    file = ROOT / path
    if not file.exists():
        return frozenset()
    return frozenset(node.name for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.FunctionDef))


def missing(words: str) -> list[str]:
    """Return the tests that a text names and that are not there."""
    return [f"{path}::{name}" for path, name in NAMED.findall(words) if name not in names_in(path)]


@pytest.mark.parametrize("page", [str(path.relative_to(ROOT)) for path in sorted(ROOT.glob("docs/**/*.md"))])
def test_every_test_that_is_named_is_there(page):
    assert missing((ROOT / page).read_text()) == []


HAZARDS = re.findall(r"^\| (H\d+) \|.*$", (ROOT / "docs" / "hazards.md").read_text(), re.M)


def test_hazards_are_numbered_in_order():
    assert [f"H{number}" for number in range(1, len(HAZARDS) + 1)] == HAZARDS
    assert len(HAZARDS) >= 22


@pytest.mark.parametrize("hazard", HAZARDS)
def test_every_hazard_has_a_test(hazard):
    row = re.search(rf"^\| {hazard} \|.*$", (ROOT / "docs" / "hazards.md").read_text(), re.M)[0]
    assert NAMED.search(row), "Name the test that shows what stands against it."
    assert row.count(" | ") == 6, "Seven cells, as in the heading."


def test_one_that_is_not_there_is_noticed():
    here = "tests/unit/test_named_tests.py"
    said = f"`{here}::test_one_that_is_not_there_is_noticed`, `{here}::test_gone` and tests/unit/gone.py::test_x."
    assert missing(said) == [f"{here}::test_gone", "tests/unit/gone.py::test_x"]
