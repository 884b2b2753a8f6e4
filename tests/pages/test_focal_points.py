"""Where a picture is cropped, the part that an editor marked stays in it."""

from io import BytesIO

import pytest
from django.core.cache import caches
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from core.models import PortalImage
from core.picture_shapes import CARD, FACE, STILL
from core.pictures import draw

RED = (200, 20, 20)


@pytest.fixture
def picture(home, settings, tmp_path):
    """A tall white picture with something red at its foot, which a crop in the middle would cut off."""
    settings.MEDIA_ROOT = tmp_path
    caches["default"].clear()  # it may hold what another test drew, under the number of this picture
    drawn = Image.new("RGB", (900, 1800), "white")
    drawn.paste(RED, (300, 1500, 600, 1800))
    file = BytesIO()
    drawn.save(file, "PNG")
    yield PortalImage.objects.create(title="Tall", file=SimpleUploadedFile("tall.png", file.getvalue()))
    caches["default"].clear()  # it holds the crops, under the number that the next test's first picture gets


def has_red(rendition) -> bool:
    rendition.file.open()
    shown = Image.open(rendition.file).convert("RGB")
    return any(red > 150 and green < 90 for _, (red, green, _) in shown.getcolors(shown.width * shown.height))


def marked(picture):
    picture.focal_point_x, picture.focal_point_y = 450, 1650
    picture.focal_point_width = picture.focal_point_height = 300
    picture.save()
    return PortalImage.objects.get(pk=picture.pk)


def drawn_as(picture):
    """Return each crop that public pages show, in AVIF and WebP: on a card, beside a name, as a film's still."""
    shapes = (CARD, FACE, STILL)
    assert all(draw(picture, shape) for shape in shapes)
    return {spec: picture.get_rendition(spec) for shape in shapes for spec in shape.every_spec}


def test_every_crop_keeps_the_marked_part(picture):
    assert not any(has_red(shown) for shown in drawn_as(picture).values()), "the middle was cropped away from it"
    for name, shown in drawn_as(marked(picture)).items():
        assert has_red(shown), name


def test_the_picture_screen_shows_and_takes_the_mark(picture, sign_in):
    html = sign_in("Editors").get(f"/cms/images/{marked(picture).pk}/").content.decode()
    assert 'data-focal-point-y="1650"' in html
    assert 'name="focal_point_y"' in html
