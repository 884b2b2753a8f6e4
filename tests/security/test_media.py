"""Uploaded files are served inert, in parts when asked, and originals not at all."""

import pytest
from django.core.files.base import ContentFile

from core.models import PortalDocument, PortalImage, PortalMedia


@pytest.fixture
def recording(home):
    return PortalMedia.objects.get(title="Two minutes by the water").file.url


def body(response):
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_a_recording_comes_whole_and_inert(client, recording):
    response = client.get(recording)
    assert response.status_code == 200
    assert response["Content-Type"] == "audio/mpeg"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"].startswith("default-src 'none'")
    assert len(body(response)) == int(response["Content-Length"])


def test_a_player_can_ask_for_a_part(client, recording):
    whole = body(client.get(recording))
    response = client.get(recording, headers={"range": "bytes=100-199"})
    assert response.status_code == 206
    assert response["Content-Range"] == f"bytes 100-199/{len(whole)}"
    assert body(response) == whole[100:200]


def test_a_browser_that_accepts_gzip_still_gets_true_ranges(client, recording):
    response = client.get(recording, headers={"range": "bytes=0-9", "accept-encoding": "gzip, br"})
    assert "Content-Encoding" not in response
    assert len(body(response)) == 10


def test_a_picture_made_for_a_card_is_served(client, home):
    image = PortalImage.objects.first()
    assert client.get(image.get_rendition("fill-690x270|format-webp|webpquality-80").url).status_code == 200


def test_originals_and_documents_are_not(client, home):
    image, document = PortalImage.objects.first(), PortalDocument.objects.first()
    assert client.get(image.file.url).status_code == 404
    assert client.get(document.file.url).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "../portal.sqlite3",
        "images/../../demo-password",
        "images/%2e%2e/%2e%2e/manage.py",
        "images/" + "a" * 300,
        "images/",
        "images//etc/passwd",
        "media/nothing.mp3",
        "captions/..%5c..%5cx",
    ],
)
def test_wandering_paths_find_nothing(client, home, path):
    assert client.get(f"/media/{path}").status_code == 404


def test_a_document_comes_as_a_download_through_its_own_view(client, home):
    document = PortalDocument.objects.first()
    response = client.get(document.url)
    assert response.status_code == 200
    assert "attachment" in response["Content-Disposition"]


def test_html_named_as_a_picture_is_never_html(client, home, settings):
    from django.core.files.storage import default_storage

    name = default_storage.save("images/page.html", ContentFile(b"<script>alert(1)</script>"))
    response = client.get(f"/media/{name}")
    assert response["Content-Security-Policy"].startswith("default-src 'none'")
    default_storage.delete(name)
