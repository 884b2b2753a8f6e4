"""Lighthouse's four marks for pages, on a phone: `python -m tests.bench.lighthouse URL [name…]`.

A command, and no part of the tests: some ten seconds a page. Lighthouse itself (npm) is installed beside this file when
the command is first run, from a lock of its own, so that nobody else waits for its packages.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

from tests.browser.running import find_browser

HERE = Path(__file__).parent / "lighthouse"
PROGRAM = HERE / "node_modules" / "lighthouse" / "cli" / "index.js"
MARKS = ("performance", "accessibility", "best-practices", "seo")
# Templates that say "noindex" on purpose: an answer is somebody's own, and a search for something is no page to find.
# The one audit that takes them below 100 for SEO is named so that nobody mends it, and nothing else hides behind it.
UNLISTED_ON_PURPOSE = ("find-support-", "search", "calendar", "not-in-welsh", "welsh-find-support")
MEANT = "is-crawlable (meant: kept out of search engines)"
PATIENCE = 180  # seconds for one page
FLAGS = "--headless=new --no-sandbox --disable-gpu"


class NotMeasuredError(RuntimeError):
    """Lighthouse could not be installed, or gave no report. Says what it said."""


def install() -> None:
    """Install what the lock names, unless it is there."""
    if PROGRAM.exists():
        return
    command = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"]
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True)
    if done.returncode:
        raise NotMeasuredError(f"Lighthouse could not be installed:\n{done.stderr[-1000:]}")


def look(address: str) -> dict:
    """Return Lighthouse's report of one full address."""
    command = ["node", str(PROGRAM), address, "--output=json", "--quiet", "--no-enable-error-reporting"]
    command += [f"--only-categories={','.join(MARKS)}", f"--chrome-flags={FLAGS}"]
    surroundings = {**os.environ, "CHROME_PATH": find_browser() or ""}
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, env=surroundings)
    if done.returncode:
        raise NotMeasuredError(f"{address}:\n{done.stderr[-1000:]}")
    return json.loads(done.stdout)


def read(report: dict) -> dict:
    """Return {mark: 0 to 100} and `lost`: the audits that took something off, each with what it saw."""
    marks = {name: round(100 * (report["categories"][name]["score"] or 0)) for name in MARKS}
    lost = []
    for name in MARKS:
        for part in report["categories"][name]["auditRefs"]:
            audit = report["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                lost.append(f"{part['id']} {audit.get('displayValue', '')}".strip())
    return {**marks, "lost": lost}


def measure(base_url: str, addresses: dict[str, str]) -> list[dict]:
    """Return for each address `name`, `address`, the four marks and `lost`. `addresses` maps a name to a path.

    Lighthouse measures no page that is an answer of 404 or the like: its marks are None, and `lost` says so.
    """
    install()
    rows = []
    for name, path in addresses.items():
        try:
            marks = read(look(base_url.rstrip("/") + path))
        except NotMeasuredError as problem:
            marks = {**dict.fromkeys(MARKS), "lost": [str(problem).strip().splitlines()[-1]]}
        if name.startswith(UNLISTED_ON_PURPOSE):
            marks["lost"] = [MEANT if lost == "is-crawlable" else lost for lost in marks["lost"]]
        rows.append({"name": name, "address": path, **marks})
    return rows


def main(given=None) -> None:
    from tests.browser.addresses import TEMPLATES

    parser = argparse.ArgumentParser(prog="python -m tests.bench.lighthouse", description=__doc__.split("\n\n")[0])
    parser.add_argument("url", help="a portal that is running")
    parser.add_argument("names", nargs="*", help="names of tests/browser/addresses.py (default: all)")
    chosen = parser.parse_args(given)
    if unknown := set(chosen.names) - set(TEMPLATES):
        parser.error(f"there is no {', '.join(sorted(unknown))}")
    sys.stdout.write(f"{'page':28}" + "".join(f"{mark:>16}" for mark in MARKS) + "  what took something off\n")
    try:
        for name, path in TEMPLATES.items():
            if chosen.names and name not in chosen.names:
                continue
            (row,) = measure(chosen.url, {name: path})
            marks = "".join(f"{'-' if row[mark] is None else row[mark]:>16}" for mark in MARKS)
            sys.stdout.write(f"{name:28}{marks}  {', '.join(row['lost'])}\n")
            sys.stdout.flush()
    except NotMeasuredError as problem:
        sys.exit(f"Not measured: {problem}")


if __name__ == "__main__":
    main()
