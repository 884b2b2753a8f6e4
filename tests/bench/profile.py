"""Where the time of an uncached page goes: exclusive time by groups, as a Markdown table.

python -m tests.bench.profile ADDRESS ...     draws pages of the database of the settings in force

Processor time is measured without the profiler, which slows small functions most; the profiler gives the shares alone.
"""

import cProfile
import os
import pstats
import sys
import time

ROUNDS = 12
# The first that fits a file's path says where its time belongs. Time inside Python's own functions belongs to whoever
# called them.
GROUPS = {
    "database: asking and fetching": ("sqlite3", "psycopg", "db/backends", "db/utils"),
    "ORM: writing SQL": (
        "db/models/sql",
        "db/models/query",
        "db/models/lookups",
        "db/models/expressions",
        "related_lo",
    ),
    "ORM: making instances": ("django/db/", "modelcluster", "treebeard", "django_modelcluster"),
    "templates": ("django/template/", "django/utils/html", "django/utils/safestring", "templatetags"),
    "translation": ("translation", "gettext"),
    "dates and numbers in words": ("dateformat", "formats.py", "schedule/clock", "zoneinfo", "utils/timezone"),
    "addresses": ("django/urls", "url_routing", "urllib", "wagtail/models/pages", "wagtail/models/sites"),
    "pictures": ("core/pictures", "picture_", "wagtail/images"),
    "blocks": ("wagtail/blocks", "wagtail/rich_text", "bs4", "html/parser"),
    "what is remembered": ("core/remembered", "core/generation"),
    "middleware and handling": ("middleware", "site/portal", "core/handlers", "django/http", "contrib", "test/client"),
    "brotli and gzip": ("gzip", "zlib", "brotli"),
}
OURS, REST = "our own pages and lists", "the rest"
OUR_FOLDERS = ("core", "schedule", "home", "webinars", "common_rooms", "resources", "cookies")


def group_of(path: str) -> str:
    """Return the group of a function in the file at this path."""
    for group, marks in GROUPS.items():
        if any(mark in path for mark in marks):
            return group
    inside = "site-packages" not in path
    return OURS if inside and any(f"/{folder}/" in path for folder in OUR_FOLDERS) else REST


def by_group(stats: dict) -> dict[str, float]:
    """Return {group: exclusive seconds} of a profile's stats; what is built in counts for its callers."""
    found = {}
    for (path, _line, _name), (_calls, _all, exclusive, _total, callers) in stats.items():
        if path == "~" and callers:
            for (caller, _, _), (_, _, seconds, _) in callers.items():
                found[group_of(caller)] = found.get(group_of(caller), 0.0) + seconds
        else:
            found[group_of(path)] = found.get(group_of(path), 0.0) + exclusive
    return found


def measure(address: str) -> tuple[float, int, dict[str, float]]:
    """Return the processor milliseconds of one drawing (the least of ROUNDS), its queries, and {group: share}."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    def draw() -> float:
        began = time.process_time()
        Client().get(address).getvalue()
        return (time.process_time() - began) * 1000

    draw()
    with CaptureQueriesContext(connection) as asked:
        draw()
    queries = len(asked)  # at once: the next request begins a new log
    least = min(draw() for _ in range(ROUNDS))
    profile = cProfile.Profile(time.process_time)
    profile.enable()
    for _ in range(ROUNDS):
        draw()
    profile.disable()
    groups = by_group(pstats.Stats(profile).stats)
    total = sum(groups.values())
    return least, queries, {group: seconds / total for group, seconds in groups.items()}


def table(measured: dict[str, tuple[float, int, dict[str, float]]]) -> str:
    """Return the table: a column for each address, a row for each group, milliseconds in the cells."""
    lines = [f"| milliseconds of processor | {' | '.join(f'`{address}`' for address in measured)} |"]
    lines.append("|---" * (len(measured) + 1) + "|")
    for group in (*GROUPS, OURS, REST):
        cells = [f"{least * shares.get(group, 0.0):.1f}" for least, _, shares in measured.values()]
        lines.append(f"| {group} | {' | '.join(cells)} |")
    lines.append(f"| **together** | {' | '.join(f'**{least:.1f}**' for least, _, _ in measured.values())} |")
    lines.append(f"| queries | {' | '.join(str(queries) for _, queries, _ in measured.values())} |")
    return "\n".join(lines)


def main(addresses: list[str]) -> int:
    if not addresses:
        sys.stderr.write(__doc__.split("\n\n")[1].strip() + "\n")
        return 2
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.dev")
    import django

    django.setup()
    from django.conf import settings

    settings.ALLOWED_HOSTS = ["testserver"]
    sys.stdout.write(table({address: measure(address) for address in addresses}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
