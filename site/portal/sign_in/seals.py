"""Seals what codes are made of (a telephone's secret, the seed of recovery codes) with a key outside the database.

As `schedule/link_cipher.py` does with join links, with a key of its own: `SIGN_IN_KEYS` holds one or several, the
first seals, all of them open. Whoever reads a stolen copy of the database can make no code from it.
"""

import logging
import secrets
from base64 import b32encode

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.views.decorators.debug import sensitive_variables

logger = logging.getLogger("django.security.sign_in")


class CannotOpenError(Exception):
    """Sealed with a key that is not among ours. Carries nothing of what was sealed."""


@sensitive_variables("text")
def seal(text: str) -> str:
    return _cipher().encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """Return the text. Raises CannotOpenError."""
    try:
        return _cipher().decrypt(sealed.encode()).decode()
    except InvalidToken:
        raise CannotOpenError from None


def unseal_or_nothing_right(sealed: str) -> str:
    """Return the text; where no key opens it, a secret nobody knows: then no code is right, and nothing breaks.

    An empty one would be worse than an error, since everybody could make its codes.
    """
    try:
        return unseal(sealed)
    except CannotOpenError:
        logger.error("A second step was sealed with a key that is not in SIGN_IN_KEY.")
        return b32encode(secrets.token_bytes(20)).decode()


def _cipher() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.SIGN_IN_KEYS])
