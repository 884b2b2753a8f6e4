"""The portal as a server runs it, with two things that only the bench may know: how often Django drew a page, and which
process answered. Visitors' answers say neither.

RENDERS names a file that grows by one byte for each page that Django is asked for, whichever process it is.
"""

import os

from django.core.handlers.wsgi import WSGIHandler

_renders = os.open(os.environ["RENDERS"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
_get_response = WSGIHandler.get_response


def get_response(self, request):
    os.write(_renders, b".")
    return _get_response(self, request)


WSGIHandler.get_response = get_response  # before anything makes a handler

from portal.wsgi import application as portal  # noqa: E402


def application(environ, start_response):
    """Answer as the portal does, with the process's number in a header."""

    def start(status, headers, *rest):
        return start_response(status, [*headers, ("X-Process", str(os.getpid()))], *rest)

    return portal(environ, start)
