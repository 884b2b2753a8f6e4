"""With files in a bucket that speaks S3 visitors are sent the same as before; documents go through their view."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import unquote, urlsplit

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage, storages

from core.models import PortalDocument
from portal.settings import outgrowing

MISSING = b"<Error><Code>NoSuchKey</Code><Message>There is none.</Message></Error>"


class Answers(BaseHTTPRequestHandler):
    """As much of S3 as files need: PUT, GET with ranges, HEAD and DELETE below /bucket/."""

    def name(self):
        return unquote(urlsplit(self.path).path).removeprefix("/uploads/")

    def do_PUT(self):  # noqa: N802
        self.server.files[self.name()] = self.rfile.read(int(self.headers["Content-Length"]))
        self.reply(200)

    def do_GET(self):  # noqa: N802
        self.server.asked.append(self.name())
        body = self.server.files.get(self.name())
        if body is None:
            return self.reply(404, MISSING)
        if not (asked := self.headers.get("Range")):
            return self.reply(200, body)
        first, _, last = asked.removeprefix("bytes=").partition("-")
        if int(first) >= len(body):
            return self.reply(416)
        part = body[int(first) : int(last or len(body) - 1) + 1]
        return self.reply(206, part, **{"Content-Range": f"bytes {first}-{last}/{len(body)}"})

    do_HEAD = do_GET  # noqa: N815

    def do_DELETE(self):  # noqa: N802
        self.server.files.pop(self.name(), None)
        self.reply(204)

    def reply(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), "ETag": '"e"', **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *words):
        pass


@pytest.fixture
def service():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.files, server.asked = {}, []
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def bucket(service, settings, monkeypatch):
    for name, value in {
        "MEDIA_BUCKET": "uploads",
        "MEDIA_ENDPOINT": f"http://127.0.0.1:{service.server_port}",
        "MEDIA_ACCESS_KEY": "key",
        "MEDIA_SECRET_KEY": "secret",
    }.items():
        monkeypatch.setenv(name, value)
    settings.STORAGES = settings.STORAGES | {"default": outgrowing.media_storage()}
    for holder in (PortalDocument._meta.get_field("file"),):
        monkeypatch.setattr(holder, "storage", storages["default"])
    return service


def body(response):
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_pictures_and_parts_of_films_come_out_of_the_bucket(client, db, bucket):
    name = default_storage.save("media/tide.mp3", ContentFile(b"0123456789" * 10))
    assert bucket.files == {"media/tide.mp3": b"0123456789" * 10}
    assert default_storage.url(name) == "/media/media/tide.mp3"
    whole = client.get("/media/media/tide.mp3")
    assert (whole.status_code, body(whole)) == (200, b"0123456789" * 10)
    assert whole["Content-Type"] == "audio/mpeg"
    assert whole["X-Content-Type-Options"] == "nosniff"
    assert whole["Content-Security-Policy"].startswith("default-src 'none'")
    part = client.get("/media/media/tide.mp3", headers={"range": "bytes=5-14"})
    assert (part.status_code, body(part), part["Content-Range"]) == (206, b"5678901234", "bytes 5-14/100")
    assert client.get("/media/media/tide.mp3", headers={"range": "bytes=500-"}).status_code == 416
    default_storage.delete(name)
    assert client.get("/media/media/tide.mp3").status_code == 404


@pytest.mark.parametrize(
    "path",
    ["documents/plan.pdf", "original_images/a.jpg", "images/../documents/plan.pdf", "images//documents/plan.pdf"],
)
def test_documents_and_originals_are_never_sent_as_files(client, db, bucket, path):
    bucket.files |= {"documents/plan.pdf": b"private", "original_images/a.jpg": b"where it was taken"}
    answer = client.get(f"/media/{path}")
    assert answer.status_code in (400, 404)
    assert bucket.asked == []


def test_a_document_goes_through_its_own_view(client, db, bucket):
    document = PortalDocument(title="Plan")
    document.file.save("plan.txt", ContentFile(b"what to do"), save=False)
    document.file_size = 10
    document.save()
    assert list(bucket.files.values()) == [b"what to do"]
    answer = client.get(document.url)
    assert document.url.startswith("/documents/")
    assert (answer.status_code, body(answer)) == (200, b"what to do")


def test_a_public_bucket_is_named_for_what_is_open_and_nothing_else(settings, db, bucket):
    settings.MEDIA_PUBLIC_URL = "https://files.example.org/"
    assert default_storage.url("images/a b.webp") == "https://files.example.org/images/a%20b.webp"
    assert default_storage.url("documents/plan.pdf") == "/media/documents/plan.pdf"


def test_a_service_that_is_away_is_said_in_words(client, db, bucket):
    bucket.shutdown()
    bucket.server_close()
    answer = client.get("/media/images/a.webp")
    assert answer.status_code == 503
    assert answer["Cache-Control"] == "no-store"
