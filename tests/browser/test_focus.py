"""Whoever goes by keyboard always sees where they are: in light, dark and forced colours, and never under anything.

Proved by pixels: the picture around the element differs between having the focus and not having it.
"""

import io

import pytest
from PIL import Image, ImageChops

from tests.browser.addresses import TEMPLATES

STOPS = 10
LOOKS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "more contrast": {"contrast": "more"},
}
PLACES = {
    "home on a phone": ("/", 320),
    "home": ("/", 1280),
    "what is on": ("/whats-on/", 1280),
    "guide on a phone": (TEMPLATES["guide-sensitive"], 390),
    "search": ("/search/?q=sleep", 1280),
}
EDGE = 8  # pixels around the element: an outline stands outside it
CHANGED = 30  # of 255: more than a smoothed edge
LEAST_AREA = 60  # changed pixels: a line along one side of the smallest link is more

WHERE = """() => {
  const stop = document.activeElement, style = getComputedStyle(stop), box = stop.getBoundingClientRect();
  const mark = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
  const line = stop.getClientRects()[0];
  const top = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
  return {
    name: stop.outerHTML.slice(0, 90), mark, covered: !top || !(stop.contains(top) || top.contains(stop)),
    inside: box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth,
    box: [box.x, box.y, box.width, box.height],
  };
}"""


def picture(page, box) -> Image.Image:
    x, y, width, height = box
    left, top = max(0, x - EDGE), max(0, y - EDGE)
    clip = {"x": left, "y": top, "width": x + width + EDGE - left, "height": y + height + EDGE - top}
    return Image.open(io.BytesIO(page.screenshot(clip=clip))).convert("RGB")


def changed_pixels(one, other) -> int:
    """Return how many pixels differ by more than a shade."""
    return sum(ImageChops.difference(one, other).convert("L").histogram()[CHANGED:])


def faults_of_stop(page) -> list[str]:
    """Return what is wrong with the way the element that has the focus shows it."""
    where = page.evaluate(WHERE)
    if where["name"].startswith("<body"):
        return ["the focus is nowhere"]
    with_focus = picture(page, where["box"])
    page.evaluate("document.activeElement.blur()")
    change = changed_pixels(with_focus, picture(page, where["box"]))
    wrong = {
        "no outline": not where["mark"],
        f"only {change} pixels tell that it has the focus": change < LEAST_AREA,
        "covered": where["covered"],
        "out of sight": not where["inside"],
    }
    return [f"{what}: {where['name']}" for what, is_so in wrong.items() if is_so]


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
@pytest.mark.parametrize(("address", "width"), PLACES.values(), ids=PLACES)
def test_focus_is_seen_at_the_first_stops(page, address, width, look):
    page.set_viewport_size({"width": width, "height": 700})
    page.emulate_media(**look)
    page.goto(address)
    faults = []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        faults += faults_of_stop(page)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("address", ["/", "/whats-on/", TEMPLATES["common-room"], TEMPLATES["guide-sensitive"]])
def test_nothing_moves_for_those_who_asked(page, address):
    page.emulate_media(reduced_motion="reduce")
    page.goto(address)
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(element => ['', '::before', '::after'].some(part => { "
        "const style = getComputedStyle(element, part || null); "
        "return parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none' })).length"
    )
    assert moving == 0
    assert page.evaluate("document.getAnimations().length") == 0


@pytest.mark.parametrize("address", ["/", "/whats-on/", TEMPLATES["webinar-live"], TEMPLATES["toolkit"]])
def test_controls_keep_an_edge_in_forced_colours(page, address):
    """Where a system takes all backgrounds away, a button without a border is only a word."""
    page.emulate_media(forced_colors="active")
    page.goto(address)
    bare = page.locator(".btn, .choice, .chip, .pill, .masthead__toggle, .search__input").evaluate_all(
        "all => all.filter(element => element.checkVisibility()).filter(element => { "
        "const style = getComputedStyle(element); "
        "return style.borderTopStyle === 'none' || parseFloat(style.borderTopWidth) === 0 "
        "}).map(element => element.outerHTML.slice(0, 90))"
    )
    assert bare == []
