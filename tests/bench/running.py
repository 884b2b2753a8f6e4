"""What every suite is given: how long to measure, the demo to measure, and a place for files that last one run."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.bench import demo
from tests.bench.servers import Server, granian
from tests.made_once import copy_of_demo

PORTAL = "portal.wsgi:application"
COUNTED = "tests.bench.counted:application"


def tell(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


@dataclass
class Bench:
    """One run. `folder` is kept, `work` is removed afterwards; `small` asks for what a minute allows."""

    small: bool
    folder: Path
    work: Path
    tell: Callable[[str], None] = tell

    @property
    def pairs(self) -> int:
        return 3 if self.small else 16

    @cached_property
    def var(self) -> Path:
        """Return the folder of the demo. Making it takes a minute, once a day and after every change of the sources.

        SEEDED_VAR, a folder that a stopped demo of these sources left, spares that: a copy of it is used.
        """
        if seeded := os.environ.get("SEEDED_VAR"):
            return copy_of_demo(Path(seeded), self.work / "demo")
        self.tell("preparing the demo")
        return demo.demo(self.folder, plain_files=self.small)

    def with_a_copy(self) -> "Bench":
        """Return the same with a demo of its own, for suites that publish: a run that is killed leaves no words."""
        copied = Bench(self.small, self.folder, Path(tempfile.mkdtemp(dir=self.work)), self.tell)
        copied.var = copy_of_demo(self.var, copied.work / "demo")
        return copied

    def variables(self, **more: str) -> dict:
        """Return the environment of a process that works on the demo."""
        plain = not (self.var / "static").exists()
        return demo.variables(self.var, plain_files=plain, **more)

    @contextmanager
    def portal(self, application: str = PORTAL, **more: str) -> Iterator[Server]:
        """Serve the demo; `more` are environment variables of this server alone."""
        log = self.work / f"server-{len(list(self.work.glob('server-*')))}.log"
        with granian(application, self.variables(**more), log) as server:
            yield server
