"""nginx takes Google's hosts out of a page's policy until its visitor has said yes, and nothing else."""

import pytest
from django.conf import settings
from wagtail.models import Site

from cookies.models import ConsentSettings
from cookies.register import forget
from tests.deploy.nginx import nginx_or_skip, running_nginx

YES = 'cookie_consent="analytics=2026-11-21T20:52:00.350934+00:00|video=-1"'
GOOGLE = ("googletagmanager", "google-analytics", "analytics.google")
NO_YES = {
    "no cookie": None,
    "an empty cookie": "cookie_consent=",
    "another cookie": "other=analytics=2026-11-21T20:52:00+00:00",
    "a name that ends alike": 'my_cookie_consent="analytics=2026-11-21T20:52:00+00:00"',
    "declined": 'cookie_consent="analytics=-1|video=-1"',
    "yes to video alone": 'cookie_consent="analytics=-1|video=2026-11-21T20:52:00.350934+00:00"',
    "video alone answered": 'cookie_consent="video=2026-11-21T20:52:00.350934+00:00"',
    "another group whose name ends alike": 'cookie_consent="no_analytics=2026-11-21T20:52:00+00:00"',
    "no version": 'cookie_consent="analytics="',
    "a word": 'cookie_consent="analytics=yes"',
    "a hand-made number": 'cookie_consent="analytics=9999"',
    "words after the version": 'cookie_consent="analytics=2026-11-21T20:52:00+00:00<script>"',
    "no separator": 'cookie_consent="video=-1analytics=2026-11-21T20:52:00+00:00"',
    "hidden in another answer": 'cookie_consent="video=analytics=2026-11-21T20:52:00+00:00"',
    "rubbish": "cookie_consent=%00%ff|||===",
    "very long": "cookie_consent=" + "a" * 2000,
}
SAID_YES = {
    "accepted": YES,
    "only asked about analytics": 'cookie_consent="analytics=2026-11-21T20:52:00+00:00"',
    "after another answer": 'cookie_consent="video=-1|analytics=2026-11-21T20:52:00.350934+00:00"',
    "between others": 'cookie_consent="video=-1|analytics=2026-11-21T20:52:00.350934+00:00|my-maps=-1"',
    "without quotes": "cookie_consent=analytics=2026-11-21T20:52:00.350934+00:00",
    "beside other cookies": f"a=b; {YES}; c=d",
}


@pytest.fixture(scope="module")
def front(tmp_path_factory):
    program = nginx_or_skip()
    with running_nginx(program, tmp_path_factory.mktemp("nginx")) as running:
        yield running


@pytest.fixture
def counted(client, home):
    """The portal's own answer for a page on which visits may be counted: (policy, body)."""
    forget()
    ConsentSettings.objects.create(site=Site.objects.get(is_default_site=True), ga_measurement_id="G-AB12CD34EF")
    response = client.get("/")
    yield response["Content-Security-Policy"], response.content
    forget()


def hosts_in(policy: str) -> set[str]:
    return {word for word in policy.replace(";", " ").split() if any(host in word for host in GOOGLE)}


def directives(policy: str) -> dict:
    return {name: set(sources) for name, *sources in (part.split() for part in policy.split(";") if part.strip())}


def without_analytics(policy: str) -> dict:
    """Return the policy's directives as they should be for a visitor who has not said yes."""
    found = directives(policy) | {name: set(words) for name, words in settings.TRUSTED_TYPES.items()}
    return {name: sources - set(settings.ANALYTICS_CSP.get(name, [])) for name, sources in found.items()}


def test_the_portal_names_them_where_visits_may_be_counted(counted):
    policy, _ = counted
    assert len(hosts_in(policy)) == 4  # otherwise the tests below would prove nothing
    assert "trusted-types" not in policy  # which would stop Google's script after a yes as well


@pytest.mark.parametrize("cookie", NO_YES.values(), ids=NO_YES.keys())
def test_without_a_yes_they_are_gone_and_nothing_else_is(front, counted, cookie):
    policy, body = counted
    front.upstream.pages["/"] = (200, policy, body)
    status, [sent], page, _ = front.get("/", cookie)
    assert status == 200
    assert hosts_in(sent) == set()
    assert directives(sent) == without_analytics(policy)
    assert "https://meet.google.com" in directives(sent)["form-action"]
    assert page == body


@pytest.mark.parametrize("cookie", SAID_YES.values(), ids=SAID_YES.keys())
def test_after_a_yes_the_portals_own_policy_is_sent(front, counted, cookie):
    policy, body = counted
    front.upstream.pages["/"] = (200, policy, body)
    _, sent, page, _ = front.get("/", cookie)
    assert sent == [policy]
    assert page == body


def test_one_kept_page_serves_both(front, counted):
    policy, body = counted
    front.upstream.pages["/cached/"] = (200, policy, body)
    before = front.upstream.asked
    seen = [front.get("/cached/", cookie) for cookie in (YES, None, YES, NO_YES["declined"])]
    assert front.upstream.asked == before + 1
    assert [headers["X-Cache"] for *_, headers in seen] == ["MISS", "HIT", "HIT", "HIT"]
    assert [bool(hosts_in(policies[0])) for _, policies, *_ in seen] == [True, False, True, False]
    assert {page for _, _, page, _ in seen} == {body}


@pytest.mark.parametrize("cookie", [None, YES])
def test_other_pages_keep_their_policy(front, client, home, cookie):
    for place, address in enumerate(("/search/", "/cms/login/")):
        policy = client.get(address)["Content-Security-Policy"]
        front.upstream.pages[f"/other-{place}"] = (404, policy, b"not here")
        status, sent, *_ = front.get(f"/other-{place}", cookie)
        assert (status, sent) == (404, [policy])


@pytest.mark.parametrize("cookie", [None, YES])
def test_an_answer_without_a_policy_gets_none(front, cookie):
    front.upstream.pages["/file"] = (200, None, b"file")
    assert front.get("/file", cookie)[1] == []


def test_a_policy_that_names_them_in_more_places_is_closed_by_a_second_one(front):
    policy = "; ".join(f"{name}-src 'self' https://www.googletagmanager.com" for name in ("a", "b", "c", "frame"))
    front.upstream.pages["/"] = (200, policy, b"")
    [sent] = front.get("/", None)[1]
    first, second = sent.split(", ")
    assert len(hosts_in(first)) == 1
    refused = "script-src 'self'; img-src 'self'; connect-src 'self'"
    assert second == f"{refused}; require-trusted-types-for 'script'; trusted-types 'none'"
    assert front.get("/", YES)[1] == [policy]
