"""A developer's machine and the demo: no DEBUG unless asked for, so that error pages are the real ones."""

from django.core.management.utils import get_random_secret_key

from portal import environment

from .base import *  # noqa: F403
from .base import VAR_DIR

DEBUG = environment.flag("DEBUG")
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1],testserver")


def _kept_secret_key():
    """Make a key once and keep it in VAR_DIR, so that a restart signs nobody out."""
    path = VAR_DIR / "secret-key"
    if not path.exists():
        VAR_DIR.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(get_random_secret_key())
    return path.read_text().strip()


SECRET_KEY = environment.text("SECRET_KEY") or _kept_secret_key()
