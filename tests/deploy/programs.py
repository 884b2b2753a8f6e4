"""A Varnish with the portal's own lines and a Redis, each in a temporary folder and on loopback only."""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.browser.running import ROOT, free_port
from tests.required import lacking

START_SECONDS = 20
NODES = """
probe portal_lives {{ .url = "/-/live"; .interval = 0.5s; .timeout = 2s; .window = 2; .threshold = 1; .initial = 1; }}
{backends}
acl machines {{ "127.0.0.1"; }}
sub portal_nodes {{ new nodes = directors.round_robin(); {added} }}
"""
BACKEND = """
backend node{port} {{ .host = "127.0.0.1"; .port = "{port}"; .probe = portal_lives; .connect_timeout = 1s; }}
"""


def find(name: str) -> str:
    """Return where a program is; skip the test where it is missing, or fail it in CI (REQUIRE_VARNISH, ...)."""
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")
    if not found:
        package = {"varnishd": "varnish"}.get(name, name)
        words = f"No {name} was found. On Debian or Ubuntu: apt-get install {package}. See docs/testing.md"
        lacking(package.removesuffix("-server").upper(), words)
    return found


def wait_for(process, port: int, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"It did not start: {log.read_text()[-3000:]}")


@contextmanager
def started(command: list, port: int, folder: Path) -> Iterator[subprocess.Popen]:
    log = folder / "said"
    with open(log, "w") as said:
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said, start_new_session=True)
    try:
        wait_for(process, port, log)
        yield process
    finally:
        for word in (signal.SIGCONT, signal.SIGTERM):
            if process.poll() is None:
                os.killpg(process.pid, word)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(10)


@contextmanager
def running_varnish(folder: Path, port: int, nodes: list[int]) -> Iterator[int]:
    """Run the portal's own VCL in front of these ports; give the port where it answers."""
    backends = "".join(BACKEND.format(port=node) for node in nodes)
    added = " ".join(f"nodes.add_backend(node{node});" for node in nodes)
    (folder / "nodes.vcl").write_text(NODES.format(backends=backends, added=added))
    shutil.copy(ROOT / "deploy" / "varnish" / "portal.vcl", folder / "portal.vcl")
    command = [find("varnishd"), "-F", "-j", "none", "-n", folder / "work", "-a", f"127.0.0.1:{port}"]
    command += ["-f", folder / "portal.vcl", "-p", f"vcl_path={folder}", "-s", "malloc,32m"]
    command += ["-p", "ban_lurker_sleep=0.1", "-p", "thread_pools=1", "-p", "thread_pool_min=20"]
    with started(command, port, folder):
        yield port


@dataclass(frozen=True)
class Redis:
    port: int
    process: subprocess.Popen

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def hang(self) -> None:
        """Go on listening, and never answer."""
        os.kill(self.process.pid, signal.SIGSTOP)

    def go_on(self) -> None:
        os.kill(self.process.pid, signal.SIGCONT)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(10)


@contextmanager
def running_redis(folder: Path, port: int | None = None) -> Iterator[Redis]:
    port = port or free_port()
    command = [find("redis-server"), "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    with started([*command, "--dir", str(folder)], port, folder) as process:
        yield Redis(port, process)
