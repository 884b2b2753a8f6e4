"""A still is fetched from three named hosts on the public internet and nowhere else, and only a small whole picture."""

import io
import json
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PIL import Image

from core import poster_fetching
from core.poster_fetching import NoPosterError, fetch_poster, get_over_https
from core.public_fetching import public_address
from core.video_address import HostedVideo

FILM = HostedVideo("youtube", "aB3_-x9ZkQ0")
REEL = HostedVideo("vimeo", "76979871", "8272103f6e")


def picture(kind="JPEG", size=(480, 360)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, kind)
    return out.getvalue()


class Answers:
    """Stands in for the other hosts, and keeps what they were asked."""

    def __init__(self, *answers):
        self.answers, self.asked = list(answers), []

    def __call__(self, host, path):
        self.asked.append((host, path))
        return self.answers.pop(0)


def oembed(address):
    return json.dumps({"thumbnail_url": address, "html": "<iframe src=//evil.example></iframe>"}).encode()


def test_youtubes_still_has_one_address():
    get = Answers(picture())
    assert fetch_poster(FILM, get) == (picture(), "jpg")
    assert get.asked == [("i.ytimg.com", "/vi/aB3_-x9ZkQ0/hqdefault.jpg")]


def test_vimeo_is_asked_where_its_still_is():
    get = Answers(oembed("https://i.vimeocdn.com/video/452001751-a_640.webp?r=pad"), picture("WEBP"))
    assert fetch_poster(REEL, get) == (picture("WEBP"), "webp")
    assert get.asked == [
        ("vimeo.com", "/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F76979871%2F8272103f6e"),
        ("i.vimeocdn.com", "/video/452001751-a_640.webp?r=pad"),
    ]


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"<html>",
        b"[]",
        b"7",
        b"{}",
        b"\xff\xfe",
        b"[" * 20_000,
        oembed(None),
        oembed(7),
        oembed("http://i.vimeocdn.com/video/1.jpg"),
        oembed("https://evil.example/i.vimeocdn.com/1.jpg"),
        oembed("https://i.vimeocdn.com.evil.example/1.jpg"),
        oembed("https://i.vimeocdn.com@evil.example/1.jpg"),
        oembed("https://evil.example@i.vimeocdn.com/1.jpg"),
        oembed("https://i.vimeocdn.com:8443/1.jpg"),
        oembed("https://127.0.0.1/1.jpg"),
        oembed("file:///etc/passwd"),
        oembed("https://["),
        oembed("https://i.vimeocdn.com/\u0001"),
        oembed("https://i.vimeocdn.com/\u202e"),
    ],
    ids=lambda answer: ascii(answer[:50]),
)
def test_a_still_elsewhere_is_not_fetched(answer):
    get = Answers(answer)
    with pytest.raises(NoPosterError):
        fetch_poster(REEL, get)
    assert len(get.asked) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<html>not found</html>",
        picture()[:-200],
        picture("GIF"),
        picture("PNG", (2001, 2000)),
    ],
    ids=["nothing", "svg", "a page", "cut short", "gif", "too large to draw"],
)
def test_only_a_whole_picture_is_kept(data):
    with pytest.raises(NoPosterError):
        fetch_poster(FILM, Answers(data))


INSIDE = [
    "127.0.0.1",
    "10.0.0.7",
    "172.16.3.4",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",  # noqa: S104
    "224.0.0.1",
    "240.0.0.1",
    "::1",
    "fe80::1%eth0",
    "fd00::1",
    "::ffff:127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "2002:7f00:1::",
    "2001:0:1::1",
    "2001:db8::1",
    "ff02::1",
]


def resolving_to(monkeypatch, *addresses):
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 443)) for address in addresses]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *asked, **more: found)


@pytest.mark.parametrize("address", INSIDE)
@pytest.mark.parametrize("beside", [[], ["142.250.0.1"]], ids=["alone", "beside a public one"])
def test_a_name_that_leads_into_our_own_network_is_not_connected_to(monkeypatch, address, beside):
    resolving_to(monkeypatch, *beside, address)
    connected = []
    monkeypatch.setattr(socket, "create_connection", lambda *where: connected.append(where))
    with pytest.raises(NoPosterError, match="public internet"):
        get_over_https("i.ytimg.com", "/")
    assert connected == []


def test_the_address_that_was_looked_at_is_the_one_connected_to(monkeypatch):
    resolving_to(monkeypatch, "2a00:1450:4009:81f::2016")
    assert public_address("i.ytimg.com", 443) == "2a00:1450:4009:81f::2016"
    resolving_to(monkeypatch, "142.250.0.1")
    assert public_address("i.ytimg.com", 443) == "142.250.0.1"
    connected = []

    def refuse(where, timeout):
        connected.append((where, timeout))
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", refuse)
    with pytest.raises(NoPosterError, match="could not be asked"):
        get_over_https("i.ytimg.com", "/")
    assert connected == [(("142.250.0.1", 443), 5)]


def test_no_other_host_is_asked():
    with pytest.raises(NoPosterError, match="not a host of stills"):
        get_over_https("evil.example", "/")


class Elsewhere(BaseHTTPRequestHandler):
    """A host that answers well, badly, too much or too slowly."""

    def do_GET(self):
        self.server.asked.append(self.path)
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/good")
            self.end_headers()
            return
        self.send_response(404 if self.path == "/missing" else 200)
        self.end_headers()
        for part in {"/large": [b"x" * 600_000] * 2, "/slow": [b"x"] * 40}.get(self.path, [b"good"]):
            self.wfile.write(part)
            if self.path == "/slow":
                time.sleep(0.05)

    def log_message(self, *words):
        pass


@pytest.fixture
def elsewhere(monkeypatch):
    """Answer for every host from a server of this test, without TLS."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
    server.asked = []
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def connect(connection):
        connection.sock = socket.create_connection(server.server_address, connection.timeout)

    monkeypatch.setattr(poster_fetching.PublicConnection, "connect", connect)
    yield server
    server.shutdown()
    server.server_close()


def test_a_good_answer_is_returned(elsewhere):
    assert get_over_https("i.ytimg.com", "/good") == b"good"


@pytest.mark.parametrize(
    ("path", "words"),
    [("/missing", "answered 404"), ("/moved", "answered 302"), ("/large", "more than 1,000,000 bytes")],
)
def test_a_bad_one_is_not(elsewhere, path, words):
    with pytest.raises(NoPosterError, match=words):
        get_over_https("i.ytimg.com", path)
    assert elsewhere.asked == [path], "a redirect is not followed"


def test_a_host_that_sends_a_byte_now_and_then_is_left(elsewhere, monkeypatch):
    monkeypatch.setattr(poster_fetching, "SECONDS", 0.3)
    with pytest.raises(NoPosterError, match="takes more than"):
        get_over_https("i.ytimg.com", "/slow")
