"""Under which licence each package that the locks name may be used, and whether we may ship it.

`python -m tests.supply.licences` writes docs/licences.md from what the installed packages say of themselves.
"""

import json
import re
import sys
from dataclasses import dataclass
from importlib.metadata import distribution

from tests.supply.locks import DEVELOPMENT, EXTRAS, ROOT, SERVED, pinned

PAGE = ROOT / "docs" / "licences.md"
NODE_LOCK = ROOT / "package-lock.json"
# What may stand beside our own MIT: what asks for a notice only, and what asks for its own changes only (MPL, LGPL: we
# change none of it and link to it as Python does). Whatever is not named is refused until somebody has read it.
MAY_SHIP = frozenset(
    {
        *("0BSD", "Apache-2.0", "Artistic-1.0-Perl", "BSD", "BSD-2-Clause", "BSD-2-Clause-first-lines", "BSD-3-Clause"),
        *("CNRI-Python", "ISC", "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MIT-0", "MIT-CMU", "MPL-2.0", "PSF-2.0"),
    }
)
# Used by developers and CI as programs, never shipped and never linked to.
MAY_DEVELOP_WITH = MAY_SHIP | {"GPL-3.0-or-later"}
# Read by a person, in the package's own files, where its metadata says too little or too much.
READ = {
    "axe-playwright-python": "MIT",
    "fido2": "BSD-2-Clause AND Apache-2.0 AND MPL-2.0",
    "isoduration": "ISC",
    "pyrage": "MIT",
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
    "qrcode": "BSD-3-Clause",
    "text-unidecode": "Artistic-1.0-Perl OR GPL-1.0-or-later",
}
# What people write for it, in lower case without "license" and the like.
WRITTEN = {
    "apache": "Apache-2.0",
    "apache 2": "Apache-2.0",
    "apache 2.0": "Apache-2.0",
    "bsd": "BSD",
    "bsd 2-clause": "BSD-2-Clause",
    "bsd (3-clause)": "BSD-3-Clause",
    "gnu lesser general public v3 or later (lgplv3+)": "LGPL-3.0-or-later",
    "isc (iscl)": "ISC",
    "mozilla public 2.0 (mpl 2.0)": "MPL-2.0",
    "psfl": "PSF-2.0",
    "python foundation": "PSF-2.0",
}
HEAD = """# Licences

Every package that the locks name, and the licence it gives itself. Written by `python -m tests.supply.licences`;
a test says when it is out of date, and when a package has a licence that nobody has allowed (`tests/supply/licences.py`
names those that we may ship). *Served* is what `requirements.txt` installs, *extra* what `requirements-extras.txt`
adds, *development* and *the look* (Node) are never deployed. `sh ./portal audit` writes the same list as a bill of
materials for machines.

| package | version | licence | where |
|---|---|---|---|
"""


@dataclass(frozen=True)
class Line:
    """One package of a lock: its licence as an SPDX expression as far as its makers say so, and what it is for."""

    name: str
    version: str
    licence: str
    place: str


def one_name(written: str) -> str:
    """Return the short name (SPDX) of a licence as somebody wrote it; what is not known stays as it is."""
    first = written.strip().split("\n")[0]
    found = re.search(r"released under the (.+?) license", first)
    bare = re.sub(r"\b(licen[cs]e|software)\b", "", (found[1] if found else first).lower())
    bare = " ".join(bare.split())
    return WRITTEN.get(bare, first if bare != "mit" else "MIT")


def licence_of(name: str) -> str:
    """Return what an installed package says of itself; "unknown" where it says nothing."""
    if name in READ:
        return READ[name]
    said = distribution(name).metadata
    if said.get("License-Expression"):
        return said["License-Expression"]
    classified = [line.split(" :: ")[-1] for line in said.get_all("Classifier", []) if line.startswith("License ::")]
    written = said.get("License") if said.get("License") not in (None, "", "UNKNOWN") else None
    names = [one_name(each) for each in ([written] if written else classified)]
    return " AND ".join(dict.fromkeys(names)) or "unknown"


def is_allowed(licence: str, allowed: frozenset[str] = MAY_SHIP) -> bool:
    """Tell whether an expression may be used: of OR one is enough, of AND all have to be. Brackets are refused."""
    return any(all(part.strip() in allowed for part in choice.split(" AND ")) for choice in licence.split(" OR "))


def all_lines() -> list[Line]:
    """Return every package of every lock, in one order."""
    served, extras = ({each.name for each in pinned(lock)} for lock in (SERVED, EXTRAS))
    lines = []
    for each in pinned(DEVELOPMENT):
        place = "served" if each.name in served else "extra" if each.name in extras else "development"
        lines.append(Line(each.name, each.version, licence_of(each.name), place))
    for path, package in json.loads(NODE_LOCK.read_text())["packages"].items():
        if path:
            name = path.rpartition("node_modules/")[2]
            lines.append(Line(name, package["version"], package.get("license", "unknown"), "the look"))
    return sorted(lines, key=lambda line: (line.place == "the look", line.name))


def refused(lines: list[Line]) -> list[str]:
    """Return a sentence for each package that we may not use where it is used."""
    return [
        f"{line.name} {line.version} ({line.place}): {line.licence}"
        for line in lines
        if not is_allowed(line.licence, MAY_SHIP if line.place in ("served", "extra") else MAY_DEVELOP_WITH)
    ]


def page(lines: list[Line]) -> str:
    """Return docs/licences.md."""
    return HEAD + "".join(f"| {line.name} | {line.version} | {line.licence} | {line.place} |\n" for line in lines)


def main() -> int:
    lines = all_lines()
    PAGE.write_text(page(lines))
    for sentence in refused(lines):
        sys.stderr.write(f"Nobody has allowed this licence: {sentence}\n")
    return 1 if refused(lines) else 0


if __name__ == "__main__":
    sys.exit(main())
