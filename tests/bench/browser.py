"""What a page costs a phone on a bad line: bytes, requests, and the moments until it can be read and used.

`measure` is for `./portal bench`; `python -m tests.bench.browser URL [name…]` prints a table. Chromium, a phone's
viewport, an empty cache, and the browser's own throttling of line and processor.
"""

import argparse
import statistics
import sys
from dataclasses import dataclass

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright

from tests.browser.running import FLAGS, find_browser

PHONE = {"viewport": {"width": 412, "height": 823}, "device_scale_factor": 1.75, "is_mobile": True, "has_touch": True}
QUIET = 600  # milliseconds without news, after which a page counts as done
LONG = 50  # milliseconds of work beyond which a press has to wait


@dataclass(frozen=True)
class Line:
    """A network and a processor: bits a second, milliseconds a request, how many times slower than this machine."""

    bits: int
    latency: int
    slower: int = 4


LINES = {
    "slow 4G": Line(1_600_000, 562),
    "slow 3G": Line(400_000, 2_000),
    "no throttling": Line(0, 0, 1),
}

# Keeps what the browser says of itself, from the first moment on.
OBSERVE = """(() => {
  const seen = (globalThis.__seen = { lcp: 0, what: "", words: "", cls: 0, long: [] });
  const observe = (type, tell) =>
    new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({ type, buffered: true });
  observe("largest-contentful-paint", (entry) => {
    seen.lcp = entry.startTime;
    seen.what = entry.element ? entry.element.tagName.toLowerCase() : "";
    seen.words = entry.element ? entry.element.textContent.trim().slice(0, 40) : "";
  });
  observe("layout-shift", (entry) => (seen.cls += entry.hadRecentInput ? 0 : entry.value));
  observe("longtask", (entry) => seen.long.push([entry.startTime, entry.duration]));
})()"""
SEEN = """() => {
  const painted = performance.getEntriesByName("first-contentful-paint")[0];
  return { ...globalThis.__seen, fcp: painted ? painted.startTime : 0 };
}"""
# Pictures that nobody sees before they scroll: a browser on a slow line asks for some of them ahead of time.
BELOW = """() => {
  const pictures = [...document.images].filter((one) => one.currentSrc);
  const seen = (one) => one.getBoundingClientRect().top < innerHeight;
  const above = new Set(pictures.filter(seen).map((one) => one.currentSrc));
  return pictures.map((one) => one.currentSrc).filter((address) => !above.has(address));
}"""


def visit(browser, address: str, line: Line) -> dict:
    """Open one address with an empty cache and return what it cost. Times in milliseconds, sizes in bytes sent.

    `requests` and `bytes` leave out pictures below the fold; `all` and `all_bytes` do not.
    """
    context = browser.new_context(**PHONE)
    page = context.new_page()
    page.add_init_script(OBSERVE)
    wire = context.new_cdp_session(page)
    asked, sent = {}, {}

    def begin(event):
        if not event["request"]["url"].startswith("data:"):  # the browser's own icons, for its player
            asked.setdefault(event["requestId"], event["request"]["url"])

    wire.on("Network.requestWillBeSent", begin)
    wire.on("Network.loadingFinished", lambda event: sent.update({event["requestId"]: event["encodedDataLength"]}))
    wire.send("Network.enable")
    if line.bits:
        speed = line.bits / 8
        wire.send(
            "Network.emulateNetworkConditions",
            {"offline": False, "latency": line.latency, "downloadThroughput": speed, "uploadThroughput": speed},
        )
    wire.send("Emulation.setCPUThrottlingRate", {"rate": line.slower})
    page.goto(address, wait_until="load", timeout=120_000)
    page.wait_for_load_state("networkidle", timeout=120_000)
    page.wait_for_timeout(QUIET)
    seen, below = page.evaluate(SEEN), set(page.evaluate(BELOW))
    context.close()
    needed = [number for number, address in asked.items() if address not in below]
    blocked = sum(max(0, length - LONG) for start, length in seen["long"] if start >= seen["fcp"])
    return {
        "requests": len(needed),
        "bytes": round(sum(sent.get(number, 0) for number in needed)),
        "all": len(asked),
        "all_bytes": round(sum(sent.get(number, 0) for number in asked)),
        "fcp": round(seen["fcp"]),
        "lcp": round(seen["lcp"]),
        "cls": round(seen["cls"], 4),
        "tbt": round(blocked),
        "largest": f"{seen['what']}: {seen['words']}",
        "files": sorted(asked.values()),
    }


def measure(base_url: str, addresses: dict[str, str], lines=("slow 4G", "slow 3G"), rounds: int = 3) -> list[dict]:
    """Return one dict for each address and line: `name`, `address`, `line`, and the medians of what `visit` returns.

    `addresses` maps a name to a path. Rounds go round all pages, so that a busy moment spoils none of them alone.
    """
    visits: dict[tuple, list] = {}
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find_browser(), args=FLAGS)
        for _ in range(rounds):
            for line in lines:
                for name, path in addresses.items():
                    figures = visit(browser, base_url.rstrip("/") + path, LINES[line])
                    visits.setdefault((name, path, line), []).append(figures)
        browser.close()
    return [
        {"name": name, "address": path, "line": line, **middle(all_)} for (name, path, line), all_ in visits.items()
    ]


def middle(visits: list[dict]) -> dict:
    """Return the median of every figure, and the largest element and the files of the last visit."""
    last = visits[-1]
    return {
        key: statistics.median(visit[key] for visit in visits) if isinstance(value, int | float) else value
        for key, value in last.items()
    }


def main(given=None) -> None:
    from tests.browser.addresses import TEMPLATES

    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("url", help="a portal that is running")
    parser.add_argument("names", nargs="*", help="names of tests/browser/addresses.py (default: all)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--line", action="append", choices=LINES, help="default: slow 4G and slow 3G")
    chosen = parser.parse_args(given)
    if unknown := set(chosen.names) - set(TEMPLATES):
        parser.error(f"there is no {', '.join(sorted(unknown))}")
    addresses = {name: path for name, path in TEMPLATES.items() if not chosen.names or name in chosen.names}
    lines = tuple(chosen.line or ("slow 4G", "slow 3G"))
    try:
        results = measure(chosen.url, addresses, lines, chosen.rounds)
    except PlaywrightError as problem:
        sys.exit(f"Not measured: {problem.message.splitlines()[0]}")
    columns = ("requests", "bytes", "all", "all_bytes", "fcp", "lcp", "cls", "tbt")
    sys.stdout.write(f"{'page':28}{'line':>14}" + "".join(f"{column:>10}" for column in columns) + "  largest\n")
    for row in results:
        figures = "".join(f"{row[column]:>10g}" for column in columns)
        sys.stdout.write(f"{row['name']:28}{row['line']:>14}{figures}  {row['largest']}\n")


if __name__ == "__main__":
    main()
