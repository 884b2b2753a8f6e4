"""What machines are told about the portal: one broken thing at a time flips one check, and nobody else is told more."""

import json
import os
import time
from datetime import timedelta

import pytest
from cryptography.fernet import Fernet
from django.db import OperationalError, connection
from django.utils import timezone

from core.models import JobRun
from core.scheduled_publishing import JOB
from portal.health.answering import Health
from schedule.links import set_link
from schedule.models import Occurrence
from tests.edge import ask
from tests.factories import resource, room

ALL = ["database", "migrations", "memory", "media", "disk", "scheduler", "publishing", "keys", "backup", "mirror"]
SECRET = "a-word-that-only-the-watcher-knows"


def nobody(environ, start_response):
    start_response("299 Otherwise", [])
    return [b"otherwise"]


health = Health(nobody)


def status(**headers):
    answer = ask(health, "/-/status", REMOTE_ADDR="127.0.0.1", **headers)
    return answer.status, json.loads(answer.body)


@pytest.fixture
def well(home, settings, tmp_path):
    """A portal in which everything is as it should be."""
    settings.MEDIA_ROOT = tmp_path / "media"
    JobRun.objects.create(name=JOB, started_at=timezone.now(), finished_at=timezone.now())
    set_link(Occurrence.objects.get(page=room()), "https://zoom.us/j/1")
    code, said = status()
    assert (code, [name for name, one in said["checks"].items() if one["fine"] is not True]) == (200, [])
    assert list(said["checks"]) == ALL


def no_database(settings, monkeypatch, tmp_path):
    def refuse(*args):
        raise OperationalError("password=canary host=10.0.0.7")

    monkeypatch.setattr(connection, "cursor", refuse)


def a_migration_waits(settings, monkeypatch, tmp_path):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'core' AND name LIKE '0001%%'")


def a_cache_forgets(settings, monkeypatch, tmp_path):
    dummy = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
    settings.CACHES = {**settings.CACHES, "consent": dummy}


def no_media(settings, monkeypatch, tmp_path):
    (tmp_path / "a-file").touch()
    settings.MEDIA_ROOT = tmp_path / "a-file"


def a_full_disk(settings, monkeypatch, tmp_path):
    monkeypatch.setattr("shutil.disk_usage", lambda path: type("Usage", (), {"free": 3 * 2**20}))


def a_silent_scheduler(settings, monkeypatch, tmp_path):
    JobRun.objects.update(finished_at=timezone.now() - timedelta(minutes=16))


def a_late_page(settings, monkeypatch, tmp_path):
    page = resource()
    page.save_revision(approved_go_live_at=timezone.now() - timedelta(minutes=6))


def a_lost_key(settings, monkeypatch, tmp_path):
    settings.JOIN_LINK_KEYS = [Fernet.generate_key().decode()]


def an_old_backup(settings, monkeypatch, tmp_path):
    settings.BACKUP_RECIPIENT, settings.BACKUP_DIR = "age1x", tmp_path
    (tmp_path / "portal-20200101T000000Z.tar.age").touch()
    os.utime(tmp_path / "portal-20200101T000000Z.tar.age", (0, time.time() - 27 * 3600))


def an_old_copy(settings, monkeypatch, tmp_path):
    settings.MIRROR_DIR = str(tmp_path)
    (tmp_path / "current").mkdir()
    made = timezone.now() - timedelta(minutes=31)
    (tmp_path / "current" / "copy.json").write_text(json.dumps({"made": made.isoformat(), "pages": 3}))


BROKEN = dict(zip(ALL, [no_database, a_migration_waits, a_cache_forgets, no_media, a_full_disk, a_silent_scheduler,
                        a_late_page, a_lost_key, an_old_backup, an_old_copy], strict=True))  # fmt: skip


@pytest.mark.parametrize("name", ALL)
def test_what_is_broken_alone_is_named_alone(well, settings, monkeypatch, tmp_path, name):
    with monkeypatch.context() as patch:  # what is taken away comes back before the test ends
        BROKEN[name](settings, patch, tmp_path)
        code, said = status()
        # And what machines that share out visitors are told: only what visitors cannot do without.
        ready = ask(health, "/-/ready", REMOTE_ADDR="192.0.2.7")
        assert ask(health, "/-/live").status == 200
    assert code == 503
    assert said["well"] is False
    assert [other for other, one in said["checks"].items() if one["fine"] is False] == [name]
    assert "canary" not in json.dumps(said)
    # Migrations cannot be looked at without the database.
    broken = {"database": ["database", "migrations"], "migrations": ["migrations"]}.get(name, [])
    assert (ready.status, json.loads(ready.body)["broken"]) == (503 if broken else 200, broken)


def test_a_database_that_knows_more_than_the_code_is_ready(well):
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('core', '9999_later', %s)",
                       [timezone.now()])  # fmt: skip
    assert ask(health, "/-/ready").status == 200


@pytest.mark.parametrize(
    ("headers", "may"),
    [
        ({"REMOTE_ADDR": "127.0.0.1"}, True),
        ({"REMOTE_ADDR": "::1"}, True),
        ({"REMOTE_ADDR": "192.0.2.7"}, False),
        ({"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "192.0.2.7"}, False),
        ({"REMOTE_ADDR": "127.0.0.1", "HTTP_FORWARDED": "for=192.0.2.7"}, False),
        ({"REMOTE_ADDR": "192.0.2.7", "HTTP_AUTHORIZATION": f"Bearer {SECRET}"}, True),
        ({"REMOTE_ADDR": "192.0.2.7", "HTTP_AUTHORIZATION": f"Bearer {SECRET}x"}, False),
        ({"REMOTE_ADDR": "192.0.2.7", "HTTP_AUTHORIZATION": "Bearer "}, False),
        ({"REMOTE_ADDR": "192.0.2.7", "HTTP_AUTHORIZATION": "Bearer \xff"}, False),
    ],
)
def test_the_words_are_for_the_machine_itself_or_who_knows_the_token(well, settings, headers, may):
    settings.STATUS_TOKEN = SECRET
    assert (ask(health, "/-/status", **headers).status == 200) is may
    settings.STATUS_TOKEN = ""
    assert (ask(health, "/-/status", **headers).status == 200) is (may and "HTTP_AUTHORIZATION" not in headers)


@pytest.mark.parametrize("path", ["/-/live", "/-/ready", "/-/status"])
def test_nothing_is_kept_set_or_told_that_need_not_be(well, path):
    answer = ask(health, path, REMOTE_ADDR="127.0.0.1")
    assert (answer.status, answer.header("Cache-Control"), answer.header("Set-Cookie")) == (200, "no-store", None)
    head = ask(health, path, method="HEAD", REMOTE_ADDR="127.0.0.1")
    assert (head.status, head.body, head.header("Content-Length")) == (200, b"", str(len(answer.body)))
    assert ask(health, path, method="POST", REMOTE_ADDR="127.0.0.1").status == 405
    for other in (f"{path}/", f"{path}x", "/-/", "/-/admin"):
        assert ask(health, other).body == b"otherwise"
