"""From a session's page to its calendar with a keyboard or a thumb, without script, and back to what was chosen."""

import re
import urllib.request

import pytest
from playwright.sync_api import expect

from tests.browser.addresses import TEMPLATES
from tests.browser.test_axe import faults, visit


@pytest.fixture
def on_its_page(plain_page, portal):
    """A visitor without script who has followed a room's own link."""
    plain_page.goto(portal + TEMPLATES["common-room"])
    plain_page.get_by_role("link", name="Add to calendar").click()
    return plain_page


def test_choices_change_the_links_without_script(on_its_page, portal):
    page = on_its_page
    expect(page.get_by_role("heading", level=1)).to_have_text("Add to your calendar")
    page.get_by_label("Only “Appointment”").check()
    page.get_by_label("Remind me").select_option(label="30 minutes before")
    page.get_by_role("button", name="Show the links for this").click()
    expect(page).to_have_url(re.compile(r"discreet=1&reminder=30#links$"))
    expect(page.get_by_text("Your calendar will say only “Appointment”.")).to_be_visible()
    expect(page.get_by_label("Only “Appointment”")).to_be_checked()
    address = page.get_by_label("Or copy this address").input_value()
    assert address.startswith(f"{portal}/calendar/session/")
    subscribe = page.get_by_role("link", name="Subscribe").get_attribute("href")
    assert subscribe == address.replace("http://", "webcal://")
    body = urllib.request.urlopen(address, timeout=30).read()
    assert b"SUMMARY:Appointment\r\n" in body
    assert b"TRIGGER:-PT30M\r\n" in body


def test_the_download_is_a_file_with_a_name_that_says_nothing(on_its_page):
    with on_its_page.expect_download() as waiting:
        on_its_page.get_by_role("link", name="Download").click()
    assert waiting.value.suggested_filename == "calendar.ics"


def test_no_rule_is_broken_for_one_session(reader, portal):
    visit(reader, portal + TEMPLATES["common-room"])
    for link in ("Add to calendar", "All dates in your calendar"):
        address = reader.get_by_role("link", name=link).get_attribute("href")
        for width in (320, 1280):
            reader.set_viewport_size({"width": width, "height": 800})
            visit(reader, portal + address)
            reader.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
            assert not faults(reader, f"{width} px")
        reader.goto(portal + TEMPLATES["common-room"])
