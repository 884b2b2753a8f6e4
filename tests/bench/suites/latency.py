"""How long the slowest visitor in a hundred waits for a page out of memory: quiet, and with one publish a second."""

import threading
import time
from dataclasses import replace

from tests.bench.asking import portal_process
from tests.bench.bursts import Target, burst
from tests.bench.figures import RATIO, Figure, quartiles, timed
from tests.bench.publisher import publishing
from tests.bench.running import Bench
from tests.bench.suites.publishing import PATHS, SLUG

SECONDS, ROUNDS = 5, 6
CONNECTIONS = 16


def run(bench: Bench) -> list[Figure]:
    """Return both 99th percentiles, and the second as a ratio to one render."""
    bench = bench.with_a_copy()
    variables = bench.variables()
    with (
        portal_process(variables, bench.work / "render.log") as drawing,
        publishing(variables, SLUG, bench.work / "latency-publisher.log") as publisher,
        bench.portal(PAGE_CACHE="yes") as server,
    ):
        publisher.publish(0)
        drawing.ask("facts", PATHS[0])
        target = Target("the cached page", server.url(PATHS[0]), server.process, connections=CONNECTIONS)
        target = replace(target, seconds=SECONDS)
        burst(replace(target, seconds=1))
        quiet, busy, renders = [], [], []
        for number in range(ROUNDS):
            quiet.append(burst(target))
            renders.append(drawing.ask("draw", PATHS[0])["ms"])
            with one_publish_a_second(publisher, number * 100):
                busy.append(burst(target))
    render = quartiles(renders)[1]
    foreign = sum(one.foreign for one in [*quiet, *busy]) / ROUNDS / 2
    title = f"cached p99, {CONNECTIONS} connections"
    slow = [one.p99 for one in busy]
    note = f"an uncached render of that page took {render:.0f} ms by itself"
    beside = [p99 / render for p99 in slow]
    return [
        timed("quiet", f"{title}, quiet", [one.p99 for one in quiet], least=10, after=3, foreign=foreign),
        timed("publishing", f"{title}, one publish a second", slow, note=note, foreign=foreign),
        timed("publishing-renders", "that / one render", beside, "x", RATIO, least=1, foreign=foreign),
    ]


class one_publish_a_second:  # noqa: N801  (read as a sentence)
    """Publish once a second beside what happens inside."""

    def __init__(self, publisher, first: int):
        self.publisher, self.number, self.stop = publisher, first, threading.Event()
        self.thread = threading.Thread(target=self.publish, daemon=True)

    def publish(self):
        while not self.stop.wait(max(0.0, 1 - time.monotonic() % 1)):
            self.number += 1
            self.publisher.publish(self.number)

    def __enter__(self):
        self.thread.start()

    def __exit__(self, *_):
        self.stop.set()
        self.thread.join(timeout=30)
