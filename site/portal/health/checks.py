"""What the portal stands on, each looked at by itself. One that cannot be looked at because another is broken says so.

A check takes `now` (aware) and returns a Finding. It never raises: what it cannot do is what it finds.
"""

import shutil
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.cache import caches
from django.core.checks import Tags, run_checks
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from wagtail.models import Page, Revision

from core.heartbeat import LATE_AFTER, Beat, beat
from core.models import JobRun
from core.scheduled_publishing import JOB
from portal.mirror.releasing import made_at

OLDEST_COPY = timedelta(minutes=30)
OLDEST_BACKUP = 26 * 60 * 60  # seconds: one each night, and an hour for making it
LEAST_FREE = 500 * 1024 * 1024  # bytes; below that a day's media or a backup may not fit any more


@dataclass(frozen=True)
class Finding:
    """`is_fine` is None where it could not be looked at. The words name no person, path or version."""

    is_fine: bool | None
    words: str


@dataclass(frozen=True)
class Check:
    """`needs` names the check without which this one cannot be made."""

    name: str
    look: Callable[[datetime], Finding]
    needs: str = ""


def database(now: datetime) -> Finding:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            cursor.fetchone()
    except DatabaseError as problem:
        return Finding(False, f"does not answer ({type(problem).__name__})")
    return Finding(True, "answers")


@cache
def migrations_of_the_code() -> frozenset:
    """Return (app, name) of all migrations that this code brings. They do not change while it runs."""
    loader = MigrationLoader(None)
    # One that stands for several older ones is not written down where those were applied.
    return frozenset(loader.disk_migrations) - frozenset(loader.replacements)


def migrations(now: datetime) -> Finding:
    """A database that knows more than this code is fine: so it is while a new version is brought in beside the old."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT app, name FROM django_migrations")
        applied = set(cursor.fetchall())
    missing = migrations_of_the_code() - applied
    return Finding(not missing, f"{len(missing)} wait to be applied" if missing else "all applied")


def memory(now: datetime) -> Finding:
    """Each cache of CACHES keeps what it is given."""
    silent = []
    for name in settings.CACHES:
        word = uuid.uuid4().hex
        try:
            caches[name].set("health", word, 10)
            kept = caches[name].get("health") == word
        except Exception:  # each backend has errors of its own
            kept = False
        if not kept:
            silent.append(name)
    return Finding(not silent, f"keeps nothing: {', '.join(silent)}" if silent else "keeps what it is given")


def media(now: datetime) -> Finding:
    """Where uploaded files lie can be written to."""
    try:
        name = default_storage.save(f"health-{uuid.uuid4().hex}", ContentFile(b"health"))
        default_storage.delete(name)
    except Exception as problem:  # a folder, or a service elsewhere: each has errors of its own
        return Finding(False, f"nothing can be written ({type(problem).__name__})")
    return Finding(True, "can be written to")


def disk(now: datetime) -> Finding:
    try:
        free = shutil.disk_usage(settings.VAR_DIR).free
    except OSError as problem:
        return Finding(False, f"cannot be looked at ({type(problem).__name__})")
    return Finding(free >= LEAST_FREE, f"{free // 2**20:,} MB free")


def scheduler(now: datetime) -> Finding:
    run = JobRun.objects.filter(name=JOB).first()
    found = beat(run and run.finished_at, now)
    words = {Beat.NEVER: "has never run", Beat.FINE: "runs", Beat.SILENT: "has been silent for over 15 minutes"}
    return Finding(found is Beat.FINE, words[found])


def publishing(now: datetime) -> Finding:
    """Nothing waits whose time came more than a few minutes ago."""
    late = now - LATE_AFTER
    waiting = Revision.objects.filter(approved_go_live_at__lt=late).count()
    waiting += Page.objects.filter(live=True, expire_at__lt=late).count()
    return Finding(not waiting, f"{waiting} late" if waiting else "nothing is late")


def keys(now: datetime) -> Finding:
    """What is sealed in the database opens with the keys at hand: join links, and the second steps of editors."""
    found = run_checks(tags=[Tags.database], databases=["default"])
    return Finding(not found, " ".join(one.msg for one in found) or "open what is sealed")


def backup(now: datetime) -> Finding:
    """The newest backup is less than a day old, where backups are made at all."""
    if not settings.BACKUP_RECIPIENT:
        return Finding(True, "none are made here")
    made = [file.stat().st_mtime for file in settings.BACKUP_DIR.glob("portal-*.tar.age")]
    if not made:
        return Finding(False, "there is none")
    age = now.timestamp() - max(made)
    return Finding(age < OLDEST_BACKUP, f"{age / 3600:.0f} hours old")


def mirror(now: datetime) -> Finding:
    """The copy for the front server is less than half an hour old, where one is made at all."""
    if not settings.MIRROR_DIR:
        return Finding(True, "none is made here")
    made = made_at(Path(settings.MIRROR_DIR))
    if made is None:
        return Finding(False, "there is none")
    return Finding(now - made < OLDEST_COPY, f"{(now - made).total_seconds() / 60:.0f} minutes old")


READY = [Check("database", database), Check("migrations", migrations, needs="database")]
STATUS = [
    *READY,
    Check("memory", memory),
    Check("media", media),
    Check("disk", disk),
    Check("scheduler", scheduler, needs="migrations"),
    Check("publishing", publishing, needs="migrations"),
    Check("keys", keys, needs="migrations"),
    Check("backup", backup),
    Check("mirror", mirror),
]


def look(checks: list[Check], now: datetime) -> dict[str, Finding]:
    """Return what was found, in the order of the checks. Whoever needs one that is broken is not asked."""
    found = {}
    for check in checks:
        if check.needs and not found[check.needs].is_fine:
            found[check.name] = Finding(None, f"not looked at without {check.needs}")
            continue
        try:
            found[check.name] = check.look(now)
        except Exception as problem:  # it went away in between
            found[check.name] = Finding(False, type(problem).__name__)
    return found
