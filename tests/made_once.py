"""What every process of one test run needs is made by the first that asks, and copied by the others.

Writing the demo takes longer than hundreds of tests. Processes of one run (pytest-xdist) share the folder above their
temporary ones; a lock on a file lets one in at a time, and is gone with the process that holds it.
"""

import fcntl
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


def shared_folder(tmp_path_factory) -> Path:
    """Return the folder that all processes of this run have in common."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@contextmanager
def one_at_a_time(folder: Path, meanwhile: Callable[[], object] | None = None) -> Iterator[None]:
    """Let one process in at a time. Who would have to wait does something else first, where there is something."""
    with open(folder.with_suffix(".lock"), "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if meanwhile:
                meanwhile()
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def made_once(folder: Path, make: Callable[[Path], None]) -> Path:
    """Return `folder`, after `make` has filled it once. What fails is tried again by the next one who asks."""
    with one_at_a_time(folder):
        if not folder.exists():
            making = folder.with_suffix(".making")
            shutil.rmtree(making, ignore_errors=True)
            making.mkdir()
            make(making)
            making.rename(folder)
    return folder


def copy_database(source: Path, target: Path) -> None:
    """Copy a SQLite database, also one that somebody has open: a copy of its file alone would lack what is in -wal."""
    with sqlite3.connect(source) as first, sqlite3.connect(target) as copy:
        first.backup(copy)


def copy_of_demo(source: Path, target: Path) -> Path:
    """Copy all that a demo keeps (VAR_DIR), but what it said, and return the copy."""
    shutil.copytree(source, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.sqlite3*", "*.log"))
    copy_database(source / "portal.sqlite3", target / "portal.sqlite3")
    return target
