"""Whatever is typed into an address or a form: an answer in words, never an error of ours, never for long.

Run here is a short version: each parameter with half of the values in turn, at one of the addresses that read it. With
BAD_INPUT=all every value is tried for every parameter of every address, in some minutes (docs/testing.md).
"""

import os
from itertools import cycle

import pytest
from django.core import signals
from django.core.wsgi import WSGIHandler
from django.db import close_old_connections
from django.urls import Resolver404, resolve

from portal.page_cache.asking import ANSWERS, KEPT_PARAMETERS
from portal.static_files import Files
from tests.security.bad_values import BODIES, FORM, HEADERS, METHODS, PATHS, QUERIES, VALUES
from tests.security.sweeping import (
    Sweep,
    cookies_of,
    every_public_address,
    filled,
    parameters_of,
    public_patterns,
    query_of,
    sent,
    wsgi_path,
)

EVERYTHING = os.environ.get("BAD_INPUT") == "all"
# What each form takes. Whether that is all is watched below.
FORMS = {
    "save_consent": {"analytics": "yes", "video": "no", "next": "/"},
    "useful": {"answer": "yes"},
    "useful_note": {"note": "Thank you"},
    "door": {},
    "account_login": {"login": "somebody", "password": "a long enough password", "next": "/cms/"},
    "wagtailadmin_password_reset": {"email": "somebody@example.org"},
}
TOKEN = "a" * 32
QUICKEST = 3  # addresses that read a parameter take turns; the full version asks all of them


@pytest.fixture
def sweep(db, home):
    """A sweep of the application as it is served, but for kept pages, which would answer most of it."""
    # The handler would close the connection that holds this test's transaction.
    for signal in (signals.request_started, signals.request_finished):
        signal.disconnect(close_old_connections)
    yield Sweep(Files(WSGIHandler()))
    for signal in (signals.request_started, signals.request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def clean(sweep):
    """Nothing that a test asked through this sweep may have gone wrong, or taken long."""
    yield sweep
    assert sweep.asked > 20
    told = "\n".join(" | ".join(problem) for problem in sweep.problems[:40])
    assert not sweep.problems, f"{len(sweep.problems)} of {sweep.asked}:\n{told}"
    assert sweep.slow() == {}
    print(f"{sweep.asked} requests, 0 failures")  # noqa: T201  (the figure for docs, with -s)


def test_every_value_for_every_parameter(clean, monkeypatch):
    reading = {address: parameters_of(clean, address, monkeypatch) for address in every_public_address()}
    names = {name for parameters in reading.values() for name in parameters}
    assert names >= KEPT_PARAMETERS | ANSWERS
    if EVERYTHING:
        for address, parameters in reading.items():
            for name in [*parameters, "unread"]:
                for what, value in VALUES.items():
                    clean.ask(address, query_of(name, value), what=f"{name}: {what}")
        return
    for turn, name in enumerate(sorted(names)):
        readers = [address for address in reading if name in reading[address]]
        readers = cycle(sorted(readers, key=lambda address: min(clean.seconds[address]))[:QUICKEST])
        for what, value in list(VALUES.items())[turn % 2 :: 2]:  # every value, and every parameter, with half of them
            clean.ask(next(readers), query_of(name, value), what=f"{name}: {what}")


def test_queries_that_are_none(clean):
    for address in every_public_address():
        for query in QUERIES if EVERYTHING else QUERIES[:1] + QUERIES[4:6] + QUERIES[-2:]:
            clean.ask(address, wsgi_path(query), what=repr(query[:40]))


def leads_to_a_view(path: str) -> bool:
    try:
        return resolve(path.encode("latin-1").decode("utf-8", "replace")).url_name != "wagtail_serve"
    except Resolver404:
        return False


def test_every_value_in_every_path(clean):
    nobodys = set()
    for name, address, parameters in public_patterns().values():
        for parameter in parameters:
            good = filled(name, address, parameters)
            before, _, after = address.partition(f"%({parameter})s")
            fill = dict.fromkeys(parameters, "1")
            assert good
            for what, value in VALUES.items():
                path = wsgi_path((before % fill).encode() + sent(value)[:3000] + (after % fill).encode())
                # What no view is asked for is the same page for all of these: once is enough.
                if EVERYTHING or what not in nobodys or leads_to_a_view(path):
                    clean.ask(path, what=f"{name} {parameter}: {what}")
                if not leads_to_a_view(path):
                    nobodys.add(what)
    for path in PATHS:
        clean.ask(wsgi_path(path), what=repr(path[:40]))


def test_every_value_in_every_field(clean):
    addresses = {name: filled(name, *more) for name, *more in public_patterns().values() if name in FORMS}
    assert set(addresses) == set(FORMS)
    for name, fields in FORMS.items():
        for field in [*fields, "unread"]:
            for what, value in VALUES.items():
                others = "&".join(query_of(other, given) for other, given in fields.items() if other != field)
                body = f"{query_of(field, value)}&{others}&csrfmiddlewaretoken={TOKEN}".encode()
                clean.ask(
                    addresses[name],
                    method="POST",
                    what=f"{name} {field}: {what}",
                    body=body,
                    CONTENT_TYPE=FORM,
                    HTTP_COOKIE=f"csrftoken={TOKEN}",
                )


def test_bodies_that_are_no_form(clean):
    addresses = [filled(name, *more) for name, *more in public_patterns().values() if name in FORMS]
    for address in [*addresses, "/", "/search/"]:
        for kind, body, length in BODIES:
            headers = {"CONTENT_TYPE": kind, "CONTENT_LENGTH": length or str(len(body))}
            clean.ask(address, method="POST", what=f"{kind} {body[:30]!r}", body=body, **headers)


def test_methods(clean):
    for address in every_public_address():
        for method in METHODS:
            answer = clean.ask(address, method=method, what="method")
            assert not answer or address.startswith("/cms/") or cookies_of(answer) == "", (method, address)


def test_headers(clean):
    for address in every_public_address() if EVERYTHING else ["/", "/search/", "/cookies/", "/cms/login/"]:
        for headers in HEADERS:
            clean.ask(address, "q=sleep", what=str(headers)[:60], **headers)


def test_the_sweep_notices_a_fault(sweep, monkeypatch):
    """A page that fails, one without help, and one that leads elsewhere are each found."""
    monkeypatch.setattr("core.search_query.MOST_READ", None)
    monkeypatch.setattr("home.search.views.speaks_of_crisis", lambda words: 1 / 0)
    sweep.ask("/search/", "q=sleep", what="a fault")
    assert [problem.why.split(" ZeroDivision")[0] for problem in sweep.problems] == ["GET answered 500"]
    assert "ZeroDivisionError" in sweep.problems[0].why
