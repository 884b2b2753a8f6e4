"""From starting the server to its first page, and the memory of each worker after every kind of page."""

import time

from tests.bench.figures import SIZE, CannotMeasureError, Figure, timed
from tests.bench.machine import Watch, family, memory_megabytes
from tests.bench.running import Bench
from tests.browser.addresses import TEMPLATES

STARTS, ROUNDS = 5, 6
SMALLEST_WORKER = 40  # MB: whatever is smaller only watches the others


def run(bench: Bench) -> list[Figure]:
    """Return seconds until the first page, and the resident and proportional memory of workers."""
    bench.variables()  # the demo is made before the clock runs
    watch, starts, resident, proportional = Watch(), [], [], []
    for number in range(STARTS):
        began = time.monotonic()
        with bench.portal() as server:
            status = server.get("/")[0]
            starts.append(time.monotonic() - began)
            if status != 200:
                raise CannotMeasureError(f"The first page answered {status}.")
            if number == STARTS - 1:
                for _ in range(ROUNDS):  # each on a connection of its own, so that both workers get some
                    for address in TEMPLATES.values():
                        server.get(address)
                memories = [memory_megabytes(pid) for pid in family(server.process)]
                resident = [rss for rss, _ in memories[1:] if rss > SMALLEST_WORKER]
                proportional = [pss for _, pss in memories]
    count, foreign = len(resident), watch.foreign()
    return [
        timed("first-page", "start to first page", starts, "s", least=3, after=2, foreign=foreign),
        Figure("worker", f"memory of a worker (largest of {count})", max(resident), "MB", SIZE, least=160, after=130),
        Figure("all", "memory of the server and its workers, shared parts once", sum(proportional), "MB", SIZE),
    ]
