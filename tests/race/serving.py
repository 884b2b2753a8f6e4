"""A real server with its own database: granian as `sh ./portal serve` starts it, with more threads to race in."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from cryptography.fernet import Fernet

from tests import kept_warm
from tests.browser.running import ROOT, free_port

WORKERS, THREADS = 2, 8  # `serve` has two threads in each worker: this is four times as many at once
START_SECONDS = 60


@dataclass(frozen=True)
class Portal:
    """Where a portal answers, and the environment in which its own programs run."""

    port: int
    variables: dict

    def run(self, *words: str) -> str:
        """Run `python -m WORDS` against this portal's database and return what it printed."""
        return kept_warm.run(self.variables, "-m", *words)

    def rooms(self, *words) -> dict:
        """Return what tests/race/rooms.py answers."""
        return json.loads(self.run("tests.race.rooms", *map(str, words)))


def copy_of_sqlite(source: Path, target: Path) -> None:
    """Copy a database that is in use. Never as a file: what is committed may still stand in its write-ahead log."""
    with closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)


def settings_for(database_url: str, var: Path, port: int) -> dict:
    """Return the environment of a portal that stands behind one proxy of ours, which is how presses get addresses."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "DJANGO_"))}
    return kept | {
        "DJANGO_SETTINGS_MODULE": "portal.settings.dev",
        "DATABASE_URL": database_url,
        "VAR_DIR": str(var),
        "SECRET_KEY": "only-for-the-race",
        "JOIN_LINK_KEY": Fernet.generate_key().decode(),
        "DEMO_SIGN_IN": "yes",
        "TRUSTED_PROXY_COUNT": "1",
        "BASE_URL": f"http://127.0.0.1:{port}",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "site")]),
    }


@contextmanager
def serving(
    database_url: str, var: Path, rooms: dict[str, int], variables: dict | None = None
) -> Iterator[tuple[Portal, dict]]:
    """Migrate the database, make `rooms` ({name: seats}) in it and serve it; give the portal and {name: uid}."""
    port = free_port()
    portal = Portal(port, settings_for(database_url, var, port) | (variables or {}))
    if not (var / "static").exists():  # two servers may share a folder, and squeezing the files is dear
        # In a process of its own and first: whoever has Django ready has read which files there are.
        command = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity", "0"]
        subprocess.run(command, cwd=ROOT, env=portal.variables, check=True)
    portal.run("manage", "migrate", "--noinput", "--verbosity", "0")
    uids = portal.rooms("make", *(word for name, seats in rooms.items() for word in (name, seats)))
    with answering(portal):
        yield portal, uids


@contextmanager
def on_another_machine(portal: Portal, var: Path, variables: dict | None = None) -> Iterator[Portal]:
    """Serve the same database as `portal` does from a folder of its own, as a second machine would."""
    (var / "static").symlink_to(Path(portal.variables["VAR_DIR"]) / "static")  # squeezing the files is dear
    port = free_port()
    own = {"VAR_DIR": str(var), "BASE_URL": f"http://127.0.0.1:{port}"}
    with answering(Portal(port, portal.variables | own | (variables or {}))) as other:
        yield other


@contextmanager
def answering(portal: Portal) -> Iterator[Portal]:
    """Run the portal's server until it is no longer needed."""
    port, var = portal.port, Path(portal.variables["VAR_DIR"])
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--workers", str(WORKERS), "--blocking-threads", str(THREADS), "--backpressure", "128"]
    command += ["--no-access-log", "--log-level", "warning", "portal.wsgi:application"]
    with open(var / "granian.log", "w") as log:
        server = subprocess.Popen(
            command, cwd=ROOT, env=portal.variables, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
        )
    try:
        wait_for(server, port, var / "granian.log")
        yield portal
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        try:
            server.wait(timeout=15)
        except subprocess.TimeoutExpired:
            os.killpg(server.pid, signal.SIGKILL)
            server.wait(timeout=15)


def wait_for(server, port: int, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        assert server.poll() is None, f"The server did not start: {log.read_text()[-3000:]}"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"The server did not answer in {START_SECONDS} seconds: {log.read_text()[-3000:]}")
