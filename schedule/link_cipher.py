"""Seals join links with a key that is not in the database.

Fernet (AES-128-CBC with HMAC-SHA256). `JOIN_LINK_KEYS` holds one key or several: the first seals, all of them open, so
that a key can be changed while old links still work (`rotate_join_key` then seals everything anew).
"""

import hashlib
import hmac

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.views.decorators.debug import sensitive_variables


class CannotOpenError(Exception):
    """The link was sealed with a key that is not among ours. Carries nothing of what was sealed."""


def _cipher() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.JOIN_LINK_KEYS])


@sensitive_variables("link")
def seal(link: str) -> str:
    return _cipher().encrypt(link.encode()).decode()


def unseal(sealed: str) -> str:
    """Return the link. Raises CannotOpenError."""
    try:
        return _cipher().decrypt(sealed.encode()).decode()
    except InvalidToken:
        raise CannotOpenError from None


@sensitive_variables("link")
def fingerprint(link: str) -> str:
    """Return a keyed hash that is the same for the same link. Without the key it tells nothing.

    Made with the first key; after a change of keys, `rotate_join_key` makes every fingerprint anew.
    """
    return hmac.new(settings.JOIN_LINK_KEYS[0].encode(), link.encode(), hashlib.sha256).hexdigest()
