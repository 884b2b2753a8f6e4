"""A language that is read from right to left: nothing sticks out, and the page stands the other way round."""

import pytest

from tests import kept_warm
from tests.browser.beside import settings_beside
from tests.browser.running import running_portal
from tests.browser.test_layout import TOO_WIDE, UNFOLD, resize
from tests.made_once import copy_of_demo

ADDRESSES = [
    "/",
    "/whats-on/",
    "/whats-on/?view=month",
    "/urgent-help/",
    "/students/",
    "/calendar/",
    "/webinars/",
    "/no/",
]
# Where the middle of an element stands, as a share of the window's width from the left.
WHERE = """selector => {
  const box = document.querySelector(selector).getBoundingClientRect();
  return (box.left + box.right) / 2 / innerWidth;
}"""


@pytest.fixture(scope="module")
def arabic_portal(demo_var, tmp_path_factory):
    """Return the address of a second demo, a copy of the first with Arabic pages in it."""
    var = copy_of_demo(demo_var, tmp_path_factory.mktemp("arabic"))
    kept_warm.run(settings_beside(var, MORE_LANGUAGES="ar"), "-m", "tests.browser.arabic")
    with running_portal(var, MORE_LANGUAGES="ar") as url:
        yield url


def test_every_arabic_page_fits_and_is_mirrored(reader, arabic_portal):
    faults = []
    for address in ADDRESSES:
        reader.goto(f"{arabic_portal}/ar{address}")
        assert reader.locator("html").get_attribute("dir") == "rtl"
        assert reader.locator("html").get_attribute("lang") == "ar"
        for width in (320, 1280):
            resize(reader, width)
            reader.evaluate(UNFOLD, None)
            faults += [f"{address} at {width} px: {line}" for line in reader.evaluate(TOO_WIDE)]
            assert reader.evaluate(WHERE, ".brand") > 0.6, "the mark stands where reading begins"
            assert reader.evaluate(WHERE, ".quick-exit") < 0.4, "the way out stands at the other end"
        assert reader.evaluate(WHERE, ".masthead .search") < reader.evaluate(WHERE, ".nav")
    assert faults == []


def test_numbers_read_from_left_to_right_and_arrows_are_no_letters(reader, arabic_portal):
    reader.goto(f"{arabic_portal}/ar/urgent-help/")
    resize(reader, 1280)
    order = reader.evaluate(
        """() => {
          const text = document.querySelector('.crisis__link').firstChild;
          const at = place => { const range = document.createRange(); range.setStart(text, place);
            range.setEnd(text, place + 1); return range.getBoundingClientRect().left; };
          const first = text.data.search(/[0-9]/);
          return [text.data.slice(first), at(first), at(text.data.length - 1)];
        }"""
    )
    assert order[0] == "116 123"
    assert order[1] < order[2]


def test_the_english_words_on_an_arabic_page_run_from_left_to_right(reader, arabic_portal):
    reader.goto(f"{arabic_portal}/ar/whats-on/")
    link = reader.locator(".session__link").first
    assert link.get_attribute("lang") == "en-GB"
    assert link.evaluate("element => getComputedStyle(element).textAlign") in ("start", "right")
