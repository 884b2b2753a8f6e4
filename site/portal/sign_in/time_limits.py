"""How long somebody stays signed in. Pure: it is told what time it is."""

from datetime import datetime, timedelta

# A browser that is open sends something all the time: what it did is written down once in so long, not at each request.
NOTED_EVERY = timedelta(minutes=1)


def too_long(signed_in: datetime, seen: datetime, now: datetime, idle: timedelta, longest: timedelta) -> bool:
    """Return whether somebody has to sign in again.

    `signed_in` is when they did, `seen` when they last did anything (all three aware). A clock that was set back ends
    nobody's session: the database's own limit on it stands as well.
    """
    return now - signed_in >= longest or now - seen >= idle


def worth_noting(seen: datetime, now: datetime) -> bool:
    """Return whether `seen` is so long ago that it is worth a write, or is to come: the clock was wrong then."""
    return abs(now - seen) >= NOTED_EVERY
