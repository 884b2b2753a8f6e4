"""A student and a frightened partner each find their own way in, without scripts and without giving anything.

Journeys V3 and V4.
"""

import re

from playwright.sync_api import expect

from tests.browser.addresses import TEMPLATES
from tests.browser.reading import session_rows, tab_stops

GUIDE = TEMPLATES["guide-sensitive"]
ORDER_OF_BLOCKS = "article => [...article.children].map(block => block.className.split(' ')[0])"


def test_a_student_chooses_their_route_from_home(plain_page):
    plain_page.goto("/")
    plain_page.get_by_role("link", name="I’m a student").click()
    expect(plain_page.get_by_role("heading", level=1)).to_have_text("For students")


def test_students_see_the_sessions_that_are_open_to_them(plain_page):
    plain_page.goto("/students/")
    shown = [(row.title, row.start) for row in session_rows(plain_page)]
    plain_page.goto("/whats-on/?audience=students")
    open_to_students = [(row.title, row.start) for row in session_rows(plain_page)]
    assert shown
    assert shown == open_to_students[: len(shown)]


def test_students_are_asked_for_nothing_and_told_who_is_not_told(plain_page):
    plain_page.goto("/students/")
    words = plain_page.locator("main").inner_text()
    assert re.search(r"nothing is shared with your university", words, re.IGNORECASE)
    expect(plain_page.locator("main input")).to_have_count(0)


def test_no_to_treatment_stands_beside_a_way_on(plain_page):
    plain_page.goto("/students/")
    answer = plain_page.locator(".eligibility__line", has_text="Students")
    expect(answer).to_have_count(1)
    expect(answer.locator(".eligibility__answer")).to_contain_text("Not open to you")
    expect(answer).to_contain_text("GP")
    expect(answer).to_contain_text("university")
    way_on = answer.get_by_role("link").first
    expect(way_on).to_be_visible()
    way_on.click()
    expect(plain_page.locator(".result")).not_to_have_count(0)


def test_the_same_answer_stands_on_every_page_that_gives_it(plain_page):
    answers = {}
    for address in ("/students/", "/who-can-use-what/"):
        plain_page.goto(address)
        line = plain_page.locator(".eligibility__line").filter(
            has=plain_page.get_by_role("heading", name="Students", exact=True)
        )
        answers[address] = line.inner_text()
    assert len(set(answers.values())) == 1, answers


def test_families_find_words_to_say_and_a_session(plain_page):
    plain_page.goto("/")
    plain_page.get_by_role("link", name="I’m family or a friend").click()
    assert session_rows(plain_page)
    table = plain_page.get_by_role("table")
    expect(table.get_by_role("columnheader")).to_have_text(["Avoid saying", "Say instead", "Why"])


def test_the_guide_begins_and_ends_with_people_to_talk_to(plain_page):
    plain_page.goto(GUIDE)
    blocks = plain_page.locator("article.prose").evaluate(ORDER_OF_BLOCKS)
    assert blocks[:2] == ["content-note", "signposts-block"]
    assert blocks[-4:] == ["signposts-block", "page-foot", "share", "useful"]
    for block in plain_page.locator(".signposts-block").all():
        assert block.locator("a[href^='tel:']").count() >= 2
        assert block.locator("a[href^='sms:']").count() >= 1


def test_the_guide_warns_before_it_speaks(plain_page):
    plain_page.goto(GUIDE)
    note = plain_page.get_by_role("complementary", name="Before you read on")
    expect(note.get_by_role("link", name="If you need help now, go here first")).to_be_visible()
    for heading in plain_page.locator("article.prose h2").all():
        assert note.bounding_box()["y"] < heading.bounding_box()["y"]


def test_urgent_help_on_the_guide_needs_no_scrolling(plain_page):
    plain_page.set_viewport_size({"width": 320, "height": 568})
    plain_page.goto(GUIDE)
    first_stops = [stop["href"] for stop in tab_stops(plain_page, 4)]
    assert [href for href in first_stops if href.startswith("tel:")]
    assert [href for href in first_stops if href.startswith("sms:")]
    assert plain_page.evaluate("scrollY") == 0


def test_emergency_numbers_stand_on_care_cards_and_charities_do_not(plain_page):
    plain_page.goto(GUIDE)
    cards = " ".join(plain_page.locator(".nhsuk-card--care").all_inner_texts())
    assert "999" in cards
    assert "111" in cards
    assert "Samaritans" not in cards


def test_the_guide_names_who_checked_it_and_when(plain_page):
    plain_page.goto(GUIDE)
    foot = plain_page.locator(".page-foot").inner_text()
    day = r"\d{1,2} [A-Z][a-z]+ 20\d\d"
    assert re.search(rf"Last reviewed\s+{day} by [A-Z]\S+ [A-Z]\S+", foot), foot
    assert re.search(rf"Next review due\s+{day}", foot), foot
