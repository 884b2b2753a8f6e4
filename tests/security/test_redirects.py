"""No parameter leads away from here, and nothing that is kept can be had under a made-up name."""

from urllib.parse import quote, urlsplit

import pytest

from core.rate_limit import Limiter
from tests.edge import ask, page_cache

TARGETS = [
    "//evil.example",
    "//evil.example/%2f..",
    "///evil.example",
    "////evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r/evil.example",
    "/%09/evil.example",
    "/%5cevil.example",
    "/%2f%2fevil.example",
    "https://evil.example",
    "http://evil.example",
    "HTTPS://evil.example",
    "https:evil.example",
    "https:/evil.example",
    "https:\\evil.example",
    "https:///evil.example",
    "http:///evil.example",
    "https://testserver@evil.example",
    "https://testserver.evil.example",
    "https://testserver%2eevil.example",
    "https://evil.example#testserver",
    "https://evil.example?testserver",
    "https://evil.example\\@testserver",
    "https://evil.example\x00testserver",
    "//evil%E3%80%82example",
    "//\u2025evil.example",
    "\u2028//evil.example",
    " //evil.example",
    "\t//evil.example",
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//[::1]/",
    "//192.0.2.1/",
    "//[evil",
    "/cookies/\r\nSet-Cookie: x=1",
    "ftp://evil.example/",
    ".evil.example",
    "@evil.example",
]


def is_here(location: str) -> bool:
    """Tell whether a browser that follows this stays here (WHATWG: backslashes are slashes, tabs are nothing)."""
    read = location.translate({9: None, 10: None, 13: None}).strip().replace("\\", "/")
    if read.startswith("//"):
        return False
    try:
        parts = urlsplit(read)
    except ValueError:
        return False
    return parts.netloc in ("", "testserver") and parts.scheme in ("", "http", "https")


def test_there_are_forty_and_they_lead_away():
    assert len(TARGETS) >= 40
    assert sum(not is_here(target) for target in TARGETS) > 25


@pytest.fixture(autouse=True)
def no_limit(monkeypatch):
    monkeypatch.setattr("core.feedback_views.answers", Limiter(burst=10_000))


@pytest.mark.parametrize("name", ["next", "return_url"])
@pytest.mark.parametrize("address", ["/cookies/save/", "/cms/login/", "/useful/{page}/"])
def test_no_form_leads_away(address, name, client, home):
    from resources.models import ResourcePage

    address = address.format(page=ResourcePage.objects.live().first().pk)
    for target in TARGETS:
        form = {name: target, "analytics": "no", "video": "no", "answer": "yes", "login": "x", "password": "x"}
        where = f"{address}?{name}={quote(target)}"
        answer = client.post(where, form, headers={"sec-fetch-site": "same-origin"})
        assert answer.status_code < 500, target
        assert is_here(answer.get("Location", "/")), (target, answer["Location"])
        assert "x=1" not in str(answer.cookies)


def test_nobody_who_signs_in_is_led_away(client, sign_in):
    signed_in = sign_in("Editors")
    for target in TARGETS:
        for address in ("/cms/login/", "/cms/sign-in/begin/"):
            answer = signed_in.get(address, {"next": target})
            assert answer.status_code < 500, target
            assert is_here(answer.get("Location", "/")), (target, answer["Location"])


def test_no_path_leads_away(client, home):
    for target in TARGETS:
        path = target.encode("latin-1", "replace").decode("latin-1")
        for prefix in ("", "/"):
            answer = client.generic("GET", "/", PATH_INFO=f"{prefix}{path}")
            assert answer.status_code < 500, target
            assert is_here(answer.get("Location", "/")), (prefix, target, answer["Location"])


NOBODY = "00000000-0000-0000-0000-000000000000"
SUFFIXES = ["x.css", "x.js", ";x.css", "%2fx.css", "/x.png", "?x.css", "%00.css", "%0a.css", "%23.css", "%3f.css"]
SUFFIXES += ["..%2fstatic%2fx.css", ".ico", "/robots.txt", ";/../robots.txt", "%5c..%5crobots.txt", "/favicon.ico"]
SUFFIXES += ["!.css", "~.css", "$x.css", ",x.css"]


@pytest.mark.django_db
def test_nothing_of_the_cms_or_a_search_is_kept_under_a_files_name(tmp_path, transactional_signals_off):
    """Web-cache deception: what is kept is known by its route, never by how its address ends."""
    application = page_cache(tmp_path)
    for start in ("/cms/", "/cms/login/", "/search/", f"/join/{NOBODY}/", "/cookies/save/"):
        for suffix in SUFFIXES:
            answer = ask(application, f"{start}{suffix}", HTTP_COOKIE="sessionid=x")
            assert not answer.is_kept, (start, suffix)
            assert "public" not in (answer.header("Cache-Control") or ""), (start, suffix)
    assert len(SUFFIXES) >= 20


@pytest.fixture
def transactional_signals_off():
    from django.core import signals
    from django.db import close_old_connections

    for signal in (signals.request_started, signals.request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (signals.request_started, signals.request_finished):
        signal.connect(close_old_connections)
