"""Count what the suites of docs/security.md try, so that its table can be checked.

`python -m tests.security.count` counts and ends with 1 where the page says something else; `--run` runs every suite
(or those whose names hold the words that follow) and writes the page with what failed. `--from FILE ...` runs nothing
and reads what runs have left: `sh ./portal test --junitxml=FILE`.
"""

import os
import re
import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import django
from defusedxml.ElementTree import parse

from tests.security.suites import ROOT, SUITES, Suite, inside

PAGE = ROOT / "docs" / "security.md"
MARK = "<!-- suites: written by python -m tests.security.count --run -->\n"
ROW = re.compile(r"^\| (?P<name>[^|]+) \| (?P<cases>\d+) \| (?P<failures>[^|]+) \| (?P<run>[^|]+) \|$", re.MULTILINE)
RESULT = re.compile(r"(\d+) (passed|failed|errors?|skipped)")


@dataclass(frozen=True)
class Row:
    """One line of the table. `failures` is a number and a day, or "not run"."""

    name: str
    cases: int
    failures: str
    run: str


def pytest(*words: str) -> str:
    """Run pytest in a process of its own and return what it says."""
    variables = os.environ | {"PYTHONPATH": f"{ROOT}:{ROOT / 'site'}", "DJANGO_SETTINGS_MODULE": "portal.settings.test"}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *words]
    return subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, check=False).stdout


def counted() -> dict[str, int]:
    """Return {name of a suite: cases}: its tests, and what they try beyond one each. Asks pytest once for all files."""
    said = pytest("--collect-only", *(file for suite in SUITES for file in suite.files))
    found = [line.partition("::")[0] for line in said.splitlines() if "::" in line]
    return {suite.name: sum(found.count(file) for file in suite.files) + inside(suite) for suite in SUITES}


def how_to_run(suite: Suite) -> str:
    words = f"`sh ./portal test {' '.join(suite.files)}`"
    return f"{words}; more: `{suite.longer}`" if suite.longer else words


def run(suite: Suite) -> str:
    """Run a suite and return how many failed and were skipped, and when."""
    numbers = {
        what.rstrip("s"): int(number) for number, what in RESULT.findall(pytest("--reuse-db", *suite.files)[-400:])
    }
    failed = numbers.get("failed", 0) + numbers.get("error", 0)
    if not numbers:
        return "did not run"
    skipped = f", {numbers['skipped']} skipped" if "skipped" in numbers else ""
    return f"{failed}{skipped} ({date.today():%-d %B %Y})"  # noqa: DTZ011


def read(suite: Suite, files: list[Path]) -> str:
    """Return the same out of files in JUnit's format."""
    ours = {path.removesuffix(".py").replace("/", ".") for path in suite.files}
    cases = [case for file in files for case in parse(file).iter("testcase") if case.get("classname") in ours]
    failed = sum(case.find("failure") is not None or case.find("error") is not None for case in cases)
    if missing := ours - {case.get("classname") for case in cases}:
        return f"did not run: {', '.join(sorted(missing))}"
    return f"{failed} ({date.today():%-d %B %Y})"  # noqa: DTZ011


def rows_of(text: str) -> dict[str, Row]:
    """Return the rows that the page has, by name."""
    found = (Row(each["name"], int(each["cases"]), each["failures"], each["run"]) for each in ROW.finditer(text))
    return {row.name: row for row in found}


def table(rows: list[Row]) -> str:
    lines = [f"| {row.name} | {row.cases} | {row.failures} | {row.run} |\n" for row in rows]
    return "| suite | cases tried | failures | how to run it |\n|---|---|---|---|\n" + "".join(lines)


def main(words: list[str]) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.test")
    django.setup()  # some suites say themselves how much they try, and import what is tried
    text, cases = PAGE.read_text(), counted()
    written = rows_of(text)
    if not {"--run", "--from"} & set(words):
        for name, number in cases.items():
            sys.stdout.write(f"{number:6} {name}\n")
        wrong = [name for name, number in cases.items() if name not in written or written[name].cases != number]
        wrong += [name for name in written if name not in cases]
        for name in wrong:
            sys.stderr.write(f"docs/security.md says something else: {name}\n")
        return 1 if wrong else 0
    left = [Path(word) for word in words[1:]] if words[0] == "--from" else []
    chosen = [] if left else [word.lower() for word in words if word != "--run"]
    rows = {
        suite.name: Row(
            suite.name,
            cases[suite.name],
            written[suite.name].failures if suite.name in written else "not run",
            how_to_run(suite),
        )
        for suite in SUITES
    }
    for suite in SUITES:
        if not chosen or any(word in suite.name.lower() for word in chosen):
            rows[suite.name] = replace(rows[suite.name], failures=read(suite, left) if left else run(suite))
            sys.stdout.write(f"{suite.name}: {rows[suite.name].failures}\n")
            sys.stdout.flush()
        # After each, so that a run that is stopped has not been for nothing.
        PAGE.write_text(text.partition(MARK)[0] + MARK + table(list(rows.values())))
    return 0 if all(re.match(r"0\b", row.failures) for row in rows.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
