"""The tests' database with the demo in it: made by the first process of a run, copied by the others (SQLite only)."""

import shutil
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from tests.made_once import copy_database, one_at_a_time


class DemoDatabase:
    """What one process does about it. Nobody else makes or copies one until it was copied here, or given.

    `database` and `media` are this process's own; `shared` is the folder that the first fills. `meanwhile` is what a
    process does instead of waiting for that.
    """

    def __init__(self, shared: Path, database: Path, media: Path, meanwhile: Callable[[], object]):
        self.shared, self.database, self.media = shared, database, media
        self._turn = ExitStack()
        self._turn.enter_context(one_at_a_time(shared, meanwhile))
        self.was_copied = shared.exists()
        if self.was_copied:
            self._copy()

    def _copy(self) -> None:
        with self._turn:
            for left in self.database.parent.glob(f"{self.database.name}*"):  # by an earlier run, with its -wal
                left.unlink()
            copy_database(self.shared / "database", self.database)
            shutil.rmtree(self.media, ignore_errors=True)
            shutil.copytree(self.shared / "media", self.media)

    def give(self) -> None:
        """Let the others have what was written here."""
        with self._turn:
            making = self.shared.with_suffix(".making")
            shutil.copytree(self.media, making / "media")
            copy_database(self.database, making / "database")
            making.rename(self.shared)
