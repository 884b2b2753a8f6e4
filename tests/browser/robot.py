"""An editor made of Playwright: presses what a person would press, and notes whatever the browser complains of."""

import re
import secrets

import pytest
from django.utils.text import slugify
from playwright.sync_api import expect

from tests.browser.settled import settle
from tests.browser.signing_in import sign_in

LISTEN = """addEventListener('securitypolicyviolation', event => note(
  `${location.pathname}: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`))"""


def title_for_once(words: str) -> tuple[str, str]:
    """Return a title that no earlier try of the same test has used, and the end of its page's address."""
    title = f"{words} {''.join(secrets.choice('aeiou') + secrets.choice('bdklmnt') for _ in range(3))}"
    return title, slugify(title)


class Robot:
    """Somebody who has signed in. `complaints` holds every breach of the content policy and every fault of a script."""

    def __init__(self, context, portal_var, name):
        self.complaints = []
        context.expose_function("note", lambda words: self.complaints.append(words))
        context.add_init_script(LISTEN)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        self.page = context.new_page()
        sign_in(self.page, portal_var, name)

    def open_form(self, address: str, *names: str) -> None:
        """Go to an address, press the links of these names, and wait until the form has settled."""
        self.page.goto(address)
        for name in names:
            self.page.get_by_role("link", name=name, exact=True).first.click()
        settle(self.page)

    def title(self, words: str) -> None:
        self.page.locator("#id_title").fill("")
        self.page.locator("#id_title").press_sequentially(words)

    def add_block(self, field: str, name: str):
        """Add a block to a field made of blocks, and return the place of the field."""
        place = self.page.locator(f"[data-contentpath={field}]").first
        place.get_by_title("Insert a block").last.click()
        self.page.get_by_role("option", name=name, exact=True).click()
        return place

    def give(self, place, moment: str) -> None:
        """Type a day or a time, and leave the box, so that the calendar which opened beside it goes."""
        place.fill(moment)
        place.press("Tab")
        self.page.wait_for_timeout(300)  # the next box opens a calendar of its own
        self.page.locator("body").dispatch_event("mousedown")  # a press beside it, as Wagtail's calendar wants it
        expect(self.page.locator(".xdsoft_datetimepicker:visible")).to_have_count(0)

    def choose_record(self, chooser: str, name: str) -> None:
        """Choose a record of a register by its name, where nothing or another is chosen."""
        place = self.page.locator(chooser)
        if "blank" in place.get_attribute("class"):
            place.locator(".unchosen [data-chooser-action-choose]").click()
        else:
            place.get_by_role("button", name="Actions").click()
            self.page.locator("[data-tippy-root] [data-chooser-action-choose]").click()
        self.page.locator(".modal").get_by_role("link", name=name, exact=True).click()
        expect(self.page.locator(".modal:visible")).to_have_count(0)
        expect(place).to_contain_text(name)

    def save_draft(self) -> None:
        self.page.get_by_role("button", name="Save draft").click()
        self.is_told(re.compile("created|updated|could not"))
        # Wagtail says "could not be created" where it refuses something: then what it refuses is worth reading.
        refused = self.refused()
        assert not refused, refused

    def refused(self) -> list[str]:
        """Return what the form says against what was filled in."""
        if "could not" not in self.page.locator(".messages").inner_text():
            return []
        return self.page.locator(".messages, .w-field__errors, .error-message").all_inner_texts()

    def choose(self, action: str) -> None:
        """Press something in the menu beside Save draft: Publish, Submit to …"""
        self.page.get_by_role("button", name="More actions").click()
        self.page.get_by_role("button", name=action, exact=True).click()

    def is_told(self, words) -> None:
        expect(self.page.locator(".messages")).to_contain_text(words)


@pytest.fixture
def robot(new_context, portal_var):
    """Return a function that lets somebody sign in, by the name of a demo account. What browsers complain of fails."""
    robots = []

    def sign_in_as(name: str, **options) -> Robot:
        robots.append(Robot(new_context(**options), portal_var, name))
        return robots[-1]

    yield sign_in_as
    assert [words for one in robots for words in one.complaints] == []
