"""A picture as a page shows it is put together from whatever was drawn of it."""

from dataclasses import dataclass

from core.picture_shapes import CARD, assemble


@dataclass
class File:
    url: str
    width: int
    height: int = 100


def drawn(*specs, width=None):
    return {spec: File(f"/{number}", width or 100 * (number + 1)) for number, spec in enumerate(specs)}


def test_both_kinds_in_both_sizes():
    picture = assemble(CARD, drawn(*CARD.every_spec))
    assert picture.avif == "/0 100w, /1 200w"
    assert picture.webp == "/2 300w, /3 400w"
    assert (picture.url, picture.width, picture.sizes) == ("/3", 400, CARD.sizes)


def test_a_picture_of_an_older_portal_shows_as_it_did():
    picture = assemble(CARD, drawn("fill-690x270|format-webp|webpquality-80"))
    assert (picture.avif, picture.webp) == ("", "/0 100w")


def test_a_small_avif_stands_for_no_large_one():
    assert assemble(CARD, drawn(CARD.specs("avif")[0], *CARD.specs("webp"))).avif == ""


def test_without_webp_there_is_no_picture():
    assert assemble(CARD, drawn(*CARD.specs("avif"))) is None


def test_a_picture_smaller_than_its_place_is_named_once():
    assert assemble(CARD, drawn(*CARD.every_spec, width=80)).webp == "/3 80w"
