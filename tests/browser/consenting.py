"""A portal that counts visits, on a domain of its own, and a visitor whose every request is seen.

No other host can be reached: the browser is told that none exists. What a page asks of one is recorded and answered
here, by `google.js` (which behaves as Google's script does), and for everything else with nothing.
"""

from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests import kept_warm
from tests.browser.beside import settings_beside
from tests.browser.running import FLAGS, DidNotStartError, find_browser, running_portal
from tests.made_once import copy_of_demo

HOST, PARENT = "www.portal.test", "portal.test"
MEASUREMENT_ID = "G-HARBOUR1"
COUNTED = "/resources/when-a-shift-wont-leave-you/"  # an ordinary guide
GTAG_HOST, COLLECT_HOST = "www.googletagmanager.com", "region1.google-analytics.com"
FAKE_GTAG = (Path(__file__).parent / "google.js").read_text()
A_WHILE = 1000  # milliseconds in which the fake Google would have counted ten times
# A real registrable domain, so that cookies of `.portal.test` behave as they do in public; nothing else resolves.
ALONE = [*FLAGS, f"--host-resolver-rules=MAP *.{PARENT} 127.0.0.1, MAP * ~NOTFOUND"]
SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(entry => entry.value)))
  .observe({ type: 'layout-shift', buffered: true });
"""
GPC = "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })"


class Portal:
    """A running demo, and what its editors can do to it from outside."""

    def __init__(self, url: str, var: Path):
        self.var, self.url = var, f"http://{HOST}:{urlsplit(url).port}"

    def manage(self, code: str) -> str:
        """Run Python beside the portal, with its settings and data, and return what it printed."""
        return kept_warm.run(settings_beside(self.var), "-c", code).strip()

    def count_with(self, measurement_id: str) -> None:
        """Set the one field that an editor fills in, or empties."""
        self.manage(
            "from wagtail.models import Site\nfrom cookies.models import ConsentSettings\n"
            "settings = ConsentSettings.for_site(Site.objects.get(is_default_site=True))\n"
            f"settings.ga_measurement_id = {measurement_id!r}\nsettings.full_clean(); settings.save()"
        )

    def declare(self, group: str, name: str) -> None:
        """Add a cookie to a group, as an editor does: those who said yes to the group are asked again."""
        self.manage(
            "from cookie_consent.models import Cookie, CookieGroup\n"
            f"Cookie.objects.create(cookiegroup=CookieGroup.objects.get(varname={group!r}), name={name!r})"
        )

    def withdraw(self, name: str) -> None:
        """Take a declaration away again."""
        self.manage(f"from cookie_consent.models import Cookie\nCookie.objects.get(name={name!r}).delete()")


class Visitor:
    """One browser with its own cookies. `elsewhere` holds every address asked for on another host."""

    def __init__(self, browser, portal: Portal, **options):
        self.portal = portal
        self.elsewhere, self.here, self.console = [], [], []
        self.stubs = {}  # host: HTML, for tests that need somebody else's page
        options = {"locale": "en-GB", "reduced_motion": "reduce", "base_url": portal.url} | options
        self.context = browser.new_context(**options)
        self.context.route("**/*", self._answer)
        self.page = self.tab()

    def _answer(self, route):
        request = route.request
        address = urlsplit(request.url)
        if address.hostname == HOST:
            self.here.append((request.method, address.path, request.resource_type))
            route.continue_()
            return
        self.elsewhere.append(request.url)
        if address.hostname == GTAG_HOST:
            route.fulfill(body=FAKE_GTAG, content_type="text/javascript")
        elif address.hostname in self.stubs:
            route.fulfill(body=self.stubs[address.hostname], content_type="text/html")
        else:
            route.fulfill(status=204)

    def tab(self, address=""):
        page = self.context.new_page()
        page.add_init_script(SHIFTS)
        page.on("console", lambda message: self.console.append(message.text))
        page.on("pageerror", lambda error: self.console.append(str(error)))
        if address:
            page.goto(address)
        return page

    def goto(self, address=COUNTED):
        """Open a page, and wait until its scripts have had their say."""
        answer = self.page.goto(address)
        self.page.wait_for_function("() => document.readyState === 'complete'")
        self.page.wait_for_timeout(200)
        return answer

    def banner(self, page=None):
        return (page or self.page).locator("#consent")

    def say(self, word: str, page=None) -> None:
        """Press Accept or Reject, and wait for the confirmation."""
        page = page or self.page
        self.banner(page).get_by_role("button", name=word, exact=True).click()
        expect(page.locator("[data-consent-done]")).to_be_visible()

    @property
    def cookies(self) -> dict:
        """Every cookie in the browser, {name: [domains]}."""
        found = {}
        for cookie in self.context.cookies():
            found.setdefault(cookie["name"], []).append(cookie["domain"])
        return found

    @property
    def google_cookies(self) -> list[str]:
        return [name for name in self.cookies if name.startswith("_ga")]

    @property
    def gtag_urls(self) -> list[str]:
        return [url for url in self.elsewhere if urlsplit(url).hostname == GTAG_HOST]

    @property
    def collected(self) -> list[str]:
        return [url for url in self.elsewhere if "/g/collect" in url]

    def queue(self, page=None) -> list:
        """Return what the page told Google's script, in order: [["consent", "default", {...}], ...]."""
        return (page or self.page).evaluate("(globalThis.dataLayer ?? []).map(told => [...told])")

    def is_counted(self, page=None) -> bool:
        """Wait a while, and tell whether anything was sent to Google in it."""
        before = len(self.elsewhere)
        (page or self.page).wait_for_timeout(A_WHILE)
        return len(self.elsewhere) > before

    def leave_google_cookies(self) -> None:
        """Put what Google's script leaves where it leaves it, and on the host too."""
        for domain in (HOST, f".{PARENT}"):
            for name in ("_ga", f"_ga_{MEASUREMENT_ID[2:]}"):
                self.context.add_cookies([{"name": name, "value": "GS1.1.1", "domain": domain, "path": "/"}])

    @property
    def policy_complaints(self) -> list[str]:
        return [line for line in self.console if "Content Security" in line or "Content-Security" in line]


@contextmanager
def counted_portal(var: Path):
    """Bring up a demo that answers to the fake domain and counts visits."""
    with running_portal(var, ALLOWED_HOSTS=f"127.0.0.1,localhost,{HOST}") as url:
        portal = Portal(url, var)
        portal.count_with(MEASUREMENT_ID)
        yield portal


@pytest.fixture(scope="session")
def counting(demo_var, tmp_path_factory):
    """Return a portal that counts the visits of those who said yes."""
    var = copy_of_demo(demo_var, tmp_path_factory.mktemp("counting"))
    try:
        with counted_portal(var) as portal:
            yield portal
    except DidNotStartError as problem:
        pytest.fail(str(problem))


def launch_alone(playwright, portal: Portal, **options):
    """Start a browser for which no host but the portal exists, and to which that one is as good as https."""
    secure = f"--unsafely-treat-insecure-origin-as-secure={portal.url}"
    return playwright.chromium.launch(executable_path=find_browser(), args=[*ALONE, secure], **options)


@pytest.fixture(scope="session")
def alone(playwright, counting):
    browser = launch_alone(playwright, counting)
    yield browser
    browser.close()


@pytest.fixture
def arrive(alone, counting):
    """Return a function that lets a new visitor arrive. Options are the browser's: `java_script_enabled=False`."""
    visitors = []

    def new_visitor(**options) -> Visitor:
        visitors.append(Visitor(alone, counting, **options))
        return visitors[-1]

    yield new_visitor
    complaints = [line for visitor in visitors for line in visitor.policy_complaints]
    for visitor in visitors:
        visitor.context.close()
    assert complaints == [], "the page's own policy had to stop something"
