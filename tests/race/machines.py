"""Whether two machines and the cache in front of them ever send an older page for longer than a second. In a process of
its own that publishes on the first machine while others read:

    python -m tests.race.machines PORTS ROUNDS SECONDS [KIND ...]    PORTS: of the machines and the cache, with commas

Answers {kind: {"rounds", "readings", "stale", "stale_at", "slowest", "middle"}} in JSON. `stale` counts readings that
began more than SECONDS (the law says one) after a change was committed and did not show it; the other seconds are until
a reading everywhere showed it.
By hand, with PostgreSQL, Redis and Varnish made and thrown away:

    python -m tests.race.machines all ROUNDS [KIND ...]
"""

import json
import re
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from threading import Event, Lock

from tests.race.freshness import read, write_kinds

LAW = "1"  # second
LONGEST = 10


class Committed:
    """Which number was committed when."""

    def __init__(self, law: float):
        self.law, self._lock, self._done = law, Lock(), []

    def note(self, number: int) -> None:
        with self._lock:
            self._done.append((time.monotonic(), number))

    def owed(self, at: float) -> int:
        """Return what everybody has to be shown who begins to read at this moment."""
        with self._lock:
            return max((number for then, number in self._done if then + self.law <= at), default=-1)


def shown(port: int, path: str) -> int:
    """Return the oldest number on a page; -1 where there is none."""
    return min((int(number) for number in re.findall(rb"canary-(\d+)-", read(port, path)[2])), default=-1)


def try_kind(write, path: str, ports: list[int], rounds: int, law: float) -> dict:
    committed, stop, seconds = Committed(law), Event(), []

    def keep_reading(port):
        readings, stale = 0, 0
        while not stop.is_set():
            owed = committed.owed(time.monotonic())
            readings += 1
            stale += shown(port, path) < owed
            time.sleep(0.01)  # the machine is theirs, too
        return readings, stale

    write("canary-0-")
    committed.note(0)
    with ThreadPoolExecutor(len(ports) + 1) as crowd:
        readers = [crowd.submit(keep_reading, port) for port in [*ports, ports[-1]]]
        for number in range(1, rounds + 1):
            write(f"canary-{number}-")
            began = time.monotonic()
            committed.note(number)
            for port in ports:
                while shown(port, path) < number and time.monotonic() < began + LONGEST:
                    time.sleep(0.01)
            seconds.append(round(time.monotonic() - began, 3))
            time.sleep(0.13 * (number % 4))  # at any moment between two looks of the other machine's
        stop.set()
        counts = [reader.result() for reader in readers]
    return {
        "rounds": rounds,
        "readings": sum(row[0] for row in counts),
        "stale": sum(row[1] for row in counts),
        "stale_at": dict(zip(ports, (row[1] for row in counts), strict=False)),
        "slowest": max(seconds),
        "middle": median(seconds),
    }


def race(ports: list[int], rounds: int, law: float, kinds: list[str]) -> dict:
    every, found = write_kinds(), {}
    for kind in kinds or every:
        write, path = every[kind]
        found[kind] = try_kind(write, path, ports, rounds, law)
        if path == "/sitemap.xml":
            every["map"][0]("raced")
        print(kind, found[kind], file=sys.stderr, flush=True)  # noqa: T201
    return found


def everything(rounds: str, *kinds: str) -> dict:
    """Make the whole: PostgreSQL, Redis, two machines, Varnish; then race."""
    from tests.deploy.two_machines import two_machines

    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="portal-two-")))
        pair = stack.enter_context(two_machines(folder))
        return pair.race(rounds, LAW, *kinds)


def main(first: str, rounds: str, *kinds: str) -> None:
    if first == "all":
        found = everything(rounds, *kinds)
    else:
        import django

        django.setup()
        law, *kinds = kinds
        found = race([int(port) for port in first.split(",")], int(rounds), float(law), kinds)
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
