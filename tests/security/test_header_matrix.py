"""Every method on every kind of address, past every layer, and every header of the answer, held against a kept file.

The answers come from the whole WSGI application, kept pages and files included, told to be in production and on https.
A difference fails; where it is meant, read it, then copy the file that the failure names over the kept one.
"""

import difflib
import logging
import re
import tempfile
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest
from django.core.signals import request_finished, request_started
from django.core.wsgi import WSGIHandler
from django.db import close_old_connections

from core.remembered import forget
from portal.page_cache.edge import PageCache
from portal.page_cache.shelf import Shelf
from portal.page_cache.spool import Spool
from portal.settings.security import FIRST_SHEET, source_of
from portal.static_files import Files
from tests.edge import ask
from tests.security.header_routes import METHODS, routes

KEPT = Path(__file__).with_name("headers") / "matrix.txt"
STATIC = Path(__file__).resolve().parents[2] / "static"
# What is compared. That two of them never come is as much a part of the matrix as that the others do.
HEADERS = (
    "Content-Security-Policy", "Strict-Transport-Security", "X-Content-Type-Options", "X-Frame-Options",
    "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy",
    "Cache-Control", "X-Robots-Tag", "Vary", "Allow", "Set-Cookie", "Access-Control-Allow-Origin",
)  # fmt: skip
ON_ALL = ("Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy",
          "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy")  # fmt: skip
LEAST_CELLS = 2000


@pytest.fixture
def application(settings, tmp_path, home):
    """Return what portal/wsgi.py puts together, with what production's settings add to the headers."""
    upgraded = {"upgrade-insecure-requests": True}
    settings.CONTENT_SECURITY_POLICY = {"DIRECTIVES": settings.SECURE_CSP | upgraded}
    settings.SECURE_CSP_CMS = settings.SECURE_CSP_CMS | upgraded
    settings.SECURE_CSP_SIGN_IN = settings.SECURE_CSP_SIGN_IN | upgraded
    settings.SECURE_SSL_REDIRECT = settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    settings.SECURE_HSTS_SECONDS = 63072000
    django = WSGIHandler()
    files = Files(django)
    files.add_files(str(STATIC), prefix=settings.STATIC_URL)
    forget()
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)  # the connection is the test's own
    logging.disable(logging.CRITICAL)  # some five hundred refusals, each with its line
    yield PageCache(django, files, Shelf(8 * 1024 * 1024), Spool(tmp_path))
    logging.disable(logging.NOTSET)
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def readable(name: str, value: str | None) -> str:
    """Return a header's value in one order, without what changes from day to day."""
    if value is None:
        return "-"
    if name == "Content-Security-Policy":
        value = value.replace(source_of(FIRST_SHEET), "<first sheet>")
        value = "; ".join(sorted(part.strip() for part in value.split(";")))
    if name == "Set-Cookie":
        value = re.sub(r"=[^;]*", "=<value>", value, count=1)
        value = re.sub(r"expires=[^;]*", "expires=<day>", value)
    return value.strip()


def asked(application, route, method):
    environ = {"wsgi.url_scheme": "https", "HTTP_ACCEPT": "text/html", **route.headers}
    body = environ.pop("body", b"")
    environ |= {"wsgi.input": BytesIO(body), "CONTENT_LENGTH": str(len(body))}
    if method == "POST":
        environ["CONTENT_TYPE"] = "application/x-www-form-urlencoded"
    path, mark, query = route.address.partition("?")
    return ask(application, path + mark + query, method, **environ)


def lines_of(found: dict) -> list[str]:
    """Return the matrix as text: what most answers have; each other set of headers by what differs; a line a route."""
    sets = [headers for answers in found.values() for _, headers in answers.values()]
    usual = [Counter(values).most_common(1)[0][0] for values in zip(*sets, strict=True)]
    letters, rest = {}, []
    top = ["Every answer, but for what stands below:", *(f"    {pair[0]}: {pair[1]}" for pair in zip(HEADERS, usual))]  # noqa: B905
    for route, answers in found.items():
        grouped = {}
        for method, (status, headers) in answers.items():
            if headers not in letters:
                letters[headers] = f"H{len(letters) + 1}"
                top += ["", f"{letters[headers]}:"]
                named = zip(HEADERS, headers, usual, strict=True)
                top += [f"    {name}: {value}" for name, value, most in named if value != most]
            grouped.setdefault((status, letters[headers]), []).append(method)
        said = "   ".join(f"{' '.join(methods)} -> {status} {letter}" for (status, letter), methods in grouped.items())
        rest.append(f"{route} | {said}")
    return [*top, "", *rest]


@pytest.fixture
def found(application, monkeypatch):
    """Return {name of the route: {method: (status, values of HEADERS)}}, and look at each answer on the way."""
    answers = {}
    for route in routes():
        with monkeypatch.context() as patched:
            if route.broken:
                patched.setattr(*route.broken)
            answers[route.name] = {}
            for method in route.methods:
                answer = asked(application, route, method)
                values = tuple(readable(name, answer.header(name)) for name in HEADERS)
                answers[route.name][method] = (answer.status, values)
                if answer.status == 405 and route.name.startswith(("page ", "door")):
                    assert b"116 123" in answer.body, (route.name, method)  # in words, with help
    return answers


def test_every_answer_has_the_headers_of_the_kept_file(found):
    cells = sum(len(HEADERS) for answers in found.values() for _ in answers)
    assert cells >= LEAST_CELLS
    lines = [
        f"{len(found)} routes, {len(METHODS)} methods, {len(HEADERS)} headers: {cells} cells.",
        "",
        *lines_of(found),
    ]
    kept = KEPT.read_text().splitlines() if KEPT.exists() else []
    if lines != kept:
        now = Path(tempfile.mkdtemp()) / KEPT.name
        now.write_text("\n".join(lines) + "\n")
        changed = "\n".join(difflib.unified_diff(kept, lines, "kept", "now", lineterm="", n=0))
        pytest.fail(f"Read this, then copy {now} to {KEPT}\n{changed[:6000]}")
    for name, answers in found.items():
        for method, (status, values) in answers.items():
            said = dict(zip(HEADERS, values, strict=True))
            assert "-" not in [said[header] for header in ON_ALL], (name, method, status)
            assert said["Access-Control-Allow-Origin"] == "-", (name, method, status)
