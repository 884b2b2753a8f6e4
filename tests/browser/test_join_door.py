"""The door in a real browser: a press really leads to the room, with nothing told there; waiting is kept true.

Sessions in every state are put into the running demo (tests/browser/doors.py) and taken out afterwards.
"""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.beside import ask
from tests.browser.doors import HOST, LINK
from tests.browser.room_elsewhere import room_elsewhere
from tests.browser.running import FLAGS, find_browser
from tests.browser.signing_in import sign_in
from tests.browser.test_axe import faults, visit
from tests.browser.test_layout import LEAST, THUMB, TOO_SMALL, TOO_WIDE

PHONE = {"width": 390, "height": 844}
SAYS = {
    "planned": "The door opens at",
    "open": "The door is open",
    "live": "It is on now",
    "settled": "The room has settled",
    "full": "The room is full",
    "moved": "The door opens at",
    "cancelled": "This session is cancelled",
    "ended": "This session has ended",
}
LISTEN = "window.refused = []; addEventListener('securitypolicyviolation', event => refused.push(event.blockedURI));"


@pytest.fixture(scope="module")
def tell_doors(portal, portal_var):
    """Return a function that runs tests/browser/doors.py beside the running portal."""
    return lambda *words: ask(portal_var, "tests.browser.doors", *words)


@pytest.fixture(scope="module")
def doors(tell_doors):
    """Return {state: address of a door in that state}."""
    uids = tell_doors("make")
    yield {state: f"/join/{uid}/" for state, uid in uids.items()}
    tell_doors("remove")


@pytest.fixture(scope="module")
def elsewhere(browser_type, tmp_path_factory, portal):
    """Return (a function that opens a browser window, what the room at example.org was asked)."""
    with room_elsewhere(tmp_path_factory.mktemp("room")) as (flag, asked):
        browser = browser_type.launch(executable_path=find_browser(), args=[*FLAGS, flag])
        yield lambda **options: browser.new_context(ignore_https_errors=True, base_url=portal, **options), asked
        browser.close()


def join_button(page):
    return page.get_by_role("button", name="Join now")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
@pytest.mark.parametrize("state", ["open", "live"])
def test_join_leads_to_the_room_and_tells_it_nothing(doors, elsewhere, scripts, state):
    window, asked = elsewhere
    asked.clear()
    context = window(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(doors[state])
    join_button(page).click()
    page.wait_for_url("https://example.org/**", timeout=10_000)
    expect(page.get_by_role("heading", name="Somebody will let you in")).to_be_visible()
    [(method, path, headers)] = [request for request in asked if "favicon" not in request[1]]
    assert method == "GET"
    assert LINK.endswith(path)
    assert not {"referer", "cookie", "origin"} & {name.lower() for name in headers}
    assert context.cookies() == []
    page.go_back()
    expect(page.locator("#door-says")).to_have_text(SAYS[state])
    assert len([request for request in asked if "favicon" not in request[1]]) == 1, "going back pressed again"
    context.close()


def test_the_demos_webinar_can_be_joined_from_its_own_page(elsewhere):
    window, asked = elsewhere
    asked.clear()
    context = window()
    page = context.new_page()
    page.add_init_script(LISTEN)
    page.goto("/webinars/ten-quiet-minutes/")
    join_button(page).click()
    page.wait_for_url("https://example.org/demo-room/**", timeout=10_000)
    assert not {"referer", "cookie"} & {name.lower() for name in asked[0][2]}
    context.close()


@pytest.mark.parametrize("state", SAYS)
def test_each_state_says_so_and_only_an_open_door_has_a_button(doors, reader, state):
    reader.goto(doors[state])
    expect(reader.locator("#door-says")).to_contain_text(SAYS[state])
    expect(join_button(reader)).to_have_count(1 if state in ("open", "live") else 0)
    expect(reader.get_by_role("heading", name="You could come to one of these instead")).to_have_count(
        0 if state in ("planned", "open", "live", "moved") else 1
    )


@pytest.mark.parametrize("state", SAYS)
def test_each_state_fits_a_phone_and_breaks_no_rule(doors, reader, state):
    visit(reader, doors[state])
    broken = []
    for width in (320, 390):
        reader.set_viewport_size({"width": width, "height": 844})
        assert reader.evaluate(TOO_WIDE) == []
        assert reader.evaluate(TOO_SMALL, LEAST) == []
        for scheme in ("light", "dark"):
            reader.emulate_media(color_scheme=scheme)
            broken += faults(reader, f"{width} px, {scheme}")
    assert not broken, "\n".join(broken)


def test_too_early_nobody_is_let_in_and_the_time_is_said(doors, elsewhere):
    """A page that was opened long ago, or a form that somebody kept: the press is answered in words."""
    window, asked = elsewhere
    asked.clear()
    context = window()
    page = context.new_page()
    page.goto(doors["open"])
    page.evaluate("address => { document.querySelector('form.join').action = address }", doors["planned"])
    join_button(page).click()
    expect(page.locator("#door-says")).to_contain_text(
        re.compile(r"The door opens at \d+(:\d\d)?[ap]m, (today|tomorrow)")
    )
    expect(page.locator("main")).to_contain_text("It is too early to go in.")
    assert asked == []
    context.close()


def test_the_countdown_counts(doors, page):
    page.clock.install()
    page.goto(doors["planned"])
    line = page.locator("[data-countdown]")
    opens = page.evaluate("Date.parse(document.querySelector('[data-countdown]').dataset.countdown)")
    page.clock.pause_at(opens / 1000 - 90)
    expect(line).to_have_text("That is in 2 minutes.")
    # It counts from the server's clock at the moment the page was made: a few seconds of the way lie in between.
    page.clock.run_for(40_000)
    expect(line).to_have_text(re.compile(r"That is in [45]\d seconds\."))
    page.clock.run_for(30_000)
    expect(line).to_have_text(re.compile(r"That is in [12]\d seconds\."))


def test_without_scripts_nothing_counts_and_the_page_looks_again_by_itself(doors, tell_doors, plain_page):
    uid = doors["opening"].split("/")[2]
    tell_doors("opens", uid, "12")
    plain_page.goto(doors["opening"])
    expect(plain_page.locator("#door-says")).to_contain_text("The door opens at")
    expect(plain_page.locator("[data-countdown]")).to_be_hidden()
    expect(join_button(plain_page)).to_be_visible(timeout=30_000)


def test_looking_again_can_be_stopped(doors, plain_page):
    plain_page.goto(doors["planned"])
    refresh = plain_page.locator("meta[http-equiv=refresh]")
    assert 5 <= int(refresh.get_attribute("content").split(";")[0]) <= 60
    plain_page.get_by_role("link", name="Stop that").click()
    plain_page.wait_for_url("**/?still=1")
    expect(refresh).to_have_count(0)
    expect(plain_page.locator("#door-says")).to_contain_text("The door opens at")


def test_a_host_says_full_on_a_phone_and_the_waiting_page_follows(doors, new_context, portal_var):
    visitor = new_context().new_page()
    visitor.clock.install()
    visitor.goto(doors["host"])
    expect(join_button(visitor)).to_be_visible()

    host = new_context(viewport=PHONE, is_mobile=True, has_touch=True).new_page()
    sign_in(host, portal_var, HOST, to="/cms/hosting/")
    hosting = f"/cms/hosting/{doors['host'].split('/')[2]}/"
    host.locator(f"a[href='{hosting}']").tap()
    host.wait_for_url(f"**{hosting}")
    for pressed, said, then in (
        ("Full", "It says Full everywhere now", False),
        ("Not full", "no longer says Full", True),
    ):
        button = host.get_by_role("button", name=pressed, exact=True)
        expect(button).to_be_visible()
        assert host.evaluate(TOO_WIDE) == []
        assert host.evaluate(TOO_SMALL, LEAST) == []
        assert button.bounding_box()["height"] >= THUMB
        button.tap()
        expect(host.locator(".hosting__said")).to_contain_text(said)
        visitor.clock.run_for(31_000)
        says = "The door is open" if then else "The room is full"
        expect(visitor.locator("#door-says")).to_have_text(says)
        expect(visitor.get_by_role("status").filter(has_text=says)).to_have_count(1)
        expect(join_button(visitor)).to_have_count(1 if then else 0)


def test_a_host_finds_the_way_from_the_first_screen(doors, page, portal_var):
    sign_in(page, portal_var, HOST)
    page.get_by_role("link", name="Your sessions", exact=True).click()
    page.wait_for_url("**/cms/hosting/")
    expect(page.get_by_role("heading", name="Your sessions")).to_be_visible()
