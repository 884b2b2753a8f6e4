"""What visitors are sent when the portal cannot answer: a real nginx as it is shipped, real granian, real PostgreSQL.

The portal's own memory of pages is off here, so that it is the front server that is tried.
"""

import os
import signal
import time
import uuid
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

from tests.browser.running import free_port
from tests.deploy.nginx import nginx_or_skip
from tests.deploy.portal_front import portal_front
from tests.race.postgres import find_programs, run
from tests.race.serving import Portal, answering

TEL = 'href="tel:0800000001"'
COPY = "This is a copy of the page, made at"
SECRET_WORDS = "quokkacanary"
BACK_SECONDS = 30
GOOD_FOR = 2.1  # seconds: nginx is told one, and counts whole ones


@pytest.fixture(scope="module")
def portal(postgresql, race_var, tmp_path_factory):
    """A portal of its own on the shared PostgreSQL, with pages and a copy of them."""
    var, port = tmp_path_factory.mktemp("front"), free_port()
    (var / "static").symlink_to((race_var / "static").resolve())
    own = {"VAR_DIR": str(var), "BASE_URL": f"http://127.0.0.1:{port}", "MIRROR_DIR": str(var / "mirror"),
           "PAGE_CACHE": "no"}  # fmt: skip
    made = Portal(port, postgresql[0].variables | own)
    made.run("tests.race.mirror_content")
    made.run("manage", "export_mirror")
    return made


@pytest.fixture(scope="module")
def front(portal, tmp_path_factory):
    program = nginx_or_skip()
    folder = tmp_path_factory.mktemp("nginx")
    with portal_front(program, folder, portal.port, Path(portal.variables["MIRROR_DIR"])) as running:
        yield running


def data_folder(portal) -> Path:
    with psycopg.connect(portal.variables["DATABASE_URL"]) as connection:
        return Path(connection.execute("SHOW data_directory").fetchone()[0])


def kill_all_of(portal) -> int:
    """Send SIGKILL to every process of the portal's server; return how many there were."""
    killed, started = 0, None
    for words in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            if f"--port\0{portal.port}\0".encode() in words.read_bytes():
                started = os.getpgid(int(words.parent.name))
    for words in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            number = int(words.parent.name)
            if os.getpgid(number) == started:
                os.kill(number, signal.SIGKILL)
                killed += 1
    return killed


def until(true, seconds=BACK_SECONDS):
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "It did not come back."
        time.sleep(0.1)


def is_well(front) -> bool:
    return front.ask("/not-kept/").came_from in ("MISS", "HIT", "EXPIRED")


def read_while_well(front) -> str:
    """Read one page, so that it is kept, and look what is said while all is well. Return that page."""
    until(lambda: is_well(front))
    kept = front.ask("/kept/")
    assert (kept.status, COPY in kept.body) == (200, False)
    assert front.ask("/kept/").came_from in ("HIT", "EXPIRED")
    assert front.ask("/nothing/").status == 404
    until(lambda: front.ask("/kept/?unknown=1").status == 200)
    return front.ask("/kept/").body


def read_in_need(front, kept: str) -> None:
    """Look what visitors are sent while the portal cannot answer."""
    time.sleep(GOOD_FOR)
    stale = front.ask("/kept/")
    assert (stale.status, stale.came_from, stale.body) == (200, "STALE", kept)
    for path in ("/urgent-help/", "/"):
        copy = front.ask(path)
        assert (copy.status, copy.came_from) == (200, "MIRROR"), path
        assert COPY in copy.body, path
        assert TEL in copy.body, path
    assert front.ask("/sitemap.xml").came_from == "MIRROR"
    assert "http-equiv" in front.ask("/").body
    copied = front.ask("/urgent-help/").headers
    assert (copied["cache-control"], copied["x-frame-options"]) == ("no-store", "DENY")
    # Never 200 for what is not that very page.
    alone = ("/never-asked-for/", "/urgent-help/index.html", "/pages/index.html", "/copy.json",
             "/whats-on/?month=2030-01", f"/?who={SECRET_WORDS}", "/.lock")  # fmt: skip
    for path in alone:
        said = front.ask(path)
        assert (said.status, said.came_from) == (503, "OFFLINE"), path
        assert TEL in said.body, path
        assert "The site cannot be shown just now" in said.body, path
    # What a copy cannot do is said, with help, and in the language that was being read.
    join = f"/join/{uuid.uuid4()}/"
    for method, path in (("GET", join), ("POST", join), ("GET", f"/search/?q={SECRET_WORDS}")):
        said = front.ask(path, method, body="a=b" if method == "POST" else None)
        assert said.status == 503, (method, path)
        assert "It is not your fault" in said.body, (method, path)  # the portal's own words, or the copy's
        assert TEL in said.body, (method, path)
    assert "Nid eich bai chi" in front.ask(f"/cy{join}", "POST").body


def test_postgresql_stops_and_comes_back(portal, front, postgresql):
    data = data_folder(portal)
    with answering(portal):
        kept = read_while_well(front)
        postmaster = (data / "postmaster.opts").read_text()
        run([find_programs() / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"], data.parent)
        try:
            read_in_need(front, kept)
        finally:
            options = postmaster.replace('"', "").split("-D")[1].split(maxsplit=1)[1]
            run([find_programs() / "pg_ctl", "-D", data, "-l", data.parent / "log", "-w", "-o", options, "start"],
                data.parent)  # fmt: skip
        until(lambda: is_well(front))
        assert front.ask("/nothing/").status == 404


def test_every_worker_is_killed_and_comes_back(portal, front):
    with answering(portal):
        kept = read_while_well(front)
        killed = kill_all_of(portal)
        assert killed >= 3  # two workers, and who started them
        read_in_need(front, kept)
    with answering(portal):
        until(lambda: is_well(front))


def test_after_a_publish_nobody_reads_an_older_page(portal, front):
    with answering(portal):
        until(lambda: is_well(front))
        assert "Urgent help" in front.ask("/urgent-help/").body
        portal.run("tests.race.mirror_content", "Help tonight")
        time.sleep(GOOD_FOR)
        assert [("Help tonight" in front.ask("/urgent-help/").body) for _ in range(3)] == [True] * 3


def test_what_is_closed_and_what_is_never_kept(portal, front):
    with answering(portal):
        until(lambda: is_well(front))
        for path in ("/media/documents/a.pdf", "/media/original_images/a.jpg", "/said/offline.html"):
            assert (front.ask(path).status, TEL in front.ask(path).body) == (404, True), path
        assert front.ask("/-/live").status == 200
        elsewhere = front.ask("/-/live", source="127.0.0.2")
        assert (elsewhere.status, TEL in elsewhere.body) == (404, True)
        for path in (f"/search/?q={SECRET_WORDS}", "/cms/login/", f"/?who={SECRET_WORDS}"):
            assert {front.ask(path).came_from for _ in range(2)} <= {"", "MISS", "PORTAL"}, path
    log = front.log.read_text()
    assert '"path":"/search/"' in log
    for gone in (SECRET_WORDS, "127.0.0."):
        assert gone not in log
        assert gone not in (front.log.parent / "error.log").read_text()
