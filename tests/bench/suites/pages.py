"""Every kind of page of the demo, drawn anew: queries, time beside a bare answer, and bytes.

The bare answer is robots.txt, the same middleware with no page behind it: machines differ, the ratio much less.
"""

from tests.bench.asking import portal_process
from tests.bench.figures import COUNT, RATIO, SIZE, CannotMeasureError, Figure, timed
from tests.bench.machine import Watch
from tests.bench.running import Bench
from tests.browser.addresses import TEMPLATES

BARE = ("bare answer", "/robots.txt")
ROUNDS = 7


def run(bench: Bench) -> list[Figure]:
    """Return a row of figures for every kind of page."""
    addresses = dict([BARE, *TEMPLATES.items()])
    drawn = {name: [] for name in addresses}
    with portal_process(bench.variables(), bench.work / "pages.log") as portal:
        facts = {name: portal.ask("facts", address) for name, address in addresses.items()}
        watch = Watch()
        for _ in range(ROUNDS):
            for name, address in addresses.items():
                drawn[name].append(portal.ask("draw", address))
        foreign = watch.foreign()
    broken = [name for name, fact in facts.items() if fact["status"] >= 500]
    if broken:
        raise CannotMeasureError(f"These pages answered with an error: {', '.join(broken)}.")
    bare = [round_["ms"] for round_ in drawn[BARE[0]]]
    figures = []
    for name, fact in facts.items():
        times = [round_["ms"] for round_ in drawn[name]]
        ratios = [ours / theirs for ours, theirs in zip(times, bare, strict=True)]
        cpu = [round_["cpu"] for round_ in drawn[name]]
        row = {"row": name, "foreign": foreign}
        wanted = {"least": 12, "after": 8}
        queries = fact["queries"]
        figures += [
            Figure(f"queries-{name}", f"queries of {name}", queries, "", COUNT, column="queries", **wanted, **row),
            timed(f"cpu-{name}", f"CPU of {name}", cpu, column="ms of CPU", **row),
            timed(f"bare-{name}", f"{name} / bare answer", ratios, "x", RATIO, column="x bare answer", **row),
            Figure(f"gzip-{name}", f"bytes of {name}, gzip", fact["gzip"], "B", SIZE, column="bytes, gzip", **row),
        ]
    return figures
