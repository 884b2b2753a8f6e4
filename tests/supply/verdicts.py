"""What the two programs that know of weaknesses said: clean, found, or nothing that could be relied on. Pure.

Both are judged by what they name as looked at, never by their exit status alone: pip-audit without --strict, and some
versions of npm, end well where they could ask nobody.
"""

import json
from dataclasses import dataclass

CLEAN, FOUND, UNKNOWN = "clean", "found", "could not be asked"


@dataclass(frozen=True)
class Verdict:
    """`state` is CLEAN, FOUND or UNKNOWN; `words` is one line for each thing to say."""

    state: str
    words: tuple[str, ...]


def of_pip_audit(status: int, output: str, complaints: str, expected: int) -> Verdict:
    """Judge `pip-audit --strict --format json` over a lock of `expected` packages."""
    try:
        looked_at = json.loads(output)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return Verdict(UNKNOWN, (_last(complaints),))
    skipped = [each["name"] for each in looked_at if "skip_reason" in each]
    found = [
        f"{each['name']} {each['version']}: {weakness['id']}, mended in {', '.join(weakness['fix_versions']) or 'none'}"
        for each in looked_at
        for weakness in each.get("vulns", [])
    ]
    if found:
        return Verdict(FOUND, tuple(found))
    if skipped or len(looked_at) != expected or status:
        words = f"{len(looked_at) - len(skipped)} of {expected} packages were looked at. {_last(complaints)}"
        return Verdict(UNKNOWN, (words.strip(),))
    return Verdict(CLEAN, (f"{expected} packages, nothing known against any of them.",))


def of_npm_audit(status: int, output: str, complaints: str, expected: int) -> Verdict:
    """Judge `npm audit --json` over a lock of `expected` packages."""
    try:
        said = json.loads(output)
        counted = said["metadata"]["vulnerabilities"]["total"]
        looked_at = said["metadata"]["dependencies"]["total"]
    except (ValueError, KeyError, TypeError):
        return Verdict(UNKNOWN, (_message(output) or _last(complaints),))
    if counted:
        return Verdict(FOUND, tuple(f"{name}: {each['severity']}" for name, each in said["vulnerabilities"].items()))
    if status or looked_at < expected:
        return Verdict(UNKNOWN, (f"{looked_at} of {expected} packages were looked at.",))
    return Verdict(CLEAN, (f"{looked_at} packages, nothing known against any of them.",))


def _message(output: str) -> str:
    try:
        return str(json.loads(output).get("message", ""))[:200]
    except (ValueError, AttributeError):
        return ""


def _last(complaints: str) -> str:
    lines = [line.strip() for line in complaints.splitlines() if line.strip()]
    return lines[-1][:200] if lines else "It said nothing."
