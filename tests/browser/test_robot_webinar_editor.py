"""Journey E1: somebody who edits once a fortnight publishes a webinar, from a title to the day it goes live."""

import re
from datetime import date, timedelta

from playwright.sync_api import expect

from tests.browser.robot import robot, title_for_once  # noqa: F401  (fixture)

LINK = "https://zoom.us/j/5550001?pwd=robot-canary"
# Each moment of the preview, and what visitors would read then.
MOMENTS = {"Before the door opens": "Opens", "Door open": "Doors open", "On now": "On now", "Cancelled": "Cancelled"}


def coming_clock_change() -> date:
    """Return the next last Sunday in March, when half past one does not exist in the UK."""
    today = date.today()  # noqa: DTZ011  (any day near now will do)
    for year in (today.year, today.year + 1):
        last = date(year, 3, 31)
        sunday = last - timedelta(days=(last.weekday() + 1) % 7)
        if sunday > today + timedelta(days=1):
            break
    return sunday


def look_at_every_moment(page) -> None:
    """Go through the preview's moments: each says what it is, and none holds the link."""
    page.get_by_role("button", name="Toggle preview").click()
    preview = page.frame_locator("#w-preview-iframe")
    for moment, words in MOMENTS.items():
        page.get_by_label("Preview mode").select_option(label=moment)
        expect(preview.locator("main")).to_contain_text(words, timeout=15_000)
        assert "robot-canary" not in preview.locator("html").inner_html()
    page.get_by_role("button", name="Toggle preview").click()


def schedule(editor, day: str) -> None:
    page = editor.page
    page.wait_for_load_state("networkidle")
    toggle = page.get_by_role("button", name="Toggle status")
    if toggle.get_attribute("aria-expanded") != "true":  # the CMS remembers which side panel was open
        toggle.click()
    page.get_by_role("button", name=re.compile("(Set|Edit) schedule")).click()
    dialog = page.locator("#schedule-publishing-dialog")
    editor.give(dialog.get_by_label("Go live date/time"), day)
    dialog.get_by_role("button", name="Save schedule").click()


def test_from_a_title_to_a_day_to_go_live(robot, new_context):  # noqa: F811
    editor = robot("editor")
    page = editor.page
    sunday = coming_clock_change()
    thursday = sunday + timedelta(days=4)
    in_words = f"Thursday {thursday.day} {thursday:%B}"
    visitor = new_context().new_page()
    title, slug = title_for_once("Rest after a run of nights")
    editor.open_form("/cms/webinars/", "Add webinar")
    editor.title(title)
    editor.choose("Publish")
    gaps = page.locator(".gaps")
    expect(gaps).to_contain_text("Summary")
    expect(gaps).to_contain_text("Dates")
    gaps.get_by_role("button", name="Summary").click()
    expect(page.locator("[data-contentpath=summary]")).to_be_focused()

    page.locator("#id_summary").fill("Small ways to rest when the rota gives you four nights.")
    dates = editor.add_block("dates", "One date")
    editor.give(dates.get_by_label("Day"), f"{sunday:%d/%m/%Y}")
    editor.give(dates.get_by_label("Starts"), "01:30")
    editor.choose("Publish")
    expect(dates).to_contain_text("does not exist: the clocks go forward")
    editor.give(dates.get_by_label("Day"), f"{thursday:%d/%m/%Y}")
    editor.give(dates.get_by_label("Starts"), "19:00")
    expect(page.locator(".resulting-dates")).to_contain_text(in_words)
    editor.save_draft()

    page.get_by_role("link", name="Set a link for all dates").click()
    page.get_by_label("Join link").fill("https://elsewhere.example/room")
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_text("Join links may lead to")).to_be_visible()
    page.get_by_label("Join link").fill(LINK)
    page.get_by_role("button", name="Keep").click()
    editor.is_told("link")
    page.goto("/cms/webinars/")
    page.get_by_role("link", name=title).first.click()
    page.wait_for_load_state("load")
    assert "robot-canary" not in page.content()
    look_at_every_moment(page)

    schedule(editor, f"{sunday:%d/%m/%Y} 08:00")
    editor.choose("Schedule to publish")
    editor.is_told("scheduled")
    assert visitor.goto(f"/webinars/{slug}/").status == 404
    page.goto("/cms/webinars/")
    page.get_by_role("link", name=title).first.click()
    page.get_by_text("Cancel scheduled publish").click()
    editor.is_told("unscheduled")
    page.goto("/cms/webinars/")
    page.get_by_role("link", name=title).first.click()
    schedule(editor, "")
    editor.choose("Publish")
    editor.is_told("published")
    visitor.goto(f"/webinars/{slug}/")
    expect(visitor.locator("main")).to_contain_text(in_words)
    assert "robot-canary" not in visitor.content()
