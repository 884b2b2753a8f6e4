"""What earlier runs measured: docs/performance/history.json, one entry a run, oldest first."""

import json
import subprocess
from datetime import datetime, timezone
from pathlib import Path

from tests.bench.machine import describe
from tests.browser.running import ROOT

HISTORY = ROOT / "docs" / "performance" / "history.json"


def read(path: Path = HISTORY) -> list[dict]:
    return json.loads(path.read_text()) if path.exists() else []


def write(entries: list[dict], path: Path = HISTORY) -> None:
    """Write one figure a line, so that a comparison of two versions says what changed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    blocks = []
    for entry in entries:
        head = {name: value for name, value in entry.items() if name != "suites"}
        suites = ",\n".join(
            f"   {json.dumps(suite)}: [\n"
            + ",\n".join(f"    {json.dumps(figure, ensure_ascii=False)}" for figure in figures)
            + "\n   ]"
            for suite, figures in entry["suites"].items()
        )
        blocks.append(f'{json.dumps(head, ensure_ascii=False)[:-1]},\n  "suites": {{\n{suites}\n  }}}}')
    path.write_text("[\n " + ",\n ".join(blocks) + "\n]\n" if blocks else "[]\n")


def commit() -> str:
    """Return the commit that is measured, with a + where files differ from it; "" outside git."""

    def said(*words):
        return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()

    return said("rev-parse", "--short", "HEAD") + ("+" if said("status", "--porcelain", "--untracked-files=no") else "")


def entry(suites: dict[str, list[dict]]) -> dict:
    """Return what is kept of a run that ends now. Times are UTC."""
    now = datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M")  # noqa: UP017  (the same on 3.11)
    return {"date": now, "commit": commit(), "machine": describe(), "suites": suites}


def latest(entries: list[dict], machine: str | None = None) -> dict[str, list[dict]]:
    """Return {suite: figures} with each suite's newest run, on one machine only where it is named."""
    newest = {}
    for one in entries:
        if machine in (None, one["machine"]):
            newest |= one["suites"]
    return newest
