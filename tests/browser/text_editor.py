"""Typing into the CMS's text editor as a person does: a key after the other, until the form has the words."""

import time

from playwright.sync_api import Page, expect

HELD = "words => [...document.querySelectorAll('input, textarea')].some(one => one.value.includes(words))"
TRIES, SECONDS = 5, 3


def write(page: Page, words: str) -> None:
    """Type into the first text editor of a form that has nothing in it yet, and wait until the form would send it.

    The editor hands over what it knows a quarter of a second later. Where the machine stands still for a moment between
    two keys, what is seen and what the editor knows differ until the next key, as they would for a person.
    """
    editor = page.locator(".public-DraftEditor-content").first
    editor.click()
    page.keyboard.type(words, delay=10)
    expect(editor).to_have_text(words)
    for _ in range(TRIES):
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            if page.evaluate(HELD, words):
                return
            page.wait_for_timeout(100)
        page.keyboard.press("Space")
        page.keyboard.press("Backspace")
    raise AssertionError("The text editor does not hand over what was typed.")
