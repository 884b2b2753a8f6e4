"""An editor presses Save or Publish while a new page is saving itself: it is saved once, and they are told so."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.robot import robot, title_for_once  # noqa: F401  (fixture)

SAVING = re.compile(r"/cms/pages/.*\d/$")  # the address of a form, new or not
A_MOMENT = 700  # milliseconds


def is_sent(route) -> bool:
    return route.request.method == "POST"


def saves_itself(route) -> bool:
    return route.request.headers["accept"] == "application/json"


class HeldBack:
    """Lets the portal save what saves itself, and keeps its answers from the editor until they are let go."""

    def __init__(self, page):
        self.page, self.held = page, []
        page.route(SAVING, self.hold)

    def hold(self, route):
        if is_sent(route) and saves_itself(route) and not self.held:
            self.held.append((route, route.fetch()))
        else:
            route.fallback()

    def wait(self) -> None:
        for _ in range(600):
            if self.held:
                break
            self.page.wait_for_timeout(50)
        assert self.held[0][1].json()["success"], self.held[0][1].text()

    def let_go(self) -> None:
        route, answer = self.held[0]
        route.fulfill(response=answer)


@pytest.fixture
def begun(robot):  # noqa: F811
    """Return somebody who writes a new resource, its title and its address, and the first answer to its saving."""
    somebody = robot("manager")
    title, slug = title_for_once("Pressed in a hurry")
    somebody.open_form("/cms/resources/", "Add resource")
    answers = HeldBack(somebody.page)
    somebody.title(title)
    somebody.page.locator("#id_summary").fill("What helps when there is no time.")
    answers.wait()
    return somebody, title, slug, answers


def test_save_waits_until_the_page_has_saved_itself(begun):
    somebody, title, _, answers = begun
    somebody.page.get_by_role("button", name="Save draft").click(no_wait_after=True)
    somebody.page.wait_for_timeout(A_MOMENT)
    expect(somebody.page.get_by_role("button", name="Saving…")).to_be_disabled()
    answers.let_go()
    somebody.is_told(f"'{title}' has been updated")


def test_publish_stays_publish_when_it_had_to_wait(begun, new_context):
    somebody, title, slug, answers = begun
    somebody.page.get_by_role("button", name="More actions").click()
    somebody.page.get_by_role("button", name="Publish", exact=True).click(no_wait_after=True)
    somebody.page.wait_for_timeout(A_MOMENT)
    answers.let_go()
    somebody.is_told(f"'{title}' has been published")
    visitor = new_context().new_page()
    visitor.goto(f"/resources/{slug}/")
    expect(visitor.get_by_role("heading", level=1)).to_have_text(title)


def test_a_press_goes_out_at_last_where_no_answer_comes(begun):
    somebody, title, _, _ = begun
    somebody.page.clock.install()
    sent = []
    somebody.page.on("request", lambda request: sent.append(request.is_navigation_request()))
    somebody.page.get_by_role("button", name="Save draft").click(no_wait_after=True)
    somebody.page.clock.run_for(9_000)
    assert True not in sent
    somebody.page.clock.run_for(2_000)
    somebody.is_told("could not be created")  # as Wagtail by itself says it, of what it has just saved


def test_words_written_while_a_page_saves_itself_are_saved_by_themselves_too(begun):
    somebody, _, _, answers = begun
    page = somebody.page
    words = "A friend who listens."
    with page.expect_request(lambda request: words in (request.post_data or ""), timeout=10_000) as asked:
        page.locator("#id_summary").fill(words)
        answers.let_go()
    assert SAVING.search(asked.value.url) or "/edit/" in asked.value.url


def test_nothing_saves_itself_behind_a_press_that_is_on_its_way(robot):  # noqa: F811
    somebody = robot("manager")
    title, _ = title_for_once("Pressed at once")
    somebody.open_form("/cms/resources/", "Add resource")
    on_their_way = []
    somebody.page.route(SAVING, lambda route: on_their_way.append(route) if is_sent(route) else route.fallback())
    somebody.page.locator("#id_title").fill(title)  # at once: a second later it would be saving itself
    somebody.page.get_by_role("button", name="Save draft").click(no_wait_after=True)
    somebody.page.wait_for_timeout(3 * A_MOMENT)
    assert [saves_itself(route) for route in on_their_way] == [False]
    on_their_way[0].continue_()
    somebody.is_told(f"'{title}' created")
