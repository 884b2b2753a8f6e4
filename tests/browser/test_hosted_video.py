"""A video of another site: its owner hears nothing of a visitor who has not asked for it.

Every request to another host is recorded. The two players are stubs; no other host can be reached.
"""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests import kept_warm
from tests.browser.beside import settings_beside
from tests.browser.test_axe import faults, visit

FILMS, CAREFUL = "/resources/two-films/", "/resources/two-films-with-care/"
TUBE = "https://www.youtube-nocookie.com/embed/aB3_-x9ZkQ0?rel=0"
REEL = "https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e"
PLAYERS = {"www.youtube-nocookie.com", "player.vimeo.com"}
WRITE_PAGES = """
from core.demo.tools import publish_under
from resources.models import ResourceIndexPage, ResourcePage
def film(address, title):
    value = {"address": address, "title": title, "captions": "yes", "transcript": "<p>What is said.</p>"}
    return {"type": "hosted_video", "value": value}
front = ResourceIndexPage.objects.get(slug="resources")
tube, reel = "https://youtu.be/aB3_-x9ZkQ0", "https://vimeo.com/76979871/8272103f6e"
for slug, sensitive in (("two-films", False), ("two-films-with-care", True)):
    body = [film(tube, "The harbour"), film(reel, "The sea")]
    page = ResourcePage(title=slug, slug=slug, sensitive=sensitive, body=body)
    publish_under(front, page)
"""
FORGET_PAGES = """
from resources.models import ResourcePage
for page in ResourcePage.objects.filter(slug__startswith="two-films"):
    page.delete()
"""
# What the page's own module does, from another tab: its address holds a hash, so it is looked up.
# The same module that portal.js holds, by itself: what it says reaches every tab.
SAVE_NO = "async () => { await (await import('/static/js/consent.js')).save({ video: false }) }"
SHIFTS = """() => new Promise(done => {
  let total = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) total += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(total), 600);
})"""


def run(code, var):
    kept_warm.run(settings_beside(var, FETCH_VIDEO_POSTERS="no"), "-c", code)


@pytest.fixture(scope="module", autouse=True)
def films(portal, portal_var):
    """Two pages with two films each, one of them with care; gone again afterwards."""
    run(WRITE_PAGES, portal_var)
    yield
    run(FORGET_PAGES, portal_var)


class Outside:
    """All that a browser asked of other hosts."""

    def __init__(self, context, home):
        self.requests, self.home, self.console = [], urlsplit(home).netloc, []
        context.route("**/*", self.answer)

    def answer(self, route):
        request = route.request
        host = urlsplit(request.url).netloc
        if host == self.home:
            return route.continue_()
        self.requests.append(request)
        if host in PLAYERS:
            return route.fulfill(content_type="text/html", body="<html lang=en><title>Player</title><p>Playing</p>")
        return route.abort()

    @property
    def urls(self):
        return [request.url for request in self.requests]


@pytest.fixture
def outside(context, base_url):
    return Outside(context, base_url)


@pytest.fixture
def page(outside, page):
    """A page that says what its browser complained of; the policy must never be one of these."""
    page.on("console", lambda message: outside.console.append(message.text))
    yield page
    assert not [line for line in outside.console if "Content Security" in line]


def film(page, title):
    return page.locator(".video", has=page.get_by_text(title, exact=True))


def play(page, title):
    film(page, title).get_by_role("button", name="Play video").click()


def plays(page, title):
    """Wait until a film's player is there: what it asked for has been asked."""
    expect(film(page, title).locator("iframe").content_frame.get_by_text("Playing")).to_be_visible()


def both_play(page):
    for title in ("The harbour", "The sea"):
        film(page, title).scroll_into_view_if_needed()  # one that plays by itself waits until somebody comes near
        plays(page, title)


def always(page, title):
    return film(page, title).get_by_role("checkbox", name="Always play videos from other sites")


def settle(page):
    """Give whatever should not happen the time to happen."""
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(500)


def choice(page):
    kept = [cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "cookie_consent"]
    return kept[0].strip('"') if kept else None


def test_nothing_is_asked_before_a_press(page, outside):
    page.goto(FILMS)
    expect(film(page, "The harbour").get_by_role("button")).to_be_visible()
    film(page, "The harbour").get_by_role("button").hover()
    settle(page)
    assert outside.urls == []
    assert page.locator("iframe").count() == 0
    assert page.context.cookies() == []


def test_a_press_plays_that_one_video_once_and_is_no_choice(page, outside, base_url):
    page.goto(FILMS)
    play(page, "The harbour")
    plays(page, "The harbour")
    settle(page)
    assert outside.urls == [TUBE]
    assert page.locator("iframe").count() == 1
    assert choice(page) is None
    assert page.evaluate("document.activeElement.localName") == "iframe"
    player = film(page, "The harbour").locator("iframe")
    assert player.get_attribute("title") == "The harbour"
    assert player.get_attribute("allow") == "fullscreen; picture-in-picture"
    # YouTube plays nothing without it; the page itself is not in it.
    assert outside.requests[0].headers["referer"] == f"{base_url}/"
    expect(film(page, "The harbour").get_by_role("link", name="Watch on YouTube")).to_be_visible()
    page.reload()
    settle(page)
    assert outside.urls == [TUBE]


def test_by_keyboard(page, outside):
    page.goto(FILMS)
    film(page, "The sea").get_by_role("button").focus()
    page.keyboard.press("Enter")
    plays(page, "The sea")
    assert outside.urls == [REEL]


def test_always_is_kept_and_the_others_follow(page, outside):
    page.goto(FILMS)
    assert not always(page, "The harbour").is_checked()
    always(page, "The harbour").check()
    assert outside.urls == [], "a tick alone does nothing"
    assert choice(page) is None
    play(page, "The harbour")
    both_play(page)
    assert choice(page).startswith("video=20")
    assert sorted(outside.urls) == sorted([TUBE, REEL])
    page.reload()
    expect(page.locator("iframe")).to_have_count(2)
    assert page.evaluate("document.activeElement.localName") == "body", "focus is taken by a press alone"


def test_on_a_sensitive_page_always_does_not_count(page, outside):
    page.goto(FILMS)
    always(page, "The harbour").check()
    play(page, "The harbour")
    both_play(page)
    outside.requests.clear()
    page.goto(CAREFUL)
    settle(page)
    assert outside.urls == []
    expect(page.get_by_role("checkbox", name="Always play")).to_have_count(0)
    play(page, "The sea")
    plays(page, "The sea")
    expect(page.locator("iframe")).to_have_count(1)
    assert outside.urls == [REEL]


def test_a_choice_that_could_not_be_kept_says_so(page, outside):
    page.goto(FILMS)
    page.route("**/cookies/save/", lambda route: route.fulfill(status=500))
    always(page, "The harbour").check()
    play(page, "The harbour")
    alert = page.get_by_role("alert").filter(visible=True)
    expect(alert).to_contain_text("Your choice could not be saved")
    settle(page)
    assert outside.urls == [TUBE], "this one was asked for, the other was not"
    assert choice(page) is None


def test_the_others_wait_until_it_is_kept(page, outside):
    page.goto(FILMS)
    held = []
    page.route("**/cookies/save/", lambda route: held.append(route))  # noqa: PLW0108 (Playwright marks its handlers)
    always(page, "The harbour").check()
    play(page, "The harbour")
    settle(page)
    assert len(held) == 1
    assert outside.urls == [TUBE]
    held[0].continue_()
    expect(page.locator("iframe")).to_have_count(2)


def test_a_change_of_mind_in_another_tab_takes_the_players_away(page, outside):
    page.goto(FILMS)
    always(page, "The harbour").check()
    play(page, "The harbour")
    both_play(page)
    other = page.context.new_page()
    other.goto("/")
    other.evaluate(SAVE_NO)
    other.close()
    expect(page.locator("iframe")).to_have_count(0)
    expect(film(page, "The harbour").get_by_role("button")).to_be_visible()
    expect(film(page, "The harbour").locator(".video__poster")).to_be_visible()
    assert not always(page, "The harbour").is_checked()
    outside.requests.clear()
    page.reload()
    settle(page)
    assert outside.urls == []
    play(page, "The sea")
    plays(page, "The sea")
    expect(page.locator("iframe")).to_have_count(1)
    settle(page)
    assert outside.urls == [REEL], "a press plays for those who said no, too"
    assert choice(page) == "video=-1"


def test_a_no_on_the_cookies_page_holds(page, outside):
    page.goto(FILMS)
    always(page, "The harbour").check()
    play(page, "The harbour")
    both_play(page)
    page.goto("/cookies/")
    page.locator("input[name=video][value=no]").check()
    page.get_by_role("button", name="Save my choice").click()
    expect(page.get_by_text("Your choice is saved.")).to_be_visible()
    outside.requests.clear()
    page.goto(FILMS)
    settle(page)
    assert outside.urls == []


def test_without_scripts_there_is_a_link(new_context, base_url):
    context = new_context(java_script_enabled=False)
    outside = Outside(context, base_url)
    page = context.new_page()
    page.goto(FILMS)
    expect(page.get_by_role("button", name="Play video")).to_have_count(0)
    expect(page.get_by_role("checkbox", name="Always play")).to_have_count(0)
    expect(film(page, "The sea").locator(".video__poster")).to_be_visible()
    assert outside.urls == []
    page.get_by_role("link", name="Watch on YouTube").click(no_wait_after=True)
    page.wait_for_timeout(500)
    assert outside.urls == ["https://www.youtube.com/watch?v=aB3_-x9ZkQ0"]
    assert "referer" not in outside.requests[0].headers


def test_when_the_module_is_lost_the_link_is_left(page, outside):
    page.route("**/js/video*.js", lambda route: route.abort())
    page.goto(FILMS)
    settle(page)
    expect(page.get_by_role("button", name="Play video")).to_have_count(0)
    expect(page.get_by_role("link", name="Watch on Vimeo")).to_be_visible()
    assert outside.urls == []


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_while_the_page_arrives(page, outside, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(FILMS)
    expect(film(page, "The harbour").get_by_role("button")).to_be_visible()
    assert page.evaluate(SHIFTS) == 0


@pytest.mark.parametrize("address", [FILMS, CAREFUL])
def test_no_rule_of_accessibility_is_broken(page, outside, address):
    visit(page, address)
    page.route("**/cookies/save/", lambda route: route.fulfill(status=500))
    broken = []
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        broken += faults(page, f"{width} px, before")
    if address == FILMS:
        always(page, "The harbour").check()
    play(page, "The harbour")
    expect(page.locator("iframe")).to_have_count(1)
    page.emulate_media(color_scheme="dark")
    broken += faults(page, "playing, dark")
    assert not broken, "\n".join(broken)


def test_on_paper_the_address_stands(page, outside):
    page.goto(FILMS)
    play(page, "The harbour")
    page.emulate_media(media="print")
    for hidden in (".video__stage", ".video__offer", "iframe"):
        for part in page.locator(hidden).all():
            expect(part).to_be_hidden()
    link = page.get_by_role("link", name="Watch on YouTube")
    expect(link).to_be_visible()
    assert "watch?v=aB3_-x9ZkQ0" in link.evaluate("a => getComputedStyle(a, '::after').content + a.href")
