"""A film's still is made small when it comes, and anything that is no picture stays as it is."""

import io

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from core.film_stills import small_still
from core.models import PortalMedia
from tests.tiny_files import recording


def photo(size=(2400, 1350), **how) -> ContentFile:
    picture = Image.effect_noise(size, 60).convert("RGB")
    out = io.BytesIO()
    picture.save(out, "JPEG", **how)
    return ContentFile(out.getvalue(), name="On the ward.jpg")


def test_a_photo_from_a_camera_becomes_a_small_webp():
    came = photo()
    small = small_still(came)
    with Image.open(small) as picture:
        assert (picture.format, picture.size) == ("WEBP", (960, 540))
    assert small.name == "On the ward.webp"
    assert small.size < came.size / 3


def test_a_photo_held_upright_stays_upright_and_says_nothing_of_where_it_was_taken():
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x010F] = "Maker"
    with Image.open(small_still(photo(size=(1600, 900), exif=exif))) as picture:
        assert picture.size == (540, 960)
        assert not picture.getexif()


def test_what_is_no_picture_or_is_lighter_already_stays():
    assert small_still(ContentFile(b"no picture", name="a.png")) is None
    assert small_still(photo(size=(960, 540), quality=1)) is None


@pytest.mark.django_db
def test_a_film_keeps_its_still_small_and_leaves_a_stored_one_alone(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    film = PortalMedia(
        title="A film", type="video", thumbnail=photo(), file=ContentFile(recording("mp4"), name="a.mp4")
    )
    film.save()
    kept = film.thumbnail.name
    assert kept.endswith(".webp")
    with Image.open(film.thumbnail.open()) as picture:
        assert picture.size == (960, 540)
    film.title = "The same film"
    film.save()
    assert PortalMedia.objects.get(pk=film.pk).thumbnail.name == kept


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_that_is_broken_anywhere_stops_nobody(kind):
    out = io.BytesIO()
    Image.effect_noise((60, 40), 60).convert("RGB").save(out, kind)
    whole = out.getvalue()
    for place in range(0, len(whole), max(1, len(whole) // 60)):
        turned = bytearray(whole)
        turned[place] ^= 0xFF
        for broken in (whole[:place], bytes(turned)):
            still = small_still(ContentFile(broken, name="x.png"))
            assert still is None or still.size < len(broken)
