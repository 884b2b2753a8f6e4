"""The one door in a real browser, with a telephone's app and with a passkey (a virtual one): set up, used, and lost.

Passkeys belong to a name, and browsers give none to an address of figures: everything happens at http://localhost. A
header of a proxy makes the demo's accounts people like any other, who need a second step.
"""

import re
import time
from urllib.parse import urlsplit

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import expect

from tests.browser.beside import ask
from tests.browser.signing_in import SECRET, give_password
from tests.browser.test_layout import TOO_WIDE

# An address kept for examples: this browser seems to come through a proxy, so nothing about it is "at home".
ELSEWHERE = {"X-Forwarded-For": "192.0.2.9"}
KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
WIDTHS = (320, 768, 1280)


@pytest.fixture
def password(portal, portal_var):
    """Return the password of the accounts of tests/browser/door_accounts.py, which nobody has signed in with yet."""
    ask(portal_var, "tests.browser.door_accounts")
    return (portal_var / SECRET).read_text().strip()


@pytest.fixture
def person(browser, browser_context_args, portal, password):
    """Return a function that gives somebody's browser, with a device of its own that keeps passkeys."""
    contexts = []

    def arrives(device=None):
        here = f"http://localhost:{urlsplit(portal).port}"
        settings = {**browser_context_args, "base_url": here, "extra_http_headers": ELSEWHERE}
        context = browser.new_context(**settings)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda line: line.type == "error" and page.complaints.append(line.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.device = context.new_cdp_session(page)
        page.device.send("WebAuthn.enable")
        page.key = page.device.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})["authenticatorId"]
        for credential in device or ():
            page.device.send("WebAuthn.addCredential", {"authenticatorId": page.key, "credential": credential})
        return page

    yield arrives
    for context in contexts:
        context.close()


def kept_by(page) -> list:
    """Return the passkeys that the page's device keeps, to be put into another browser."""
    return page.device.send("WebAuthn.getCredentials", {"authenticatorId": page.key})["credentials"]


def code(secret: str, steps: int = 0) -> str:
    """Return what the app shows now, or so many half minutes from now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def enter(page, name, password):
    page.goto("/cms/")
    give_password(page, name, password)


def is_inside(page) -> bool:
    page.goto("/cms/")
    return urlsplit(page.url).path == "/cms/"


def fits(page):
    """Hold that nothing sticks out at any width, and put the window back."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(TOO_WIDE) == [], page.url
    page.set_viewport_size({"width": 1280, "height": 800})


def test_an_app_from_the_first_sign_in_to_the_last_recovery_code(person, password):
    page = person()
    page.goto("/cms/")
    fits(page)
    give_password(page, "door-app", password)
    expect(page.get_by_role("heading", level=1)).to_have_text("Set up a second step")
    assert not is_inside(page), "with a password alone"
    fits(page)
    page.get_by_role("link", name="Set up an app").click()
    assert page.locator(".sign-in__code").evaluate("code => code.complete && code.naturalWidth > 0")
    fits(page)
    secret = page.locator(".sign-in__letters").inner_text().strip()
    page.get_by_label("The six figures that your app shows").fill("000000" if code(secret) != "000000" else "000001")
    page.get_by_role("button", name="Use this app").click()
    expect(page.get_by_text("That is not the right code")).to_be_visible()
    page.get_by_label("The six figures that your app shows").fill(code(secret, -1))
    page.get_by_role("button", name="Use this app").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Recovery codes")
    codes = page.locator(".sign-in__codes li").all_inner_texts()
    assert len(set(codes)) == 10
    fits(page)
    page.get_by_role("link", name=re.compile("to the CMS")).click()
    page.wait_for_url("**/cms/")
    page.goto("/cms/sign-in/recovery-codes/")
    expect(page.get_by_text("10 of 10 are left")).to_be_visible()
    assert codes[0] not in page.content(), "they are shown once"
    assert page.complaints == []

    for given, opens in ((code(secret), True), (code(secret), False), (codes[0], True), (codes[0], False)):
        other = person()
        enter(other, "door-app", password)
        expect(other.get_by_role("heading", level=1)).to_have_text("Second step")
        fits(other)
        other.get_by_label("Code").fill(given)
        other.get_by_role("button", name="Sign in", exact=True).click()
        if opens:
            other.wait_for_url("**/cms/")
        else:
            expect(other.get_by_text("That is not the right code")).to_be_visible()
            assert not is_inside(other)


def test_a_passkey_is_set_up_and_opens_the_door_with_and_without_a_password(person, password):
    page = person()
    enter(page, "door-passkey", password)
    page.get_by_role("link", name="Set up a passkey").click()
    fits(page)
    page.get_by_label("What you call it").fill("Work laptop")
    page.get_by_role("button", name="Set up a passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Recovery codes")
    assert is_inside(page)
    page.goto("/cms/sign-in/passkeys/")
    expect(page.get_by_role("heading", name="Work laptop")).to_be_visible()
    assert page.complaints == []
    device = kept_by(page)
    assert len(device) == 1

    alone = person(device)
    alone.goto("/cms/pages/")
    alone.get_by_role("button", name="Sign in with a passkey").click()
    alone.wait_for_url("**/cms/pages/")

    after_a_password = person(device)
    enter(after_a_password, "door-passkey", password)
    after_a_password.get_by_role("button", name="Use a passkey").click()
    after_a_password.wait_for_url("**/cms/")

    stranger = person()
    stranger.goto("/cms/login/")
    stranger.device.send("WebAuthn.setUserVerified", {"authenticatorId": stranger.key, "isUserVerified": False})
    stranger.get_by_role("button", name="Sign in with a passkey").click()
    expect(stranger.get_by_text("The passkey was not used")).to_be_visible(timeout=20_000)
    assert not is_inside(stranger)


def test_who_guesses_is_asked_to_wait_and_a_new_password_ends_what_is_open(person, password):
    page = person()
    for _ in range(5):
        enter(page, "door-guessed", "not the password")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wait a little")
    fits(page)
    page.get_by_role("link", name="Choose a new one").click()
    expect(page.get_by_role("button", name="Reset password")).to_be_visible()
    fits(page)


@pytest.mark.parametrize("path", ["/django-admin/login/", "/admin/login/", "/_util/login/", "/accounts/login/"])
def test_no_other_door_stands_there(person, path):
    page = person()
    assert page.goto(path).status == 404
    assert page.get_by_label("Password").count() == 0


def test_the_demos_command_lets_in_from_this_machine_alone(person, password, portal):
    page = person()
    enter(page, "door-home", password)
    expect(page.get_by_role("heading", level=1)).to_have_text("Set up a second step")
    page.context.set_extra_http_headers({})
    assert is_inside(page)
