"""Panels of the editor as people meet them: what does not apply is hidden, what is stored never is; on a phone, too."""

import pytest
from playwright.sync_api import expect

from tests.browser.signing_in import sign_in
from tests.browser.test_cms import Watch

PHONE = {"width": 360, "height": 780}
LATER = ["recording_address", "transcript", "bsl", "speakers_agreed", "recording_by", "captions_checked"]


def field(page, name):
    return page.locator(f"#id_{name}")


@pytest.fixture
def editor(new_context, portal_var):
    def in_a(viewport, **options):
        page = new_context(viewport=viewport, **options).new_page()
        sign_in(page, portal_var, "editor")
        return page

    return in_a


def first_in(page, address):
    page.goto(address)
    return page.locator("td.title a").first.get_attribute("href")


def test_fields_of_a_recording_appear_when_there_is_one(editor):
    page = editor({"width": 1280, "height": 900})
    page.goto("/cms/webinars/choose_parent/")
    watch = Watch(page)
    expect(field(page, "title")).to_be_visible()
    for name in LATER:
        expect(field(page, name)).to_be_hidden()
    field(page, "recording").select_option("coming")
    expect(field(page, "recording_by")).to_be_visible()
    expect(field(page, "transcript")).to_be_visible()
    expect(field(page, "captions_checked")).to_be_hidden()
    field(page, "recording_address").fill("https://vimeo.com/1")
    expect(field(page, "captions_checked")).to_be_visible()
    field(page, "recording").select_option("none")
    expect(field(page, "transcript")).to_be_hidden()
    expect(field(page, "recording_address")).to_be_visible()  # it holds something: what is stored must be seen
    page.get_by_role("button", name="Insert a block").first.click()
    page.get_by_role("option", name="Again and again").click()
    place = page.locator("[data-contentpath='place']")
    expect(place).to_be_hidden()
    page.locator("[name='dates-0-value-frequency']").select_option("monthly")
    expect(place).to_be_visible()
    expect(page.locator("[data-contentpath='which']")).to_be_hidden()
    page.locator("[name='dates-0-value-starts']").fill("01:30")
    expect(page.locator("[data-contentpath='which']")).to_be_visible()
    assert not watch.complaints


def test_screens_that_are_used_on_a_phone_fit_one(editor):
    page = editor(PHONE)
    webinar, session = first_in(page, "/cms/webinars/"), first_in(page, "/cms/sessions/")
    for address in (webinar, session, "/cms/sessions/", "/cms/reports/attention/", "/cms/webinars/", "/cms/"):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
        narrow = page.locator("td.title, td:first-child:not(:has(input))").evaluate_all(
            "cells => cells.filter((cell) => cell.offsetWidth && cell.offsetWidth < 110).length"
        )
        assert narrow == 0, f"{address}: {narrow} titles of a few letters a line"
