"""Readers who never stop reading one page, on connections that stay open, and what they saw when. Pure but for that."""

import re
import threading
import time
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException

from tests.bench.publisher import MARK

NUMBER = re.compile(MARK.encode() + rb" (\d+)")


@dataclass(frozen=True)
class Seen:
    """One answer: when it was asked for and had (seconds, monotonic), the number in it, and who answered."""

    asked: float
    had: float
    number: int
    process: str


class Readers:
    """Each of `count` readers reads the `paths` in turn, from entering the context until leaving it."""

    def __init__(self, port: int, paths: list[str], count: int):
        self.port, self.paths = port, paths
        self.seen: dict[str, list[Seen]] = {path: [] for path in paths}
        self.failed: list[str] = []
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._read, args=(number,), daemon=True) for number in range(count)]

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        for thread in self._threads:
            thread.join(timeout=30)

    def _read(self, number: int) -> None:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        while not self._stop.is_set():
            path = self.paths[number % len(self.paths)]
            number += 1
            asked = time.monotonic()
            try:
                connection.request("GET", path, headers={"Accept-Encoding": "identity"})
                answer = connection.getresponse()
                body = answer.read()
            except (OSError, HTTPException) as problem:
                self.failed.append(repr(problem))
                connection.close()
                continue
            found = NUMBER.search(body)
            if answer.status != 200:
                self.failed.append(str(answer.status))
            elif found:
                who = answer.headers.get("X-Process", "")
                self.seen[path].append(Seen(asked, time.monotonic(), int(found.group(1)), who))
        connection.close()


def stale(seen: list[Seen], published: dict[int, float]) -> list[Seen]:
    """Return answers that were asked for after a newer number's publishing had returned ({number: when})."""
    newest, wrong = sorted(published.items(), key=lambda item: item[1]), []
    for answer in seen:
        known = [number for number, when in newest if when <= answer.asked]
        if known and answer.number < max(known):
            wrong.append(answer)
    return wrong


def delays(seen: list[Seen], published: dict[int, float]) -> list[float]:
    """Return for each number the seconds from its publishing's return until every process had answered with it.

    0 where all had before that. A number that a process never showed before the next one came counts for that one.
    """
    processes, found = {answer.process for answer in seen}, []
    for number, when in published.items():
        first = {}
        for answer in seen:
            if answer.number >= number:
                first[answer.process] = min(first.get(answer.process, answer.had), answer.had)
        if first.keys() == processes:
            found.append(max(0.0, max(first.values()) - when))
    return found
