"""Typed reads of the process environment.

Every name read through here stands in `.env.example` and `docs/running.md`; `tests/unit/test_laws.py` checks it.
A value that cannot be understood stops the start with one plain sentence, so that no typing slip runs for a week.
"""

import os
import re
from pathlib import Path

from cryptography.fernet import Fernet
from django.conf.locale import LANG_INFO
from django.core.exceptions import ImproperlyConfigured

TRUE_WORDS = {"1", "true", "yes", "on"}
FALSE_WORDS = {"0", "false", "no", "off", ""}
SEALED_WITH = {
    "JOIN_LINK_KEY": "join links are sealed",
    "SIGN_IN_KEY": "what editors sign in with is sealed",
}


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


def contacts(name: str) -> list[str]:
    """Return where somebody can be told something, as URIs: mail addresses (with or without "mailto:"), https, tel.

    Raises ImproperlyConfigured for anything else: a contact that nobody can use is worse than none.
    """
    found = []
    for each in words(name):
        whole = f"mailto:{each}" if "@" in each and ":" not in each else each
        if not re.fullmatch(r"mailto:[^\s@:]+@[^\s@:]+\.[^\s@:]+|https://[^\s/]+\.[^\s]+|tel:\+?[0-9-]+", whole):
            raise ImproperlyConfigured(f"{name} should hold mail addresses or https addresses, not {each!r}.")
        found.append(whole)
    return found


def languages(name: str) -> list[tuple[str, str]]:
    """Return (code, what the language calls itself) for codes with commas or spaces between: "ar, pl".

    Raises ImproperlyConfigured for a code that Django does not know, and for the two that are there already.
    """
    codes = text(name).replace(",", " ").split()
    for code in codes:
        if code in ("en-gb", "cy") or "name_local" not in LANG_INFO.get(code, {}):
            raise ImproperlyConfigured(
                f"{name} should hold codes of further languages, such as ar or pl, not {code!r}."
            )
    return [(code, LANG_INFO[code]["name_local"]) for code in codes]


def secret(name: str) -> str:
    """Return the variable, or the content of the file that NAME_FILE names; "" where neither is set.

    A file that cannot be read stops the start: a portal that runs without its key would turn people away at the door.
    """
    path = text(f"{name}_FILE")
    if not path:
        return text(name)
    try:
        return Path(path).read_text().strip()
    except (OSError, UnicodeDecodeError) as problem:
        raise ImproperlyConfigured(f"{name}_FILE names a file that cannot be read: {path} ({problem}).") from None


def fernet_keys(name: str, value: str) -> list[str]:
    """Return the keys in a comma-separated value. None, or one that is no key, raises without repeating it."""
    keys = [key.strip() for key in value.split(",") if key.strip()]
    for place, key in enumerate(keys, start=1):
        try:
            Fernet(key)
        except ValueError:
            raise ImproperlyConfigured(
                f"Key {place} of {name} is not a key: 32 bytes in URL-safe base64, 44 characters. "
                "Make one with: sh ./portal manage make_join_key"
            ) from None
    if not keys:
        what = SEALED_WITH.get(name, "secrets are sealed")
        raise ImproperlyConfigured(
            f"{name} is not set, nor {name}_FILE. The portal does not start without it: {what} with it. "
            "Make one with: sh ./portal manage make_join_key"
        )
    return keys
