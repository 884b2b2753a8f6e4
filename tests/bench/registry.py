"""Every suite by name: what it measures, and whether the small run has it. docs/testing.md names each."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module


@dataclass(frozen=True)
class Suite:
    name: str
    title: str  # for people, above its table
    small: bool = False

    def load(self) -> Callable:
        """Return its `run(bench)`, which returns figures. Loaded when it is needed: some bring a browser."""
        return import_module(f"tests.bench.suites.{self.name}").run


SUITES = {
    suite.name: suite
    for suite in (
        Suite("pages", "Every kind of page, uncached"),
        Suite("search", "How well search finds"),
        Suite("cached", "A page out of memory, beside others", small=True),
        Suite("static", "A static file"),
        Suite("latency", "The slowest in a hundred"),
        Suite("publishing", "From publish to visible", small=True),
        Suite("stampede", "Many first visitors at once", small=True),
        Suite("start", "Start and memory"),
        Suite("growth", "Uncached pages as data grows", small=True),
        Suite("browser", "On a phone with a bad line"),
    )
}
