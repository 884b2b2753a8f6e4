"""The door on a device whose clock is wrong, and for somebody who uses the keyboard while it changes."""

import re
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

LOOK = 31_000  # milliseconds: a little more than the door waits between looks
HOURS = r"That is in (?:(\d+) hours?)?(?: ?(\d+) minutes?)?\."


@pytest.fixture
def closed_door(page):
    """Return the address of a door that opens later today or tomorrow, and when it opens."""
    page.goto("/whats-on/")
    row = page.locator(".session--planned").first
    return row.locator(".session__go").get_attribute("data-door"), datetime.fromisoformat(
        row.get_attribute("data-opens")
    )


@pytest.mark.parametrize("hours_wrong", [-30, 0, 30])
def test_the_countdown_does_not_believe_a_wrong_clock(page, closed_door, hours_wrong):
    address, opens = closed_door
    page.clock.install(time=datetime.now(UTC) + timedelta(hours=hours_wrong))
    page.goto(address)
    left = opens - datetime.now(UTC)
    if left > timedelta(days=1):
        expect(page.locator("[data-countdown]")).to_contain_text("day")
        return
    words = page.locator("[data-countdown]")
    expect(words).to_be_visible()
    hours, minutes = re.search(HOURS, words.inner_text()).groups()
    said = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    assert abs(said - left) < timedelta(minutes=2)


def test_the_keyboard_keeps_its_place_when_the_door_changes(page, closed_door):
    address, _ = closed_door
    page.clock.install(time=datetime.now(UTC))
    page.goto(address)
    link = page.get_by_role("link", name="What to expect, and other dates")
    link.focus()

    def says_something_else(route):
        answer = route.fetch()
        html = re.sub(r'(id="door-says">)[^<]+', r"\1The door is open", answer.text())
        route.fulfill(response=answer, body=html)

    page.route(lambda url: urlsplit(url).path == address, says_something_else)
    page.clock.fast_forward(LOOK)
    expect(page.locator("#door-says")).to_have_text("The door is open")
    expect(page.get_by_role("link", name="What to expect, and other dates")).to_be_focused()
    expect(page.get_by_role("status").last).to_have_text("The door is open")
