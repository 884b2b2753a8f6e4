"""Journey E2: somebody runs a weekly room, cancels one date, moves another, and copies the room for next year."""

import re
from datetime import date, datetime, timedelta

from playwright.sync_api import expect

from tests.browser.robot import robot, title_for_once  # noqa: F401  (fixture)

WHY = "Both hosts are unwell."
WRITTEN = "%d/%m/%Y %H:%M"


def sessions_of_the_room(page, title) -> list[str]:
    """Return the addresses of the editors of the room's sessions, in the order of their days."""
    page.goto(f"/cms/sessions/?q={title.replace(' ', '+')}")
    return page.locator("td.title a").evaluate_all("links => links.map(link => link.getAttribute('href'))")


def write_the_room(editor, title) -> None:
    page = editor.page
    editor.open_form("/cms/common-rooms/", "Add common room")
    editor.title(title)
    page.locator("#id_summary").fill("A cup of tea and company, on your break or after it.")
    dates = editor.add_block("dates", "Again and again")
    dates.get_by_label("Weekday").select_option(label="Thursday")
    editor.give(dates.get_by_label("Starts"), "12:30")
    tomorrow = date.today() + timedelta(days=1)  # noqa: DTZ011  (a day to begin with; the server's day may differ)
    editor.give(dates.get_by_label("From"), f"{tomorrow:%d/%m/%Y}")
    dates.get_by_label("Or this many dates").fill("12")
    dates.get_by_label("Skip bank holidays").select_option(label="England and Wales")
    expect(page.locator(".resulting-dates")).to_contain_text("12 dates")


def move_by_an_hour(editor) -> None:
    for name in ("Starts at", "Ends at"):
        box = editor.page.get_by_label(name)
        later = datetime.strptime(box.input_value(), WRITTEN) + timedelta(hours=1)  # noqa: DTZ007  (UK time, as typed)
        editor.give(box, f"{later:{WRITTEN}}")


def test_a_weekly_room_one_date_cancelled_one_moved_and_the_room_copied(robot, new_context):  # noqa: F811
    editor = robot("editor")
    page = editor.page
    visitor = new_context().new_page()
    title, slug = title_for_once("Thursday tea")
    write_the_room(editor, title)
    for number in (0, 1):
        editor.choose_record(f"#id_room_hosts-{number}-person-chooser", "Adaeze Whitcombe")
    editor.choose("Publish")
    expect(page.locator(".gaps")).to_contain_text("two different hosts")
    editor.choose_record("#id_room_hosts-1-person-chooser", "Hamish Corrigall")
    editor.choose("Publish")
    editor.is_told("published")

    sessions = sessions_of_the_room(page, title)
    assert len(sessions) >= 9  # twelve dates; where holidays were skipped, the last lie beyond what is made ahead
    page.goto(sessions[1])
    page.locator("#id_status").select_option(label="Cancelled")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".error-message").first).to_be_visible()
    page.locator("#id_reason").fill(WHY)
    page.get_by_role("button", name="Save").click()
    editor.is_told("updated")
    page.goto(sessions[2])
    move_by_an_hour(editor)
    page.get_by_role("button", name="Save").click()
    editor.is_told("updated")

    page.goto("/cms/common-rooms/")
    page.get_by_role("link", name=title).first.click()
    editor.choose("Publish")
    editor.is_told("published")
    visitor.goto(f"/common-rooms/{slug}/")
    expect(visitor.locator("main")).to_contain_text("Cancelled")
    page.goto(sessions[1])
    expect(page.locator("#id_status")).to_have_value(re.compile("cancelled"))
    page.goto(sessions[2])
    visitor.goto(page.get_by_role("link", name="See it on the site").get_attribute("href"))
    expect(visitor.locator("main")).to_contain_text("1:30pm")
    expect(visitor.locator("main")).to_contain_text(re.compile("Moved|moved"))

    page.goto("/cms/common-rooms/")
    page.get_by_role("link", name=title).first.click()
    page.goto(page.url.replace("/edit/", "/copy/"))
    page.get_by_label("New title").fill(f"{title}, next year")
    page.get_by_label("New slug").fill(f"{slug}-next-year")
    page.get_by_role("button", name="Copy this page").click()
    editor.is_told("copied")
    page.goto("/cms/common-rooms/")
    page.get_by_role("link", name=f"{title}, next year").first.click()
    expect(page.locator(".resulting-dates")).to_contain_text("No date yet")
