"""The CMS works under a policy that lets no script run but our files: every screen is opened, its widgets are used."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.beside import ask
from tests.browser.policy_screens import NAME
from tests.browser.settled import settle
from tests.browser.signing_in import sign_in

# Pieces of screens, and data: they come to the browser as part of a screen, or not at all.
PIECES = re.compile(
    r"/results/|choose|/api/|sprite|jsi18n|autocomplete|dismissibles|failwhale|test404|preview|/process/"
)
CHOICE = ".modal :is([data-chooser-modal-choice], .choose-page, .media-choice)"
TABS = 3  # at a time, so that the server draws one screen while the browser starts another
LISTEN = """addEventListener('securitypolicyviolation', event => note(
  `${location.pathname}: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`))"""


@pytest.fixture(scope="module")
def screens(portal, portal_var):
    return ask(portal_var, "tests.browser.policy_screens")


@pytest.fixture(scope="module")
def surveyor(browser, browser_context_args, screens, portal_var):
    """Return a window that is signed in with every right, and the list of what its browser complains of."""
    context = browser.new_context(**browser_context_args)
    complaints = []
    context.expose_function("note", lambda words: complaints.append(words))
    context.add_init_script(LISTEN)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    sign_in(context.new_page(), portal_var, NAME)
    yield context, complaints
    context.close()


@pytest.fixture
def page_of(surveyor):
    """Return a new page of the window; what was complained of meanwhile fails the test."""
    context, complaints = surveyor
    complaints.clear()
    page = context.new_page()
    yield page
    page.close()
    assert complaints == []


def test_no_screen_breaks_the_policy_or_asks_another_host(surveyor, screens):
    context, complaints = surveyor
    complaints.clear()
    hosts = set()
    context.on("request", lambda request: hosts.add(urlsplit(request.url).netloc or request.url[:30]))
    addresses = [path for path in screens["plain"] if not PIECES.search(path)] + screens["editors"]
    assert len(addresses) > 90
    tabs = [context.new_page() for _ in range(TABS)]
    policies = set()
    for number, address in enumerate(addresses):
        tab = tabs[number % TABS]
        tab.wait_for_load_state("load")
        policies.add(tab.goto(address, wait_until="commit").headers.get("content-security-policy", "none"))
    for tab in tabs:
        tab.wait_for_load_state("load")
        tab.close()
    assert complaints == []
    assert len(hosts) == 1
    scripts = {re.search(r"script-src ([^;]*)", policy)[1] for policy in policies}
    assert scripts == {"'self'"}


def test_a_script_in_a_page_is_refused_and_noticed(page_of, surveyor):
    """So that nothing counted means nothing there."""
    page_of.goto("/cms/")
    bad = "document.createRange().createContextualFragment('<script>bad = 1</script>')"
    page_of.evaluate(f"document.body.append({bad})")
    assert page_of.evaluate("typeof bad") == "undefined"
    complaints = surveyor[1]
    assert len(complaints) == 1
    assert "script-src-elem inline" in complaints.pop()


def choose_first(page):
    """Take the first thing in the chooser that is open. There is one chooser, and only one."""
    expect(page.locator(".modal:visible")).to_have_count(1)
    page.locator(CHOICE).first.click()
    expect(page.locator(".modal:visible")).to_have_count(0)


def fill_chooser(page, chooser):
    """Open a chooser by the button that it has now, empty or not, and take the first thing."""
    if "blank" in chooser.get_attribute("class"):
        chooser.locator(".unchosen [data-chooser-action-choose]").click()
    else:
        chooser.get_by_role("button", name="Actions").click()
        page.locator("[data-tippy-root] [data-chooser-action-choose]").click()
    choose_first(page)
    expect(chooser).not_to_have_class(re.compile("blank"))


def pick_a_day(page, box):
    box.click()
    picker = page.locator(".xdsoft_datetimepicker:visible")
    expect(picker).to_have_count(1)
    picker.locator("td.xdsoft_date:not(.xdsoft_other_month)").nth(14).click()
    expect(box).to_have_value(re.compile(r"\d\d/\d\d/20\d\d"))


def test_speakers_are_added_chosen_and_taken_away(page_of):
    page = page_of
    page.goto("/cms/webinars/")
    page.locator("td.title a").first.click()
    rows = page.locator("#id_speakers-FORMS > :not(.deleted)")
    expect(page.locator("#id_speakers-ADD")).to_be_visible()
    there = rows.count()
    page.locator("#id_speakers-ADD").click()
    page.locator("#id_speakers-ADD").click()
    expect(rows).to_have_count(there + 2)
    last = page.locator(f"#id_speakers-{there + 1}-person-chooser")
    fill_chooser(page, last)
    fill_chooser(page, last)
    page.locator(f"#id_speakers-{there}-DELETE-button").click()
    expect(rows).to_have_count(there + 1)


def test_an_article_gets_blocks_files_a_picture_and_a_preview(page_of):
    page = page_of
    page.goto("/cms/resources/")
    page.locator("td.title a").first.click()
    settle(page)
    preview = page.get_by_role("button", name="Toggle preview")
    if preview.get_attribute("aria-expanded") != "true":  # a window remembers it
        preview.click()
    expect(page.frame_locator("#w-preview-iframe").get_by_role("heading", level=1)).to_be_visible(timeout=15_000)

    def add_block(name):
        page.locator("[data-streamfield-stream-container]").first.get_by_title("Insert a block").last.click()
        page.get_by_role("listbox").get_by_role("option", name=name, exact=True).click()

    for block, chooser in (("Download", "document-chooser"), ("Signpost in the text", "snippet-chooser")):
        add_block(block)
        new = page.locator(f".{chooser}.blank").locator("visible=true").first.get_attribute("id")
        fill_chooser(page, page.locator(f"#{new}"))
    page.get_by_role("tab", name="Who and what").click()
    fill_chooser(page, page.locator("#id_listing_image-chooser"))


def test_pages_and_recordings_are_chosen_and_a_date_is_picked(page_of):
    page = page_of
    page.goto("/cms/settings/core/portalsettings/")
    fill_chooser(page, page.locator(".page-chooser").first)
    page.goto("/cms/media/video/add/")
    page.locator("#id_file").set_input_files({"name": "A slow walk.mp4", "mimeType": "video/mp4", "buffer": b"\0"})
    expect(page.locator("#id_title")).to_have_value("A slow walk")
    page.goto("/cms/reports/site-history/")
    page.get_by_role("button", name="Show filters").click()
    page.locator("[aria-controls=drilldown-id_timestamp]").click()
    pick_a_day(page, page.locator("#id_timestamp_0"))
