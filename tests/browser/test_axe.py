"""No page breaks a rule that axe can check: WCAG 2.2 AA and axe's own good practice.

Somebody with a screen reader, low vision or a shaking hand would notice. Every page is looked at as it arrives on a
phone, in light and dark, and wide with everything unfolded that can be.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.addresses import TEMPLATES

EVERY_RULE = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
# Between light and dark nothing changes but colour.
COLOUR_RULES = {**EVERY_RULE, "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
SCHEMES = {"light": EVERY_RULE, "dark": COLOUR_RULES}
WIDTHS = PHONE, DESK = (320, 1280)
UNFOLD = "document.querySelectorAll('details').forEach(fold => { fold.open = true })"
RUN = "async options => (await axe.run(options)).violations"
RULES_THAT_RAN = """async options => {
  const found = await axe.run(options);
  return [...found.passes, ...found.incomplete, ...found.violations].map(rule => rule.id);
}"""
RULES_WE_COUNT_ON = {"color-contrast", "target-size", "region", "link-name", "heading-order", "landmark-unique"}


def visit(page, address):
    page.goto(address)
    page.evaluate(Axe().axe_script)


def faults(page, moment, options=EVERY_RULE) -> list[str]:
    """Return a line for every element that breaks a rule at this moment."""
    return [
        f"{moment}: {rule['id']} ({rule['help']})\n"
        f"    at {' '.join(map(str, node['target']))}\n    {node['html'][:200]}"
        for rule in page.evaluate(RUN, options)
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("address", TEMPLATES.values(), ids=TEMPLATES)
def test_no_rule_is_broken(reader, address):
    visit(reader, address)
    broken = []
    reader.set_viewport_size({"width": PHONE, "height": 800})
    for scheme, options in SCHEMES.items():
        reader.emulate_media(color_scheme=scheme)
        broken += faults(reader, f"{PHONE} px, {scheme}", options)
    reader.emulate_media(color_scheme="light")
    reader.evaluate(UNFOLD)
    reader.set_viewport_size({"width": DESK, "height": 800})
    broken += faults(reader, f"{DESK} px, light, all unfolded")
    assert not broken, f"{len(broken)} faults on {address}\n" + "\n".join(broken)


def test_axe_looks_at_what_we_think_it_does(page):
    """A check that finds nothing because it looked at nothing would be worse than none."""
    visit(page, "/")
    assert set(page.evaluate(RULES_THAT_RAN, EVERY_RULE)) >= RULES_WE_COUNT_ON
    page.evaluate(
        "document.querySelector('h1').replaceChildren(Object.assign(document.createElement('a'), {href: '/'}))"
    )
    assert any("link-name" in line for line in faults(page, "with an empty link"))
