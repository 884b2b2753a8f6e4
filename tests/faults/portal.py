"""A portal with the demo in it, as `sh ./portal serve` starts it: two workers, two threads in each, no more."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path

from tests.browser.running import ROOT, free_port
from tests.faults.asking import ask, until
from tests.made_once import copy_of_demo
from tests.race.serving import Portal, settings_for, wait_for


def on_sqlite(demo: Path, var: Path, **variables: str) -> Portal:
    """Copy a stopped demo to `var` and return the portal that it becomes, not yet served."""
    copy_of_demo(demo, var)
    shutil.rmtree(var / "cache", ignore_errors=True)
    return portal_in(var, f"sqlite:///{var / 'portal.sqlite3'}", variables)


def on_postgres(demo: Path, var: Path, database_url: str, **variables: str) -> Portal:
    """Make a small site on a PostgreSQL and return its portal, not yet served. The demo lends its stylesheets."""
    (var / "static").symlink_to((demo / "static").resolve())
    portal = portal_in(var, database_url, variables)
    portal.run("manage", "migrate", "--noinput", "--verbosity", "0")
    portal.run("tests.faults.small_site")
    return portal


def portal_in(var: Path, database_url: str, variables: dict) -> Portal:
    port = free_port()
    environment = settings_for(database_url, var, port)
    for name in ("JOIN_LINK_KEY", "SECRET_KEY"):  # those of a demo lie in its folder
        environment.pop(name)
    environment |= {"DJANGO_SETTINGS_MODULE": "tests.faults.settings", "FAULTS_MAIL_PORT": str(free_port())}
    return Portal(port, environment | variables)


def beside(portal: Portal) -> Portal:
    """Return the same portal on another port: a second server on the same machine, with the same folder."""
    port = free_port()
    return Portal(port, portal.variables)


def command_for(port: int, *more: str) -> list[str]:
    """Return what `sh ./portal serve` runs (tests/unit/test_serving_alike.py)."""
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--workers", "2", "--blocking-threads", "2", "--backpressure", "16", "--respawn-failed-workers"]
    return [*command, "--no-access-log", "--log-level", "warning", *more, "portal.wsgi:application"]


class Served:
    """A server that may be stopped, killed and started again."""

    def __init__(self, portal: Portal, *before: str, more: tuple = ()):
        self.portal, self.port = portal, portal.port
        self.var = Path(portal.variables["VAR_DIR"])
        self.log = self.var / f"granian-{portal.port}.log"
        self._before, self._more, self._process = before, more, None

    def start(self) -> "Served":
        with open(self.log, "a") as log:
            self._process = subprocess.Popen(
                [*self._before, *command_for(self.port, *self._more)],
                cwd=ROOT, env=self.portal.variables, stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip
        wait_for(self._process, self.port, self.log)
        until(lambda: ask(self.port, "/-/live").status == HTTPStatus.OK, 60)
        return self

    def workers(self) -> list[int]:
        """Return the process numbers of those who answer."""
        found = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text().split()
        return [pid for pid in map(int, found) if b"resource_tracker" not in Path(f"/proc/{pid}/cmdline").read_bytes()]

    @property
    def has_ended(self) -> bool:
        return self._process.poll() is not None

    def kill(self) -> None:
        """End all of it where it stands, and wait until nobody holds its port any more."""
        workers = self.workers()
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        while any(Path(f"/proc/{pid}/fd/0").is_symlink() for pid in workers):
            time.sleep(0.01)

    def stop(self) -> None:
        """End it kindly, as `systemctl stop` does."""
        if self._process is None or self.has_ended:
            return
        os.kill(self._process.pid, signal.SIGTERM)
        try:
            self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.kill()


@contextmanager
def served(portal: Portal, *before: str, more: tuple = ()) -> Iterator[Served]:
    server = Served(portal, *before, more=more)
    try:
        yield server.start()
    finally:
        server.stop()
