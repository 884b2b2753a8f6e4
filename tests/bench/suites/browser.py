"""What pages cost a phone on a bad line, in Chromium: bytes, requests, the largest element, shifts and blocked time."""

from tests.bench.figures import COUNT, SIZE, TIME, CannotMeasureError, Figure
from tests.bench.machine import Watch
from tests.bench.running import Bench
from tests.browser.addresses import TEMPLATES
from tests.browser.running import find_browser

# One page of every template that a visitor reads; the small run takes the first few.
NAMES = (
    "home", "whats-on", "guide", "webinar-live", "common-room", "search-results",
    "resources", "video", "whats-on-month", "route-families", "webinars", "webinars-past", "webinar-recording",
    "common-rooms", "standard", "find-support", "find-support-answers", "collections", "collection", "urgent-help",
    "cookies", "our-numbers", "calendar", "not-found",
)  # fmt: skip
SMALL = 6
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
        addresses = {name: TEMPLATES[name] for name in (NAMES[:SMALL] if bench.small else NAMES)}
        for address in addresses.values():
            server.get(address, {"Accept-Encoding": "br"})
        watch = Watch()
        measured = measure(server.url("").rstrip("/"), addresses)
        foreign = watch.foreign()
    figures = []
    for page in measured:
        figures += row_of(page, foreign)
    return figures


def row_of(page: dict, foreign: float) -> list[Figure]:
    """Return the figures of one page on one line. The issue's targets are for content pages."""
    name, where = f"{page['name']}-{page['line'].replace(' ', '-')}", f"{page['name']}, {page['line']}, {SLOWER}"
    columns = {
        "lcp": ("LCP, ms", TIME, *LCP.get(page["line"], (None, None))),
        "cls": ("CLS", COUNT, 0, 0),
        "tbt": ("TBT, ms", TIME, 50, 0),
        "bytes": ("bytes before any picture below the fold", SIZE, 45_000, 25_000),
        "requests": ("requests before any picture below the fold", COUNT, 6, 4),
    }
    return [
        Figure(
            f"{key}-{name}",
            f"{column} of {where}",
            page[key],
            "",
            kind,
            least=least,
            after=after,
            foreign=foreign,
            note=page.get("largest", "") if key == "lcp" else "",
            row=f"{page['name']}, {page['line']}",
            column=column,
        )
        for key, (column, kind, least, after) in columns.items()
    ]
