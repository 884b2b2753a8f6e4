"""The code that is drawn is the code for that very text, with the white around it that a phone needs."""

import re

import pytest
import segno

from core.qr_code import TooLongForACodeError, qr_svg
from tests.qr_reading import squares_of

QUIET = 4


@pytest.mark.parametrize(
    "text",
    [
        "https://harbour.example/common-rooms/after-the-night-shift/",
        "https://harbour.example/cy/ystafelloedd/" + "a" * 255 + "/",
        "https://harbour.example/%C5%B5%C3%A2/",
    ],
)
def test_every_square_is_that_of_the_text_with_a_quiet_zone_around(text):
    rows = squares_of(qr_svg(text))
    inside = [row[QUIET:-QUIET] for row in rows[QUIET:-QUIET]]
    wanted = segno.make_qr(text, error="m")
    assert inside == [[bool(square) for square in row] for row in wanted.matrix]
    outside = [*rows[:QUIET], *rows[-QUIET:], *(row[:QUIET] + row[-QUIET:] for row in rows)]
    assert not any(square for row in outside for square in row)


def test_part_of_it_may_be_stained():
    assert segno.make_qr("https://harbour.example/common-rooms/after-the-night-shift/", error="m").error in "MQH"


def test_other_words_are_another_code():
    assert qr_svg("https://harbour.example/a/") != qr_svg("https://harbour.example/b/")


def test_the_picture_can_do_nothing_but_be_one():
    picture = qr_svg("https://harbour.example/</svg><script>alert(1)</script>")
    assert set(re.findall(r"<(\w+)", picture)) == {"svg", "path"}
    assert "harbour" not in picture


def test_too_long_is_said_and_not_cut():
    with pytest.raises(TooLongForACodeError):
        qr_svg("https://harbour.example/" + "%F0%9F%8C%8A" * 255)
