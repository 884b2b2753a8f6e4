"""Where sealed secrets lie in allauth's rows."""

from collections.abc import Iterator

from allauth.mfa.models import Authenticator

KEYS = {Authenticator.Type.TOTP: "secret", Authenticator.Type.RECOVERY_CODES: "seed"}


def everything_sealed() -> Iterator[tuple[Authenticator, str, str]]:
    """Yield each row that holds a sealed secret, under which key of its data, and the sealed text."""
    for row in Authenticator.objects.filter(type__in=KEYS).order_by("pk"):
        yield row, KEYS[row.type], row.data[KEYS[row.type]]
