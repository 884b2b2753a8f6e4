"""Writes docs/performance/freshness.md from what `python -m tests.race.freshness all` answered on each database.

python -m tests.race.freshness_page sqlite.json postgresql.json
"""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.browser.running import ROOT

PAGE = ROOT / "docs" / "performance" / "freshness.md"
HEAD = """# Every kind of change, every kind of page
What `python -m tests.race.freshness all` ([how](../testing.md)) found on {day}, commit {commit}: a real granian with
two workers in front of each database, read at once after each change and three times more, each time on a connection
of its own, and compared with what Django then makes of the address with nothing in front of it.

{summary}

## The matrix
"Changed" is for how many of the {pages} addresses the answer became another; "old" is how many answered with anything
but the truth afterwards. The addresses: {addresses}.

| change | {names} |
|---|{lines}|
"""
RACE = """
## The race
So many times was something published in each way, one after the other, while four readers never paused. "Older": who
asked after a publish had returned and was shown what was there before it. "Late": the first to ask was not shown it.

| way | database | published | read meanwhile | older | late |
|---|---|---|---|---|---|
"""


def page(found: dict[str, dict]) -> str:
    """Return the page for {database: what was found there}."""
    from tests.race.freshness import PAGES

    first = next(iter(found.values()))["matrix"]
    summary = [
        f"**{name}**: {one['matrix']['pairs']:,} pairs of a change and an address, "
        f"{len(one['matrix']['stale'])} old; {sum(row[0] for row in one['race'].values()):,} publishes in "
        f"{len(one['race'])} ways, {sum(row[1] for row in one['race'].values()):,} readings, "
        f"{sum(row[2] for row in one['race'].values())} older, {sum(row[3] for row in one['race'].values())} late."
        for name, one in found.items()
    ]
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    lines = [
        HEAD.format(
            day=datetime.now(UTC).date(),
            commit=commit.stdout.strip(),
            summary="\n\n".join(summary),
            pages=first["pages"],
            addresses=", ".join(f"`{path}`" for path in PAGES),
            names=" | ".join(f"{name}: changed | old" for name in found),
            lines="|".join("---|---" for _ in found),
        ).strip()
    ]
    for kind in first["seen"]:
        cells = [
            f"{one['matrix']['seen'][kind]} | {sum(row[0] == kind for row in one['matrix']['stale'])}"
            for one in found.values()
        ]
        lines.append(f"| {kind.replace('_', ' ')} | {' | '.join(cells)} |")
    lines.append(RACE.rstrip())
    for name, one in found.items():
        lines += [f"| {kind} | {name} | {' | '.join(map(str, row))} |" for kind, row in one["race"].items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    names = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
    files = [Path(name) for name in sys.argv[1:]]
    PAGE.write_text(page({names[file.stem]: json.loads(file.read_text()) for file in files}))
