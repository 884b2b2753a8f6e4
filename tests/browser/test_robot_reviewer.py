"""Journey E3: a page about a hard subject goes out when a second person has read it, and again for every change."""

import re

from playwright.sync_api import expect

from tests.browser.robot import robot, title_for_once  # noqa: F401  (fixture)
from tests.browser.text_editor import write

SUBMIT = "Submit to Before publishing"
NAME = "Bernadette Akande-Sills"


def actions(page) -> str:
    """Return the words of the menu beside Save draft."""
    page.get_by_role("button", name="More actions").click()
    words = page.locator("[data-tippy-root]").inner_text()
    page.keyboard.press("Escape")
    return words


def test_nothing_about_a_hard_subject_goes_out_unread(robot, new_context):  # noqa: F811
    writer, manager, reviewer = robot("editor"), robot("manager"), robot("reviewer")
    visitor = new_context().new_page()
    title, slug = title_for_once("When the news is hard")
    address = f"/resources/{slug}/"
    page = writer.page
    writer.open_form("/cms/resources/", "Add resource")
    writer.title(title)
    page.locator("#id_summary").fill("A colleague committed suicide. What helps in the first days.")
    writer.add_block("body", "Text")
    write(page, "Nobody has to be strong alone.")
    page.get_by_role("tab", name="Who and what").click()
    page.locator("#id_sensitive").check()
    page.locator("#id_content_note").fill("This page is about a death by suicide.")
    page.locator("#id_discreet_title").fill("A guide to read later")
    writer.save_draft()
    assert "Publish" not in actions(page).splitlines()
    writer.choose(SUBMIT)
    writer.is_told(re.compile("died by suicide"))
    assert visitor.goto(address).status == 404

    manager.page.goto("/cms/snippets/core/person/")
    manager.page.get_by_role("link", name=NAME).first.click()
    manager.page.locator("#id_account").select_option(label="reviewer")
    manager.page.get_by_role("button", name="Save").click()
    manager.is_told("updated")

    desk = reviewer.page
    desk.goto("/cms/")
    desk.get_by_role("link", name=title).first.click()
    expect(desk.locator("main")).to_contain_text("Before you approve")
    expect(desk.locator("main")).to_contain_text("died by suicide")
    reviewer.choose("Approve")
    reviewer.is_told("It is published")
    expect(desk.locator(".messages")).not_to_contain_text("permission")
    visitor.goto(address)
    expect(visitor.get_by_role("heading", level=1)).to_have_text(title)
    expect(visitor.locator("main")).to_contain_text(NAME)

    page.goto("/cms/resources/")
    page.get_by_role("link", name=title).first.click()
    page.wait_for_load_state("load")
    page.locator("#id_summary").fill("A colleague died by suicide. What helps in the first days.")
    writer.save_draft()
    assert "Publish" not in actions(page).splitlines()
    assert SUBMIT in actions(page)
    visitor.reload()
    expect(visitor.locator("main")).not_to_contain_text("died by suicide. What helps")
