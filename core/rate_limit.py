"""How often one corner of the network may press Join, or answer a question. Keeps nothing that could identify anybody.

A key is a hash of the visitor's network (the first 24 bits of an IPv4 address, 48 of an IPv6 one), keyed with a salt
that exists in this process's memory only and is thrown away every hour, together with everything counted under it.
A whole hospital may stand behind one address, so the limit is wide: it is there for machines.
"""

import hmac
import ipaddress
import re
import secrets
from threading import Lock

BURST = 120  # presses at once from one network
PER_SECOND = 2.0  # and this many more, for as long as it takes
SALT_SECONDS = 3600
MOST_KEYS = 50_000
WITH_PORT = re.compile(r"\[([^]]+)\](?::[0-9]+)?|([0-9.]+):[0-9]+")


class Limiter:
    """Token buckets. `now` is seconds of any clock that does not go backwards."""

    def __init__(self, burst=BURST, per_second=PER_SECOND):
        self.burst, self.per_second = burst, per_second
        self._lock = Lock()
        self.forget(0.0)

    def forget(self, now: float) -> None:
        """Begin anew with another salt."""
        self._salt, self._salted_at, self._buckets = secrets.token_bytes(32), now, {}

    def allows(self, address: str, now: float) -> bool:
        """Return whether this press may pass, and count it."""
        with self._lock:
            if now - self._salted_at > SALT_SECONDS or len(self._buckets) > MOST_KEYS:
                self.forget(now)
            key = hmac.digest(self._salt, network_of(address).encode(), "sha256")
            left, since = self._buckets.get(key, (float(self.burst), now))
            left = min(self.burst, left + (now - since) * self.per_second)
            allowed = left >= 1
            self._buckets[key] = (left - 1 if allowed else left, now)
            return allowed


def network_of(address: str) -> str:
    """Return the network an address belongs to; "" for what is no address, so that all of those share one bucket.

    A port that a proxy wrote behind it ("192.0.2.1:4711", "[2001:db8::1]:4711") is left out.
    """
    with_port = WITH_PORT.fullmatch(address)
    try:
        ip = ipaddress.ip_address(with_port[1] or with_port[2] if with_port else address)
    except ValueError:
        return ""
    ip = getattr(ip, "ipv4_mapped", None) or ip
    return str(ipaddress.ip_network((ip, 24 if ip.version == 4 else 48), strict=False))


def client_address(meta: dict, trusted_proxies: int) -> str:
    """Return the address that the outermost of our own proxies saw (`trusted_proxies` of them), or the socket's own.

    What stands further left in X-Forwarded-For was written by the visitor and is worth nothing.
    """
    seen = [part.strip() for part in meta.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    if 0 < trusted_proxies <= len(seen):
        return seen[-trusted_proxies]
    return meta.get("REMOTE_ADDR", "")
