"""What a session says about how its owner came in, and when. Nothing else reads or writes these keys."""

from datetime import datetime

from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.utils import timezone

from .time_limits import too_long, worth_noting

SIGNED_IN, SEEN = "signed_in_at", "seen_at"


def begin(request) -> None:
    """Note that somebody signs in now."""
    request.session[SIGNED_IN] = request.session[SEEN] = timezone.now().isoformat()


def took_second_step(request) -> bool:
    """Return whether this very session was opened with a second step, or with a passkey, which is both steps in one.

    Having one set up is not enough: a session from another door with a password alone would pass.
    """
    return any(record.get("method") == "mfa" for record in get_authentication_records(request, request.user))


def is_over(request) -> bool:
    """Return whether the session is too old, has been idle for too long, or does not say when it began."""
    try:
        signed_in, seen = (datetime.fromisoformat(request.session[key]) for key in (SIGNED_IN, SEEN))
    except (KeyError, TypeError, ValueError):
        return True
    return too_long(signed_in, seen, timezone.now(), settings.SIGN_IN_IDLE, settings.SIGN_IN_LONGEST)


def note_that_seen(request) -> None:
    """Note that the session's owner did something, if that is news."""
    now = timezone.now()
    if worth_noting(datetime.fromisoformat(request.session[SEEN]), now):
        request.session[SEEN] = now.isoformat()
        # A clock that was ahead at the door, and is put right, gives nobody a longer day.
        if datetime.fromisoformat(request.session[SIGNED_IN]) > now:
            request.session[SIGNED_IN] = now.isoformat()
