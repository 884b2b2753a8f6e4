"""A visit leaves nothing behind: no other host is asked, nothing is kept, no page stays on the disk.

Threats A3, A10, A11 and journey V2.1. What a person would notice is what somebody else finds on a shared computer.
"""

import re
import sys
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Error, expect

from tests.browser.addresses import TEMPLATES
from tests.browser.running import ROOT

REFUSED = {
    TEMPLATES["not-found"]: 404,
    TEMPLATES["whats-on-month-too-far"]: 404,
    TEMPLATES["bad-request"]: 400,
}
# What somebody else would read in the tab, the history or a bookmark.
TELLING = re.compile("suicid|self.harm|abus|addict|alcohol|overdose", re.IGNORECASE)
HOME_BUDGET = 150_000  # bytes over the wire
LISTEN = """
window.violations = [];
addEventListener('securitypolicyviolation', event =>
  window.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`));
"""
# Everything lazy arrives, every fold is opened: what only comes when somebody looks counts too.
LOOK_AT_ALL_OF_IT = """async () => {
  document.querySelectorAll('details').forEach(fold => { fold.open = true });
  for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await new Promise(requestAnimationFrame);
  }
}"""
KEPT = """async () => ({
  local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookies: document.cookie,
  databases: (await indexedDB.databases()).map(base => base.name), caches: await (globalThis.caches?.keys() ?? []),
  workers: (await (navigator.serviceWorker?.getRegistrations() ?? [])).length,
})"""
NOTHING_KEPT = {"local": [], "session": [], "cookies": "", "databases": [], "caches": [], "workers": 0}
# All that is inline, but for the one constant sheet that the policy knows by its hash.
FIRST_SHEET = (ROOT / "static" / "css" / "first.css").read_text(encoding="utf-8")
INLINE = """first => [...document.querySelectorAll('*')].filter(element =>
  (element.localName === 'style' && element.textContent !== first) || element.hasAttribute('style') ||
  (element.localName === 'script' && !element.src && !/^application\\/(ld\\+)?json$/.test(element.type)) ||
  [...element.attributes].some(attribute => attribute.name.startsWith('on')) ||
  /^javascript:/i.test(element.getAttribute('href') ?? '')
).map(element => element.outerHTML.slice(0, 120))"""


class Visit:
    """One visit to one address, with all that the browser did on the way."""

    def __init__(self, page, address):
        self.page, self.address = page, address
        self.requests, self.responses, self.console = [], [], []
        page.add_init_script(LISTEN)
        page.on("request", lambda request: self.requests.append(request))
        page.on("response", lambda response: self.responses.append(response))
        page.on("console", lambda message: self.console.append(message))
        page.on("pageerror", lambda error: self.console.append(error))
        page.goto(address)
        page.evaluate(LOOK_AT_ALL_OF_IT)
        page.wait_for_load_state("networkidle")

    @property
    def hosts(self):
        return {urlsplit(request.url).netloc for request in self.requests}

    @property
    def complaints(self):
        """What the browser complained of, but for an error page being the error page that was asked for."""
        refused = f"status of {REFUSED.get(self.address)} "
        said = [str(getattr(line, "text", line)) for line in self.console if getattr(line, "type", "error") != "log"]
        return [line for line in said if refused not in line]


@pytest.mark.parametrize("address", TEMPLATES.values(), ids=TEMPLATES)
def test_visit_leaves_nothing(page, portal, address):
    visit = Visit(page, address)
    document = visit.responses[0]
    assert document.status == REFUSED.get(address, 200)
    assert visit.hosts == {urlsplit(portal).netloc}
    assert page.context.cookies() == []
    assert not [answer.url for answer in visit.responses if "set-cookie" in answer.all_headers()]
    assert page.evaluate(KEPT) == NOTHING_KEPT
    assert "no-store" in document.headers["cache-control"]
    # A search says its words to nobody at all.
    assert document.headers["referrer-policy"] in ("same-origin", "no-referrer")
    assert not TELLING.search(f"{page.title()} {page.url}")
    assert page.evaluate(INLINE, FIRST_SHEET) == []
    assert page.evaluate("window.violations") == []
    assert visit.complaints == []
    assert all(answer.ok for answer in visit.responses[1:]), [a.url for a in visit.responses[1:] if not a.ok]


def test_tab_of_the_sensitive_guide_does_not_say_what_it_is(page):
    page.goto(TEMPLATES["guide-sensitive"])
    heading = page.get_by_role("heading", level=1).inner_text()
    assert heading not in page.title()
    assert TELLING.search(page.locator("main").inner_text()), "then this page is not the sensitive one"


def test_violations_would_be_seen(page):
    """The policy is on and the listener hears it: a page that tried to write into itself is told off."""
    visit = Visit(page, "/")
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('style'), { textContent: 'h1 { top: 7px }' }))"
    )
    assert page.evaluate("[getComputedStyle(document.querySelector('h1')).top, window.violations.length]") == [
        "auto",
        1,
    ]
    assert any("Content Security Policy" in line for line in visit.complaints)


def test_back_shows_nothing_when_the_network_is_gone(plain_page):
    """Without scripts Back leads to the page again, but only by asking for it again."""
    guide = TEMPLATES["guide-sensitive"]
    answer = {"body": "<title>Weather</title>", "content_type": "text/html"}
    plain_page.route(re.compile("^https:"), lambda route: route.fulfill(**answer))
    plain_page.goto(guide)
    plain_page.get_by_role("link", name="Leave this site").click()
    expect(plain_page).to_have_title("Weather")
    plain_page.context.set_offline(True)
    with pytest.raises(Error, match="ERR_INTERNET_DISCONNECTED"):
        plain_page.go_back()
    plain_page.wait_for_url("chrome-error://**")
    assert "suicide" not in plain_page.locator("body").inner_text()


def test_home_page_is_light(page, capsys):
    """On a bad signal in a hospital stairwell."""
    received = []
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.on("Network.loadingFinished", lambda done: received.append(done["encodedDataLength"]))
    Visit(page, "/")
    total = sum(received)
    with capsys.disabled():
        sys.stdout.write(f"\nThe home page took {total:,.0f} bytes in {len(received)} requests.\n")
    assert len(received) >= 3
    assert 10_000 < total < HOME_BUDGET
