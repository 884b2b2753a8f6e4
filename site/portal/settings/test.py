"""Fast and sealed: nothing is written outside temporary folders, nothing is hashed slowly."""

import tempfile
from pathlib import Path

import dj_database_url
from portal import environment

from .base import *  # noqa: F403
from .base import DATABASES

DEBUG = False
SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
VAR_DIR = Path(tempfile.mkdtemp(prefix="portal-tests-"))
MEDIA_ROOT = VAR_DIR / "media"
STATIC_ROOT = VAR_DIR / "static"
CRISIS_SNAPSHOT = VAR_DIR / "crisis-help.json"
if not environment.text("DATABASE_URL"):
    DATABASES["default"] = {
        **dj_database_url.parse("sqlite://:memory:"),
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 5},
    }
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
