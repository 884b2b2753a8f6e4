"""Lists are narrowed with plain links: what is chosen is said, counted, shareable, and can be undone.

Journey V3.4: a student filters what is on; an impossible mix of filters is never a blank page.
"""

import pytest
from playwright.sync_api import expect

from tests.browser.addresses import TEMPLATES
from tests.browser.reading import session_rows, whole_number

LISTS = {"/whats-on/": ".session", "/resources/": ".card", "/search/": ".result"}


def choose(page, facet, option):
    """Unfold a filter, take one of its options; return the number the option promised."""
    page.locator(".filter__name", has_text=facet).click()
    link = page.locator(".filter[open] .filter__option", has_text=option)
    promised = whole_number(link.locator(".filter__count").inner_text())
    link.click()
    return promised


def total(page) -> int:
    return whole_number(page.locator(".listing__count").inner_text())


@pytest.mark.parametrize("address", LISTS)
def test_a_filter_keeps_its_promise(plain_page, address):
    plain_page.goto(address)
    before = total(plain_page) if plain_page.locator(".listing__count").count() else None
    promised = choose(plain_page, "Who it is for", "Students")
    assert plain_page.url.endswith(f"{address}?audience=students")
    assert total(plain_page) == promised > 0
    assert before is None or promised < before
    shown = plain_page.locator(LISTS[address]).count()
    has_more = plain_page.get_by_role("link", name="Next page").count() == 1
    assert 0 < shown < promised if has_more else shown == promised


def test_what_is_chosen_is_marked(plain_page):
    plain_page.goto("/whats-on/")
    choose(plain_page, "Topic", "Grief")
    plain_page.locator(".filter__name", has_text="Topic").click()
    marked = plain_page.locator(".filter[open] [aria-current=true]")
    expect(marked).to_have_count(1)
    expect(marked).to_contain_text("Grief")
    expect(plain_page.locator(".active-filters")).to_contain_text("Grief")


def test_the_count_is_announced(plain_page):
    plain_page.goto("/whats-on/?audience=students&kind=common-room")
    rows = session_rows(plain_page)
    assert len(rows) > 1
    expect(plain_page.get_by_role("status")).to_have_text(f"{len(rows)} sessions")


def test_the_address_can_be_shared(plain_page, new_context):
    plain_page.goto("/whats-on/")
    choose(plain_page, "Who it is for", "Students")
    choose(plain_page, "Kind", "Common room")
    mine = session_rows(plain_page)
    friend = new_context(java_script_enabled=False).new_page()
    friend.goto(plain_page.url)
    assert session_rows(friend) == mine
    assert mine
    assert all("Common room" in row.words for row in mine)


def test_one_filter_is_taken_off_and_then_all(plain_page):
    plain_page.goto("/whats-on/?audience=students&kind=common-room")
    narrow = total(plain_page)
    plain_page.get_by_role("link", name="Remove Common room").click()
    assert plain_page.url.endswith("/whats-on/?audience=students")
    assert total(plain_page) > narrow
    plain_page.get_by_role("link", name="Clear all").click()
    assert plain_page.url.endswith("/whats-on/")
    expect(plain_page.locator(".active-filters")).to_have_count(0)


def test_nothing_found_offers_what_comes_close(plain_page):
    nothing = TEMPLATES["whats-on-nothing-matches"]
    plain_page.goto(nothing)
    assert total(plain_page) == 0
    ways = plain_page.locator(".empty a").evaluate_all("links => links.map(link => [link.href, link.innerText])")
    assert ways, "a list that came out empty must lead somewhere"
    for href, words in ways:
        plain_page.goto(href)
        assert total(plain_page) == whole_number(words) > 0
        assert session_rows(plain_page)


def test_search_that_finds_nothing_leads_on(plain_page):
    plain_page.goto(TEMPLATES["search-nothing"])
    expect(plain_page.get_by_role("heading", name="We found nothing for that")).to_be_visible()
    plain_page.locator(".empty a").first.click()
    expect(plain_page.get_by_role("heading", level=1)).to_be_visible()
    assert plain_page.locator("main a").count() > 3


def test_an_unknown_filter_is_named_and_left_out(plain_page):
    plain_page.goto("/whats-on/?topic=no-such-topic")
    expect(plain_page.locator(".listing__ignored")).to_contain_text("no-such-topic")
    assert session_rows(plain_page)
