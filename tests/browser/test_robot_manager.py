"""Journey E4: a manager sees what waits, changes a helpline once, raises a notice, and keeps counting switched off."""

import csv
import io
import re

import pytest
from playwright.sync_api import expect

from tests.browser.robot import robot  # noqa: F401  (fixture)

# Ofcom's numbers for drama: nobody has them.
PRETEND = "01632 960 001"
NOTICE = "Tonight’s webinars start an hour later."


@pytest.fixture
def manager(robot):  # noqa: F811
    return robot("manager")


def test_what_waits_is_a_list_and_a_spreadsheet(manager):
    page = manager.page
    page.goto("/cms/")
    expect(page.locator("main")).to_contain_text("Scheduled publishing is working")
    page.get_by_role("link", name=re.compile("Signposts that were never checked")).first.click()
    expect(page.get_by_role("row", name="Samaritans").first).to_be_visible()
    page.get_by_role("button", name="Actions").first.click()
    with page.expect_download() as taken:
        page.get_by_role("link", name="Download CSV").click()
    rows = list(csv.reader(io.StringIO(taken.value.path().read_text())))
    assert len(rows) > 2


def test_a_helplines_number_is_changed_once_and_changes_everywhere(manager, new_context):
    page, visitor = manager.page, new_context().new_page()
    page.goto("/cms/snippets/core/signpost/")
    page.get_by_role("link", name="Samaritans", exact=True).first.click()
    before = page.locator("#id_phone").input_value()
    for number in (PRETEND, before):  # and back, because other tests read it
        page.locator("#id_phone").fill(number)
        page.get_by_role("button", name="Save").first.click()
        manager.is_told("updated")
        page.go_back()
        for address in ("/", "/urgent-help/", "/nowhere/"):
            visitor.goto(address)
            expect(visitor.locator(".crisis")).to_contain_text(number)
            assert visitor.get_by_text(before if number == PRETEND else PRETEND).count() == 0


def test_a_notice_stands_on_every_page_until_it_is_taken_away(manager, new_context):
    page, visitor = manager.page, new_context().new_page()
    for words in (NOTICE, ""):
        page.goto("/cms/settings/core/portalsettings/")
        page.locator("#id_notice").fill(words)
        page.get_by_role("button", name="Save").click()
        manager.is_told("updated")
        for address in ("/", "/whats-on/", "/nowhere/"):
            visitor.goto(address)
            expect(visitor.locator(".notice")).to_have_count(1 if words else 0)


def test_a_measurement_id_that_is_none_is_refused_in_words(manager, new_context):
    page = manager.page
    page.goto("/cms/settings/cookies/consentsettings/")
    page.locator("#id_ga_measurement_id").fill("UA-12345-1")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".error-message").first).to_be_visible()
    page.goto("/cms/settings/cookies/consentsettings/")
    expect(page.locator("#id_ga_measurement_id")).to_have_value("")
    visitor = new_context().new_page()
    visitor.goto("/")
    expect(visitor.locator("#consent")).to_have_count(0)
