"""The pages that one machine keeps, on disk: what one process has made the others need not make again.

It is also what is left when all processes start anew while the database is away. Nothing in it is anybody's: it holds
public pages as everybody is sent them.
"""

import fcntl
import hashlib
import logging
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from .asking import Address
from .kept_page import DAY, KeptPage

logger = logging.getLogger(__name__)

MOST_FILES = 2000
PRUNE_EVERY = 300  # seconds


class Spool:
    """A folder. A disk that is full or cannot be read costs speed and nothing else."""

    def __init__(self, folder: Path):
        self.folder = folder
        self._pruned_at = time.monotonic()

    @staticmethod
    def name_of(address: Address) -> str:
        return hashlib.sha256("\n".join(map(str, address)).encode("utf-8", "surrogateescape")).hexdigest()[:40]

    @contextmanager
    def alone(self, address: Address) -> Iterator[None]:
        """Let one process of this machine at a time make a page. Whoever is killed lets go of it."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = (self.folder / f"{self.name_of(address)[:2]}.lock").open("w")
        except OSError:
            yield
            return
        with lock:
            with suppress(OSError):  # a disk that knows no locks: each process makes its own
                fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def has(self, address: Address) -> bool:
        return (self.folder / self.name_of(address)).exists()

    def read(self, address: Address) -> KeptPage | None:
        try:
            return KeptPage.from_bytes((self.folder / self.name_of(address)).read_bytes())
        except (OSError, ValueError):
            return None

    def write(self, address: Address, page: KeptPage) -> None:
        path = self.folder / self.name_of(address)
        part = path.with_suffix(f".{os.getpid()}")
        try:
            part.write_bytes(page.to_bytes())
            part.replace(path)
            self._prune()
        except OSError as problem:
            logger.warning("A page could not be kept on disk: %s", type(problem).__name__)
            with suppress(OSError):
                part.unlink()

    def _prune(self) -> None:
        """Delete what is older than a day, and the oldest where there is too much."""
        if time.monotonic() - self._pruned_at < PRUNE_EVERY:
            return
        self._pruned_at, now = time.monotonic(), time.time()
        files = [path for path in self.folder.iterdir() if path.suffix != ".lock"]
        by_age = sorted(((path.stat().st_mtime, path) for path in files), reverse=True)
        for number, (written, path) in enumerate(by_age):
            if number >= MOST_FILES or now - written > DAY:
                path.unlink(missing_ok=True)
