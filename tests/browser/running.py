"""Bring up a complete portal as a person would, with `sh ./portal demo`, and find a browser to look at it with."""

import os
import random
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 240
PORTS = (10_000, 32_000)  # below what Linux takes for outgoing connections (ip_local_port_range: from 32768)
READY = "Stop it with Ctrl+C"  # the front door's last line: pages, stylesheets and accounts are all there
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
]


class DidNotStartError(RuntimeError):
    """The front door gave up, or was too slow. Says what it said."""


def find_browser() -> str | None:
    """Return the path of a Chromium: the one that CHROMIUM names, or the machine's own."""
    candidates = [os.environ.get("CHROMIUM", ""), *BROWSERS]
    return next((path for name in candidates if name and (path := shutil.which(name))), None)


def free_port() -> int:
    """Return a port where nobody answers, out of those that no system gives to a connection on its way out.

    One of the system's own choice would be free now, and taken by anybody's request before a server is there.
    """
    while True:
        port = random.SystemRandom().randrange(*PORTS)  # whatever a test does to the other kind of chance
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port


def environment(port: int, var: Path) -> dict:
    """Return this process's environment without what would make the demo somebody else's."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "BASE_URL")}
    kept.pop("DJANGO_SETTINGS_MODULE", None)
    return {**kept, "HOST": "127.0.0.1", "PORT": str(port), "VAR_DIR": str(var)}


@contextmanager
def running_portal(var: Path, **variables: str) -> Iterator[str]:
    """Start the demo with its data in `var`, give its address, and stop it afterwards."""
    port = free_port()
    log_path = var / "demo.log"
    with open(log_path, "w") as log:
        process = subprocess.Popen(
            ["sh", str(ROOT / "portal"), "demo"],
            env={**environment(port, var), **variables},
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        deadline = time.monotonic() + START_SECONDS
        while READY not in (said := log_path.read_text()):
            if process.poll() is not None or time.monotonic() > deadline:
                raise DidNotStartError(f"sh ./portal demo did not start:\n{said[-2000:]}")
            time.sleep(0.3)
        yield f"http://127.0.0.1:{port}"
    finally:
        stop(process)


def stop(process) -> None:
    """End the front door and the server behind it, kindly first."""
    for word in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is None:
            os.killpg(process.pid, word)
        try:
            process.wait(timeout=15)
            return
        except subprocess.TimeoutExpired:
            continue
