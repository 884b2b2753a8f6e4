"""A deaf care worker gets every word: a press on a line plays from there; without script the text stands alone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.addresses import TEMPLATES
from tests.browser.test_axe import faults, visit

FILM, SOUND = TEMPLATES["webinar-recording"], TEMPLATES["webinar-recording-sound"]
PLAYER = "[data-recording-player]"
REACHED = """([selector, from]) => {
  const at = document.querySelector(selector).currentTime;
  return at >= from && at < from + 9;
}"""
TIME_NOW = "player => player.currentTime"
SPEAK = "player => [...player.textTracks].map(track => [track.kind, track.language, track.mode, track.cues?.length])"


@pytest.mark.parametrize(("address", "clock", "seconds"), [(FILM, "0:43", 43), (SOUND, "0:30", 30)])
def test_a_press_on_a_line_plays_from_there_and_leads_back(page, address, clock, seconds):
    page.goto(address)
    assert page.locator(PLAYER).evaluate(TIME_NOW) == 0
    button = page.get_by_role("button", name=f"{clock} Play from here")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(PLAYER)).to_be_focused()
    expect(page.locator(PLAYER)).to_be_in_viewport()
    page.wait_for_function(REACHED, arg=[PLAYER, seconds])
    page.get_by_role("button", name="Back to where you were reading").click()
    expect(button).to_be_focused()
    expect(button).to_be_in_viewport()


def test_a_press_on_the_words_does_too_but_not_while_somebody_selects_them(page):
    page.goto(FILM)
    line = page.locator("[data-from='24']")
    line.select_text()
    line.dispatch_event("click")
    assert page.locator(PLAYER).evaluate(TIME_NOW) == 0
    page.evaluate("getSelection().removeAllRanges()")
    line.click(position={"x": 200, "y": 30})
    page.wait_for_function(REACHED, arg=[PLAYER, 24])


def test_captions_are_on_from_the_start(page):
    page.goto(FILM)
    page.locator(PLAYER).evaluate("player => player.play()")
    page.wait_for_function("selector => document.querySelector(selector).textTracks[0].cues?.length", arg=PLAYER)
    assert page.locator(PLAYER).evaluate(SPEAK) == [["captions", "en", "showing", 10]]


@pytest.mark.parametrize("address", [FILM, SOUND])
def test_without_script_the_text_stands_alone(plain_page, address):
    plain_page.goto(address)
    transcript = plain_page.get_by_role("region", name="Transcript")
    assert transcript.get_by_role("heading", level=3).count() == 3
    expect(transcript.get_by_role("button")).to_have_count(0)
    expect(transcript.get_by_text("Choose a time")).to_be_hidden()
    expect(transcript.locator("p", has_text=re.compile(r"^\d:\d\d "))).to_have_count(6)
    with plain_page.expect_download() as kept:
        plain_page.get_by_role("link", name="keep it as plain text").click()
    assert kept.value.suggested_filename.endswith("-transcript.txt")


def test_axe_finds_nothing_after_a_press_and_nothing_is_too_wide(page):
    page.set_viewport_size({"width": 320, "height": 700})
    visit(page, FILM)
    page.get_by_role("button", name="0:24 Play from here").click()
    assert faults(page, "320 px, after a press") == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
