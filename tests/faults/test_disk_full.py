"""A disk without room, while the server runs: what goes on, what is said in words, and that nothing half is left.

The kernel refuses every byte that a server's processes would write to a file (RLIMIT_FSIZE of 0), as on a full disk:
files can be made and stay empty. It needs no right to mount anything, and ends when the limit is lifted.
"""

import json
import resource
from contextlib import contextmanager

import pytest

from tests.faults.asking import ask, until
from tests.faults.editor import Editor
from tests.faults.portal import served
from tests.tiny_files import picture

NOTHING, ALL = 0, resource.RLIM_INFINITY
LARGE = b"text, " * 600_000  # more than a request keeps in memory


@contextmanager
def no_room(server):
    """Let the server's workers write nothing to any file."""
    workers = server.workers()
    for pid in workers:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (NOTHING, ALL))
    try:
        yield
    finally:
        for pid in workers:
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (ALL, ALL))
    assert server.workers() == workers, "nobody died of it"


def says_so(answer) -> bool:
    status, body = answer
    found = json.loads(body)
    return status == 200 and found["success"] is False and "no room left" in found["error_message"]


def nothing_half(seen: dict, before: dict) -> bool:
    kept = ("rows", "rows_without_file", "empty_files", "unfinished")
    return {name: seen[name] for name in kept} == {name: before[name] for name in kept}


def test_files_have_no_room_and_the_database_has(portal_on_postgres):
    server, editor = portal_on_postgres, Editor(portal_on_postgres, "full-files")
    before = editor.look()
    with no_room(server):
        assert says_so(editor.upload("small.png", picture("png")))
        assert says_so(editor.upload("large.txt", LARGE, "document"))
        assert editor.publish("After")[0] == 302
        until(lambda: b"After" in ask(server.port, editor.url).body, 5)
        paths = ["/", "/urgent-help/", "/sleeping/", "/search/?q=sleep", "/nowhere/"]
        assert [ask(server.port, path).status for path in paths * 2] == [200, 200, 200, 200, 404] * 2
    seen = editor.look()
    assert (seen["title"], seen["logged"]) == ("After", before["logged"] + 1)
    assert nothing_half(seen, before)
    assert json.loads(editor.upload("small.png", picture("png"))[1])["success"] is True
    assert editor.look()["rows"] == before["rows"] + 1


@pytest.fixture
def on_one_disk(on_sqlite):
    with served(on_sqlite) as server:
        # Nobody has asked for anything yet: no line to the database is open but the one that each worker holds.
        yield server


def test_files_and_the_database_have_no_room(on_one_disk):
    server, editor = on_one_disk, Editor(on_one_disk, "full-disk")
    before = editor.look()
    with no_room(server):
        assert b"Before" in ask(server.port, editor.url).body
        status, body = editor.publish("After")
        # SQLite names a full disk in some places, and speaks of trouble with the disk in others.
        assert (status in (503, 507), b"tel:116123" in body, b"Traceback" in body) == (True, True, False)
        assert says_so(editor.upload("small.png", picture("png")))
        assert says_so(editor.upload("large.txt", LARGE, "document"))
        for path in ("/", "/urgent-help/", "/whats-on/", "/search/?q=sleep", editor.url, "/cookies/"):
            answer = ask(server.port, path)
            assert (path, answer.status) == (path, 200)
        assert b"Before" in ask(server.port, editor.url).body
    seen = editor.look()
    assert [seen[name] for name in ("title", "versions", "logged")] == [
        before[name] for name in ("title", "versions", "logged")
    ]
    assert nothing_half(seen, before)
    assert editor.publish("After")[0] == 302
    until(lambda: b"After" in ask(server.port, editor.url).body, 5)
