"""What pages cost a phone on a bad line, in Chromium: bytes, requests, the largest element, shifts and blocked time."""

from tests.bench.figures import COUNT, SIZE, TIME, CannotMeasureError, Figure
from tests.bench.machine import Watch
from tests.bench.running import Bench
from tests.browser.addresses import TEMPLATES
from tests.browser.running import find_browser

NAMES = ("home", "whats-on", "guide", "webinar-live", "common-room", "search-results")
LCP = {"slow 4G": (1600, 1000), "slow 3G": (4500, 2500)}
SLOWER = "4 x slower processor"


def run(bench: Bench) -> list[Figure]:
    """Return a row of figures for each page and line."""
    if not find_browser():
        raise CannotMeasureError("Chromium is missing: apt-get install chromium, or set CHROMIUM.")
    try:
        from tests.bench.browser import measure
    except ImportError as problem:
        raise CannotMeasureError(f"What measures in the browser is missing: {problem}.") from problem
    with bench.portal(PAGE_CACHE="yes") as server:
        addresses = {name: TEMPLATES[name] for name in NAMES}
        for address in addresses.values():
            server.get(address, {"Accept-Encoding": "br"})
        watch = Watch()
        measured = measure(server.url("").rstrip("/"), addresses)
        foreign = watch.foreign()
    figures = []
    for page in measured:
        least, after = LCP.get(page["line"], (None, None))
        where = f"{page['name']}, {page['line']}, {SLOWER}"
        name = f"{page['name']}-{page['line'].replace(' ', '-')}"
        row = {"row": f"{page['name']}, {page['line']}", "foreign": foreign}
        figures += [
            Figure(
                f"lcp-{name}",
                f"LCP of {where}",
                page["lcp"],
                "ms",
                TIME,
                least=least,
                after=after,
                column="LCP, ms",
                note=page.get("largest", ""),
                **row,
            ),  # fmt: skip
            Figure(f"cls-{name}", f"CLS of {where}", page["cls"], "", COUNT, least=0, after=0, column="CLS", **row),
            Figure(
                f"tbt-{name}", f"TBT of {where}", page["tbt"], "ms", TIME, least=50, after=0, column="TBT, ms", **row
            ),  # fmt: skip
            Figure(
                f"bytes-{name}",
                f"bytes of {where}",
                page["bytes"],
                "B",
                SIZE,
                least=45_000,
                after=25_000,
                column="bytes",
                **row,
            ),  # fmt: skip
            Figure(
                f"requests-{name}",
                f"requests of {where}",
                page["requests"],
                "requests",
                COUNT,
                least=6,
                after=4,
                column="requests",
                **row,
            ),  # fmt: skip
        ]
    return figures
