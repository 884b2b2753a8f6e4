"""Fast and sealed: a database and files of its own below VAR_DIR, nothing hashed slowly, no mail sent."""

import os

import dj_database_url

from portal import environment

from .base import *  # noqa: F403
from .base import BASE_DIR, JOIN_HOPS, JOIN_HOSTS, SECURE_CSP
from .security import form_targets

DEBUG = False
SECRET_KEY = "only-for-tests"  # nosec B105  # nothing that is kept is signed with it
CACHES = {
    name: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": name}
    for name in ("default", "consent")
}
JOIN_HOSTS = [*JOIN_HOSTS, "example.org"]
SECURE_CSP["form-action"] = form_targets([*JOIN_HOSTS, *JOIN_HOPS])
JOIN_LINK_KEYS = ["b25seS1mb3ItdGVzdHMtb25seS1mb3ItdGVzdHMtISE="]
SIGN_IN_KEYS = ["b25seS1mb3ItdGVzdHMtb25seS1mb3ItdGVzdHMtIzI="]
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
# Each process of a run in several has a folder of its own, so that none meets another's files or database.
VAR_DIR = BASE_DIR / "var" / "test" / os.environ.get("PYTEST_XDIST_WORKER", "")
VAR_DIR.mkdir(parents=True, exist_ok=True)
MEDIA_ROOT = VAR_DIR / "media"
STATIC_ROOT = VAR_DIR / "static"
MIRROR_DIR = BACKUP_RECIPIENT = ""
STATUS_TOKEN = ""  # nosec B105  # none: tests that need one set it
BACKUP_DIR = VAR_DIR / "backups"
CRISIS_SNAPSHOT = VAR_DIR / "crisis-help.json"

DATABASES = {"default": dj_database_url.parse(environment.text("DATABASE_URL", f"sqlite:///{VAR_DIR / 'unused'}"))}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, so that `sh ./portal test --reuse-db` starts in a second instead of building every table again.
    DATABASES["default"] |= {
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 5, "init_command": "PRAGMA journal_mode=WAL;"},
        "TEST": {"NAME": str(VAR_DIR / "test.sqlite3")},
    }
STORAGES = {
    "default": {"BACKEND": "portal.whole_files.WholeFiles"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
FETCH_VIDEO_POSTERS = CHECK_LINKS = False
SENTRY_DSN = ""
COUNT_SECONDS = 0  # a test that counts says so, and writes by itself: no thread beside it
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
