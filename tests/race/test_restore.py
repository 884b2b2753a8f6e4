"""The drill: what a running portal backs up comes back whole somewhere else, and what is not whole does not."""

import json
import os
import sqlite3
from pathlib import Path

import psycopg
import pyrage
import pytest

from portal.backup.archive import MEDIA, seal, unseal
from tests import kept_warm
from tests.race.serving import Portal

pytestmark = pytest.mark.django_db  # for the database that the SQLite half is a copy of

PICTURE = b"\x89PNG a picture of somebody's garden" * 500
# What visitors are sent of every live page, as Django makes it; run in a process beside each portal.
READ = """
import json
from wagtail.models import Page
from tests.edge import ask_uncached
from tests.race.freshness import alike
read = {page.url_path: alike(a.status, a.header, a.body)[2].decode() for page in Page.objects.live().order_by("pk")
        if page.depth > 1 and (a := ask_uncached(page.get_url(), HTTP_HOST="localhost"))}
print(json.dumps(read))
"""
WRITE = """
from django.contrib.sessions.backends.db import SessionStore
from wagtail.models import Page
Page.objects.filter(depth=2).update(draft_title="written a moment before")
session = SessionStore(); session["x"] = 1; session.save()
"""


def read(portal: Portal) -> dict:
    return json.loads(kept_warm.run(portal.variables, "-c", READ))


def with_other(portal: Portal, **variables) -> Portal:
    return Portal(portal.port, {**portal.variables, **variables})


def refused(portal: Portal, *words: str) -> str:
    """Return in which words a command was refused."""
    with pytest.raises(AssertionError) as said:
        portal.run("manage", *words)
    return str(said.value)


@pytest.fixture
def elsewhere(served, tmp_path):
    """The same portal on a machine where there is nothing yet."""
    portal, _ = served
    var = tmp_path / "elsewhere"
    var.mkdir()
    (var / "static").symlink_to((Path(portal.variables["VAR_DIR"]) / "static").resolve())
    url = portal.variables["DATABASE_URL"]
    if url.startswith("sqlite"):
        other = f"sqlite:///{var / 'portal.sqlite3'}"
    else:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("DROP DATABASE IF EXISTS elsewhere")
            connection.execute("CREATE DATABASE elsewhere")
        other = url.rpartition("/")[0] + "/elsewhere"
    return with_other(portal, VAR_DIR=str(var), DATABASE_URL=other)


def test_what_was_backed_up_comes_back_and_what_is_not_whole_does_not(served, elsewhere, tmp_path):
    secret = pyrage.x25519.Identity.generate()
    key, wrong = tmp_path / "key", tmp_path / "wrong-key"
    key.write_text(f"{secret}\n")
    wrong.write_text(str(pyrage.x25519.Identity.generate()))
    portal = with_other(served[0], BACKUP_DIR=str(tmp_path / "backups"), BACKUP_RECIPIENT=str(secret.to_public()))
    media = Path(portal.variables["VAR_DIR"]) / "media"
    (media / "images").mkdir(parents=True, exist_ok=True)
    (media / "images" / "garden.png").write_bytes(PICTURE)
    # The server runs, so that what is committed last stands in SQLite's write-ahead log and not in its file.
    kept_warm.run(portal.variables, "-c", WRITE)

    said = portal.run("manage", "backup")
    [file] = (tmp_path / "backups").iterdir()
    assert " 0 rows" not in said
    assert oct(file.stat().st_mode & 0o777) == "0o600"
    assert b"garden" not in file.read_bytes(), "sealed, names included"

    # What is not whole, or not ours to open, changes nothing.
    broken = tmp_path / "broken.tar.age"
    broken.write_bytes(file.read_bytes()[:-100])
    assert "cannot be opened" in refused(elsewhere, "restore", str(broken), "--key", str(key))
    changed = bytearray(file.read_bytes())
    changed[len(changed) // 2] ^= 1
    broken.write_bytes(changed)
    assert "cannot be opened" in refused(elsewhere, "restore", str(broken), "--key", str(key))
    assert "Is it the key" in refused(elsewhere, "restore", str(file), "--key", str(wrong))
    assert not (Path(elsewhere.variables["VAR_DIR"]) / "media").exists()

    words = elsewhere.run("manage", "restore", str(file), "--key", str(key))
    assert "all as they were" in words
    assert (Path(elsewhere.variables["VAR_DIR"]) / "media" / "images" / "garden.png").read_bytes() == PICTURE
    # Some pages say how long it is until something begins, and a minute may end between two readings.
    assert any(read(portal) == read(elsewhere) != {} for _ in range(3)), "every page reads as it did"
    assert rows(elsewhere, "SELECT draft_title FROM wagtailcore_page WHERE depth = 2 LIMIT 1") == [
        ("written a moment before",)
    ]
    assert rows(elsewhere, "SELECT count(*) FROM django_session") == [(0,)], "nobody is signed in any more"
    assert rows(portal, "SELECT count(*) > 0 FROM django_session") in ([(1,)], [(True,)])

    # A table that is not what it was takes no place of one that is whole.
    before = rows(elsewhere, "SELECT count(*), max(id) FROM wagtailcore_page")
    with_another_list = tmp_path / "another-list.tar.age"
    (tmp_path / "opened").mkdir()
    manifest = unseal(file, str(secret), tmp_path / "opened")
    manifest["tables"]["wagtailcore_page"][1] = "0" * 64
    database = tmp_path / "opened" / manifest.pop("database_file")["name"]
    seal(with_another_list, str(secret.to_public()), database, tmp_path / "opened" / MEDIA, manifest)
    said = refused(elsewhere, "restore", str(with_another_list), "--key", str(key), "--replace")
    assert "not what they were: wagtailcore_page. Nothing was changed." in said
    assert rows(elsewhere, "SELECT count(*), max(id) FROM wagtailcore_page") == before

    # And not over what is there already, unless somebody says so.
    assert "--replace" in refused(elsewhere, "restore", str(file), "--key", str(key))
    assert "all as they were" in elsewhere.run("manage", "restore", str(file), "--key", str(key), "--replace")


def rows(portal: Portal, question: str) -> list:
    """Ask the database itself, past our code."""
    url = portal.variables["DATABASE_URL"]
    if url.startswith("sqlite"):
        with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
            return connection.execute(question).fetchall()
    with psycopg.connect(url) as connection:
        return connection.execute(question).fetchall()


def test_old_ones_go_and_the_newest_stays(sqlite, tmp_path):
    recipient = str(pyrage.x25519.Identity.generate().to_public())
    folder = tmp_path / "backups"
    portal = with_other(sqlite[0], BACKUP_DIR=str(folder), BACKUP_RECIPIENT=recipient, BACKUP_DAYS="35")
    folder.mkdir()
    for name in ("making-killed", "making-at-work"):
        (folder / name).mkdir()
        (folder / name / "database.sqlite3").touch()
    os.utime(folder / "making-killed", (0, 0))
    for name in ("portal-20200101T000000Z.tar.age", "portal-29990101T000000Z.tar.age", "somebody-elses.txt"):
        (folder / name).touch()
    portal.run("manage", "backup")
    kept = sorted(os.listdir(folder))
    assert len(kept) == 4
    assert "making-killed" not in kept, "a database that nobody sealed is not left lying about"
    assert "making-at-work" in kept
    assert "portal-20200101T000000Z.tar.age" not in kept
    assert "BACKUP_RECIPIENT is not set" in refused(with_other(portal, BACKUP_RECIPIENT=""), "backup")
    assert "No backup was made" in refused(with_other(portal, BACKUP_DIR="/proc/nowhere"), "backup")
    assert sorted(os.listdir(folder)) == kept, "nothing half is left behind"
