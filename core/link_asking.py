"""Ask another host whether an address is still there: its headers only, and never anything inside our own network."""

from collections.abc import Collection
from urllib.parse import urljoin

from .public_fetching import (
    MOVED,
    REDIRECTS,
    CannotFetchError,
    PublicConnection,
    PublicPlainConnection,
    checked_address,
    get_once,
)

SECONDS = 8  # for each of the answers on the way


class AnyHost(Collection):
    """Every name: editors link to whom they like. What keeps us out of our own network is where a name leads."""

    def __contains__(self, host):
        return True

    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0


def status_of(address: str) -> int:
    """Return the HTTP status of an http(s) address, over at most a few redirects, reading no body.

    Raises CannotFetchError where there is no answer, or where an address is not on the public internet.
    """
    for _ in range(REDIRECTS + 3):
        scheme, host, path = checked_address(address, AnyHost())
        connection = (PublicConnection if scheme == "https" else PublicPlainConnection)(host, timeout=SECONDS)
        status, location, _body = get_once(connection, path, "text/html,*/*;q=0.5", SECONDS, 0)
        if status not in MOVED or not location:
            return status
        address = urljoin(address, location)
    raise CannotFetchError(f"{host} leads on and on.")
