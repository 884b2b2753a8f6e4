"""Puts a copy where the front server finds it: whole, or not at all.

MIRROR_DIR/current is a link to MIRROR_DIR/releases/<UTC time>/, which holds `pages`, `files`, `said` (what the front
server says where there is no page) and copy.json. A copy is made in MIRROR_DIR/making.
"""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

KEPT = 3
EVERY = timedelta(minutes=15)
CURRENT, RELEASES, MAKING, LIST, LOCK = "current", "releases", "making", "copy.json", ".lock"
FOLDER_MODE, FILE_MODE = 0o755, 0o644  # all of it is public, and the front server is somebody else


class BeingMadeError(RuntimeError):
    """Another process makes a copy at this moment."""


def read_last(folder: Path) -> dict:
    """Return what the present copy says of itself: {"made": ISO, "pages": how many}; {} where there is none."""
    try:
        return json.loads((folder / CURRENT / LIST).read_text())
    except (OSError, ValueError):
        return {}


def made_at(folder: Path) -> datetime | None:
    """Return when the present copy was made (aware), or None where there is none."""
    made = read_last(folder).get("made")
    return datetime.fromisoformat(made) if made else None


def is_due(folder: Path, now: datetime) -> bool:
    """Tell whether the present copy is a quarter of an hour old, or there is none."""
    made = made_at(folder)
    return made is None or now - made >= EVERY


@contextmanager
def making(folder: Path) -> Iterator[Path]:
    """Give an empty folder for a new copy, to one process at a time; whatever is left in it afterwards goes.

    Raises BeingMadeError, and OSError where nothing can be written. A process that is killed lets go of the lock.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / LOCK, "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BeingMadeError from None
        new = folder / MAKING
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir()
        try:
            yield new
        finally:
            shutil.rmtree(new, ignore_errors=True)


def put(file: Path, body: bytes) -> None:
    """Write a file of a copy, and the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(body)


def put_file(new: Path, name: str, source: Path, last: Path) -> None:
    """Bring a file into a copy. One that the last copy holds as it is takes no room and no time a second time."""
    target, before, now = new / name, last / name, source.stat()
    target.parent.mkdir(parents=True, exist_ok=True)
    if before.is_file():
        then = before.stat()
        if (then.st_size, then.st_mtime_ns) == (now.st_size, now.st_mtime_ns):
            os.link(before, target)
            return
    shutil.copy2(source, target)


def release(folder: Path, new: Path, said: dict) -> Path:
    """Make `new` the present copy in one step, once all of it is on the disk; let go of all but the newest three."""
    put(new / LIST, json.dumps(said).encode())
    for place, _, names in os.walk(new):
        for name in names:
            os.chmod(os.path.join(place, name), FILE_MODE)
            to_disk(os.path.join(place, name))
        os.chmod(place, FOLDER_MODE)
        to_disk(place)
    (folder / RELEASES).mkdir(exist_ok=True)
    name = free_name(folder / RELEASES, datetime.fromisoformat(said["made"]))
    os.rename(new, name)
    to_disk(folder / RELEASES)
    link = folder / f"{CURRENT}.making"
    link.unlink(missing_ok=True)
    link.symlink_to(name.relative_to(folder))
    os.replace(link, folder / CURRENT)
    to_disk(folder)
    old = sorted((one for one in (folder / RELEASES).iterdir() if one != name), key=lambda one: one.name)
    for one in old[: max(0, len(old) - KEPT + 1)]:
        shutil.rmtree(one, ignore_errors=True)
    return name


def free_name(releases: Path, made: datetime) -> Path:
    """Return a name for a copy made at `made` (UTC) that none has yet."""
    first = releases / f"{made:%Y%m%dT%H%M%S}"
    name, number = first, 2
    while name.exists():
        name, number = first.with_name(f"{first.name}-{number}"), number + 1
    return name


def to_disk(path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
