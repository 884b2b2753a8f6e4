"""What is on at this moment and what is about to begin, in words. Pure."""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .door import Status

SOON = timedelta(hours=1)


def is_on(*, status: str, starts_at: datetime, ends_at: datetime, now: datetime) -> bool:
    """Return True from the start to the end of a session that takes place, whether or not its door is still open."""
    return status != Status.CANCELLED and starts_at <= now < ends_at


def soon_words(*, status: str, starts_at: datetime, now: datetime) -> str:
    """Return "Starts in 20 minutes" within the hour before a session that takes place, otherwise nothing.

    A minute that has begun counts whole, so that nobody is told "in 0 minutes".
    """
    left = starts_at - now
    if status == Status.CANCELLED or not timedelta(0) < left <= SOON:
        return ""
    minutes = -(-left // timedelta(minutes=1))
    if minutes == 60:
        return _("Starts in 1 hour")
    words = ngettext("Starts in %(minutes)s minute", "Starts in %(minutes)s minutes", minutes)
    return words % {"minutes": minutes}
