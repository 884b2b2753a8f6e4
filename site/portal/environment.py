"""Typed reads of the process environment.

Every name read through here stands in `.env.example` and `docs/running.md`; `tests/unit/test_laws.py` checks it.
A value that cannot be understood stops the start with one plain sentence, so that no typing slip runs for a week.
"""

import os

from django.core.exceptions import ImproperlyConfigured

TRUE_WORDS = {"1", "true", "yes", "on"}
FALSE_WORDS = {"0", "false", "no", "off", ""}


def text(name: str, default: str = "") -> str:
    """Return the variable without surrounding spaces; an empty one counts as not set."""
    return os.environ.get(name, "").strip() or default


def required(name: str) -> str:
    """Return the variable, or refuse to start: production falls through to nothing."""
    value = text(name)
    if not value:
        raise ImproperlyConfigured(f"{name} is not set. The portal does not start in production without it.")
    return value


def flag(name: str, default: bool = False) -> bool:
    """Return a yes or no. Anything else raises ImproperlyConfigured."""
    value = os.environ.get(name)
    if value is None:
        return default
    word = value.strip().lower()
    if word in TRUE_WORDS:
        return True
    if word in FALSE_WORDS:
        return False
    raise ImproperlyConfigured(f"{name} should be yes or no, not {value!r}.")


def whole_number(name: str, default: int) -> int:
    """Return a whole number. Anything else raises ImproperlyConfigured."""
    value = text(name, str(default))
    try:
        return int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name} should be a whole number, not {value!r}.") from None


def words(name: str, default: str = "") -> list[str]:
    """Return a comma-separated variable as a list without empty items."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]
