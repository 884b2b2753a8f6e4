"""Find support on the smallest phone, without scripts: three taps, help in sight, nothing given away."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reading import session_rows

PHONE = {"width": 320, "height": 640}


@pytest.fixture
def phone(new_context):
    """Return a page in a small phone's browser whose owner has switched scripts off."""
    return new_context(java_script_enabled=False, viewport=PHONE).new_page()


def fits(page):
    """Tell whether nothing has to be scrolled sideways."""
    return page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_student_in_cardiff_taps_through(phone, base_url):
    asked = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto("/")
    phone.get_by_role("link", name="Find support in three questions").click()
    expect(phone.get_by_role("heading", name="Who are you?")).to_be_in_viewport()
    student = phone.get_by_role("link", name="I’m a student")
    assert student.bounding_box()["height"] >= 44
    student.click()
    expect(phone.get_by_role("heading", name="Where are you?")).to_be_in_viewport()
    assert session_rows(phone), "two taps from home there is something to come to"
    assert fits(phone)
    phone.get_by_role("link", name="Wales", exact=True).click()
    expect(phone.locator(".find__answer", has_text="Wales")).to_be_visible()
    phone.get_by_role("link", name="Exams or placements are hard").click()
    phone.wait_for_url("**/find-support/?who=students&where=wales&need=exams")
    assert fits(phone)
    people = phone.locator("section", has=phone.get_by_role("heading", name="People to talk to"))
    expect(people.get_by_role("heading", level=4).first).to_have_text("Samaritans Cymru, Welsh-language line")
    expect(people.get_by_role("link", name="Call 0808 164 2777")).to_have_attribute("href", "tel:08081642777")
    expect(phone.locator(".crisis").get_by_role("link", name="Call 116 123")).to_be_visible()
    phone.get_by_role("link", name=re.compile("Change.*Where are you")).click()
    expect(phone.get_by_role("heading", name="Where are you?")).to_be_in_viewport()
    phone.get_by_role("link", name="Exam season").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Exam season")
    assert fits(phone)
    phone.locator(".path-item").get_by_role("link", name="Exam week, hour by hour").click()
    expect(phone.get_by_role("navigation", name="Part of").get_by_role("link").first).to_have_text("Exam season")
    assert phone.context.cookies() == []
    assert {url for url in asked if not url.startswith(base_url)} == set()
