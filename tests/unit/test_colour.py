"""A site's own colours must be readable, and are the only thing that reaches the stylesheet."""

import pytest
from django.core.exceptions import ValidationError

from core.colour import contrast, is_hex
from core.models import PortalSettings


def test_contrast_of_black_on_white_is_21():
    assert round(contrast("#000000", "#FFFFFF"), 1) == 21


def test_the_palette_reaches_what_the_design_page_measured():
    assert round(contrast("#1D2B2F", "#FBF8F3"), 1) == 13.8
    assert round(contrast("#0F5257", "#FFFFFF"), 1) == 8.9


@pytest.mark.parametrize("colour", ["red", "#12345", "#1234567", "#12345g", "#123456;}body{display:none", ""])
def test_only_six_digits_are_a_colour(colour):
    assert not is_hex(colour)


def test_a_pale_brand_colour_is_refused_with_its_contrast():
    with pytest.raises(ValidationError, match=r"1\.\d to 1, and at least 4\.5 is needed"):
        PortalSettings(brand_colour="#F6D9A0").clean()


def test_the_stylesheet_holds_nothing_that_is_not_a_colour():
    assert PortalSettings(brand_colour="#123456;}body{display:none").theme_css == ""
    assert "--brand:#0F5257;" in PortalSettings(brand_colour="#0F5257").theme_css


def test_no_colours_no_stylesheet():
    assert PortalSettings().theme_digest == ""
