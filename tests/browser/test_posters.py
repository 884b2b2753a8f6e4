"""The poster as it is seen, read aloud and printed: one page of paper, help on it, and a code that phones can read.

Posters are not in addresses.TEMPLATES, because their addresses hold page numbers. So the judges of all pages come here.
"""

import io
import re

import html5lib
import pytest
import segno
from PIL import Image
from playwright.sync_api import expect

from tests.browser.addresses import POSTER_LINK, POSTERS, TEMPLATES
from tests.browser.test_axe import EVERY_RULE, SCHEMES, WIDTHS, faults, visit
from tests.browser.test_html_validity import nu_errors, served, validator_missing
from tests.browser.test_layout import PRIMARY, THUMB, TOO_SHORT_FOR_A_THUMB, TOO_WIDE
from tests.browser.test_leaves_no_trace import FIRST_SHEET, INLINE, KEPT, NOTHING_KEPT, Visit

LONGEST_TITLE = "/webinars/the-first-five-minutes/"
ONE_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
PAPERS = ("A4", "Letter")


def poster_of(page, address) -> str:
    """Return the address of the poster that a page leads to."""
    page.goto(address)
    return page.locator(POSTER_LINK).get_attribute("href")


@pytest.fixture(scope="module")
def posters(reader) -> dict[str, str]:
    return {name: poster_of(reader, address) for name, address in POSTERS.items()}


def test_a_sensitive_room_leads_to_its_discreet_poster(posters):
    assert posters["poster-discreet"].endswith("/?discreet=1")
    assert posters["poster"].endswith("/")


@pytest.mark.parametrize("name", POSTERS)
def test_no_rule_of_axe_is_broken_and_it_fits_every_screen_and_thumb(reader, posters, name):
    visit(reader, posters[name])
    broken = []
    for width in WIDTHS:
        reader.set_viewport_size({"width": width, "height": 800})
        for scheme in SCHEMES:
            reader.emulate_media(color_scheme=scheme)
            broken += faults(reader, f"{width} px, {scheme}", EVERY_RULE)
        broken += reader.evaluate(TOO_WIDE) + reader.evaluate(TOO_SHORT_FOR_A_THUMB, [PRIMARY, THUMB])
    reader.set_viewport_size({"width": 320, "height": 800})
    reader.evaluate("document.documentElement.dir = 'rtl'")
    broken += reader.evaluate(TOO_WIDE)
    assert not broken, "\n".join(broken)


def test_html_is_valid(portal, posters, tmp_path):
    for name, address in posters.items():
        html = served(portal + address)
        html5lib.HTMLParser(strict=True).parse(html, transport_encoding="utf-8")
        (tmp_path / f"{name}.html").write_bytes(html)
    if missing := validator_missing():
        pytest.skip(missing)
    assert nu_errors(tmp_path) == []


@pytest.mark.parametrize("name", POSTERS)
def test_it_leaves_nothing_behind_and_breaks_no_policy(page, portal, posters, name):
    look = Visit(page, posters[name])
    assert look.hosts == {portal.removeprefix("http://")}
    assert page.evaluate(KEPT) == NOTHING_KEPT
    assert page.evaluate(INLINE, FIRST_SHEET) == []
    assert page.evaluate("window.violations") == []
    assert look.complaints == []
    assert all(answer.ok for answer in look.responses)


@pytest.mark.parametrize("address", [*POSTERS.values(), LONGEST_TITLE])
@pytest.mark.parametrize("discreet", ["", "?discreet=1"])
def test_it_is_exactly_one_page_on_either_paper(page, address, discreet):
    page.goto(poster_of(page, address).split("?")[0] + discreet)
    for paper in PAPERS:
        assert len(ONE_PAGE.findall(page.pdf(format=paper))) == 1, paper


def test_on_paper_help_is_there_and_the_bar_is_not(reader, posters):
    reader.emulate_media(media="print", color_scheme="light")
    for name, address in posters.items():
        reader.goto(address)
        helping = reader.get_by_role("region", name="If you need someone now")
        expect(reader.get_by_role("region", name="Urgent help")).to_be_visible()
        for number in ("999", "111", "116 123", "85258"):
            expect(helping).to_contain_text(number)
        expect(reader.locator(".poster-bar")).to_be_hidden()
        expect(reader.locator(".quick-exit")).to_be_hidden()
        expect(reader.get_by_role("heading", level=1)).to_be_visible()
        assert reader.get_by_role("navigation").count() == 0, name
    reader.emulate_media(media="null")


def squares_seen(page, count) -> list[list[bool]]:
    """Return which of the code's squares look dark to a camera, its quiet zone included."""
    picture = Image.open(io.BytesIO(page.locator(".poster__code").screenshot())).convert("L")
    edge = 1  # the thin line around it
    step = (picture.width - 2 * edge) / count
    at = [edge + (place + 0.5) * step for place in range(count)]
    shades = [[picture.getpixel((x, y)) for x in at] for y in at]
    assert all(shade < 60 or shade > 195 for row in shades for shade in row), "every square is dark or light"
    return [[shade < 60 for shade in row] for row in shades]


@pytest.mark.parametrize("look", [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_what_a_phone_sees_is_the_code_for_the_page(page, portal, posters, look):
    page.emulate_media(**look)
    page.goto(posters["poster"])
    wanted = segno.make_qr(portal + TEMPLATES["common-room"], error="m")
    seen = squares_seen(page, wanted.symbol_size(border=4)[0])
    assert seen == [[bool(square) for square in row] for row in wanted.matrix_iter(border=4)]


def test_the_button_prints_and_without_scripts_there_is_none(page, plain_page, posters):
    page.goto(posters["poster"])
    page.evaluate("window.print = () => { window.printed = true }")
    page.get_by_role("button", name="Print this poster").click()
    assert page.evaluate("window.printed") is True
    plain_page.goto(posters["poster"])
    expect(plain_page.get_by_text("To print: Ctrl+P")).to_be_visible()
    expect(plain_page.locator("[data-print]")).to_be_hidden()


def test_from_the_room_to_the_discreet_poster_and_back(plain_page):
    plain_page.goto(TEMPLATES["common-room"])
    plain_page.get_by_role("link", name="Print a poster").click()
    expect(plain_page.get_by_role("heading", level=1)).to_have_text("After the night shift")
    plain_page.get_by_role("link", name="Make it discreet").click()
    expect(plain_page.get_by_role("heading", level=1)).to_have_text("Some quiet time for people who work here")
    assert "night" not in plain_page.locator("main").inner_text().lower()
    plain_page.get_by_role("link", name="Say what it is about").click()
    plain_page.get_by_role("link", name="Back to the page").click()
    expect(plain_page).to_have_url(re.compile(re.escape(TEMPLATES["common-room"]) + "$"))
