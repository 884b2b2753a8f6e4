"""Ask other hosts for files without being led into our own network (server-side request forgery).

Only hosts that the caller names are asked, on the usual ports. A name server may lie, so each address that a name has
is looked at, and what was looked at is what is connected to. A redirect is a new address and is looked at again.
"""

import ipaddress
import socket
import threading
import time
from collections.abc import Collection
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import quote, urljoin, urlsplit

UNICAST_6 = ipaddress.ip_network("2000::/3")  # RFC 4291, 2.4; what translates to IPv4 lies outside
# Kept for protocols and for documents, and yet "global" to some versions of Python (RFC 6890, 7526, 9637).
NEVER_PUBLIC = [ipaddress.ip_network(network) for network in ("192.0.0.0/24", "192.88.99.0/24", "3fff::/20")]
REDIRECTS = 3
MOVED = {301, 302, 303, 307, 308}
PORTS = {"https": 443, "http": 80}


class CannotFetchError(Exception):
    """Nothing was fetched. Its words are for a log or a report; they never repeat what the other host sent."""


def is_public(address: str) -> bool:
    """Tell whether an address is one machine's on the public internet, and holds no other address inside it."""
    known = ipaddress.ip_address(address.split("%")[0])
    if known.version == 6 and (known not in UNICAST_6 or known.sixtofour or known.teredo):
        return False
    return known.is_global and not known.is_multicast and not any(known in network for network in NEVER_PUBLIC)


def public_address(host: str, port: int) -> str:
    """Return an address of `host` on the public internet, or raise CannotFetchError where any of them is another."""
    found = [entry[4][0] for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if not found or not all(is_public(address) for address in found):
        raise CannotFetchError(f"{host} is not an address on the public internet from here.")
    return found[0]


class PublicPlainConnection(HTTPConnection):
    """HTTP to a public address only. What was looked at is what is connected to: the name is not asked for twice."""

    def connect(self):
        self.sock = socket.create_connection((public_address(self.host, self.port), self.port), self.timeout)


class PublicConnection(HTTPSConnection):
    """HTTPS to a public address only, in the same way."""

    def connect(self):
        plain = socket.create_connection((public_address(self.host, self.port), self.port), self.timeout)
        try:
            self.sock = self._context.wrap_socket(plain, server_hostname=self.host)
        except BaseException:
            plain.close()
            raise


def get_once(connection: HTTPConnection, path: str, accept: str, seconds: float, most_bytes: int):
    """Return (status, Location header or "", body) of one answer. No proxy is used, no cookie sent or kept.

    `seconds` is for the whole answer, its headers too; a body is read for 200 only, and not at all where `most_bytes`
    is 0. Raises CannotFetchError.
    """
    host, ends = connection.host, time.monotonic() + seconds
    # A host that sends a byte now and then never lets a read time out: at the end its line is cut.
    watch = threading.Timer(seconds + 0.5, _hang_up, [connection])
    watch.daemon = True
    watch.start()
    try:
        connection.request("GET", path, headers={"Accept": accept, "User-Agent": "portal"})
        answer = connection.getresponse()
        data = b""
        while most_bytes and answer.status == 200 and (part := answer.read1(65536)):
            data += part
            if len(data) > most_bytes:
                raise CannotFetchError(f"{host} sends more than {most_bytes:,} bytes.")
            if time.monotonic() > ends:
                raise CannotFetchError(f"{host} takes more than {seconds} seconds.")
        return answer.status, answer.getheader("Location", ""), data
    except (OSError, HTTPException, ValueError) as problem:
        if time.monotonic() > ends:
            raise CannotFetchError(f"{host} takes more than {seconds} seconds.") from problem
        raise CannotFetchError(f"{host} could not be asked ({type(problem).__name__}).") from problem
    finally:
        watch.cancel()
        connection.close()


def _hang_up(connection):
    sock = connection.sock
    if sock is not None:
        try:
            sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            return


def checked_address(address: str, hosts: Collection[str]) -> tuple[str, str, str]:
    """Return (scheme, host, path with query) of an http(s) address on one of `hosts`, named exactly.

    Raises CannotFetchError for another host, another port than the scheme's own, a user name, or no address at all.
    """
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        raise CannotFetchError("This is no address that can be asked.") from None
    if parts.scheme not in PORTS or not host or not host.isascii():
        raise CannotFetchError("Only http and https addresses are asked.")
    if ":" in host:  # http.client takes the end of such an address for a port
        raise CannotFetchError("Hosts are asked by name.")
    if "@" in parts.netloc or port not in (None, PORTS[parts.scheme]):
        raise CannotFetchError("An address with a user name or a port of its own is not asked.")
    if host not in hosts:
        raise CannotFetchError(f"{host} is not an allowed host.")
    path = quote(parts.path or "/", safe="/%-._~!$&'()*+,;=:@")
    query = quote(parts.query, safe="/?%-._~!$&'()*+,;=:@")
    return parts.scheme, host, f"{path}?{query}" if query else path


def fetch(address: str, hosts: Collection[str], *, seconds: float, most_bytes: int, accept: str = "*/*") -> bytes:
    """Return the body of a 200 from one of `hosts`, over at most three redirects, none from https to http.

    Raises CannotFetchError for whatever goes wrong.
    """
    for _ in range(REDIRECTS + 1):
        scheme, host, path = checked_address(address, hosts)
        connection = (PublicConnection if scheme == "https" else PublicPlainConnection)(host, timeout=seconds)
        status, location, data = get_once(connection, path, accept, seconds, most_bytes)
        if status == 200:
            return data
        if status not in MOVED or not location:
            raise CannotFetchError(f"{host} answered {status}.")
        following = urljoin(address, location)
        if scheme == "https" and not following.startswith("https:"):
            raise CannotFetchError(f"{host} leads on to an address that is not https.")
        address = following
    raise CannotFetchError(f"{host} leads on and on.")
