"""A page out of memory beside the same bytes from a bare WSGI application, Django's page cache, nginx and no cache."""

import base64
import json
import time
from contextlib import ExitStack
from pathlib import Path

from tests.bench.bursts import Burst, Pairs, Target, paired
from tests.bench.figures import RATIO, Figure, spread
from tests.bench.running import Bench
from tests.bench.servers import BROTLI_MODULE, Server, granian, keep_answer, nginx

PAGE = "/"
BEST_SECONDS = 6  # the best compression is made beside the first answers
# What others measured of bakerydemo's home on two such cores (design notes on performance, section 1). It is not here
# to be measured again: no source of another project is.
QUOTED_PEER, QUOTED_PEER_RATES = "bakerydemo's home", (18, 21)


def run(bench: Bench) -> list[Figure]:
    """Return the cached page's rate as a ratio to each of the others."""
    headers = {"Accept-Encoding": "br" if Path(BROTLI_MODULE).exists() else "gzip"}
    figures = []
    with ExitStack() as running:
        ours = running.enter_context(bench.portal(PAGE_CACHE="yes"))
        size = wait_for_the_best(ours, headers)
        cached = Target("the cached page", ours.url(PAGE), ours.process, headers)

        kept = bench.work / "bare.json"
        keep_answer(ours, PAGE, headers["Accept-Encoding"], kept)
        variables = bench.variables(BARE=str(kept))
        bare = running.enter_context(granian("tests.bench.bare:application", variables, bench.work / "bare.log"))
        pairs = paired(cached, Target("bare WSGI", bare.url(PAGE), bare.process, headers), bench.pairs)
        title = f"cached page / bare WSGI of the same {size:,} bytes"
        figures.append(ratio("bare", title, pairs, 0.85, 0.95))
        if not bench.small:
            figures.append(beside_quoted(pairs))

        slow = running.enter_context(bench.portal(PAGE_CACHE="no"))
        seconds = 1 if bench.small else 2
        uncached = Target("the uncached page", slow.url(PAGE), slow.process, headers, connections=4, seconds=seconds)
        pairs = paired(cached, uncached, bench.pairs)
        figures.append(ratio("uncached", "cached / uncached page", pairs, 500, 1500))
        if bench.small:
            return figures

        theirs = running.enter_context(bench.portal(PAGE_CACHE="no", BENCH_DJANGO_CACHE="yes"))
        target = Target("Django's page cache", theirs.url(PAGE), theirs.process, headers)
        figures.append(ratio("django", "cached page / Django's page cache", paired(cached, target, bench.pairs)))

        files = running.enter_context(nginx(folder_for_nginx(bench, kept, headers["Accept-Encoding"])))
        target = Target("nginx with a file", files.url("/index.html"), files.process, headers)
        pairs = paired(cached, target, bench.pairs)
        figures.append(ratio("nginx", "cached page / nginx serving the same file", pairs, 0.40, 0.50))
    return figures


def wait_for_the_best(server: Server, headers: dict) -> int:
    """Return the bytes of the page once they have stopped shrinking."""
    deadline, sizes = time.monotonic() + BEST_SECONDS, []
    while time.monotonic() < deadline and (len(sizes) < 12 or len(set(sizes[-12:])) > 1):
        sizes.append(len(server.get(PAGE, headers)[2]))
        time.sleep(0.1)
    return sizes[-1]


def folder_for_nginx(bench: Bench, kept: Path, encoding: str) -> Path:
    """Write the page's own compressed bytes where nginx finds them beside a file."""
    folder = bench.work / "nginx"
    (folder / "files").mkdir(parents=True)
    body = base64.b64decode(json.loads(kept.read_text())["body"])
    (folder / "files" / "index.html").write_bytes(b"compressed only")
    (folder / "files" / ("index.html.br" if encoding == "br" else "index.html.gz")).write_bytes(body)
    return folder


def middle(bursts: list[Burst]) -> Burst:
    return sorted(bursts, key=lambda burst: burst.rate)[len(bursts) // 2]


def ratio(name: str, title: str, pairs: Pairs, least: float | None = None, after: float | None = None) -> Figure:
    """Return the ratio of two targets' rates, with the rates and processor times in its note."""
    ours, theirs = middle(pairs.first), middle(pairs.second)
    note = f"{ours.rate:,.0f} / {theirs.rate:,.0f} answers a second, {ours.cpu:,.0f} / {theirs.cpu:,.0f} µs of CPU each"
    return Figure(
        name,
        title,
        unit="x",
        kind=RATIO,
        more_is_better=True,
        foreign=pairs.foreign,
        note=note,
        least=least,
        after=after,
        **spread(pairs.ratios),
    )


def beside_quoted(pairs: Pairs) -> Figure:
    rate, (slow, fast) = middle(pairs.first).rate, QUOTED_PEER_RATES
    return Figure(
        "quoted-peer",
        f"cached page / {QUOTED_PEER}, quoted and not measured here",
        rate / ((slow + fast) / 2),
        "x",
        RATIO,
        more_is_better=True,
        low=rate / fast,
        high=rate / slow,
        least=1000,
        after=2000,
        foreign=pairs.foreign,
        note=f"our rate over the {slow} to {fast} pages a second (86 to 100 ms of CPU each) that others measured",
    )
