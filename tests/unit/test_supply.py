"""Everything we did not write is pinned, may be shipped, stands in the bill, and is never called clean unlooked."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.supply import audit, licences, locks
from tests.supply.bill import BillError, differences, write_bill
from tests.supply.verdicts import CLEAN, FOUND, UNKNOWN, of_npm_audit, of_pip_audit
from tests.unit.test_laws import sources

MOST_DIRECT = 35
PYPROJECT = (locks.ROOT / "pyproject.toml").read_text()
WAIVER = re.compile(r"#\s*(?:noqa: S\d+|nosec\b)")


# Locks


@pytest.mark.parametrize("lock", locks.LOCKS)
def test_everything_is_pinned_with_checksums(lock):
    found = locks.pinned(lock)
    assert len(found) > 50
    assert [each.name for each in found if not each.hashes] == []


def test_the_three_locks_agree():
    served, extras, development = (dict.fromkeys(locks.pinned(lock), 1) for lock in locks.LOCKS)
    assert [each.name for each in served if each not in extras] == []
    assert [each.name for each in extras if each not in development] == []


def test_what_is_asked_for_is_little_and_is_in_the_locks():
    served, extras = locks.direct(PYPROJECT)
    assert len(served + extras) <= MOST_DIRECT
    assert set(served) <= {each.name for each in locks.pinned(locks.SERVED)}
    assert set(extras) <= {each.name for each in locks.pinned(locks.EXTRAS)}
    assert not set(extras) & {each.name for each in locks.pinned(locks.SERVED)}


@pytest.mark.parametrize(
    "line",
    [
        "https://example.org/a.whl",
        "git+https://example.org/a",
        "-e .",
        "--index-url https://example.org",
        "--extra-index-url https://example.org",
        "a>=1",
        "a",
    ],
)
def test_a_line_that_pins_nothing_is_refused(line):
    with pytest.raises(locks.LockError):
        locks.read_lock(f"b==1 \\\n    --hash=sha256:{'0' * 64}\n{line}\n")


def test_what_builds_the_look_has_checksums_and_one_place_to_come_from():
    packages = json.loads(licences.NODE_LOCK.read_text())["packages"]
    fetched = {path: package for path, package in packages.items() if path}
    assert len(fetched) > 10
    for path, package in fetched.items():
        assert package["integrity"].startswith("sha512-"), path
        assert "resolved" not in package, f"{path}: where it comes from is each machine's own affair"


def test_the_front_door_installs_by_checksum_alone():
    script = (locks.ROOT / "portal").read_text()
    installs = re.findall(r"install [^\n]*", script[script.index("environment()") : script.index("manage()")])
    assert installs == ['install --quiet --disable-pip-version-check --no-input --require-hashes -r "$lock" ||']


# Licences and the bill


def test_the_list_of_licences_is_current():
    assert licences.page(licences.all_lines()) == licences.PAGE.read_text(), "python -m tests.supply.licences"


def test_nothing_has_a_licence_that_nobody_allowed():
    assert licences.refused(licences.all_lines()) == []


@pytest.mark.parametrize(
    ("licence", "may"),
    [
        ("MIT", True),
        ("Apache-2.0 OR GPL-3.0-or-later", True),
        ("MIT AND GPL-3.0-or-later", False),
        ("GPL-3.0-or-later", False),
        ("AGPL-3.0-only", False),
        ("SSPL-1.0", False),
        ("BUSL-1.1", False),
        ("CC-BY-NC-4.0", False),
        ("Other/Proprietary License", False),
        ("unknown", False),
        ("", False),
    ],
)
def test_which_licences_we_may_ship(licence, may):
    assert licences.is_allowed(licence) is may
    assert bool(licences.refused([licences.Line("a", "1", licence, "served")])) is not may


def test_the_bill_of_materials_is_the_lock(tmp_path):
    written = tmp_path / "bill.json"
    assert write_bill(written, validate=False) == len(locks.pinned(locks.EXTRAS))
    bill = json.loads(written.read_text())
    assert bill["bomFormat"] == "CycloneDX"
    assert str(locks.ROOT) not in written.read_text()
    gone = bill["components"].pop()
    bill["components"][0]["version"] = "0"
    kept = bill["components"][0]["name"]
    assert {each.split()[0] for each in differences(bill)} == {gone["name"], kept}


def test_a_bill_that_cannot_be_made_is_said(tmp_path):
    with pytest.raises(BillError):
        write_bill(tmp_path / "no-such-folder" / "bill.json")


# What is known against them


def audited(*vulnerable, skipped=(), count=3):
    names = [f"package-{number}" for number in range(count)]
    weakness = {"id": "PYSEC-2026-1", "fix_versions": ["2.0"], "aliases": [], "description": ""}
    return json.dumps(
        {
            "dependencies": [
                {"name": name, "skip_reason": "Dependency not found on PyPI"}
                if name in skipped
                else {"name": name, "version": "1.0", "vulns": [weakness] if name in vulnerable else []}
                for name in names
            ],
            "fixes": [],
        }
    )


@pytest.mark.parametrize(
    ("status", "output", "state"),
    [
        (0, audited(), CLEAN),
        (1, audited("package-1"), FOUND),
        (0, audited("package-1"), FOUND),
        (1, "", UNKNOWN),  # what --strict does where a package cannot be looked up
        (0, "", UNKNOWN),
        (0, audited(skipped=["package-1"]), UNKNOWN),  # what it does without
        (0, audited(skipped=["package-0", "package-1", "package-2"]), UNKNOWN),
        (0, audited(count=2), UNKNOWN),
        (1, audited(), UNKNOWN),
        (0, "[]", UNKNOWN),
        (0, "null", UNKNOWN),
    ],
)
def test_what_pip_audit_said(status, output, state):
    assert of_pip_audit(status, output, "ERROR: not found", 3).state == state


def node(found, looked_at, **more):
    return json.dumps({"metadata": {"vulnerabilities": {"total": found}, "dependencies": {"total": looked_at}}, **more})


@pytest.mark.parametrize(
    ("status", "output", "state"),
    [
        (0, node(0, 3), CLEAN),
        (1, node(1, 3, vulnerabilities={"sass": {"severity": "high"}}), FOUND),
        (1, '{"message": "405 Method Not Allowed", "statusCode": 405, "error": {}}', UNKNOWN),
        (0, '{"message": "405 Method Not Allowed", "statusCode": 405, "error": {}}', UNKNOWN),
        (0, node(0, 0), UNKNOWN),
        (1, node(0, 3), UNKNOWN),
        (0, "", UNKNOWN),
        (0, "[]", UNKNOWN),
    ],
)
def test_what_npm_audit_said(status, output, state):
    assert of_npm_audit(status, output, "", 3).state == state


@pytest.mark.parametrize("command", [["no-such-program"], ["sh", "-c", "echo no route >&2; exit 1"], ["true"]])
def test_not_looked_is_said_in_words_and_is_never_good(command, capsys):
    verdict = audit.ask(command, of_pip_audit, 3)
    assert verdict.state == UNKNOWN
    assert audit.tell("pip-audit", verdict) is False
    assert "NOT LOOKED" in capsys.readouterr().out


@pytest.mark.parametrize("broken", ["own_lists", "python_packages", "node_packages"])
def test_the_verb_ends_badly_where_one_of_them_does(broken, monkeypatch, tmp_path):
    good = audit.Verdict(CLEAN, ())
    monkeypatch.setattr(audit, "own_lists", lambda bill: broken != "own_lists")
    for name in ("python_packages", "node_packages"):
        verdict = audit.Verdict(UNKNOWN, ("no route",)) if name == broken else good
        monkeypatch.setattr(audit, name, lambda verdict=verdict: verdict)
    assert audit.main([str(tmp_path / "bill.json")]) == 1
    monkeypatch.setattr(audit, "own_lists", lambda bill: True)
    monkeypatch.setattr(audit, "python_packages", lambda: good)
    monkeypatch.setattr(audit, "node_packages", lambda: good)
    assert audit.main([str(tmp_path / "bill.json")]) == 0


# Our own lines


def test_bandit_finds_what_it_should(tmp_path):
    """The rule that lint relies on, seen to fail: a planted weakness, and a waiver without its number."""
    (tmp_path / "planted.py").write_text("import subprocess\nsubprocess.call('ls ' + name, shell=True)\n")
    program = Path(sys.executable).with_name("bandit")
    command = [program, "--quiet", "--configfile", locks.ROOT / "pyproject.toml", "--recursive", tmp_path]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert "B602" in result.stdout


def test_every_waiver_has_a_reason():
    """Words after the waiver, or a comment on the line above."""
    waived = 0
    for path in sources():
        lines = path.read_text().splitlines()
        for number, line in enumerate(lines):
            if not WAIVER.search(line):
                continue
            waived += 1
            assert not re.search(r"#\s*nosec(?!\s+B\d+)", line), f"{path}: which rule does line {number + 1} waive?"
            beside = re.sub(r"#\s*(noqa: [A-Z0-9, ]+|nosec [B0-9, ]+)", "", line[WAIVER.search(line).start() :])
            said = re.search("[a-z]{3}", beside)
            above = lines[number - 1].strip().startswith("#")
            assert said or above, f"{path}: line {number + 1} is waived without a reason"
    assert waived >= 8
