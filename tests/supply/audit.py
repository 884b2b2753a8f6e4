"""`sh ./portal audit`: licences, the bill of materials, and what is known against what the locks name.

Ends with 1 where anything is wrong, and also where a database of weaknesses could not be asked: "not looked" is never
"nothing found".
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.supply import licences
from tests.supply.bill import BillError, write_bill
from tests.supply.locks import DEVELOPMENT, ROOT, pinned
from tests.supply.verdicts import CLEAN, FOUND, UNKNOWN, Verdict, of_npm_audit, of_pip_audit

MOST_SECONDS = 300
NOT_ASKED = "NOT LOOKED: {} could not reach what it asks, so nothing is known. Ask again from a machine that can."


def ask(command: list, judge, expected: int) -> Verdict:
    """Run one of the two programs and judge what it says."""
    try:
        said = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=MOST_SECONDS, encoding="utf-8"
        )
    except (OSError, subprocess.TimeoutExpired) as problem:
        return Verdict(UNKNOWN, (str(problem)[:200],))
    return judge(said.returncode, said.stdout, said.stderr, expected)


def python_packages() -> Verdict:
    """Ask about every Python package. The development lock holds the other two (tests/unit/test_supply.py)."""
    program = Path(sys.executable).with_name("pip-audit")
    command = [program, "--strict", "--require-hashes", "--disable-pip", "--progress-spinner", "off"]
    command += ["--format", "json", "--requirement", DEVELOPMENT]
    return ask(command, of_pip_audit, len(pinned(DEVELOPMENT)))


def node_packages() -> Verdict:
    """Ask about the programs that build the look."""
    packages = [path for path in json.loads(licences.NODE_LOCK.read_text())["packages"] if path]
    return ask(["npm", "audit", "--package-lock-only", "--json"], of_npm_audit, len(packages))


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def tell(name: str, verdict: Verdict) -> bool:
    """Print a verdict; return whether it is good."""
    said = {CLEAN: "ok", FOUND: "WEAK", UNKNOWN: NOT_ASKED.format(name)}[verdict.state]
    say(f"{name}: {said}")
    for line in verdict.words:
        say(f"  {line}")
    return verdict.state == CLEAN


def own_lists(bill: Path) -> bool:
    """Check licences, write the bill; return whether both are good."""
    lines = licences.all_lines()
    wrong = [f"Nobody has allowed this licence: {sentence}" for sentence in licences.refused(lines)]
    if licences.PAGE.read_text() != licences.page(lines):
        wrong.append("docs/licences.md is out of date: python -m tests.supply.licences")
    say(f"licences: {'NOT IN ORDER' if wrong else 'ok'}")
    for sentence in wrong or [f"{len(lines)} packages, each with a licence that is allowed where it is used."]:
        say(f"  {sentence}")
    try:
        say(f"bill of materials: ok\n  {write_bill(bill)} components in {bill}")
    except BillError as problem:
        say(f"bill of materials: NOT MADE\n  {problem}")
        return False
    return not wrong


def main(words: list[str]) -> int:
    """Return 0 where all four are good. The first word, if any, is where the bill of materials goes."""
    bill = Path(words[0] if words else Path(os.environ["VAR_DIR"]) / "sbom.json").absolute()
    good = [own_lists(bill), tell("pip-audit", python_packages()), tell("npm audit", node_packages())]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
