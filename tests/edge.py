"""The portal's WSGI application with its page cache, in this process, and somebody who asks it."""

import gzip
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import brotli
from django.core.wsgi import WSGIHandler

from portal.page_cache.asking import address_of, impersonal
from portal.page_cache.edge import PageCache
from portal.page_cache.shelf import Shelf
from portal.page_cache.spool import Spool

UNCODED = {None: bytes, "br": brotli.decompress, "gzip": gzip.decompress}


class Answer(NamedTuple):
    status: int
    headers: tuple  # of pairs, in order
    body: bytes

    def header(self, name: str) -> str | None:
        return next((value for other, value in self.headers if other.lower() == name.lower()), None)

    @property
    def words(self) -> bytes:
        """The body as a reader gets it."""
        return UNCODED[self.header("Content-Encoding")](self.body)

    @property
    def is_kept(self) -> bool:
        """The cache alone gives pages a tag, but for feeds and calendars."""
        return self.header("ETag") is not None


def environ_of(path: str, method="GET", **headers) -> dict:
    """Return the WSGI environment (PEP 3333) of a request to a path with its query."""
    path, _, query = path.partition("?")
    return {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "HTTP_HOST": "testserver",
        "SERVER_NAME": "testserver",
        "SERVER_PORT": "80",
        "REMOTE_ADDR": "192.0.2.7",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        **headers,
    }


def ask(application, path: str, method="GET", **headers) -> Answer:
    """Return what a WSGI application answers. `headers` are names of its environment: HTTP_COOKIE="a=b"."""
    said = []
    response = application(environ_of(path, method, **headers), lambda *words: said.extend(words))
    body = b"".join(response)
    if hasattr(response, "close"):
        response.close()
    return Answer(int(said[0][:3]), tuple(said[1]), body)


def ask_uncached(path: str, **headers) -> Answer:
    """Return what Django makes of an address now, for nobody in particular."""
    environ = environ_of(path, **headers)
    address = address_of(environ)
    return ask(handler(), path, **headers | (impersonal(environ, address) if address else {}))


@cache
def handler() -> WSGIHandler:
    return WSGIHandler()


def page_cache(folder: Path) -> PageCache:
    """Return the portal's application as portal/wsgi.py puts it together, but for static files."""
    django = WSGIHandler()
    return PageCache(django, django, Shelf(32 * 1024 * 1024), Spool(folder))
