"""No public page sets a cookie, is kept on disk, differs between visitors or calls another host."""

import re

import pytest
from django.test import Client
from wagtail.models import Page

from core.remembered import forget
from core.templatetags.sheets import first_sheet


def every_address() -> list[str]:
    pages = [page.url for page in Page.objects.live().filter(depth__gt=1)]
    return [
        *pages,
        "/search/",
        "/search/?q=sleep",
        "/calendar/",
        "/our-numbers/",
        "/no-such-page/",
        "/robots.txt",
        "/search/?q=%00",
    ]


@pytest.fixture(scope="module")
def answers(django_db_setup, django_db_blocker) -> dict:
    """Return {address: what a visitor is sent}, each asked for once for all the tests here that only look."""
    with django_db_blocker.unblock():
        forget()
        visitor = Client()
        return {address: visitor.get(address) for address in every_address()}


def test_no_cookie_no_store_no_vary_on_cookie(answers):
    for address, response in answers.items():
        assert not response.cookies, address
        assert "no-store" in response["Cache-Control"], address
        assert "Cookie" not in response.get("Vary", ""), address


def test_the_same_bytes_for_every_visitor(client, sign_in, home, time_machine):
    addresses = every_address()
    time_machine.move_to("2027-01-05 10:00Z", tick=False)
    first = {address: client.get(address).content for address in addresses}
    sign_in("Managers")
    client.cookies["cookie_consent"] = "analytics=2026-11-21T20:52:00+00:00"
    for address in addresses:
        assert client.get(address).content == first[address], address


PLAYERS = "frame-src https://www.youtube-nocookie.com https://player.vimeo.com"


def test_the_policy_allows_nothing_unsafe_and_nobody_else(answers):
    for address, response in answers.items():
        policy = response["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "nonce" not in policy
        # Only a page that offers another site's video may frame its player, and only that site's.
        assert (PLAYERS in policy) == (b" data-video=" in response.content), address
        for directive in policy.replace(PLAYERS, "").split(";"):
            # A form may lead to the rooms' providers (Join answers with a redirect); nothing may be fetched from them.
            assert directive.strip().startswith("form-action ") or "http" not in directive, directive
        assert "frame-ancestors 'none'" in policy


def test_other_headers(client, home):
    response = client.get("/")
    assert response["Referrer-Policy"] == "same-origin"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in response["Permissions-Policy"]


def test_nothing_is_loaded_from_another_host_and_nothing_is_inline(answers):
    for address, response in answers.items():
        html = response.content.decode()
        # Where a page stands in another language is said with its full address, and no browser loads it.
        html = re.sub(r'<link rel="alternate" hreflang="[^"]+" href="http://127\.0\.0\.1:8000/[^"]*">', "", html)
        loaded = re.findall(
            r"<(?:script|link|img|source|iframe|video|audio|track)\b[^>]*?(?:src|href)=\"([^\"]+)\"", html
        )
        assert all(target.startswith("/") for target in loaded), (address, loaded)
        # Without a source there are only data blocks, which no browser runs: about sessions, and about consent.
        inline = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>", html)
        data = {
            '<script type="application/ld+json">',
            '<script id="consent-config" type="application/json">',
            '<script id="browser-words" type="application/json">',
        }
        assert set(inline) <= data, (address, inline)
        # And one constant block of style, whose hash the policy names (tests/pages/test_sheets.py).
        assert html.count(first_sheet()) == 1 or "<html" not in html, address
        assert not re.search(r"\sstyle=|<style|\son\w+=", html.replace(first_sheet(), "")), address


@pytest.mark.parametrize(
    "address", ["/_util/login/", "/_util/authenticate_with_password/1/1/", "/admin/", "/django-admin/"]
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_there_is_one_door_for_editors(client, home, address, method):
    assert getattr(client, method)(address).status_code == 404


def test_a_wrong_host_is_refused_in_words(client, home):
    response = client.get("/", headers={"host": "evil.example"})
    assert response.status_code == 400
    assert "116 123" in response.content.decode()
