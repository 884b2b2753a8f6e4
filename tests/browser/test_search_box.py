"""The search box suggests while somebody types: with the keyboard, with a screen reader, and never more than asked."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_axe import faults, visit

AN_INSTANT = 600  # milliseconds, longer than the box waits before it asks


@pytest.fixture
def asked(page):
    """Return the list of every address that suggestions are asked for at."""
    addresses = []
    page.on("request", lambda request: "/suggest/" in request.url and addresses.append(request.url))
    return addresses


@pytest.fixture
def box(page, asked):
    """Return the search box in the middle of a page that has two."""
    page.goto("/search/")
    field = page.get_by_role("combobox", name="What are you looking for?")
    expect(field).to_have_attribute("aria-expanded", "false")
    return field


def test_the_keyboard_chooses(page, box):
    box.press_sequentially("night sh")
    options = page.get_by_role("listbox", name="Suggestions").get_by_role("option")
    expect(options.first).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    count = options.count()
    expect(page.locator(".search--page [role=status]")).to_have_text(re.compile(f"^{count} suggestions"))
    expect(box).to_have_attribute("aria-activedescendant", "")
    box.press("ArrowDown")
    box.press("ArrowDown")
    second = options.nth(1)
    expect(second).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", second.get_attribute("id"))
    expect(box).to_be_focused()
    for _ in range(count):
        box.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")  # round, by way of the field
    title = options.first.locator("span").first.inner_text()
    box.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_escape_closes_and_then_empties(page, box):
    box.press_sequentially("exam")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("exam")
    box.press("Escape")
    expect(box).to_have_value("")


def test_enter_without_a_choice_searches(page, box):
    box.press_sequentially("sleep")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("Enter")
    page.wait_for_url("**/search/?q=sleep")
    expect(page.locator(".result").first).to_be_visible()


def test_a_press_chooses_and_leaving_the_field_closes(page, box):
    box.press_sequentially("panic")
    option = page.get_by_role("option", name="A panic attack at work")
    expect(option).to_be_visible()
    box.press("Tab")
    expect(option).to_be_hidden()
    box.focus()
    box.press("ArrowDown")
    option.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("A panic attack at work")


def test_nothing_is_asked_before_two_letters_and_once_for_a_word(page, box, asked):
    box.press_sequentially("s")
    page.wait_for_timeout(AN_INSTANT)
    assert asked == []
    box.press_sequentially("leep", delay=20)
    expect(page.get_by_role("option").first).to_be_visible()
    assert len(asked) == 1
    assert asked[0].endswith("/search/suggest/?q=sleep")


def test_words_of_crisis_offer_help_alone(page, box):
    box.press_sequentially("suicide")
    expect(page.get_by_role("option")).to_have_text([re.compile("You can talk to someone now")])
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url("**/urgent-help/")


def test_an_answer_that_fails_leaves_an_ordinary_form(page, box):
    page.route("**/suggest/**", lambda route: route.abort())
    box.press_sequentially("sleep")
    page.wait_for_timeout(AN_INSTANT)
    expect(page.get_by_role("option")).to_have_count(0)
    box.press("Enter")
    page.wait_for_url("**/search/?q=sleep")


def test_without_script_it_is_an_ordinary_form(plain_page):
    plain_page.goto("/search/")
    field = plain_page.get_by_role("searchbox", name="What are you looking for?")
    field.fill("sleep")
    field.press("Enter")
    plain_page.wait_for_url("**/search/?q=sleep")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_open_list_breaks_no_rule_and_fits(page, width):
    page.set_viewport_size({"width": width, "height": 720})
    visit(page, "/search/?q=IMG")
    assert page.locator(".result__chosen").is_visible()
    field = page.get_by_role("combobox", name="What are you looking for?")
    field.fill("")
    field.press_sequentially("your first")
    expect(page.get_by_role("option").first).to_be_visible()
    field.press("ArrowDown")
    assert faults(page, f"{width}") == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    heights = page.get_by_role("option").evaluate_all("options => options.map(option => option.offsetHeight)")
    assert min(heights) >= 44
