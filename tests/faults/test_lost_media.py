"""Files that are gone from the media folder: pages stand, say the picture's words, and somebody is told."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from django.core.cache import caches
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from PIL import Image

from core.lost_files import lost_lines
from core.models import PortalDocument, PortalImage, PortalRendition, User
from tests.factories import resource

LIST = "/cms/reports/attention/?about=lost-files&export=csv"


@pytest.fixture
def editor(home):
    return User.objects.create_superuser("who-looks", "", "x")


@pytest.fixture
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    caches["default"].clear()
    yield tmp_path
    caches["default"].clear()


@pytest.fixture
def picture(home, folder):
    file = BytesIO()
    Image.new("RGB", (1200, 600), "navy").save(file, "PNG")
    return PortalImage.objects.create(title="Quay", file=SimpleUploadedFile("quay.png", file.getvalue()))


@pytest.fixture
def shown(picture, django_capture_on_commit_callbacks):
    value = {"image": {"image": picture.pk, "alt_text": "Boats at the quay", "decorative": False}, "caption": "May"}
    with django_capture_on_commit_callbacks(execute=True):
        return resource("With a picture", listing_image=picture, body=[{"type": "figure", "value": value}])


def sent(client, shown) -> str:
    response = client.get(shown.url)
    assert response.status_code == 200
    return response.content.decode()


def names_of_pictures(html: str) -> list[str]:
    return re.findall(r"/media/(images/[^\s\"]*quay[^\s\"]*)", html)


def mine(editor) -> list:
    """Return what is listed of this file's own: the demo's pictures lie in another folder."""
    return [line for line in lost_lines(editor, None) if line.title == "With a picture"]


def look() -> None:
    call_command("find_lost_files", verbosity=0, stdout=open("/dev/null", "w"))  # noqa: SIM115
    caches["default"].clear()


def test_lost_versions_are_not_sent_and_are_drawn_anew_at_night(
    client, shown, folder, django_capture_on_commit_callbacks
):
    names = names_of_pictures(sent(client, shown))
    assert len(names) > 3
    for name in names:
        Path(folder / name).unlink(missing_ok=True)
    html = sent(client, shown)
    assert names_of_pictures(html) == [], "an address where nothing is would be a broken picture"
    assert "<p>Boats at the quay</p>" in html
    assert "May" in html
    with django_capture_on_commit_callbacks(execute=True):
        look()
    again = names_of_pictures(sent(client, shown))
    assert len(again) == len(names)
    assert all((folder / name).exists() for name in again)


def test_a_lost_original_is_listed_until_it_is_back(client, shown, picture, folder, editor):
    look()
    assert mine(editor) == []
    original = Path(picture.file.path)
    kept = original.read_bytes()
    original.unlink()
    assert len(names_of_pictures(sent(client, shown))) > 3, "what was drawn from it is still there"
    look()
    (line,) = mine(editor)
    assert (line.title, "“Quay” has lost its file" in line.words) == ("With a picture", True)
    client.force_login(editor)
    assert "With a picture" in client.get(LIST).getvalue().decode()
    original.write_bytes(kept)
    assert mine(editor) == []


def test_with_both_lost_the_words_stay(client, shown, picture, folder):
    for file in [*folder.rglob("*quay*")]:
        file.unlink()
    look()
    assert not PortalRendition.objects.filter(image=picture).exists()
    html = sent(client, shown)
    assert (names_of_pictures(html), "<p>Boats at the quay</p>" in html) == ([], True)
    assert client.get(shown.get_parent().url).status_code == 200


def test_a_lost_document_is_not_found_in_words(client, home, folder):
    document = PortalDocument.objects.create(title="A card", file=ContentFile(b"words", name="card.txt"))
    Path(document.file.path).unlink()
    response = client.get(document.url)
    assert (response.status_code, b"tel:" in response.content) == (404, True)


def test_three_lost_files_cost_as_many_queries_as_one(home, folder, editor):
    def lose(number: int) -> None:
        data = BytesIO()
        Image.new("RGB", (30, 20), (number, 9, 9)).save(data, "PNG")
        lost = PortalImage.objects.create(title=f"Lost {number}", file=ContentFile(data.getvalue(), name="lost.png"))
        resource(f"Shows {number}", listing_image=lost)
        Path(lost.file.path).unlink()

    def queries() -> tuple[int, int]:
        look()
        with CaptureQueriesContext(
            connection,
        ) as found:
            lines = lost_lines(editor, None)
        return sum(line.title.startswith("Shows") for line in lines), len(found)

    lose(1)
    one, cost = queries()
    lose(2)
    lose(3)
    assert (one, queries()) == (1, (3, cost))
