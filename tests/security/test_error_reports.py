"""What a Sentry is told of an error: where in the code it was, and no word of who met it. A real library, a real
collector on loopback, everything that is sent read byte by byte."""

import gzip
import json
import logging
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import brotli
import pytest
import sentry_sdk
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import path

from portal import error_reports
from portal.urls import urlpatterns as portal_urls

WORDS = {
    place: f"quokka{place}canary"
    for place in ("path", "query", "agent", "referrer", "cookie", "header", "address", "body", "local", "error", "log")
}


def fails(request, word):
    held = [WORDS["local"], request.POST.get("note"), word]
    try:
        raise KeyError(held[0])
    except KeyError:
        raise ValueError(f"{WORDS['error']} {request.GET} {held}")  # noqa: B904  (both are told)


def complains(request):
    logging.getLogger("core.example").error("Could not read %s of %s", WORDS["log"], request.GET, extra=dict(WORDS))
    raise PermissionError(WORDS["error"])


# Names of addresses that take a press (portal/methods.py).
urlpatterns = [
    path("fails/<str:word>/", fails, name="door"),
    path("complains/", complains, name="useful"),
    *portal_urls,
]
handler500 = "home.errors.server_error"


class Collector(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Ear)
        self.heard = []


class Ear(BaseHTTPRequestHandler):
    def do_POST(self):  # noqa: N802  (http.server's name)
        body = self.rfile.read(int(self.headers["Content-Length"]))
        opened = {"br": brotli.decompress, "gzip": gzip.decompress}.get(self.headers.get("Content-Encoding"), bytes)
        body = opened(body)
        self.server.heard.append((str(self.headers), body.decode()))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *words):
        pass


@pytest.fixture
def collector():
    """A Sentry on loopback, to which this process tells its errors until the test ends."""
    server = Collector()
    Thread(target=server.serve_forever, daemon=True).start()
    error_reports.start(f"http://key@127.0.0.1:{server.server_port}/7")
    yield server
    sentry_sdk.get_client().close(timeout=2)
    sentry_sdk.get_global_scope().set_client(None)
    server.shutdown()
    server.server_close()


@pytest.fixture
def met(collector, settings, home):
    """Ask for what fails, with a canary in everything that a visitor brings. Returns all that was sent."""
    settings.ROOT_URLCONF = __name__
    visitor = Client(raise_request_exception=False, REMOTE_ADDR="203.0.113.77")
    visitor.cookies["portal"] = WORDS["cookie"]
    headers = {
        "User-Agent": WORDS["agent"],
        "Referer": f"https://intranet.example/{WORDS['referrer']}",
        "X-Anything": WORDS["header"],
        "X-Forwarded-For": f"{WORDS['address']}, 203.0.113.77",
    }
    for address in (f"/fails/{WORDS['path']}/", "/complains/"):
        response = visitor.post(f"{address}?q={WORDS['query']}", {"note": WORDS["body"]}, headers=headers)
        assert response.status_code == 500
    sentry_sdk.flush(timeout=5)
    return collector.heard


def events(heard) -> list[dict]:
    """Return the events in the envelopes (one line of JSON for the envelope, two for each thing in it)."""
    found = []
    for _, body in heard:
        lines = [json.loads(line) for line in body.splitlines() if line]
        found += [thing for kind, thing in zip(lines[1::2], lines[2::2], strict=True) if kind["type"] == "event"]
    return found


def test_it_says_where_in_the_code_an_error_was(met):
    told = events(met)
    assert [event["logger"] for event in told] == ["django.request", "core.example", "django.request"]
    first = told[0]["exception"]["values"]
    assert [error["type"] for error in first] == ["KeyError", "ValueError"]
    last = first[-1]["stacktrace"]["frames"][-1]
    assert (last["module"], last["function"]) == (__name__, "fails")
    assert last["lineno"] > 20
    assert told[1]["tags"]["place"].startswith("tests/security/test_error_reports.py:")


def test_no_word_of_who_met_it_leaves(met):
    """Nothing but what is on the list, and none of the words that the visitor brought, in any byte that is sent."""
    for event in events(met):
        assert set(event) <= {*error_reports.ABOUT_THE_EVENT, "exception", "tags", "sdk"}
        for error in event.get("exception", {}).get("values", []):
            assert set(error) <= {"type", "module", "stacktrace"}
            for frame in error["stacktrace"]["frames"]:
                assert set(frame) <= set(error_reports.ABOUT_A_FRAME)
    assert len(met) >= 3
    elsewhere = ("203.0.113.77", "testserver", "QUERY_STRING", "cookie", str(error_reports.ROOT))
    whole = "".join(headers + body for headers, body in met)
    assert [word for word in (*WORDS.values(), *elsewhere) if word in whole] == []
    kinds = {json.loads(line)["type"] for _, body in met for line in body.splitlines()[1::2] if line}
    assert kinds == {"event"}
    assert sentry_sdk.get_client().options["send_default_pii"] is not True


def test_without_a_dsn_nothing_listens(home):
    assert not sentry_sdk.get_client().is_active()


@pytest.mark.parametrize("dsn", ["nonsense", "https://example.org/1", "ftp://key@example.org/1", "https://key@/1"])
def test_an_address_that_is_none_stops_the_start(dsn):
    with pytest.raises(ImproperlyConfigured, match="SENTRY_DSN is no address"):
        error_reports.start(dsn)


def test_without_its_library_it_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "sentry_sdk", None)
    with pytest.raises(ImproperlyConfigured, match="requirements-extras.txt"):
        error_reports.start("https://key@example.org/1")


def test_an_event_with_more_than_we_know_of_loses_it():
    event = {"event_id": "1", "request": {"url": "x"}, "user": {"ip": "x"}, "something_new": "x", "message": "x"}
    assert error_reports.only_the_code(event, {}) == {"event_id": "1"}
