"""Before anybody has answered: nothing is asked of another host, nothing is kept, nothing moves, nothing is covered."""

import pytest
from playwright.sync_api import expect

from tests.browser.consenting import COUNTED, GPC, Visitor, launch_alone
from tests.browser.reading import tab_stops

PHONE, SMALL_PHONE = {"width": 320, "height": 568}, {"width": 320, "height": 480}
DESKTOP, ZOOMED = {"width": 1280, "height": 800}, {"width": 320, "height": 256}
# Over which of these lies the banner, when they are in sight?
COVERED = """selector => {
  const banner = document.getElementById('consent').getBoundingClientRect();
  return [...document.querySelectorAll(selector)].filter(element => {
    const box = element.getBoundingClientRect();
    return box.height && box.bottom > banner.top && box.top < banner.bottom &&
      box.right > banner.left && box.left < banner.right;
  }).map(element => element.innerText || element.outerHTML.slice(0, 80));
}"""
TO_THE_END = "scrollTo(0, document.documentElement.scrollHeight)"
LOOKS = """buttons => buttons.map(button => {
  const { color, backgroundColor, borderColor, font, textDecoration } = getComputedStyle(button);
  const { width, height } = button.getBoundingClientRect();
  return { classes: button.className, width, height, color, backgroundColor, borderColor, font, textDecoration };
})"""
ASK_AGAIN = """async () => {
  const answer = await fetch(location.href, { cache: 'no-store' });
  return { body: await answer.text(), policy: answer.headers.get('content-security-policy') };
}"""
FOCUS_IS_HIDDEN = """() => {
  const banner = document.getElementById('consent').getBoundingClientRect();
  const stop = document.activeElement;
  if (stop.closest('#consent') || stop === document.body) return '';
  const boxes = [...stop.getClientRects()];
  const seen = boxes.some(box => box.bottom > 0 && box.top < Math.min(innerHeight, banner.top));
  return seen ? '' : stop.outerHTML.slice(0, 120);
}"""


def test_a_first_visit_asks_nobody_and_keeps_nothing(arrive):
    visitor = arrive()
    visitor.goto()
    expect(visitor.banner()).to_be_visible()
    assert visitor.elsewhere == []
    assert visitor.cookies == {}
    assert visitor.page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert visitor.queue() == []
    kinds = {kind for _, _, kind in visitor.here}
    assert kinds <= {"document", "stylesheet", "script", "image", "font", "other"}, visitor.here
    assert [path for method, path, kind in visitor.here if kind == "document" or method != "GET"] == [COUNTED]
    assert [path for _, path, _ in visitor.here if not path.startswith(("/static/", "/media/", "/theme"))] == [COUNTED]


@pytest.mark.parametrize("screen", [PHONE, DESKTOP, {"width": 1280, "height": 6000}], ids=["phone", "desktop", "tall"])
@pytest.mark.parametrize("address", [COUNTED, "/", "/cookies/", "/accessibility/"])
def test_nothing_moves_when_the_banner_appears(arrive, screen, address):
    visitor = arrive(viewport=screen)
    # The hour may turn "Opens 8pm" into "Doors open" while we look: that is another module's, and not the banner's.
    visitor.page.route("**/sessions*.js", lambda route: route.abort())
    visitor.goto(address)
    expect(visitor.banner()).to_be_visible()
    assert visitor.page.evaluate("window.shifts") == []


def test_nothing_moves_where_scrollbars_take_room(playwright, counting):
    """On a desktop with a mouse, and a window taller than the page."""
    browser = launch_alone(playwright, counting, ignore_default_args=["--hide-scrollbars"])
    visitor = Visitor(browser, counting, viewport={"width": 1280, "height": 3000})
    visitor.goto("/about/")
    expect(visitor.banner()).to_be_visible()
    shifts = visitor.page.evaluate("window.shifts")
    browser.close()
    assert shifts == []


def test_a_shift_would_be_seen(arrive):
    visitor = arrive(viewport=DESKTOP)
    visitor.goto()
    visitor.page.evaluate("document.querySelector('main').style.paddingTop = '300px'")
    visitor.page.wait_for_timeout(200)
    assert visitor.page.evaluate("window.shifts.length") > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_yes_and_no_are_equally_easy(arrive, screen, scheme):
    visitor = arrive(viewport=screen, color_scheme=scheme)
    visitor.goto()
    buttons = visitor.banner().locator("[data-consent-say]")
    expect(buttons).to_have_text(["Accept", "Reject"])
    accept, reject = buttons.evaluate_all(LOOKS)
    assert accept == reject
    assert accept["height"] >= 44


def test_the_keyboard_reaches_it_in_order_and_is_led_back(arrive):
    visitor = arrive(viewport=DESKTOP)
    visitor.goto()
    words = [stop["words"] for stop in tab_stops(visitor.page, 12)]
    here = words.index("More about cookies")
    assert words[0] == "Skip to main content"
    assert words[here : here + 3] == ["More about cookies", "Accept", "Reject"]
    # What comes first still comes first: urgent help and the way out.
    assert "Leave this site" in words[:here]
    assert "More urgent help" in words[:here]
    visitor.page.get_by_role("button", name="Reject", exact=True).focus()
    visitor.page.keyboard.press("Enter")
    done = visitor.page.locator("[data-consent-done]")
    expect(done).to_be_focused()
    expect(done).to_contain_text("You have rejected")
    stops = tab_stops(visitor.page, 2)
    assert [stop["words"] for stop in stops] == ["You can change your mind at any time", "Hide this message"]
    visitor.page.keyboard.press("Enter")
    expect(visitor.banner()).to_be_hidden()
    expect(visitor.page.locator("main")).to_be_focused()


def test_hiding_the_confirmation_does_not_throw_a_reader_back(arrive):
    visitor = arrive(viewport=DESKTOP)
    visitor.goto()
    visitor.page.evaluate("scrollTo(0, 700)")
    visitor.say("Accept")
    visitor.page.get_by_role("button", name="Hide this message").click()
    assert visitor.page.evaluate("scrollY") == 700


def test_a_screen_reader_finds_it_as_a_part_of_the_page(arrive):
    visitor = arrive()
    visitor.goto()
    region = visitor.page.get_by_role("region", name="Cookies on this site")
    expect(region).to_be_visible()
    expect(region.get_by_role("heading", level=2)).to_have_text("Cookies on this site")
    expect(visitor.page.locator("[role=dialog], [aria-modal]")).to_have_count(0)


@pytest.mark.parametrize("screen", [PHONE, SMALL_PHONE, DESKTOP, ZOOMED], ids=["phone", "small", "desktop", "400%"])
@pytest.mark.parametrize("moment", ["asking", "failed", "confirmed"])
def test_it_never_covers_help(arrive, screen, moment):
    visitor = arrive(viewport=screen)
    visitor.goto()
    page = visitor.page
    if moment == "failed":
        page.route("**/cookies/save/", lambda route: route.fulfill(status=500))
        visitor.banner().get_by_role("button", name="Accept", exact=True).click()
        expect(page.locator("[data-consent-failed]")).to_be_visible()
        page.evaluate("scrollTo(0, 0)")
    if moment == "confirmed":
        visitor.say("Reject")
        page.evaluate("scrollTo(0, 0)")
    assert page.evaluate(COVERED, ".crisis, .crisis a, .quick-exit") == []
    page.evaluate(TO_THE_END)
    assert page.evaluate(COVERED, "#crisis-help, #crisis-help *, .footer__link, .footer__who-we-are") == []
    for last in (".footer__help a", ".footer__who-we-are"):
        expect(page.locator(last).last).to_be_visible()


@pytest.mark.parametrize("screen", [SMALL_PHONE, DESKTOP], ids=["small", "desktop"])
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_the_focus_is_never_under_it(arrive, screen, key):
    """WCAG 2.4.11, forwards and backwards through a whole page."""
    visitor = arrive(viewport=screen)
    visitor.goto("/whats-on/")
    hidden = []
    for _ in range(60):
        visitor.page.keyboard.press(key)
        hidden.append(visitor.page.evaluate(FOCUS_IS_HIDDEN))
    assert set(hidden) == {""}


def test_at_400_percent_it_stands_at_the_end_of_the_page_instead(arrive):
    visitor = arrive(viewport=ZOOMED)
    visitor.goto()
    expect(visitor.banner()).to_be_visible()  # it is drawn a moment after the page, and End leads to the end of then
    expect(visitor.banner()).not_to_be_in_viewport()
    visitor.page.keyboard.press("End")
    expect(visitor.banner().get_by_role("button", name="Reject")).to_be_in_viewport()
    assert visitor.page.evaluate("window.shifts") == []
    visitor.say("Reject")
    expect(visitor.page.locator("[data-consent-done]")).to_be_in_viewport()


def test_it_leaves_most_of_a_small_phone_to_the_page(arrive):
    visitor = arrive(viewport=PHONE)
    visitor.goto()
    assert visitor.banner().bounding_box()["height"] <= 0.45 * PHONE["height"]


@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_without_javascript_nobody_is_asked_and_nothing_is_lost(arrive, screen):
    visitor = arrive(java_script_enabled=False, viewport=screen)
    visitor.page.goto(COUNTED)
    expect(visitor.banner()).to_be_hidden()
    expect(visitor.page.get_by_role("contentinfo").get_by_role("link", name="Cookies")).to_be_visible()
    assert (visitor.elsewhere, visitor.cookies) == ([], {})


def test_a_browser_that_says_do_not_share_is_not_asked(arrive):
    visitor = arrive(extra_http_headers={"Sec-GPC": "1"})
    visitor.context.add_init_script(GPC)
    visitor.goto()
    expect(visitor.banner()).to_be_hidden()
    assert (visitor.elsewhere, visitor.cookies) == ([], {})


def test_two_visitors_are_sent_the_same_bytes(arrive):
    """What a cache kept for somebody who said yes is safe to give to somebody who did not."""
    counted, stranger = arrive(), arrive()
    counted.goto()
    counted.say("Accept")
    assert counted.cookies["cookie_consent"]
    stranger.goto()
    sent, to_stranger = (visitor.page.evaluate(ASK_AGAIN) for visitor in (counted, stranger))
    assert sent == to_stranger
    assert "googletagmanager" in sent["policy"]
    answer = {"body": sent["body"], "content_type": "text/html", "headers": {"content-security-policy": sent["policy"]}}
    # A page that no server sent is from nowhere: what it asks of this machine is else refused.
    stranger.context.grant_permissions(["local-network-access"])
    stranger.page.route(f"**{COUNTED}", lambda route: route.fulfill(**answer))
    stranger.goto()
    expect(stranger.banner()).to_be_visible()
    assert not stranger.is_counted()
    assert stranger.cookies == {}
