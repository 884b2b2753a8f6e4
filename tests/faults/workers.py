"""Workers that are killed, and servers that are started anew, while visitors read. No visitor may notice.

    python -m tests.faults.workers kills DEMO 50          kill so many workers, one after another, behind nginx
    python -m tests.faults.workers restarts DEMO 10000    two servers behind nginx, each stopped and started in turn
                                                          until so many requests were answered

DEMO is the folder (VAR_DIR) of a stopped demo; it is copied. Both print their figures as JSON.
"""

import json
import os
import random
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

from tests.deploy.nginx import find_nginx
from tests.faults.asking import ask
from tests.faults.nginx import nginx_before
from tests.faults.portal import Served, beside, on_sqlite, served

PAGES = ("/", "/urgent-help/", "/whats-on/", "/resources/", "/find-support/?help_with=sleep")
READERS = 6


class Readers:
    """Visitors who ask without a pause. `statuses` counts their answers; what is not 200 is kept in `failed`."""

    def __init__(self, port: int, pages=PAGES):
        self.port, self.pages = port, pages
        self.statuses, self.failed, self.slowest = Counter(), [], 0.0
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._threads = [threading.Thread(target=self._read, args=[number]) for number in range(READERS)]

    def _read(self, number: int) -> None:
        lots = random.Random(number)  # noqa: S311
        while not self._stop.is_set():
            answer = ask(self.port, lots.choice(self.pages))
            with self._lock:
                self.statuses[answer.status] += 1
                self.slowest = max(self.slowest, answer.seconds)
                if answer.status != 200:
                    self.failed.append([answer.path, answer.status, answer.body[:100].decode(errors="replace")])

    @property
    def answered(self) -> int:
        return sum(self.statuses.values())

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *problem):
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def figures(self) -> dict:
        return {"requests": self.answered, "failed": len(self.failed), "slowest": round(self.slowest, 2),
                "examples": self.failed[:5]}  # fmt: skip


def kill_workers(server: Served, port: int, kills: int, pages=PAGES) -> dict:
    """Kill workers, each once the last one is back, while visitors read through `port`.

    The one that has lived longest: a worker that ends within seconds of its beginning ends the server (granian takes it
    for one that cannot work), and whoever runs the server starts it anew.
    """
    killed = set()
    with Readers(port, pages) as readers:
        while len(killed) < kills:
            assert not server.has_ended, server.log.read_text()[-2000:]
            alive = [pid for pid in server.workers() if pid not in killed]
            if len(alive) == 2 and is_ready(server, alive):
                oldest = min(alive, key=began)
                os.kill(oldest, signal.SIGKILL)
                killed.add(oldest)
            time.sleep(random.uniform(0.05, 0.3))  # noqa: S311
    return {"kills": len(killed), **readers.figures()}


def began(pid: int) -> int:
    """Return when a process began, in ticks since the machine did (proc(5), stat, field 22)."""
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19])


def is_ready(server: Served, workers: list[int]) -> bool:
    """Tell whether each worker listens: one that is still starting answers nobody, and killing it proves nothing."""
    return all(listens(pid, server.port) for pid in workers)


def listens(pid: int, port: int) -> bool:
    try:
        inodes = {os.readlink(f"/proc/{pid}/fd/{fd}") for fd in os.listdir(f"/proc/{pid}/fd")}
    except OSError:
        return False
    table = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return any(row[1].endswith(f":{port:04X}") and row[3] == "0A" and f"socket:[{row[9]}]" in inodes for row in table)


def restart_in_turn(servers: list[Served], port: int, requests: int, pages=PAGES) -> dict:
    """Stop each server and start it again, in turn, until so many requests were answered through `port`."""
    restarts = 0
    with Readers(port, pages) as readers:
        while readers.answered < requests or restarts < len(servers):
            server = servers[restarts % len(servers)]
            server.stop()
            server.start()
            until_it_answers(server)
            restarts += 1
    return {"restarts": restarts, **readers.figures()}


def until_it_answers(server: Served) -> None:
    """As whoever deploys does: the next one is stopped only once this one is ready."""
    while ask(server.port, "/-/ready").status != 200:
        time.sleep(0.1)


def main(verb: str, demo: str, many: str) -> None:
    with tempfile.TemporaryDirectory(prefix="portal-faults-") as folder, ExitStack() as stack:
        portal = on_sqlite(Path(demo), Path(folder) / "var")
        servers = [stack.enter_context(served(portal))]
        if verb == "restarts":
            servers.append(stack.enter_context(served(beside(portal))))
        ports = [server.port for server in servers] * (3 if verb == "kills" else 1)
        port = stack.enter_context(nginx_before(find_nginx(), Path(folder), ports))
        act = kill_workers if verb == "kills" else restart_in_turn
        found = act(servers[0] if verb == "kills" else servers, port, int(many))
        if found["failed"]:
            print(servers[0].log.read_text()[-4000:], file=sys.stderr)  # noqa: T201
        json.dump(found, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
