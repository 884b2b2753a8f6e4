"""Keeping a choice: who may ask for it, what is answered, which cookies end, and what is written down."""

import pytest
from cookie_consent.models import ACTION_ACCEPTED, ACTION_DECLINED, Cookie, CookieGroup, LogItem
from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Site

from cookies.models import ConsentSettings, CookiesPage, NoticeSnapshot
from cookies.register import forget, versions
from tests.committed import as_if_committed

SAVE = "/cookies/save/"
HERE = {"origin": "http://testserver"}
SCRIPT = HERE | {"accept": "application/json"}
HALF_A_YEAR = 182 * 24 * 60 * 60


@pytest.fixture(autouse=True)
def nothing_kept(home):
    forget()
    caches["consent"].clear()
    yield
    caches["consent"].clear()


@pytest.fixture
def counted(home):
    """Visits are counted, so that people are asked."""
    site = Site.objects.get(is_default_site=True)
    return ConsentSettings.objects.update_or_create(site=site, defaults={"ga_measurement_id": "G-HARBOUR1"})[0]


def save(client, headers=HERE, **answers):
    return client.post(SAVE, answers, headers=headers)


# Who may answer for a visitor.


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "null"},
        {"origin": "https://evil.example"},
        {"origin": "http://testserver.evil.example"},
        {"origin": "http://evil-testserver"},
        {"origin": "http://testserver:81"},
        {"origin": "ftp://testserver"},
        {"origin": "testserver"},
        {"origin": "http://user@testserver"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"sec-fetch-site": "cross-site", "origin": "http://testserver"},
        {"referer": "http://testserver/cookies/"},
    ],
    ids=str,
)
def test_nobody_elses_page_may(client, headers):
    response = save(client, headers, analytics="yes")
    assert response.status_code == 403
    assert "Your choice can only be saved from this site." in response.content.decode()
    assert "116 123" in response.content.decode()
    assert not response.cookies
    assert not LogItem.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [HERE, {"sec-fetch-site": "same-origin"}, {"sec-fetch-site": "same-origin", "origin": "null"}],
    ids=str,
)
def test_this_site_may(client, headers):
    assert save(client, headers, analytics="yes").status_code == 303


@pytest.mark.parametrize("method", ["get", "head", "put", "patch", "delete", "options"])
def test_only_a_press_keeps_a_choice(client, method):
    response = getattr(client, method)(SAVE, headers=HERE)
    assert response.status_code == 405
    assert response["Allow"] == "POST"
    assert not response.cookies


def test_looking_at_the_address_is_answered_in_words(client, read):
    assert "That cannot be done here" in read(client.get(SAVE))


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"analytics": ""},
        {"analytics": "YES"},
        {"analytics": "maybe"},
        {"analytics": "yes\x00"},
        {"analytics": "yes", "video": "on"},
        {"functional": "no"},
        {"marketing": "yes"},
        {"next": "/"},
        {"analytics": ["yes", "perhaps"]},
    ],
    ids=str,
)
def test_nonsense_is_answered_in_words(client, answers):
    response = save(client, **answers)
    assert response.status_code == 400
    assert "Your choice could not be read" in response.content.decode()
    assert not response.cookies
    assert not LogItem.objects.exists()


@pytest.mark.parametrize("body", [b"\xff\xfe\x00", b"analytics=%ff", b"analytics" * 1000, b'{"analytics": "yes"}'])
@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data", "application/json"])
def test_a_broken_form_breaks_nothing(client, body, kind):
    response = client.post(SAVE, body, content_type=kind, headers=HERE)
    assert response.status_code == 400
    assert not response.cookies


# What is answered.


def test_the_script_hears_that_it_is_saved(client):
    response = save(client, SCRIPT, analytics="yes", video="no")
    assert (response.status_code, response.json()) == (200, {"saved": True})


def test_the_form_leads_back_to_the_page(client, home):
    response = save(client, analytics="yes")
    assert (response.status_code, response["Location"]) == (303, "/cookies/?saved=1")


def test_without_a_cookies_page_it_leads_home(client, home):
    CookiesPage.objects.get(slug="cookies").unpublish()
    assert save(client, analytics="yes")["Location"] == "/?saved=1"


OURS = [
    "/",
    "/resources/",
    "/resources/?page=2",
    "/a/../b",
    "/%2e%2e/",
    "/?next=https://evil.example",
    "/@evil.example",
]
ELSEWHERE = [
    "https://evil.example",
    "http://evil.example/",
    "//evil.example",
    "///evil.example",
    "////evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "/\\/evil.example",
    "http:evil.example",
    "https:/evil.example",
    "https:\\\\evil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "javascript://testserver/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "ftp://evil.example",
    "blob:https://evil.example/1",
    "mailto:a@evil.example",
    "evil.example",
    "evil.example/path",
    "www.evil.example",
    "@evil.example",
    "testserver@evil.example",
    "http://testserver@evil.example",
    "http://testserver:80@evil.example",
    "http://testserver.evil.example",
    "http://evil.example#testserver",
    "http://evil.example?testserver",
    "http://testserver/",
    " //evil.example",
    "\t//evil.example",
    "\n//evil.example",
    "\r\n//evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r\nLocation: https://evil.example",
    "\x00//evil.example",
    "\x08//evil.example",
    "\x1b//evil.example",
    "//\u3002evil.example",
    "/\u2028/evil.example\\@x:y",
    "\u00a0//evil.example",
    "//evil.example:443/",
    "//[::1]/",
    "//127.0.0.1",
    "//0x7f000001",
    "http://[::1",
    "/\\\\evil.example",
    "?x=//evil.example",
    "#//evil.example",
    "",
    "   ",
]


@pytest.mark.parametrize("address", OURS)
def test_the_form_may_lead_back_to_where_it_stood(client, address):
    assert save(client, analytics="yes", next=address)["Location"] == address


@pytest.mark.parametrize("address", ELSEWHERE, ids=repr)
def test_and_to_nowhere_else(client, address):
    response = save(client, analytics="yes", next=address)
    assert response.status_code in (303, 400)
    if response.status_code == 303:
        led = response["Location"]
        assert led == "/cookies/?saved=1" or (
            led.startswith("/") and not led.startswith("//") and not set(led) & set("\\\t\r\n") and led.isascii()
        )


def test_the_cookie_is_ours_lasts_half_a_year_and_can_be_read_by_our_script(client):
    cookie = save(client, analytics="yes", video="no").cookies["cookie_consent"]
    assert cookie.value == f"analytics={versions()['analytics']}|video=-1"
    assert cookie["max-age"] == HALF_A_YEAR
    assert cookie["samesite"] == "Lax"
    assert (cookie["path"], cookie["domain"], cookie["httponly"]) == ("/", "", "")


def test_in_public_it_travels_over_https_alone(client, settings):
    settings.COOKIE_CONSENT_SECURE = True
    assert save(client, analytics="yes").cookies["cookie_consent"]["secure"] is True


def test_other_answers_stay(client):
    save(client, analytics="no", video="yes")
    kept = save(client, analytics="yes").cookies["cookie_consent"].value
    assert kept == f"analytics={versions()['analytics']}|video={versions()['video']}"


@pytest.mark.parametrize("nonsense", ["analytics", "a=b=c", "||||", "video=" + "9" * 3000, '"', "video=<script>"])
def test_a_cookie_full_of_nonsense_is_put_right(client, nonsense):
    client.cookies["cookie_consent"] = nonsense
    assert client.get("/cookies/").status_code == 200
    value = save(client, analytics="no").cookies["cookie_consent"].value
    assert value in ("analytics=-1", f"analytics=-1|video={versions()['video']}")


# What ends.


def ended(response) -> set:
    return {
        (morsel.key, morsel["domain"])
        for morsel in response.cookies.values()
        if morsel["max-age"] == 0 and morsel["expires"].startswith("Thu, 01 Jan 1970") and morsel["path"] == "/"
    }


@pytest.fixture
def leftovers(client):
    for name in ("_ga", "_ga_HARBOUR1", "_gat", "theirs"):
        client.cookies[name] = "GS1.1"
    return client


def test_no_ends_what_was_declared_on_every_domain_it_may_be_on(leftovers, settings):
    settings.ALLOWED_HOSTS = ["www.wellbeing.portal.test"]
    response = leftovers.post(
        SAVE,
        {"analytics": "no"},
        headers={"host": "www.wellbeing.portal.test", "origin": "http://www.wellbeing.portal.test"},
    )
    domains = ("", "www.wellbeing.portal.test", "wellbeing.portal.test", "portal.test")
    assert ended(response) == {(name, domain) for name in ("_ga", "_ga_HARBOUR1") for domain in domains}
    sent = [line for line in response.cookies.output().splitlines() if "_ga" in line]
    assert len(sent) == 8, "one line each: a jar keeps one cookie a name unless it is told otherwise"


def test_yes_ends_nothing(leftovers):
    assert ended(save(leftovers, analytics="yes", video="no")) == set()


def test_a_name_that_no_header_can_hold_is_passed_over(client):
    client.cookies.load({"_ga": "1"})
    response = client.post(SAVE, {"analytics": "no"}, headers=HERE | {"cookie": "_ga_{x}=1; _ga_(y)=2; _ga_ok=3"})
    assert response.status_code == 303
    assert {name for name, _ in ended(response)} == {"_ga_ok"}


# What is written down.


def test_a_line_for_each_answer_and_none_for_the_same_answer_again(client):
    save(client, analytics="yes", video="no")
    lines = list(LogItem.objects.values_list("cookiegroup__varname", "action", "version").order_by("pk"))
    known = versions()
    assert lines == [
        ("analytics", ACTION_ACCEPTED, known["analytics"]),
        ("video", ACTION_DECLINED, known["video"]),
    ]
    save(client, analytics="yes", video="no")
    assert LogItem.objects.count() == 2
    save(client, analytics="no", video="no")
    assert LogItem.objects.filter(action=ACTION_DECLINED, cookiegroup__varname="analytics").count() == 1
    assert LogItem.objects.count() == 3


def test_nothing_of_the_visitor_is_in_it(client):
    client.cookies["_ga"] = "GS1.1.a-visitor"
    client.post(
        SAVE,
        {"analytics": "yes", "next": "/resources/?q=a-visitor"},
        headers=HERE | {"user-agent": "a-visitor", "referer": "http://testserver/a-visitor/"},
        REMOTE_ADDR="203.0.113.9",
    )
    assert {field.name for field in LogItem._meta.get_fields()} == {"id", "action", "cookiegroup", "version", "created"}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            if table.startswith(("cookie", "cookies")):
                cursor.execute(f"SELECT * FROM {table}")  # noqa: S608
                rows = str(cursor.fetchall())
                assert "a-visitor" not in rows, table
                assert "203.0.113.9" not in rows, table


def test_a_wording_is_kept_when_it_comes_into_force(client, counted):
    for _ in range(3):
        save(Client(), analytics="yes")
    first = NoticeSnapshot.objects.get()
    assert first.notice["text"].startswith("May we count visits")
    told = {group["group"]: [cookie["name"] for cookie in group["cookies"]] for group in first.notice["groups"]}
    assert sorted(told["analytics"]) == ["_ga", "_ga_*"]

    page = CookiesPage.objects.get(slug="cookies")
    page.banner_text = "Other words."
    page.save_revision().publish()
    forget()
    save(Client(), analytics="no")
    assert NoticeSnapshot.objects.count() == 2
    assert NoticeSnapshot.objects.first().notice["text"] == "Other words."

    page.banner_text = ""
    page.save_revision().publish()
    forget()
    save(Client(), analytics="no")
    # The first words are back. Without a snapshot of their own, the others would seem to be in force still.
    assert NoticeSnapshot.objects.count() == 3
    assert NoticeSnapshot.objects.first().notice == first.notice


def test_the_same_answer_keeps_no_notice(client):
    client.cookies["cookie_consent"] = "analytics=-1"
    save(client, analytics="no")
    assert not NoticeSnapshot.objects.exists()


# What it costs, and what a cache may do.


def queries_of(ask):
    with CaptureQueriesContext(connection) as queries:
        ask()
    return len(queries)


def test_a_choice_costs_few_queries(client, home):
    as_if_committed()
    save(client, analytics="yes", video="yes")  # caches, sites and content types are remembered from here on
    assert queries_of(lambda: save(client, SCRIPT, analytics="yes", video="yes")) == 0
    assert queries_of(lambda: save(client, SCRIPT, analytics="no", video="no")) <= 8


def test_asking_costs_a_page_nothing(client, counted):
    client.get("/about/")
    with CaptureQueriesContext(connection) as queries:
        assert b'id="consent"' in client.get("/about/").content
    touched = [query["sql"] for query in queries if "cookie" in query["sql"]]
    assert touched == []


def test_the_cookies_page_does_not_ask_more_with_more_declared(client, home):
    as_if_committed()
    client.get("/cookies/")
    few = queries_of(lambda: client.get("/cookies/"))
    group = CookieGroup.objects.get(varname="analytics")
    for number in range(20):
        Cookie.objects.create(cookiegroup=group, name=f"_more_{number}")
    as_if_committed()
    client.get("/cookies/")
    assert queries_of(lambda: client.get("/cookies/")) <= few


@pytest.mark.parametrize("address", ["/cookies/", "/cookies/?saved=1"])
def test_the_cookies_page_is_kept_by_nobody(client, home, address):
    response = client.get(address)
    for word in ("no-store", "private", "no-cache", "max-age=0"):
        assert word in response["Cache-Control"]
    assert not response.cookies


def test_nor_is_the_answer_to_a_choice(client):
    for response in (save(client, analytics="yes"), save(client, {}, analytics="yes"), client.get(SAVE)):
        assert "no-store" in response["Cache-Control"]


def test_every_other_page_is_the_same_for_everybody(counted, time_machine):
    time_machine.move_to("2027-01-05 10:00Z", tick=False)
    stranger, accepted, declined = Client(), Client(), Client()
    save(accepted, analytics="yes", video="yes")
    save(declined, analytics="no", video="no")
    as_if_committed()
    accepted.cookies["_ga"] = "GS1.1"
    assert accepted.cookies["cookie_consent"].value != declined.cookies["cookie_consent"].value
    addresses = [page.url for page in Page.objects.live().filter(depth__gt=1) if page.slug not in ("cookies", "cwcis")]
    assert len(addresses) > 20
    for address in [*addresses, "/search/?q=sleep", "/calendar/", "/no-such-page/"]:
        answers = [visitor.get(address) for visitor in (stranger, accepted, declined)]
        assert len({answer.content for answer in answers}) == 1, address
        assert len({answer["Content-Security-Policy"] for answer in answers}) == 1, address
        assert not any(answer.cookies for answer in answers), address
        assert all("Cookie" not in answer.get("Vary", "") for answer in answers), address


def test_the_cookies_page_shows_what_was_chosen(client, counted):
    def ticked():
        html = client.get("/cookies/").content.decode()
        return [name for name in ("analytics", "video") if f'name="{name}" value="yes" checked' in html]

    assert ticked() == []
    save(client, analytics="no", video="yes")
    assert ticked() == ["video"]
    Cookie.objects.create(cookiegroup=CookieGroup.objects.get(varname="video"), name="Another player")
    forget()
    assert ticked() == [], "the yes was to less than is declared now"


@pytest.mark.parametrize(("honoured", "header", "said"), [(True, "1", True), (True, "0", False), (False, "1", False)])
def test_do_not_share_is_explained_where_it_is_honoured(client, counted, honoured, header, said):
    counted.honour_gpc = honoured
    counted.save()
    forget()
    assert (b"Global Privacy Control" in client.get("/cookies/", headers={"sec-gpc": header}).content) is said


def test_the_policy_names_google_where_visits_may_be_counted_and_nowhere_else(client, counted):
    def named(address):
        return "googletagmanager" in client.get(address)["Content-Security-Policy"]

    urgent = Page.objects.get(slug="urgent-help").translation_key
    quiet = ("CommonRoomPage", "FindSupportPage")
    for page in Page.objects.live().filter(depth__gt=1).specific():
        never = page.sensitive or type(page).__name__ in quiet or page.translation_key == urgent
        assert named(page.url) is not never, page.url
    for address in ("/search/", "/search/?q=sleep", "/calendar/", "/no-such-page/", "/search/?q=%00", "/robots.txt"):
        assert not named(address), address
    counted.ga_measurement_id = ""
    counted.save()
    forget()
    assert not named("/about/")


def test_the_settings_say_what_the_tables_say():
    assert settings.COOKIE_CONSENT_MAX_AGE == HALF_A_YEAR
    assert settings.COOKIE_CONSENT_HTTPONLY is False
    assert Cookie.objects.get(name="cookie_consent").detail.lifetime == "182 days"
