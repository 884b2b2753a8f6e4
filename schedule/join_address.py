"""Which addresses a join link may have. Pure."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

LONGEST = 1000
PRINTABLE = re.compile(r"[!-~]+")  # RFC 3986: an address is ASCII without spaces


class RefusedAddressError(ValueError):
    """Says in words why an address cannot be a join link. Never repeats the address."""


def provider_of(address: str, hosts: Iterable[str]) -> str:
    """Return the allowed host that an address belongs to, itself or a name below it.

    Raises RefusedAddressError for anything but a plain https address there: other schemes, names and passwords,
    ports, spaces and control characters, and hosts that only look like an allowed one.
    """
    hosts = sorted(hosts)
    if len(address) > LONGEST or not PRINTABLE.fullmatch(address):
        raise RefusedAddressError("This is not a link as a browser shows it. Copy it again, without spaces around it.")
    try:
        parts = urlsplit(address)
        name, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        raise RefusedAddressError("This is not a link that a browser could follow.") from None
    if parts.scheme != "https":
        raise RefusedAddressError("A join link begins with https://")
    if "@" in parts.netloc or "\\" in address or port not in (None, 443):
        raise RefusedAddressError("A join link has no user name, no port and no backslash in it.")
    for host in hosts:
        if name == host or name.endswith(f".{host}"):
            return host
    raise RefusedAddressError(f"Join links may lead to {', '.join(hosts)} only. JOIN_HOSTS can add a host.")
