"""No page breaks a rule that axe can check: WCAG 2.2 AA and axe's own good practice.

Somebody with a screen reader, low vision or a shaking hand would notice. Every page is looked at as it arrives,
narrow and wide, in light and dark, and once more with everything unfolded that can be.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.addresses import TEMPLATES

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")
# One of the filters is enough: they share a name, so only one is open at a time.
UNFOLD = "document.querySelectorAll('details').forEach(fold => { fold.open = true })"
RULES_THAT_MUST_HAVE_RUN = {"color-contrast", "target-size", "region", "link-name", "heading-order"}


def check(page, moment) -> list[str]:
    """Return a line for every element that breaks a rule at this moment."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [
        f"{moment}: {rule['id']} ({rule['help']})\n    at {' '.join(map(str, node['target']))}\n    {node['html'][:200]}"
        for rule in found
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("address", TEMPLATES.values(), ids=TEMPLATES)
def test_no_rule_is_broken(page, address):
    page.goto(address)
    broken = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            broken += check(page, f"{width} px, {scheme}")
    page.evaluate(UNFOLD)
    page.set_viewport_size({"width": WIDTHS[0], "height": 800})
    broken += check(page, f"{WIDTHS[0]} px, {SCHEMES[-1]}, all unfolded")
    assert not broken, f"{len(broken)} faults on {address}\n" + "\n".join(broken)


def test_axe_looks_at_what_we_think_it_does(page):
    """A check that finds nothing because it looked at nothing would be worse than none."""
    page.goto("/")
    ran = Axe().run(page, options={**OPTIONS, "resultTypes": ["passes"]}).response
    names = {rule["id"] for outcome in ("passes", "incomplete", "violations") for rule in ran[outcome]}
    assert names >= RULES_THAT_MUST_HAVE_RUN
    page.evaluate("document.querySelector('h1').innerHTML = '<a href=\"/\"></a>'")
    assert any("link-name" in line for line in check(page, "with an empty link"))
