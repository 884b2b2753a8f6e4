"""Visitors who ask a server, one or many side by side, and how long each of them waited."""

import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPException
from typing import NamedTuple

NOTHING = 0  # the status of an answer that never came
LONGEST = 40  # seconds


class Answer(NamedTuple):
    path: str
    status: int
    seconds: float
    headers: dict
    body: bytes


def ask(port: int, path: str) -> Answer:
    """Ask for a page on a connection of its own. No answer is status 0, with the reason as the body."""
    began = time.monotonic()
    connection = HTTPConnection("127.0.0.1", port, timeout=LONGEST)
    try:
        connection.request("GET", path, headers={"User-Agent": "faults", "Connection": "close"})
        answer = connection.getresponse()
        body = answer.read()
        return Answer(
            path,
            answer.status,
            time.monotonic() - began,
            {name.title(): value for name, value in answer.getheaders()},
            body,
        )
    except (OSError, HTTPException) as problem:
        return Answer(path, NOTHING, time.monotonic() - began, {}, repr(problem).encode())
    finally:
        connection.close()


def side_by_side(port: int, paths: list[str], many: int = 60) -> list[Answer]:
    """Ask for all of them, so many at once."""
    with ThreadPoolExecutor(many) as crowd:
        return list(crowd.map(lambda path: ask(port, path), paths))


def until(happens, seconds: float) -> float:
    """Wait until `happens()` is true; return how many seconds that took. Fails after so many."""
    began = time.monotonic()
    while not happens():
        assert time.monotonic() - began < seconds, f"not within {seconds} seconds"
        time.sleep(0.1)
    return time.monotonic() - began
