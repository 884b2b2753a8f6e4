"""A fault put in on purpose, and a copy of the tree to put it into."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser.running import ROOT

SHARED = (".venv", "node_modules")  # as they are: large, and no fault goes there


class FaultIsGoneError(AssertionError):
    """The code that a fault would change is no longer there: the fault has to be written anew."""


@dataclass(frozen=True)
class Mutant:
    """One fault: in the file, each first string becomes the second. Of the tests in `caught_by`, one must fail."""

    name: str
    path: str
    changes: tuple[tuple[str, str], ...]
    caught_by: tuple[str, ...]

    def apply(self, tree: Path) -> None:
        """Write the fault into a copy of the tree. Raises FaultIsGoneError unless each string is there exactly once."""
        source = tree / self.path
        text = source.read_text()
        for old, new in self.changes:
            if (times := text.count(old)) != 1:
                raise FaultIsGoneError(f"{self.name}: this stands {times} times in {self.path}, not once:\n{old}")
            text = text.replace(old, new)
        source.write_text(text)


@contextmanager
def copied_tree() -> Iterator[Path]:
    """Copy what git knows of, as it stands now, to a temporary folder that is gone afterwards."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    with TemporaryDirectory(prefix="mutant-") as folder:
        tree = Path(folder)
        for name in filter(None, listed.split("\0")):
            if (ROOT / name).is_file() and name not in SHARED:
                (tree / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, tree / name)
        for name in SHARED:
            if (ROOT / name).exists():
                (tree / name).symlink_to((ROOT / name).resolve())
        yield tree
