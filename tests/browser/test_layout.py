"""Everything fits the screen and a thumb: no sideways scrolling at any width, no target too small to hit.

The widths are a small phone (which is also a desktop at 400% zoom), a phone, a tablet and a desktop.
"""

import pytest

from tests.browser.addresses import TEMPLATES

WIDTHS = (320, 768, 1280)
LEAST = 24  # WCAG 2.2, 2.5.8, for any target that is not part of a sentence
THUMB = 44  # for what people need most
PRIMARY = ".crisis a, summary, .nav__link, button, .btn, .choice, .chip, .panel a, .footer a"

# Opens the menu, every answer and transcript, and the filter with this number: one filter is open at a time.
UNFOLD = """place => {
  document.querySelectorAll('details:not(.filter)').forEach(fold => { fold.open = true });
  document.querySelectorAll('.filter').forEach((fold, number) => { fold.open = number === place });
}"""

# Elements that stick out sideways, for the message; the page itself may be wider only by what they are.
TOO_WIDE = """() => {
  const room = document.documentElement.clientWidth;
  const over = document.scrollingElement.scrollWidth - innerWidth;
  if (over <= 0) return [];
  const out = [...document.querySelectorAll('body *')].filter(element => {
    const box = element.getBoundingClientRect();
    return box.width && (box.right > room + 0.5 || box.left < -0.5);
  });
  return [`${over} px too wide`, ...out.map(element => element.outerHTML.slice(0, 90))].slice(0, 8);
}"""

# A link in a sentence is as tall as its line: it is inline, and its paragraph or table cell says more than the link.
TARGETS = """() => {
  const kinds = 'a[href]:not(.nhsuk-skip-link), button, summary, input, select, textarea';
  const targets = [...document.querySelectorAll(kinds)];
  const inSentence = element => {
    const around = element.closest('p, li, td, dd, figcaption');
    return getComputedStyle(element).display === 'inline' && around &&
      around.innerText.trim().length > element.innerText.trim().length;
  };
  return targets.filter(element => element.checkVisibility({ visibilityProperty: true }) && !inSentence(element));
}"""
TOO_SMALL = f"""least => ({TARGETS})().map(element => [element, element.getBoundingClientRect()])
  .filter(([element, box]) => (box.width < least || box.height < least) && box.bottom > 0)
  .map(([element, box]) =>
    `${{box.width.toFixed(1)}} x ${{box.height.toFixed(1)}}: ${{element.outerHTML.slice(0, 120)}}`)"""

# How far up and down from its middle a tap still hits the element, whatever is drawn.
TOO_SHORT_FOR_A_THUMB = """([primary, thumb]) => {
  const short = [];
  for (const element of document.querySelectorAll(primary)) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element.getClientRects()[0];
    const x = box.x + box.width / 2, middle = box.y + box.height / 2;
    const hits = y => { const top = document.elementFromPoint(x, y); return !!top && element.contains(top); };
    let up = 0, down = 0;
    while (hits(middle - up - 1) && up < thumb) up += 1;
    while (hits(middle + down + 1) && down < thumb) down += 1;
    if (up + down + 1 < thumb) short.push(`${up + down + 1} px: ${element.outerHTML.slice(0, 120)}`);
  }
  return [...new Set(short)];
}"""


def resize(page, width, height=800):
    page.set_viewport_size({"width": width, "height": height})


def sticking_out_from_right_to_left(page) -> list[str]:
    """Return what sticks out of a page that has just been opened when it stands the other way round."""
    found, before = [], page.evaluate("document.documentElement.dir")
    page.evaluate("document.documentElement.dir = 'rtl'")
    for width in (320, 1280):
        resize(page, width)
        found += [f"{width} px: {line}" for line in page.evaluate(TOO_WIDE)]
    page.evaluate("dir => { document.documentElement.dir = dir }", before)
    return found


@pytest.mark.parametrize("address", TEMPLATES.values(), ids=TEMPLATES)
def test_fits_every_screen_and_finger(reader, address):
    reader.goto(address)
    faults = [f"read from right to left, {line}" for line in sticking_out_from_right_to_left(reader)]

    def look(moment, primary=PRIMARY):
        checks = {"sideways": (TOO_WIDE, None), "too small": (TOO_SMALL, LEAST)}
        checks["hard to tap"] = (TOO_SHORT_FOR_A_THUMB, [primary, THUMB])
        for what, (script, argument) in checks.items():
            faults.extend(f"{width} px wide, {moment}, {what}: {line}" for line in reader.evaluate(script, argument))

    for width in WIDTHS:
        resize(reader, width)
        reader.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = false })")
        look("folded")
        reader.evaluate(UNFOLD, None)
        look("unfolded")
        for place in range(reader.locator(".filter").count()):
            reader.evaluate(UNFOLD, place)
            look("a filter open", primary=".filter[open] .filter__option")
    assert not faults, "\n".join(dict.fromkeys(faults))


@pytest.mark.parametrize("address", ["/", "/whats-on/", TEMPLATES["guide-sensitive"], TEMPLATES["common-room"]])
def test_at_400_percent_the_words_are_not_covered(reader, address):
    """A desktop of 1280 by 1024 at 400%: little room, so nothing may stick to the screen and stay on the words."""
    reader.goto(address)
    resize(reader, 320, 256)
    stuck = reader.evaluate(
        "[...document.querySelectorAll('*')].filter(element => element.checkVisibility() && "
        "['fixed', 'sticky'].includes(getComputedStyle(element).position))"
        ".map(element => element.outerHTML.slice(0, 90))"
    )
    assert stuck == []
    assert reader.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("address", ["/", "/whats-on/", "/students/", "/search/?q=sleep", TEMPLATES["toolkit"]])
@pytest.mark.parametrize("change", ["text twice as large", "more space between words and lines"])
def test_fits_with_a_readers_own_text(reader, address, change):
    """WCAG 1.4.4 and 1.4.12: set as a browser's settings or an extension would, so not stopped by the page's policy."""
    reader.goto(address)
    resize(reader, 1280 if "large" in change else 320)
    rules = {
        "text twice as large": "html { font-size: 200% !important }",
        "more space between words and lines": "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; "
        "word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
    }
    reader.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet] }",
        rules[change],
    )
    assert reader.evaluate(TOO_WIDE) == []
