"""With scripts switched off, on the smallest phone, the first screen already helps.

Journey V1: a nurse after a night shift opens the home page and finds help, a session, the menu, the search and the
way out, in plain HTML.
"""

import re
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.addresses import TEMPLATES
from tests.browser.reading import in_first_screen, session_rows, tab_stops

SMALL_PHONE = {"width": 320, "height": 568}
ONGOING = ("On now", "Full", "Cancelled", "Doors open")


@pytest.fixture
def phone(plain_page):
    plain_page.set_viewport_size(SMALL_PHONE)
    plain_page.goto("/")
    return plain_page


def test_help_and_the_next_session_stand_in_the_first_screen(phone):
    assert in_first_screen(phone.locator(".crisis__link").first)
    assert in_first_screen(phone.locator(".quick-exit"))
    first = phone.locator(".session").first
    assert in_first_screen(first.locator(".session__link"))
    assert in_first_screen(first.locator("time"))


@pytest.mark.parametrize("address", ["/", "/students/", "/no-such-page/", "/search/"])
def test_urgent_help_is_reached_at_once_by_keyboard(plain_page, address):
    plain_page.goto(address)
    skip, *stops = tab_stops(plain_page, 3)
    assert skip["href"] == "#main"
    assert any(re.match(r"tel:|sms:|/urgent-help/", stop["href"]) for stop in stops), stops


def test_skip_link_goes_to_the_words(phone):
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    assert phone.evaluate("document.querySelector(':target')?.localName") == "main"


def test_a_thumb_can_call_and_text(phone):
    bar = phone.locator(".crisis a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert [href for href in bar if re.fullmatch(r"tel:\+?\d{3,}", href)]
    assert [href for href in bar if re.fullmatch(r"sms:\+?\d{3,}(\?&?body=\w+)?", href)]


@pytest.mark.parametrize("address", ["/", "/whats-on/"])
def test_sessions_come_in_order_and_none_is_over(plain_page, address):
    plain_page.goto(address)
    rows = session_rows(plain_page)
    assert len(rows) >= 4
    assert [row.starts_at for row in rows] == sorted(row.starts_at for row in rows)
    now = datetime.now(UTC)
    for row in rows:
        assert "Ended" not in row.words
        assert row.length, f"no length in {row.words!r}"
        assert row.starts_at + row.length > now, f"{row.title} is over"
        if row.starts_at < now:
            assert any(word in row.words for word in ONGOING), f"{row.title} has begun and does not say so"
    expect(plain_page.get_by_text("UK time").first).to_be_visible()


def test_menu_opens_on_a_phone(phone):
    link = phone.get_by_role("navigation", name="Main").get_by_role("link", name="What’s on")
    expect(link).to_be_hidden()
    phone.locator("summary", has_text="Menu").click()
    expect(link).to_be_visible()
    expect(phone.get_by_role("searchbox", name="Search this site")).to_be_visible()
    link.click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("What’s on")


def test_search_from_the_header(plain_page):
    plain_page.goto("/")
    plain_page.get_by_role("searchbox", name="Search this site").fill("sleep")
    plain_page.keyboard.press("Enter")
    expect(plain_page).to_have_url(re.compile(r"/search/\?q=sleep$"))
    expect(plain_page.locator(".results .result")).not_to_have_count(0)
    assert "sleep" in plain_page.locator(".results").inner_text().lower()
    assert "sleep" not in plain_page.title().lower(), "a browser's history keeps titles"


@pytest.mark.parametrize("address", TEMPLATES.values(), ids=TEMPLATES)
def test_the_way_out_is_an_ordinary_link(plain_reader, address):
    plain_reader.goto(address)
    way_out = plain_reader.get_by_role("link", name=re.compile("^(Leave this site|Gadael y safle)$"))
    expect(way_out).to_be_visible()
    there = urlsplit(way_out.get_attribute("href"))
    assert there.scheme == "https"
    assert there.hostname not in ("", "localhost", "127.0.0.1")
    assert {"nofollow", "noreferrer"} <= set(way_out.get_attribute("rel").split())
