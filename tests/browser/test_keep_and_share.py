"""Below a guide: copy its link, keep it as text or on paper, say whether it was useful. With and without scripts.

The page after an answer has a number in its address, so it is not in addresses.TEMPLATES: its judges come here.
"""

import re

import html5lib
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.addresses import TEMPLATES
from tests.browser.test_axe import EVERY_RULE, SCHEMES, WIDTHS, faults
from tests.browser.test_html_validity import nu_errors, served, validator_missing
from tests.browser.test_layout import PRIMARY, THUMB, TOO_SHORT_FOR_A_THUMB, TOO_WIDE

GUIDE = TEMPLATES["guide"]
SENSITIVE = TEMPLATES["guide-sensitive"]


def answer(page, word):
    page.goto(SENSITIVE)
    page.get_by_role("button", name=re.compile(rf"^{word}\s?, this was")).click()
    page.wait_for_url("**/thanks/")


def test_a_press_copies_the_pages_own_address_and_says_so(new_context, portal):
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{GUIDE}?from=somewhere#share")
    status = page.locator("[data-share-status]")
    expect(status).to_have_attribute("role", "status")
    page.get_by_role("button", name="Copy the link").press("Enter")
    expect(status).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == f"{portal}{GUIDE}"
    assert context.cookies() == []


def test_a_browser_that_refuses_to_copy_says_what_else_can_be_done(page):
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page.goto(GUIDE)
    page.get_by_role("button", name="Copy the link").click()
    expect(page.locator("[data-share-status]")).to_contain_text("from its address bar")


def test_without_scripts_there_is_no_button_that_does_nothing(plain_reader):
    plain_reader.goto(GUIDE)
    share = plain_reader.locator(".share")
    expect(share.get_by_role("button")).to_have_count(0)
    expect(share.get_by_role("link", name="Read it as plain text")).to_be_visible()
    plain_reader.get_by_text("Show a code for a phone’s camera").click()
    code = plain_reader.get_by_alt_text("QR code that opens this page")
    code.scroll_into_view_if_needed()
    expect(code).to_be_visible()
    plain_reader.wait_for_function("document.querySelector('.share__qr').naturalWidth > 0")


def test_plain_text_is_read_in_the_browser(plain_reader):
    plain_reader.goto(GUIDE)
    plain_reader.get_by_role("link", name="Read it as plain text").click()
    plain_reader.wait_for_url("**/text/")
    assert plain_reader.locator("body").inner_text().startswith("If you need someone now")


def test_one_tap_without_scripts_is_counted_and_nothing_is_set(plain_page):
    answer(plain_page, "Yes")
    expect(plain_page.get_by_role("heading", level=1)).to_have_text("Thank you")
    assert "drink" not in plain_page.title()
    plain_page.get_by_label("Is there something we should change?").fill("Step two is short. I want to die.")
    plain_page.get_by_role("button", name="Send this note").click()
    expect(plain_page.get_by_role("heading", level=1)).to_have_text("You can talk to someone now")
    expect(plain_page.get_by_text("Your note is kept")).to_be_visible()
    assert plain_page.context.cookies() == []
    plain_page.get_by_role("link", name="Back to").click()
    assert plain_page.url.endswith(SENSITIVE)


@pytest.mark.parametrize("address", ["/students/", TEMPLATES["audio"]])
def test_folds_are_open_on_paper_without_scripts(plain_reader, address):
    plain_reader.emulate_media(media="screen")
    plain_reader.goto(address)
    folded = plain_reader.locator("main details:not([open]):not(.filter) > :not(summary)").filter(visible=False)
    assert folded.count(), "nothing on this page is folded"
    plain_reader.emulate_media(media="print")
    parts = plain_reader.locator("main :not(.no-print) > details:not([open]):not(.filter) > :not(summary)").all()
    assert parts
    assert [part.inner_text() for part in parts if not part.is_visible()] == []
    plain_reader.emulate_media(media="screen")


@pytest.mark.parametrize("note", ["", "I want to die"], ids=["thanks", "help-first"])
def test_no_rule_of_axe_is_broken_and_it_fits_every_screen_and_thumb(page, note):
    answer(page, "No")
    if note:
        page.get_by_label("Is there something we should change?").fill(note)
        page.get_by_role("button", name="Send this note").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("You can talk to someone now")
    page.evaluate(Axe().axe_script)
    broken = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            broken += faults(page, f"{width} px, {scheme}", EVERY_RULE)
        broken += page.evaluate(TOO_WIDE) + page.evaluate(TOO_SHORT_FOR_A_THUMB, [PRIMARY, THUMB])
    assert not broken, "\n".join(broken)


def test_html_of_the_thanks_is_valid(page, tmp_path):
    answer(page, "No")
    html = served(page.url)
    html5lib.HTMLParser(strict=True).parse(html, transport_encoding="utf-8")
    if missing := validator_missing():
        pytest.skip(missing)
    (tmp_path / "thanks.html").write_bytes(html)
    assert nu_errors(tmp_path) == []
