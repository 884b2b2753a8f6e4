"""What `check` says about signing in before somebody stands at a door that no code opens."""

from django.core.checks import Tags, Warning, register
from django.db import DatabaseError

from .seals import CannotOpenError, unseal


@register(Tags.database)
def second_steps_can_be_opened(app_configs=None, databases=None, **kwargs):
    """Warn when codes in the database were sealed with a key that is not at hand (`check --database default`)."""
    from .sealed import everything_sealed

    lost = 0
    try:
        for _, _, sealed in everything_sealed() if databases else ():
            try:
                unseal(sealed)
            except CannotOpenError:
                lost += 1
    except DatabaseError:
        return []  # not migrated yet
    if not lost:
        return []
    words = f"{lost} second step{'' if lost == 1 else 's'} cannot be opened with the keys in SIGN_IN_KEY."
    hint = "Bring the old key back beside the new one, or run: sh ./portal manage forget_second_step USERNAME"
    return [Warning(words, hint=hint, id="portal.W001")]
