"""A page that holds over 300 attacks runs none of them in a real browser, with no content policy to help."""

from tests.browser.beside import ask
from tests.browser.test_imported_html import PRESS_EVERYTHING, running
from tests.xss_corpus import ATTACKS

COUNTING = "window.ran = 0; window.canary = () => { window.ran += 1; }"
PRESS_IN_MAIN = PRESS_EVERYTHING.replace("document.body", "document.querySelector('main')")


def test_a_page_with_every_attack_runs_none(portal, portal_var, new_context):
    made = ask(portal_var, "tests.browser.attacked_page")
    assert made["many"] == len(ATTACKS) >= 300
    page = new_context(bypass_csp=True).new_page()
    page.add_init_script(COUNTING)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{portal}{made['address']}", wait_until="load")
    page.evaluate(PRESS_IN_MAIN)
    page.wait_for_timeout(300)
    assert page.evaluate("window.ran") == 0
    assert [url for url in asked if not url.startswith(portal)] == []
    assert page.locator("main :is(iframe, object, embed, math, style, base, meta, script:not([src]))").count() == 0
    assert page.url.startswith(portal)
    assert page.evaluate("document.title").count("Attacks") == 1
    # The same texts as they came: the browser is able to run them.
    bare = new_context(bypass_csp=True, offline=True).new_page()
    assert sum(bool(any(running(bare, attack))) for attack in ATTACKS[:60]) > 25
