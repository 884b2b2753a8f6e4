"""Uncached pages with 100, 1,000 and 10,000 pages and up to 600,000 dates in the database, on both databases.

The databases are asked in turns for the same page, so that each growth is a ratio of neighbours in time.
"""

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

from tests.bench.asking import portal_process
from tests.bench.demo import manage
from tests.bench.figures import COUNT, RATIO, CannotMeasureError, Figure, timed
from tests.bench.growing import filled_postgres, filled_sqlite
from tests.bench.machine import Watch
from tests.bench.other_process import OtherProcess
from tests.bench.running import Bench
from tests.race.postgres import NoPostgresError, throwaway_postgres

SIZES = {100: 6_000, 1_000: 60_000, 10_000: 600_000}  # pages: dates
SMALL_SIZES = {100: 2_000, 600: 12_000}
KINDS = {
    "home": "/",
    "what's on": "/whats-on/",
    "what's on, a month": "/whats-on/?view=month",
    "webinars": "/webinars/",
    "past webinars": "/webinars/?view=past",
    "common rooms": "/common-rooms/",
    "resources": "/resources/",
    "a resource": "/resources/scale-resourcepage-1/",
    "a webinar": "/webinars/scale-webinarpage-1/",
    "a common room": "/common-rooms/scale-commonroompage-1/",
    "search page": "/search/?q=sleep",
    "sitemap": "/sitemap.xml",
}
SMALL_KINDS = ("home", "what's on", "webinars", "common rooms", "resources")
SEARCH = "search, first ten"  # by itself, without the page around it
TYPED = ("sleep", "exam stress", "grief at night", "burnout manager")
WANTED = {SEARCH: (60, 15), "sitemap": (500, 200)}  # milliseconds with the most pages


def run(bench: Bench) -> list[Figure]:
    """Return time, queries and growth of each kind of page on each database."""
    sizes = SMALL_SIZES if bench.small else SIZES
    variables = bench.variables()

    def filled(size):
        return filled_sqlite(bench.folder / "growth", bench.var, *size, variables)

    bench.tell(f"filling SQLite with {' and '.join(f'{pages:,}' for pages in sizes)} pages")
    with ExitStack() as running:
        with ThreadPoolExecutor(max_workers=2) as filling:
            folders = dict(zip(sizes, filling.map(filled, sizes.items()), strict=True))
        portals = {}
        for pages, var in folders.items():
            here = variables | {"VAR_DIR": str(var)}
            portals[pages] = running.enter_context(portal_process(here, bench.work / f"sqlite-{pages}.log"))
        figures = measure(bench, "SQLite", portals)
    return figures if bench.small else figures + on_postgres(bench, variables)


def on_postgres(bench: Bench, variables: dict) -> list[Figure]:
    try:
        with throwaway_postgres() as url, ExitStack() as running:
            portals = {}
            first = variables | {"DATABASE_URL": url}
            bench.tell("PostgreSQL: the demo")
            manage(first, "migrate", "--noinput", "--verbosity", "0")
            manage(first, "seed_demo")
            for pages, dates in SIZES.items():
                bench.tell(f"PostgreSQL with {pages:,} pages and {dates:,} dates")
                filled = filled_postgres(url, f"pages{pages}", pages, dates, first)
                here = variables | {"DATABASE_URL": filled}
                portals[pages] = running.enter_context(portal_process(here, bench.work / f"postgres-{pages}.log"))
            return measure(bench, "PostgreSQL", portals)
    except NoPostgresError as problem:
        raise CannotMeasureError(str(problem)) from problem


def measure(bench: Bench, database: str, portals: dict[int, OtherProcess]) -> list[Figure]:
    figures, rounds = [], max(bench.pairs, 6)
    kinds = [kind for kind in KINDS if kind in SMALL_KINDS or not bench.small]
    for kind in kinds:
        facts = {pages: portal.ask("facts", KINDS[kind]) for pages, portal in portals.items()}
        if any(fact["status"] != 200 for fact in facts.values()):
            raise CannotMeasureError(f"{KINDS[kind]} answered {[fact['status'] for fact in facts.values()]}.")
        queries = {pages: fact["queries"] for pages, fact in facts.items()}
        figures += grown(database, kind, portals, ["draw", KINDS[kind]], rounds, queries)
    if not bench.small:
        for portal in portals.values():
            portal.ask("first_ten", TYPED[0])
        figures += grown(database, SEARCH, portals, None, rounds, {})
    return figures


def grown(
    database: str, kind: str, portals: dict[int, OtherProcess], question, rounds: int, queries: dict
) -> list[Figure]:
    """Ask all sizes in turns; return their times, the queries with most pages, and the growth from least to most."""
    times, cpu = {pages: [] for pages in portals}, {pages: [] for pages in portals}
    watch = Watch()
    for number in range(rounds):
        turn = list(portals) if number % 2 else list(reversed(portals))
        for pages in turn:
            asked = question or ["first_ten", TYPED[number % len(TYPED)]]
            answer = portals[pages].ask(*asked)
            times[pages].append(answer["ms"])
            cpu[pages].append(answer["cpu"])
    return rows(database, kind, times, cpu, queries, watch.foreign())


def rows(database: str, kind: str, times: dict, cpu: dict, queries: dict, foreign: float) -> list[Figure]:
    """Return one row: milliseconds with each number of pages, processor time and queries with most, growth."""
    fewest, most = min(times), max(times)
    name = f"{database.lower()}-{kind.replace(' ', '-').replace(',', '')}"
    row = {"row": f"{kind}, {database}", "foreign": foreign}
    figures = []
    for pages, values in times.items():
        wanted = targets(WANTED.get(kind) if pages == most else None)
        title = f"{kind} with {pages:,} pages, {database}"
        figures.append(timed(f"ms-{pages}-{name}", title, values, column=f"{pages:,} pages, ms", **wanted, **row))
    title, wanted = f"CPU of {kind} with {most:,} pages, {database}", targets((30, 18) if kind == "resources" else None)
    figures.append(timed(f"cpu-{name}", title, cpu[most], column="CPU, ms", **wanted, **row))
    if queries:
        note = ", ".join(map(str, queries.values())) if len(set(queries.values())) > 1 else ""
        note = f"not the same by size: {note}" if note else ""
        cell = {"column": "queries", "note": note, **targets((12, 8)), **row}
        figures.append(Figure(f"queries-{name}", f"queries of {kind}, {database}", queries[most], "", COUNT, **cell))
    growth = [large / small for large, small in zip(times[most], times[fewest], strict=True)]
    title = f"growth of {kind} from {fewest:,} to {most:,} pages, {database}"
    wanted = targets(None if kind in WANTED else (1.5, 1.1))
    figures.append(timed(f"growth-{name}", title, growth, "x", RATIO, column="growth", **wanted, **row))
    return figures


def targets(pair: tuple[float, float] | None) -> dict:
    return {"least": pair[0], "after": pair[1]} if pair else {}
