"""Files are fetched from named hosts on the public internet, redirects included, and nowhere else."""

import contextlib
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from core import public_fetching
from core.public_fetching import CannotFetchError, checked_address, fetch
from tests.unit.test_poster_fetching import INSIDE, resolving_to

HOSTS = {"old.example", "cdn.example"}


def get(address, **more):
    return fetch(address, HOSTS, **{"seconds": 2, "most_bytes": 1_000, **more})


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/a.png",
        "https://old.example.evil.example/a.png",
        "https://sub.old.example/a.png",
        "https://old.example@evil.example/a.png",
        "https://me:pw@old.example/a.png",
        "https://old.example:8443/a.png",
        "http://old.example:22/a.png",
        "file:///etc/passwd",
        "ftp://old.example/a.png",
        "gopher://old.example/a.png",
        "//old.example/a.png",
        "/a.png",
        "https://[",
        "https://127.0.0.1/a.png",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::1]/",
        "https://old.example:99999/a.png",
        "",
    ],
)
def test_other_addresses_are_not_asked(address, monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *asked, **more: pytest.fail("a name was asked for"))
    with pytest.raises(CannotFetchError):
        get(address)


def test_an_address_is_written_out_before_it_is_asked():
    asked = checked_address("HTTPS://OLD.example/a b/\u00e9.png?x=1 2\r\nHost: evil#frag", HOSTS)
    assert asked == ("https", "old.example", "/a%20b/%C3%A9.png?x=1%202Host:%20evil")


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("address", INSIDE)
def test_a_name_that_leads_into_our_own_network(monkeypatch, address, scheme):
    resolving_to(monkeypatch, "142.250.0.1", address)
    monkeypatch.setattr(socket, "create_connection", lambda *where: pytest.fail("it was connected to"))
    with pytest.raises(CannotFetchError, match="public internet"):
        get(f"{scheme}://old.example/")


class Elsewhere(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.headers["Host"], self.path, self.headers.get("Cookie")))
        if self.path == "/trickle":
            with contextlib.suppress(OSError):
                for _ in range(50):
                    self.wfile.write(b"H")
                    time.sleep(0.05)
            return
        moved = {
            "/moved": "/good",
            "/cdn": "http://cdn.example/good",
            "/inside": "http://127.0.0.1/",
            "/evil": "http://evil.example/",
            "/loop": "/loop",
            "/port": "http://old.example:22/",
            "/script": "javascript:alert(1)",
        }.get(self.path)
        self.send_response(302 if moved else 404 if self.path == "/missing" else 200)
        if moved:
            self.send_header("Location", moved)
            self.send_header("Set-Cookie", "a=b")
        self.end_headers()
        self.wfile.write(b"x" * 2_000 if self.path == "/large" else b"good")

    def log_message(self, *words):
        pass


@pytest.fixture
def elsewhere(monkeypatch):
    """Answer for every host from a server of this test."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
    server.asked, server.daemon_threads = [], True
    threading.Thread(target=lambda: server.serve_forever(0.02), daemon=True).start()

    def connect(connection):
        connection.sock = socket.create_connection(server.server_address, connection.timeout)

    monkeypatch.setattr(public_fetching.PublicPlainConnection, "connect", connect)
    monkeypatch.setattr(public_fetching.PublicConnection, "connect", connect)
    yield server
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("path", ["/good", "/moved", "/cdn"])
def test_a_file_is_fetched_over_redirects_among_allowed_hosts(elsewhere, path):
    assert get(f"http://old.example{path}") == b"good"
    assert [cookie for _, _, cookie in elsewhere.asked] == [None] * len(elsewhere.asked)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://old.example/inside", "127.0.0.1 is not an allowed host"),
        ("http://old.example/evil", "evil.example is not an allowed host"),
        ("http://old.example/loop", "leads on and on"),
        ("http://old.example/port", "a port of its own"),
        ("http://old.example/script", "Only http and https"),
        ("https://old.example/cdn", "not https"),
        ("http://old.example/missing", "answered 404"),
        ("http://old.example/large", "more than 1,000 bytes"),
    ],
)
def test_what_is_not_fetched(elsewhere, address, words):
    with pytest.raises(CannotFetchError, match=words):
        get(address)


def test_a_host_that_sends_its_headers_a_byte_now_and_then_is_left(elsewhere):
    began = time.monotonic()
    with pytest.raises(CannotFetchError, match="takes more than"):
        get("http://old.example/trickle", seconds=0.2)
    assert time.monotonic() - began < 2
