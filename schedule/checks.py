"""What `check` says about join links before a visitor finds out at the door."""

from django.core.checks import Tags, Warning, register
from django.db import DatabaseError

from .link_cipher import CannotOpenError, unseal


@register(Tags.database)
def join_links_can_be_opened(app_configs=None, databases=None, **kwargs):
    """Warn when links in the database were sealed with a key that is not at hand (`check --database default`)."""
    from .models import JoinLink

    lost = 0
    try:
        for sealed in JoinLink.objects.values_list("sealed", flat=True) if databases else ():
            try:
                unseal(sealed)
            except CannotOpenError:
                lost += 1
    except DatabaseError:
        return []  # not migrated yet
    if not lost:
        return []
    words = f"{lost} join link{' cannot' if lost == 1 else 's cannot'} be opened with the keys in JOIN_LINK_KEY."
    return [
        Warning(words, hint="Bring the old key back beside the new one, or set the links again.", id="schedule.W001")
    ]
