"""A real portal, started by its own front door, and a real browser to look at it with."""

import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 240
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


def find_browser() -> str | None:
    candidates = [os.environ.get("CHROMIUM", ""), *BROWSERS]
    return next((path for name in candidates if name and (path := shutil.which(name))), None)


def pytest_collection_modifyitems(config, items):
    """Without a browser these tests say so and are skipped; where one is required (CI) they fail instead."""
    if find_browser() or os.environ.get("REQUIRE_BROWSER"):
        return
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker(pytest.mark.skip(reason="no Chromium found; see docs/testing.md"))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(url: str) -> bool:
    try:
        return urllib.request.urlopen(url, timeout=20).status == 200  # noqa: S310
    except OSError:
        return False


@pytest.fixture(scope="session")
def portal(tmp_path_factory):
    """Return the address of a portal with demo content, as `sh ./portal demo` brings it up."""
    var = tmp_path_factory.mktemp("portal")
    port = free_port()
    environment = {**os.environ, "PORT": str(port), "VAR_DIR": str(var)}
    for name in ("DJANGO_SETTINGS_MODULE", "DATABASE_URL", "BASE_URL"):
        environment.pop(name, None)
    log = open(var / "demo.log", "w")  # noqa: SIM115
    process = subprocess.Popen(
        ["sh", str(ROOT / "portal"), "demo"],
        env=environment,
        stdout=log,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        deadline = time.monotonic() + START_SECONDS
        while not answers(f"{url}/"):
            if process.poll() is not None or time.monotonic() > deadline:
                pytest.fail(f"sh ./portal demo did not start:\n{(var / 'demo.log').read_text()[-2000:]}")
            time.sleep(0.5)
        yield url
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


@pytest.fixture(scope="session")
def base_url(portal):
    """The address pytest-playwright puts in front of page.goto("/…")."""
    return portal


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    executable = find_browser()
    assert executable, "No Chromium was found and REQUIRE_BROWSER is set. See docs/testing.md."
    return {**browser_type_launch_args, "executable_path": executable, "args": FLAGS}
