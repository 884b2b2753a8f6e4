"""Where visits are never counted, what each page's policy allows, and how it all looks to axe and on a small phone."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.addresses import TEMPLATES
from tests.browser.consenting import MEASUREMENT_ID, Visitor
from tests.browser.test_axe import EVERY_RULE, faults
from tests.browser.test_layout import TOO_SMALL, TOO_WIDE
from tests.browser.test_leaves_no_trace import REFUSED

NEVER_COUNTED = (
    "guide-sensitive",
    "common-room",
    "common-room-cancelled",
    "urgent-help",
    "search",
    "search-results",
    "search-nothing",
    "calendar",
    "not-found",
    "bad-request",
)
ALWAYS_COUNTED = ("home", "guide", "resources", "webinar-past", "standard", "cookies")
GOOGLE = re.compile("googletagmanager|google-analytics|analytics.google")


SEND_TO_PREVIEW = """address => fetch(address, {
  method: 'POST', body: new FormData(document.querySelector('[data-edit-form]')),
}).then(answer => answer.text())"""


def doors(page) -> list[str]:
    """Return the addresses of a few sessions' doors, as a visitor comes upon them."""
    page.goto("/whats-on/")
    links = page.locator("a[href^='/join/'], form[action^='/join/']")
    return links.evaluate_all("links => links.map(link => link.getAttribute('href') ?? link.getAttribute('action'))")


@pytest.fixture(scope="module")
def accepted(alone, counting):
    """Return somebody who said yes to everything, for tests that only look."""
    visitor = Visitor(alone, counting)
    visitor.goto()
    visitor.say("Accept")
    yield visitor
    visitor.context.close()


@pytest.mark.parametrize("name", NEVER_COUNTED)
def test_a_visit_here_is_never_counted(accepted, name):
    accepted.page.goto("/about/")
    accepted.page.wait_for_timeout(100)
    accepted.page.goto("about:blank")
    before = len(accepted.elsewhere)
    answer = accepted.goto(TEMPLATES[name])
    assert answer.status == REFUSED.get(TEMPLATES[name], 200)
    assert not accepted.is_counted()
    assert len(accepted.elsewhere) == before
    assert not GOOGLE.search(answer.headers["content-security-policy"])
    assert MEASUREMENT_ID not in answer.text()
    expect(accepted.page.locator("#consent")).to_have_count(0)


def test_a_door_is_never_counted(accepted):
    addresses = doors(accepted.page)
    assert addresses
    for address in addresses[:2]:
        accepted.page.goto("about:blank")
        answer = accepted.goto(address)
        assert not accepted.is_counted()
        assert not GOOGLE.search(answer.headers["content-security-policy"])
        assert MEASUREMENT_ID not in answer.text()


@pytest.mark.parametrize("name", ALWAYS_COUNTED)
def test_a_visit_here_may_be_counted(accepted, name):
    answer = accepted.goto(TEMPLATES[name])
    accepted.page.wait_for_timeout(300)
    assert "https://www.googletagmanager.com" in answer.headers["content-security-policy"]
    assert accepted.queue()
    assert accepted.policy_complaints == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_policy_holds_an_unsafe_source(accepted, name):
    policy = accepted.context.new_page().goto(TEMPLATES[name]).headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    allowed = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert allowed["script-src"].split() in (["'self'"], ["'self'", "https://www.googletagmanager.com"])
    accepted.context.pages[-1].close()


def session_of(portal, name) -> dict:
    """Return the cookie of somebody who has signed in with both steps: the demo's way in knows no other host."""
    cookie, key = portal.manage(
        "from django.conf import settings; from django.test import Client\n"
        "from core.models import User; from tests.signing_in import all_the_way\n"
        f"client = Client(); all_the_way(client, User.objects.get(username={name!r}))\n"
        "print(settings.SESSION_COOKIE_NAME, client.session.session_key)"
    ).split()[-2:]
    return {"name": cookie, "value": key, "url": portal.url}


def test_an_editors_preview_is_never_counted(arrive, counting):
    """The CMS draws a page for its editors in a frame. That is no visit."""
    visitor = arrive(viewport={"width": 1400, "height": 900})
    visitor.goto()
    visitor.say("Accept")
    visitor.goto("/about/")
    number = counting.manage("from wagtail.models import Page; print(Page.objects.get(slug='about').pk)").split()[-1]
    visitor.context.add_cookies([session_of(counting, "editor")])
    visitor.page.goto(f"/cms/pages/{number}/edit/")
    before = len(visitor.elsewhere)
    said = visitor.page.evaluate(SEND_TO_PREVIEW, f"/cms/pages/{number}/edit/preview/")
    assert '"is_valid": true' in said
    answer = visitor.page.goto(f"/cms/pages/{number}/edit/preview/?mode=")
    assert answer.status == 200
    html = answer.text()
    assert "consent-config" in html, "then this is no page of ours"
    assert MEASUREMENT_ID not in html
    assert 'id="consent"' not in html
    assert not visitor.is_counted()
    assert len(visitor.elsewhere) == before


def test_without_an_id_nobody_is_asked_and_nothing_is_counted(arrive, counting):
    visitor = arrive()
    visitor.goto()
    visitor.say("Accept")
    newcomer = arrive()
    counting.count_with("")
    try:
        answer = newcomer.goto()
        expect(newcomer.banner()).to_have_count(0)
        assert not GOOGLE.search(answer.headers["content-security-policy"])
        visitor.goto("/about/")
        before = len(visitor.elsewhere)
        visitor.goto()
        assert not visitor.is_counted()
        assert len(visitor.elsewhere) == before
    finally:
        counting.count_with(MEASUREMENT_ID)


# How it looks.


def asking(visitor):
    visitor.goto()
    expect(visitor.banner()).to_be_visible()


def confirmed(visitor):
    visitor.goto()
    visitor.say("Accept")


def failed(visitor):
    visitor.goto()
    visitor.page.route("**/cookies/save/", lambda route: route.fulfill(status=500))
    visitor.banner().get_by_role("button", name="Accept", exact=True).click()
    expect(visitor.page.locator("[data-consent-failed]")).to_be_visible()


def cookies_page(visitor):
    visitor.goto("/cookies/")


def saved(visitor):
    visitor.goto("/cookies/")
    visitor.page.get_by_role("button", name="Save my choice").click()
    visitor.page.wait_for_url("**/?saved=1")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("moment", [asking, confirmed, failed, cookies_page, saved], ids=lambda moment: moment.__name__)
def test_axe_finds_nothing_and_everything_fits(arrive, moment, scheme):
    visitor = arrive(color_scheme=scheme, bypass_csp=True)
    moment(visitor)
    visitor.page.evaluate(Axe().axe_script)
    broken = []
    for width in (320, 1280):
        visitor.page.set_viewport_size({"width": width, "height": 800})
        broken += faults(visitor.page, f"{width} px, {scheme}", EVERY_RULE)
        broken += [f"{width} px: {line}" for line in visitor.page.evaluate(TOO_WIDE)]
        broken += [f"{width} px, too small: {line}" for line in visitor.page.evaluate(TOO_SMALL, 24)]
    assert not broken, "\n".join(broken)


def test_tables_are_read_on_a_small_phone_without_pushing_them_about(arrive):
    visitor = arrive(viewport={"width": 320, "height": 568})
    visitor.page.goto("/cookies/")
    wide = visitor.page.locator(".table-wrap").evaluate_all(
        "boxes => boxes.filter(box => box.scrollWidth > box.clientWidth).length"
    )
    assert wide == 0
    row = visitor.page.locator("tr", has_text="_ga_*")
    expect(row).to_be_visible()
    for words in ("Set by", "Google", "Kept for", "182 days"):
        expect(row).to_contain_text(words)
