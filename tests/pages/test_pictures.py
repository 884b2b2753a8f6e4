"""Pictures: in AVIF and WebP, in sizes, with room kept for them, without traces, and never drawn for a visitor."""

import re
from io import BytesIO

import pytest
from django.core.cache import caches
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import RequestFactory
from PIL import Image

from core.models import Person, PortalImage, PortalRendition
from core.picture_shapes import CARD, FACE, FIGURE
from core.pictures import draw
from tests.factories import publish, resource


def photograph() -> bytes:
    """Return a file that knows where it was taken and by whom."""
    exif = Image.Exif()
    exif[0x013B] = "Somebody"  # Artist
    exif.get_ifd(0x8825)[1] = "N"  # GPS
    file = BytesIO()
    Image.effect_noise((1200, 600), 40).convert("RGB").save(file, "JPEG", exif=exif, comment="At home")
    return file.getvalue()


@pytest.fixture
def picture(home, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    caches["default"].clear()  # it may hold what another test drew, under the number of this picture
    yield PortalImage.objects.create(title="Photograph", file=SimpleUploadedFile("photo.jpg", photograph()))
    caches["default"].clear()


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def figure(image):
    return [{"type": "figure", "value": {"image": {"image": image.pk, "alt_text": "A harbour", "decorative": False}}}]


def pictures_in(html):
    return re.findall(r"<picture>.*?</picture>", html, flags=re.S)


def drawn(image):
    return set(PortalRendition.objects.filter(image=image).values_list("filter_spec", flat=True))


def test_publishing_draws_the_card_and_the_figures_after_the_commit(picture, committed):
    with committed():
        resource(listing_image=picture, body=figure(picture))
        assert drawn(picture) == set()
    assert drawn(picture) == {*CARD.every_spec, *FIGURE.every_spec}


def test_a_visitor_draws_nothing_and_the_page_stands(client, picture, committed):
    page = resource(listing_image=picture, body=figure(picture))  # its commit never came
    before = PortalRendition.objects.count()
    for address in (page.url, page.get_parent().url):
        response = client.get(address)
        assert response.status_code == 200
        assert "photo" not in response.content.decode()
    assert PortalRendition.objects.count() == before
    with committed():
        publish(page)
    assert "photo" in client.get(page.url).content.decode()


def test_every_picture_has_two_kinds_sizes_and_its_room(client, picture, committed):
    with committed():
        page = resource(listing_image=picture, body=figure(picture))
    (html,) = pictures_in(client.get(page.url).content.decode().partition("You may also want")[0])
    source, img = re.findall(r"<(?:source|img)[^>]*>", html)
    assert 'type="image/avif"' in source
    assert re.search(r'srcset="\S+\.avif 480w, \S+\.avif 960w" sizes="[^"]+"', source)
    assert re.search(r'srcset="\S+\.webp 480w, \S+\.webp 960w" sizes="[^"]+"', img)
    assert 'width="960" height="480" alt="A harbour" loading="lazy"' in img
    for address in re.findall(r"/media/[^\s\"]+", source + img):
        assert client.get(address).status_code == 200, address


def test_the_first_row_of_a_list_does_not_wait_and_the_rest_does(client, home):
    found = pictures_in(client.get("/resources/").content.decode())
    lazy = ['loading="lazy"' in picture for picture in found]
    assert len(found) > 3
    assert lazy == sorted(lazy)
    assert lazy.count(False) <= 3


def test_what_is_served_knows_nothing_of_the_camera(picture):
    """Also where the original does: one that was stored before uploads came in clean."""
    with picture.file.storage.open(picture.file.name, "wb") as original:
        original.write(photograph())
    assert Image.open(picture.file).getexif()
    for shape in (CARD, FIGURE, FACE):
        draw(picture, shape)
        for spec in shape.every_spec:
            rendition = picture.get_rendition(spec)
            with rendition.file.open() as file:
                served = Image.open(file)
                assert served.format == ("AVIF" if "avif" in spec else "WEBP")
                assert not served.getexif(), spec
                assert not {"exif", "xmp", "comment"} & {name for name, value in served.info.items() if value}, spec
                file.seek(0)
                assert b"Somebody" not in file.read(), spec


def test_a_changed_picture_is_drawn_again_for_those_who_show_it(picture, committed):
    with committed():
        resource(listing_image=picture)
        Person.objects.create(name="Somebody", picture=picture)
    assert drawn(picture) == {*CARD.every_spec, *FACE.every_spec}
    PortalRendition.objects.filter(image=picture).delete()
    caches["default"].clear()
    picture = PortalImage.objects.get(pk=picture.pk)
    picture.focal_point_x, picture.focal_point_y, picture.focal_point_width, picture.focal_point_height = 9, 9, 9, 9
    with committed():
        picture.save()
    assert drawn(picture) == {*CARD.every_spec, *FACE.every_spec}


def test_the_command_draws_what_was_never_drawn(picture, capsys):
    resource(listing_image=picture)
    resource("A draft", listing_image=picture).unpublish()
    call_command("make_renditions")
    assert drawn(picture) == set(CARD.every_spec)
    assert "Pictures that are drawn:" in capsys.readouterr().out


def test_a_lost_file_costs_its_picture_and_nothing_else(client, picture, committed):
    picture.file.delete(save=False)
    with committed():
        page = resource(listing_image=picture, body=figure(PortalImage.objects.get(pk=picture.pk)))
    response = client.get(page.url)
    assert response.status_code == 200
    assert "photo" not in response.content.decode()
    call_command("make_renditions", verbosity=0)


def test_an_editor_sees_a_new_picture_in_the_preview(picture):
    page = resource(body=figure(picture))
    assert pictures_in(page.make_preview_request(RequestFactory().get("/")).content.decode())
