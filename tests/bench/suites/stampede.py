"""Sixty-four first requests for one page at the same moment: how often is it drawn?"""

import threading
import time
from http.client import HTTPConnection

from tests.bench.figures import COUNT, CannotMeasureError, Figure, timed
from tests.bench.machine import Watch
from tests.bench.running import COUNTED, Bench
from tests.bench.servers import WORKERS, Server

REQUESTS = 64
PAGES = ("/", "/whats-on/", "/resources/", "/webinars/", "/common-rooms/", "/about/", "/collections/", "/students/")


def run(bench: Bench) -> list[Figure]:
    """Return the most renders of any page, by process and in all, and the time until the last had its answer."""
    counter = bench.work / "renders"
    counter.touch()
    pages = PAGES[:3] if bench.small else PAGES
    renders, times = [], []
    with bench.portal(COUNTED, RENDERS=str(counter), PAGE_CACHE="yes") as server:
        watch = Watch()
        for path in pages:
            before = counter.stat().st_size
            times.append(stampede(server, path) * 1000)
            renders.append(counter.stat().st_size - before)
        foreign = watch.foreign()
    listed = ", ".join(map(str, renders))
    note = f"for each of {len(pages)} pages: {listed}; {WORKERS} processes"
    title = f"renders for {REQUESTS} simultaneous first requests"
    return [
        Figure("renders", title, max(renders), "renders", COUNT, least=WORKERS, after=1, note=note),
        Figure("renders-a-process", f"{title}, by process", max(renders) / WORKERS, "renders", COUNT, least=1),
        timed("last", "until the last of them is answered", times, foreign=foreign),
    ]


def stampede(server: Server, path: str) -> float:
    """Ask for one page from everywhere at once; return the seconds until the last answer."""
    connections = [HTTPConnection("127.0.0.1", server.port, timeout=60) for _ in range(REQUESTS)]
    for connection in connections:
        connection.connect()
    start, statuses = threading.Barrier(REQUESTS + 1), []

    def ask(connection):
        start.wait()
        connection.request("GET", path, headers={"Accept-Encoding": "br"})
        answer = connection.getresponse()
        answer.read()
        statuses.append(answer.status)
        connection.close()

    threads = [threading.Thread(target=ask, args=(connection,), daemon=True) for connection in connections]
    for thread in threads:
        thread.start()
    start.wait()
    began = time.monotonic()
    for thread in threads:
        thread.join(timeout=60)
    if statuses != [200] * REQUESTS:
        raise CannotMeasureError(f"{path} was answered {len(statuses)} times of {REQUESTS}: {sorted(set(statuses))}.")
    return time.monotonic() - began
