"""The switch between English and Welsh: by keyboard, without JavaScript, and words about time that stay Welsh."""

import re

from playwright.sync_api import expect


def test_by_keyboard_there_and_back(page, portal):
    page.goto("/urgent-help/")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.lang") == "cy":
            break
    assert page.evaluate("document.activeElement.textContent.trim()") == "Cymraeg"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none" or page.evaluate(
        "getComputedStyle(document.activeElement).boxShadow !== 'none'"
    )
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/cy/cymorth-brys/$"))
    page.get_by_role("link", name="English").press("Enter")
    expect(page).to_have_url(re.compile("[0-9]/urgent-help/$"))


def test_without_javascript_a_page_that_is_not_in_welsh_leads_on(plain_page, portal):
    plain_page.goto("/webinars/ten-quiet-minutes/")
    plain_page.get_by_role("link", name="Cymraeg").click()
    expect(plain_page.get_by_role("heading", level=1)).to_have_text("Dyw’r dudalen hon ddim ar gael yn Gymraeg eto")
    plain_page.get_by_role("link", name=re.compile("in English$")).click()
    expect(plain_page).to_have_url(re.compile("/webinars/ten-quiet-minutes/$"))


def test_the_script_says_times_in_welsh(page, portal):
    page.goto("/cy/beth-sydd-ymlaen/")
    pills = page.locator(".session .pill")
    said = page.evaluate("[...document.querySelectorAll('.session .pill')].map(pill => pill.textContent)")
    page.clock.install()
    page.clock.fast_forward(60_000)
    assert pills.count() > 5
    english = re.compile("Opens|Doors|On now|Moved|Cancelled|Full|Ended")
    assert not [text for text in [*said, *pills.all_text_contents()] if english.search(text)]
    assert not page.context.cookies()
