"""What the locks say: which version of what is installed, with which checksums, and how it got there. Pure."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# What is served, with and without the extras; the third is for developers and CI and is never deployed.
SERVED = "requirements.txt"
EXTRAS = "requirements-extras.txt"
DEVELOPMENT = "requirements-dev.txt"
LOCKS = (SERVED, EXTRAS, DEVELOPMENT)
REQUIREMENT = re.compile(r"^(?P<name>[a-z0-9._-]+)(?:\[[^\]]+\])?==(?P<version>[^\s;\\]+)", re.IGNORECASE)
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})(?![0-9a-f])")


class LockError(ValueError):
    """A line of a lock that is neither a pinned requirement nor a comment: an address, a folder, an option."""


@dataclass(frozen=True)
class Pinned:
    """One line of a lock. `name` is as PEP 503 writes it: lower case, one hyphen between words."""

    name: str
    version: str
    hashes: tuple[str, ...]


def normal(name: str) -> str:
    """Return a package's name as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def read_lock(text: str) -> list[Pinned]:
    """Return what a lock pins, in its order. Raises LockError for a line that pins nothing."""
    found = []
    for line in re.sub(r"\\\n", " ", text).splitlines():
        if not (bare := line.split(" #")[0].strip()) or bare.startswith("#"):
            continue
        match = REQUIREMENT.match(bare)
        if not match:
            raise LockError(f"This pins nothing: {bare[:100]}")
        found.append(Pinned(normal(match["name"]), match["version"], tuple(HASH.findall(bare))))
    return found


def pinned(lock: str) -> list[Pinned]:
    """Return what the lock of that name pins."""
    return read_lock((ROOT / lock).read_text())


def direct(pyproject: str) -> tuple[list[str], list[str]]:
    """Return the names that pyproject.toml (its text) asks for itself: to serve, and as extras."""
    project = tomllib.loads(pyproject)["project"]
    extras = [line for lines in project.get("optional-dependencies", {}).values() for line in lines]
    return [_named(line) for line in project["dependencies"]], [_named(line) for line in extras]


def _named(line: str) -> str:
    return normal(re.match(r"[A-Za-z0-9._-]+", line)[0])
