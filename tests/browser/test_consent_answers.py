"""What an answer does: yes loads Google's script and nothing more, no loads nothing, and a change of mind undoes all.

Every test asks the same of the browser: which addresses on other hosts were asked for, and which cookies are there.
"""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.consenting import A_WHILE, COUNTED, GPC, HOST, MEASUREMENT_ID, PARENT

ANOTHER = "/resources/what-to-say-to-a-bereaved-colleague/"
CONFIRMED = "[data-consent-done]"
FAILED = "[data-consent-failed]"


def choose(page, **answers) -> None:
    """Fill in the form on the cookies page and save it, as anybody does."""
    page.goto("/cookies/")
    for group, word in answers.items():
        page.locator(f"input[name={group}][value={word}]").check()
    page.get_by_role("button", name="Save my choice").click()
    page.wait_for_url("**/cookies/?saved=1")


def chosen(page) -> dict:
    """Return what the cookies page says this visitor has chosen."""
    page.goto("/cookies/")
    return {
        group: page.locator(f"input[name={group}]:checked").get_attribute("value") for group in ("analytics", "video")
    }


# Yes.


def test_yes_loads_one_script_and_counts(arrive):
    visitor = arrive()
    visitor.goto(f"{COUNTED}?from=a-friend#what-helps")
    visitor.say("Accept")
    assert visitor.is_counted()
    assert visitor.gtag_urls == [f"https://www.googletagmanager.com/gtag/js?id={MEASUREMENT_ID}"]
    assert {urlsplit(url).hostname for url in visitor.elsewhere} == {
        "www.googletagmanager.com",
        "region1.google-analytics.com",
    }
    assert sorted(visitor.google_cookies) == ["_ga", f"_ga_{MEASUREMENT_ID[2:]}"]
    expect(visitor.page.locator(CONFIRMED)).to_be_focused()
    expect(visitor.page.locator(CONFIRMED)).to_contain_text("You have accepted")


# As a front server's second lock sends it to who has not said yes (deploy/nginx/consent-policy.conf).
LOCKED = """document.addEventListener("readystatechange", () => {
  const lock = Object.assign(document.createElement("meta"), { httpEquiv: "Content-Security-Policy" });
  lock.content = "script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
  document.head.append(lock);
}, { once: true })"""


def test_a_yes_on_a_page_that_refuses_google_is_kept_and_counts_from_the_next(arrive):
    visitor = arrive()
    locked = visitor.tab()
    locked.add_init_script(LOCKED)
    locked.goto(COUNTED)
    visitor.say("Accept", locked)
    expect(locked.locator(FAILED)).to_be_hidden()
    locked.wait_for_timeout(A_WHILE)
    assert visitor.elsewhere == []
    locked.close()
    visitor.goto(ANOTHER)
    assert visitor.is_counted()


def test_what_google_is_told_and_in_which_order(arrive):
    visitor = arrive()
    visitor.goto(f"{COUNTED}?email=somebody@example.org#secret")
    visitor.say("Accept")
    visitor.page.wait_for_timeout(200)
    told = visitor.queue()
    assert [entry[:2] for entry in told if entry[0] != "js"] == [
        ["consent", "default"],
        ["consent", "update"],
        ["set", "ads_data_redaction"],
        ["config", MEASUREMENT_ID],
    ]
    assert [entry[0] for entry in told] == ["consent", "consent", "set", "js", "config"]
    advertising = {"ad_storage": "denied", "ad_user_data": "denied", "ad_personalization": "denied"}
    assert told[0][2] == {**advertising, "analytics_storage": "denied"}
    assert told[1][2] == {"analytics_storage": "granted"}
    assert told[4][2] == {
        "allow_google_signals": False,
        "allow_ad_personalization_signals": False,
        "cookie_expires": 182 * 24 * 60 * 60,
        "cookie_flags": "SameSite=Lax",
        "page_location": visitor.portal.url + COUNTED,
        "page_referrer": "",
    }
    assert "somebody" not in str(told)
    assert "secret" not in str(visitor.elsewhere)


def test_google_is_not_told_which_page_came_before(arrive):
    """It may have been one where nothing is ever counted: a room, a search, a sensitive guide."""
    visitor = arrive()
    visitor.goto()
    visitor.say("Accept")
    visitor.goto("/search/?q=shift")
    visitor.page.locator(f"main a[href='{COUNTED}']").first.click()
    visitor.page.wait_for_function("() => globalThis.dataLayer?.length")
    visitor.page.wait_for_timeout(300)
    said = [parse_qs(urlsplit(url).query) for url in visitor.collected]
    assert said[-1]["dl"] == [visitor.page.url.split("?")[0]]
    assert "dr" not in said[-1], "a search's page tells nobody that it came before"
    assert "search" not in str(visitor.elsewhere)

    visitor.goto("/?from=somewhere")
    visitor.page.locator(f"main a[href='{COUNTED}']").first.click()
    visitor.page.wait_for_function("() => globalThis.dataLayer?.length")
    visitor.page.wait_for_timeout(300)
    said = [parse_qs(urlsplit(url).query) for url in visitor.collected]
    assert said[-1]["dr"] == [f"{visitor.portal.url}/"], "the site alone, not the page"


def test_yes_stays_yes(arrive):
    visitor = arrive()
    visitor.goto()
    visitor.say("Accept")
    before, asked_of_us = len(visitor.collected), len([line for line in visitor.here if line[0] == "POST"])
    visitor.goto(ANOTHER)
    assert visitor.is_counted()
    assert len(visitor.collected) > before
    expect(visitor.banner()).to_be_hidden()
    assert len([line for line in visitor.here if line[0] == "POST" or line[2] in ("fetch", "xhr")]) == asked_of_us == 1
    assert chosen(visitor.page) == {"analytics": "yes", "video": "yes"}


def test_the_choice_is_one_cookie_of_ours_for_half_a_year(arrive):
    visitor = arrive()
    visitor.goto()
    now = visitor.page.evaluate("Date.now() / 1000")
    visitor.say("Reject")
    (cookie,) = visitor.context.cookies()
    assert (cookie["name"], cookie["domain"], cookie["path"]) == ("cookie_consent", HOST, "/")
    assert (cookie["sameSite"], cookie["httpOnly"]) == ("Lax", False)
    assert cookie["value"] == '"analytics=-1|video=-1"'
    assert abs(cookie["expires"] - now - 182 * 24 * 60 * 60) < 60


# No.


def test_no_loads_nothing_and_stays_no(arrive):
    visitor = arrive()
    visitor.goto()
    visitor.say("Reject")
    expect(visitor.page.locator(CONFIRMED)).to_contain_text("You have rejected third-party cookies")
    visitor.goto()
    expect(visitor.banner()).to_be_hidden()
    visitor.goto(ANOTHER)
    expect(visitor.banner()).to_be_hidden()
    assert not visitor.is_counted()
    assert visitor.elsewhere == []
    assert list(visitor.cookies) == ["cookie_consent"]
    assert chosen(visitor.page) == {"analytics": "no", "video": "no"}


@pytest.mark.parametrize("asked_again", [False, True], ids=["told no", "cookie ran out"])
def test_what_google_left_before_is_deleted(arrive, asked_again):
    visitor = arrive()
    visitor.goto()
    visitor.say("Accept")
    visitor.goto("/about/")
    visitor.leave_google_cookies()
    if asked_again:
        visitor.context.clear_cookies(name="cookie_consent")
        visitor.goto()
        expect(visitor.banner()).to_be_visible()
    else:
        choose(visitor.page, analytics="no")
    visitor.page.wait_for_timeout(300)
    assert visitor.google_cookies == []


# A choice that could not be kept.


@pytest.mark.parametrize(
    ("word", "trouble"),
    [
        ("Reject", lambda route: route.fulfill(status=500)),
        ("Accept", lambda route: route.fulfill(status=403, body="<h1>No</h1>", content_type="text/html")),
        ("Reject", lambda route: route.abort()),
        ("Accept", lambda route: route.fulfill(status=200, body="<h1>Welcome</h1>", content_type="text/html")),
    ],
    ids=["500", "403", "no network", "somebody else answers"],
)
def test_a_failed_save_loads_nothing_says_so_and_can_be_tried_again(arrive, trouble, word):
    visitor = arrive()
    visitor.goto()
    visitor.page.route("**/cookies/save/", trouble)
    button = visitor.banner().get_by_role("button", name=word, exact=True)
    button.focus()
    visitor.page.keyboard.press("Enter")
    failed = visitor.page.locator(FAILED)
    expect(failed).to_be_visible()
    expect(failed).to_contain_text("could not be saved")
    expect(failed).to_have_role("alert")
    expect(button).to_be_focused()
    expect(visitor.page.locator(CONFIRMED)).to_be_hidden()
    assert not visitor.is_counted()
    assert (visitor.elsewhere, visitor.cookies) == ([], {})
    visitor.page.unroute("**/cookies/save/")
    visitor.say(word)
    expect(failed).to_be_hidden()
    assert visitor.is_counted() == (word == "Accept")


def test_nothing_is_loaded_while_the_answer_is_on_its_way(arrive):
    visitor = arrive()
    visitor.goto()
    waiting = []
    visitor.page.route("**/cookies/save/", lambda route: waiting.append(route))
    button = visitor.banner().get_by_role("button", name="Accept", exact=True)
    button.click()
    button.click()
    assert not visitor.is_counted()
    assert len(waiting) == 1, "a second press sends nothing twice"
    expect(visitor.page.locator(CONFIRMED)).to_be_hidden()
    waiting[0].continue_()
    expect(visitor.page.locator(CONFIRMED)).to_be_visible()
    assert visitor.is_counted()


def test_a_browser_that_keeps_no_cookies_is_not_asked(arrive):
    visitor = arrive()
    visitor.context.add_init_script("Object.defineProperty(Navigator.prototype, 'cookieEnabled', { get: () => false })")
    visitor.goto()
    expect(visitor.banner()).to_be_hidden()


# A change of mind, and other tabs.


def test_withdrawal_reaches_every_tab_and_nothing_comes_back(arrive):
    visitor = arrive()
    visitor.goto()
    visitor.say("Accept")
    other = visitor.tab(ANOTHER)
    assert visitor.is_counted(other)
    assert visitor.google_cookies

    visitor.leave_google_cookies()  # some on the host too
    choose(visitor.page, analytics="no", video="no")
    expect(visitor.page.get_by_role("status").filter(has_text="Your choice is saved")).to_be_focused()
    visitor.page.wait_for_timeout(300)
    asked_so_far = len(visitor.elsewhere)
    for tab in (visitor.page, other):
        tab.wait_for_timeout(A_WHILE)
        assert len(visitor.elsewhere) == asked_so_far
        assert visitor.google_cookies == []
    for tab in (visitor.page, other):
        tab.reload()
        tab.wait_for_timeout(A_WHILE)
    visitor.goto()
    assert len(visitor.elsewhere) == asked_so_far
    assert visitor.google_cookies == []
    expect(visitor.banner()).to_be_hidden()


def test_an_answer_takes_the_question_out_of_other_tabs(arrive):
    visitor = arrive()
    visitor.goto()
    other = visitor.tab(ANOTHER)
    expect(visitor.banner(other)).to_be_visible()
    visitor.say("Reject")
    expect(visitor.banner(other)).to_be_hidden()
    assert visitor.elsewhere == []


def test_a_tab_that_heard_nothing_asks_the_cookie_when_it_is_looked_at(arrive):
    """On a phone a tab in the background may be frozen when the others are told."""
    visitor = arrive()
    visitor.goto()
    visitor.say("Accept")
    other = visitor.tab(ANOTHER)
    assert visitor.is_counted(other)
    other.goto("/about/")
    visitor.context.clear_cookies(name="cookie_consent")
    other.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    visitor.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    visitor.page.wait_for_timeout(200)
    assert not visitor.is_counted()
    assert visitor.google_cookies == []


def test_yes_again_after_no(arrive):
    visitor = arrive()
    choose(visitor.page, analytics="no", video="no")
    choose(visitor.page, analytics="yes", video="no")
    visitor.goto()
    assert visitor.is_counted()


def test_mixed_answers_are_kept_as_they_were_given(arrive):
    visitor = arrive()
    choose(visitor.page, analytics="no", video="yes")
    visitor.goto()
    expect(visitor.banner()).to_be_hidden()
    assert not visitor.is_counted()
    assert chosen(visitor.page) == {"analytics": "no", "video": "yes"}
    choose(visitor.page, analytics="yes", video="no")
    assert chosen(visitor.page) == {"analytics": "yes", "video": "no"}
    assert visitor.is_counted()


def test_nothing_is_ticked_for_anybody(arrive):
    visitor = arrive()
    assert chosen(visitor.page) == {"analytics": "no", "video": "no"}


# When something new is declared.


def test_something_new_asks_those_who_said_yes_and_nobody_who_said_no(arrive, counting):
    accepted, declined = arrive(), arrive()
    for visitor, word in ((accepted, "Accept"), (declined, "Reject")):
        visitor.goto()
        visitor.say(word)
    assert accepted.is_counted()
    accepted.goto("/about/")
    counting.declare("analytics", "_gcl_au")
    try:
        declined.goto()
        expect(declined.banner()).to_be_hidden()
        assert not declined.is_counted()

        assert chosen(accepted.page)["analytics"] == "no", "nothing was said about what there is now"
        accepted.goto()
        expect(accepted.banner()).to_be_visible()
        assert not accepted.is_counted()
        assert accepted.google_cookies == []
        accepted.say("Accept")
        assert accepted.is_counted()
        accepted.goto("/about/")
        expect(accepted.banner()).to_be_hidden()
    finally:
        counting.withdraw("_gcl_au")
    # And back: an answer to more than there is now still stands.
    accepted.goto()
    expect(accepted.banner()).to_be_hidden()
    assert accepted.is_counted()


def test_something_new_in_one_group_leaves_the_other_answer_alone(arrive, counting):
    visitor = arrive()
    choose(visitor.page, analytics="no", video="yes")
    counting.declare("video", "Another player")
    try:
        visitor.goto()
        expect(visitor.banner()).to_be_visible()
        visitor.say("Accept")
        assert not visitor.is_counted()
        assert chosen(visitor.page) == {"analytics": "no", "video": "yes"}
    finally:
        counting.withdraw("Another player")


# Without JavaScript, and with Global Privacy Control.


def test_without_javascript_the_page_does_it_all(arrive):
    visitor = arrive(java_script_enabled=False)
    visitor.leave_google_cookies()
    assert chosen(visitor.page) == {"analytics": "no", "video": "no"}
    choose(visitor.page, analytics="yes", video="no")
    expect(visitor.page.get_by_text("Your choice is saved.")).to_be_visible()
    assert chosen(visitor.page) == {"analytics": "yes", "video": "no"}
    assert sorted(visitor.cookies["_ga"]) == [f".{PARENT}", HOST]
    choose(visitor.page, analytics="no")
    assert chosen(visitor.page) == {"analytics": "no", "video": "no"}
    assert list(visitor.cookies) == ["cookie_consent"]
    assert visitor.elsewhere == []


def test_do_not_share_is_explained_and_may_still_be_overruled(arrive):
    visitor = arrive(extra_http_headers={"Sec-GPC": "1"})
    visitor.context.add_init_script(GPC)
    visitor.goto("/cookies/")
    expect(visitor.banner()).to_be_hidden()
    expect(visitor.page.get_by_text("Global Privacy Control")).to_be_visible()
    assert not visitor.is_counted()
    choose(visitor.page, analytics="yes")
    visitor.goto()
    expect(visitor.banner()).to_be_hidden()
    assert visitor.is_counted()


def test_somebody_elses_page_cannot_answer_for_a_visitor(arrive):
    visitor = arrive()
    save = f"{visitor.portal.url}/cookies/save/"
    visitor.stubs["evil.test"] = f"""<!doctype html><form method="post" action="{save}">
      <input name="analytics" value="yes"><input name="video" value="yes"><button>A kitten</button></form>"""
    visitor.page.goto("http://evil.test/")
    visitor.page.get_by_role("button", name="A kitten").click()
    visitor.page.wait_for_url(save)
    expect(visitor.page.get_by_text("can only be saved from this site")).to_be_visible()
    assert visitor.cookies == {}
