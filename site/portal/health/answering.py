"""A WSGI application in front of Django for three addresses, so that no host name, redirect or cookie is in the way.

- `/-/live` asks nothing of anything. A supervisor that restarts a process which does not answer here does right; one
  that restarts for a broken database does harm.
- `/-/ready` says whether visitors may be sent here: the database answers, and its migrations are applied.
- `/-/status` looks at everything. Its words are for whoever comes from the machine itself through no proxy, or knows
  STATUS_TOKEN.
"""

import json
from hmac import compare_digest

from django.conf import settings
from django.db import close_old_connections, connection
from django.utils import timezone

from .checks import READY, STATUS, look

LIVE, READY_PATH, STATUS_PATH = "/-/live", "/-/ready", "/-/status"
LOOPBACK = {"127.0.0.1", "::1"}
HEADERS = [
    ("Cache-Control", "no-store"),
    ("Content-Type", "application/json"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Robots-Tag", "noindex"),
]


def may_read_all(environ) -> bool:
    """Tell whether somebody may read the words of `/-/status`."""
    said = environ.get("HTTP_AUTHORIZATION", "")
    if settings.STATUS_TOKEN and compare_digest(said.encode(), f"Bearer {settings.STATUS_TOKEN}".encode()):
        return True
    came_by_itself = not any(environ.get(name) for name in ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_VIA"))
    return came_by_itself and environ.get("REMOTE_ADDR") in LOOPBACK


def findings(checks) -> dict:
    """As Django does around a request: no connection that is too old or broken is used or left behind."""
    inside = connection.in_atomic_block  # a test's
    if not inside:
        close_old_connections()
    try:
        return look(checks, timezone.now())
    finally:
        if not inside:
            close_old_connections()


def ready() -> tuple[bool, dict]:
    found = findings(READY)
    broken = [name for name, finding in found.items() if not finding.is_fine]
    return not broken, {"ready": not broken, "broken": broken}


def status() -> tuple[bool, dict]:
    found = findings(STATUS)
    is_well = all(finding.is_fine for finding in found.values())
    checks = {name: {"fine": finding.is_fine, "words": finding.words} for name, finding in found.items()}
    return is_well, {"well": is_well, "checks": checks}


class Health:
    """Answers the three addresses; everything else is `otherwise`'s."""

    def __init__(self, otherwise):
        self.otherwise = otherwise

    def __call__(self, environ, start_response):
        path = environ.get("PATH_INFO", "")
        if not path.startswith("/-/") or path not in (LIVE, READY_PATH, STATUS_PATH):
            return self.otherwise(environ, start_response)
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return self.send("405 Method Not Allowed", {}, environ, start_response, ("Allow", "GET, HEAD"))
        if path == STATUS_PATH and not may_read_all(environ):
            return self.otherwise(environ, start_response)  # there is nothing here
        if path == LIVE:
            return self.send("200 OK", {"live": True}, environ, start_response)
        is_fine, words = ready() if path == READY_PATH else status()
        return self.send("200 OK" if is_fine else "503 Service Unavailable", words, environ, start_response)

    @staticmethod
    def send(status_line, words, environ, start_response, *more):
        body = json.dumps(words, indent=1).encode() + b"\n"
        start_response(status_line, [*HEADERS, ("Content-Length", str(len(body))), *more])
        return [body] if environ["REQUEST_METHOD"] != "HEAD" else []
