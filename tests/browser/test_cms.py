"""An editor signs in, writes a page, looks at it, publishes it, and it is there. Nobody else hears of it.

The CMS carries the service's own name and mark, and shows no door that this editor cannot open.
"""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.robot import title_for_once
from tests.browser.settled import settle
from tests.browser.signing_in import give_password, sign_in
from tests.browser.text_editor import write

MANAGERS_ONLY = ["/cms/settings/core/portalsettings/", "/cms/redirects/"]
NOBODYS = ["/cms/users/", "/cms/groups/", "/cms/sites/", "/cms/workflows/list/"]


class Watch:
    """Notes every host a page asks and everything the browser complains of."""

    def __init__(self, page):
        self.hosts, self.complaints = set(), []
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc or request.url[:30]))
        page.on("console", self.hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def hear(self, line):
        """Note an error, but not what Wagtail's own checks tell the console: what they found."""
        if line.type == "error" and not line.text.startswith("axe.run results"):
            self.complaints.append(line.text)


@pytest.fixture
def signed_in(page, portal_var):
    """Return a function that signs the page's owner in and returns the page."""

    def as_(name):
        sign_in(page, portal_var, name)
        return page

    return as_


def menu_words(page) -> str:
    page.locator(".sidebar-menu-item").first.wait_for()
    return " | ".join(page.locator(".sidebar").evaluate_all("all => all.map(menu => menu.textContent)"))


def test_the_door_is_ours_and_a_wrong_password_does_not_open_it(page):
    page.goto("/cms/")
    expect(page).to_have_title(re.compile("Harbour"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Harbour: sign in to edit")
    assert page.locator(".cms-mark").evaluate("mark => mark.complete && mark.naturalWidth > 0")
    give_password(page, "editor", "not the password")
    expect(page.get_by_text("didn't match")).to_be_visible()
    page.goto("/cms/pages/")
    assert "/cms/login/" in page.url


def test_inside_it_is_ours_too(signed_in):
    page = signed_in("editor")
    expect(page).to_have_title("Dashboard - Harbour")
    mark = page.get_by_role("img", name="Harbour")
    expect(mark).to_be_visible()
    assert mark.evaluate("mark => mark.complete && mark.naturalWidth > 0")
    assert "Wagtail" not in page.get_by_role("heading", level=1).inner_text()


def test_write_preview_publish_and_see_it_live(signed_in, new_context):
    page = signed_in("editor")
    watch = Watch(page)
    visitor = new_context().new_page()

    page.goto("/cms/pages/")
    english = page.get_by_role("row", name=re.compile("Harbour English"))
    english.get_by_role("link", name="Explore child pages of 'Harbour'").click()
    page.get_by_role("link", name="Add child page").first.click()
    page.get_by_role("link", name="Standard page", exact=True).click()
    settle(page)
    page.get_by_role("button", name="Toggle preview").click()
    title, slug = title_for_once("How we keep this going")
    page.get_by_role("textbox", name="Title").fill(title)
    page.get_by_role("textbox", name="Summary").fill("Who looks after these pages, and when.")
    page.get_by_title("Insert a block").first.click()
    page.get_by_role("option", name="Text", exact=True).click()
    write(page, "Four people and a kettle.")
    preview = page.frame_locator("#w-preview-iframe")
    expect(preview.get_by_text("Four people and a kettle.")).to_be_visible(timeout=45_000)
    expect(preview.get_by_role("region", name="Urgent help")).to_be_visible()

    page.get_by_role("button", name="Save draft").click()
    expect(page.locator(".messages")).to_contain_text(re.compile("created|updated"))
    visitor.goto(f"/{slug}/")
    expect(visitor.get_by_role("heading", level=1)).to_have_text("We can’t find that page")

    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.locator(".messages")).to_contain_text("published", timeout=45_000)
    visitor.goto(f"/{slug}/")
    expect(visitor.get_by_role("heading", level=1)).to_have_text(title)
    expect(visitor.get_by_text("Four people and a kettle.")).to_be_visible()

    assert watch.hosts == {urlsplit(page.url).netloc}
    assert watch.complaints == []


def test_editors_menu_has_no_door_they_cannot_open(signed_in):
    words = menu_words(signed_in("editor"))
    for word in ("Pages", "Webinars", "Common rooms", "Resources", "Sessions", "People", "Images", "Signposts"):
        assert word in words
    for word in ("Settings", "Users", "Groups", "Redirects", "Sites", "Audiences", "Topics", "Nations"):
        assert word not in words, f"an editor's menu shows {word}"


def test_editor_reads_the_register_and_cannot_change_it(signed_in):
    page = signed_in("editor")
    page.goto("/cms/snippets/core/signpost/")
    expect(page.get_by_role("cell", name="Samaritans").first).to_be_visible()
    expect(page.get_by_role("link", name="Add signpost")).to_have_count(0)
    expect(page.locator("a[href*='/signpost/edit/']")).to_have_count(0)
    # Wagtail offers to delete what is ticked before it knows who asks; then it says no.
    page.get_by_role("checkbox", name="Select", exact=True).first.check(force=True)
    page.get_by_role("link", name="Delete selected snippets").click()
    expect(page.get_by_text("You don't have permission to delete this signpost")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize(
    ("name", "closed"), [("editor", MANAGERS_ONLY + NOBODYS), ("manager", NOBODYS)], ids=["editor", "manager"]
)
def test_typing_the_address_of_a_closed_door_does_not_open_it(signed_in, name, closed):
    page = signed_in(name)
    for address in closed:
        page.goto(address)
        assert urlsplit(page.url).path == "/cms/", f"{name} got to {address}"


def test_a_manager_works_without_another_host_and_without_complaints(signed_in):
    """Every other screen is asked for its hosts where all are opened: tests/browser/test_cms_policy.py."""
    page = signed_in("manager")
    watch = Watch(page)
    for address in ["/cms/", *MANAGERS_ONLY]:
        page.goto(address)
        expect(page.locator("#main, main").first).to_be_visible()
        assert urlsplit(page.url).path.startswith(address.rstrip("/")), f"sent from {address} to {page.url}"
    page.goto("/cms/webinars/")
    page.locator("td.title a").first.click()
    page.wait_for_load_state("networkidle")
    assert watch.hosts == {urlsplit(page.url).netloc}
    assert watch.complaints == []
