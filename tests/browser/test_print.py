"""On paper: help first and in full, the words, and where each link leads. No menu, no buttons, nothing folded away.

Journey V4.4: somebody prints the guide to read it at the kitchen table, or pins it up in a staff room.
"""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.addresses import TEMPLATES

GUIDE = TEMPLATES["guide-sensitive"]
NOT_ON_PAPER = [
    ".masthead__menu",
    ".masthead__panel",
    ".quick-exit",
    ".crumbs",
    ".filters",
    "audio",
    "video",
    ".no-print",
]
# The browser's own words for what stands after a link: the address is in it, or the rule that writes it there.
WRITTEN_AFTER = """links => links.map(link => [link.href, getComputedStyle(link, '::after').content,
  getComputedStyle(link, '::after').position])"""
FOLDS = "[...document.querySelectorAll('main details')].map(fold => fold.open)"


@pytest.fixture
def paper(reader):
    reader.emulate_media(media="print", color_scheme="light")
    reader.set_viewport_size({"width": 794, "height": 1123})  # A4
    return reader


@pytest.mark.parametrize("address", TEMPLATES.values(), ids=TEMPLATES)
def test_help_is_on_paper_and_ways_around_are_not(paper, address):
    paper.goto(address)
    expect(paper.get_by_role("region", name=re.compile("^(Urgent help|Cymorth brys)$"))).to_be_visible()
    helping = paper.get_by_role("region", name=re.compile("^(If you need someone now|Os oes angen rhywun)"))
    expect(helping.last).to_be_visible()
    for number in ("999", "111", "116 123", "85258"):
        expect(helping.last).to_contain_text(number)
    for selector in NOT_ON_PAPER:
        shown = [part for part in paper.locator(selector).all() if part.is_visible()]
        assert not shown, f"{selector} is printed"
    expect(paper.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("address", [GUIDE, TEMPLATES["link"], TEMPLATES["urgent-help"]])
def test_addresses_of_other_sites_are_written_out(paper, address):
    paper.goto(address)
    links = paper.locator("main a[href^='http']:visible").evaluate_all(WRITTEN_AFTER)
    assert links
    for href, after, position in links:
        assert "attr(href)" in after or href in after, f"{href} is not written out: {after}"
        assert position == "static", f"the address of {href} would lie over other words"


def test_phone_numbers_are_words_not_addresses(paper):
    paper.goto(GUIDE)
    for href, after, _ in paper.locator("main a[href^='tel:']").evaluate_all(WRITTEN_AFTER):
        assert "tel:" not in after
        assert "attr(href)" not in after, f"{href} would be printed as an address"


def test_page_says_where_it_came_from(paper, portal):
    paper.goto(GUIDE)
    expect(paper.get_by_text(f"This page: {portal}{GUIDE}")).to_be_visible()


@pytest.mark.parametrize("address", ["/students/", TEMPLATES["audio"]])
def test_folds_open_for_the_printer_and_close_again(page, address):
    page.goto(address)
    before = page.evaluate(FOLDS)
    assert False in before, "nothing on this page is folded"
    page.evaluate(f"addEventListener('beforeprint', () => {{ window.printed = {FOLDS} }})")
    page.pdf()
    assert page.evaluate("window.printed") == [True] * len(before)
    assert page.evaluate(FOLDS) == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_ink_is_dark_and_paper_is_paper(paper, scheme):
    """The bar that is white on dark green on a screen, too: white letters would not print."""
    paper.emulate_media(media="print", color_scheme=scheme)
    paper.goto(GUIDE)
    for selector in (".crisis__link", ".prose p", ".footer__link", ".signpost__facts"):
        words = paper.locator(selector).first
        ink = [int(part) for part in re.findall(r"\d+", words.evaluate("words => getComputedStyle(words).color"))]
        assert max(ink) < 130, f"{selector} is printed in rgb{tuple(ink)}"
    for selector in (".crisis", ".footer"):
        ground = paper.locator(selector).evaluate("ground => getComputedStyle(ground).backgroundColor")
        assert ground == "rgba(0, 0, 0, 0)", f"{selector} is printed on {ground}"
