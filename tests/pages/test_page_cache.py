"""What the portal's WSGI application sends: kept pages to everybody alike, and never one that is somebody's or gone."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction, Site

from core import counting
from core.models import PortalSettings
from core.tally import VIEW
from tests.edge import ask, page_cache
from tests.factories import publish, resource, room

NOON = datetime(2027, 3, 10, 12, 0, tzinfo=UTC)
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0"
PAGES = ["/", "/whats-on/", "/webinars/?view=past", "/resources/", "/urgent-help/", "/cy/", "/find-support/",
         "/sitemap.xml", "/feeds/everything.atom", "/calendar/sessions.ics", "/our-numbers/",
         "/no-such-page/"]  # fmt: skip


@pytest.fixture
def portal(home, tmp_path, monkeypatch, time_machine):
    time_machine.move_to(NOON, tick=False)  # no minute ends while two answers are compared

    class Nobody:
        def start(self):
            """There is one machine."""

    monkeypatch.setattr("core.generation_beyond.watcher", Nobody())
    for signal in (request_started, request_finished):  # as Django's test client does: the test's connection stays
        signal.disconnect(close_old_connections)
    yield page_cache(tmp_path / "pages")
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Return a function that does something and has it told of, as it is where a transaction ends."""

    def do(change):
        connection.run_on_commit.clear()  # what the test prepared would stand for what it does
        with django_capture_on_commit_callbacks(execute=True):
            return change()

    return do


@pytest.mark.parametrize("path", PAGES)
def test_it_is_made_once_and_sent_again_without_a_query(portal, path, django_assert_num_queries):
    first = ask(portal, path)
    made = portal.made
    with django_assert_num_queries(0):
        again = [ask(portal, path) for _ in range(3)]
    assert again == [first] * 3
    assert portal.made == made == 1, "making a page may not raise the number"
    assert first.header("Set-Cookie") is None


NEVER = ["/cms/", "/cms/login/", "/search/", "/search/?q=sleep", "/search/suggest/?q=sl", "/calendar/", "/robots.txt",
         "/find-support/?who=staff", "/find-support/?who=any&where=any&need=any&else=1", "/?q=x", "/resources/?need=x",
         "/cookies/", "/cookies/?saved=1", "/cy/cwcis/", "/documents/1/x.pdf", "/media/x.webp",
         "/theme/abc.css"]  # fmt: skip


@pytest.mark.parametrize("path", NEVER)
def test_what_may_be_somebodys_is_never_kept(portal, path):
    ask(portal, path)
    assert not portal.shelf.pages
    assert not [file for file in portal.spool.folder.glob("*") if file.suffix != ".lock"]


def test_door_thanks_and_previews_are_never_kept(portal, sign_in):
    page = room("A room", start=timezone.now() + timedelta(minutes=5))
    door = reverse("door", args=[page.occurrences.get().uid])
    ask(portal, door)
    ask(portal, reverse("useful", args=[page.pk]))
    ask(portal, reverse("useful_thanks", args=[page.pk]))
    cookie = session_of(sign_in("Editors"))
    for screen in ("wagtailadmin_pages:view_draft", "wagtailadmin_pages:edit"):
        answer = ask(portal, reverse(screen, args=[page.pk]), HTTP_COOKIE=cookie)
        assert answer.status == 200
        assert "A room" in answer.body.decode()
    assert not portal.shelf.pages


def session_of(client: Client) -> str:
    return "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())


@pytest.mark.parametrize("path", ["/", "/resources/", "/no-such-page/"])
def test_a_signed_in_editor_gets_and_leaves_what_everybody_gets(portal, tmp_path, sign_in, path):
    cookie = session_of(sign_in("Managers"))
    assert cookie
    clean = ask(portal, path)
    assert ask(portal, path, HTTP_COOKIE=cookie) == clean, "the editor comes after"
    fresh = page_cache(tmp_path / "others")
    assert ask(fresh, path, HTTP_COOKIE=cookie) == clean, "the editor comes first"
    assert ask(fresh, path) == clean
    for canary in (b"csrf", b"userbar", b"sessionid", b"/cms/"):
        assert canary not in clean.body


POISON = dict.fromkeys(
    ("X_FORWARDED_HOST", "X_HOST", "X_FORWARDED_SERVER", "FORWARDED", "X_ORIGINAL_HOST", "X_HTTP_HOST_OVERRIDE",
     "REFERER", "ORIGIN", "VIA", "X_FORWARDED_FOR", "X_REAL_IP", "CLIENT_IP", "TRUE_CLIENT_IP", "USER_AGENT",
     "X_FORWARDED_PREFIX", "X_SCRIPT_NAME", "SEC_FETCH_DEST", "PURPOSE", "X_REQUESTED_WITH"), "evil.test"
)  # fmt: skip
POISON |= {
    "X_ORIGINAL_URL": "/cms/", "X_REWRITE_URL": "/cms/", "X_HTTP_METHOD_OVERRIDE": "POST",
    "X_FORWARDED_SCHEME": "https",
    "X_FORWARDED_PORT": "4443", "ACCEPT_LANGUAGE": "cy", "ACCEPT": "application/json", "RANGE": "bytes=0-9",
    "COOKIE": "django_language=cy; csrftoken=x; portal-consent=analytics=9", "AUTHORIZATION": "Basic eDp4",
    "IF_MODIFIED_SINCE": "Wed, 01 Jan 2098 00:00:00 GMT", "IF_NONE_MATCH": '"x"', "IF_RANGE": '"x"', "SEC_GPC": "1",
    "SAVE_DATA": "on", "TRANSFER_ENCODING": "chunked", "CONTENT_LENGTH": "9",
}  # fmt: skip


@pytest.mark.parametrize("path", ["/", "/whats-on/", "/sitemap.xml", "/calendar/sessions.ics", "/no-such-page/"])
def test_no_header_of_a_visitor_reaches_the_next(portal, tmp_path, path):
    assert len(POISON) >= 30
    clean = ask(portal, path)
    poisoned = page_cache(tmp_path / "poisoned")
    assert ask(poisoned, path, **{f"HTTP_{name}": value for name, value in POISON.items()}) == clean, "all of them"
    poisoned.shelf.pages.clear()
    for name, value in POISON.items():
        for file in poisoned.spool.folder.glob("*"):
            file.unlink()
        poisoned.shelf.pages.clear()
        before = ask(poisoned, path, **{f"HTTP_{name}": value}) if name in SHOWN_FIRST else None
        assert before in (None, clean), name
        if before:
            assert ask(poisoned, path) == clean, name


# Those that have a page of their own in many frameworks: each is tried as the very first request, too.
SHOWN_FIRST = {"X_FORWARDED_HOST", "X_ORIGINAL_URL", "ACCEPT_LANGUAGE", "RANGE", "COOKIE", "AUTHORIZATION", "FORWARDED"}


@pytest.mark.parametrize("host", ["evil.test", "testserver:4443", "TESTSERVER", "testserver.", "localhost", "a b", ""])
def test_another_host_is_another_page_or_none(portal, host):
    ask(portal, "/", HTTP_HOST=host)
    clean = ask(portal, "/")
    assert (clean.status, b"evil" in clean.body, b"4443" in clean.body) == (200, False, False)
    if host == "evil.test":
        assert ask(portal, "/", HTTP_HOST=host).status == 400


DISGUISES = ["x.css", "/x.js", "/.css", ";x.css", "%2fx.css", "%3bx.css", "..%2fx.css", "/robots.txt", "x.ico",
             "/x.png",
             "/feeds/everything.atom", "/sitemap.xml", "?x.css", "/../x.css", "//", "/x.woff2", "/static/x.css", "~",
             "/x.pdf",
             "/our-numbers/"]  # fmt: skip


@pytest.mark.parametrize("screen", ["/cms/", "/cms/account/"])
def test_no_disguise_has_a_screen_of_the_cms_kept(portal, sign_in, screen):
    cookie = session_of(sign_in("Managers"))
    for disguise in DISGUISES:
        ask(portal, screen + disguise, HTTP_COOKIE=cookie)
    assert not portal.shelf.pages


def test_a_public_page_in_disguise_is_what_everybody_gets_there(portal, sign_in):
    cookie = session_of(sign_in("Managers"))
    for disguise in DISGUISES:
        path = "/cookies/" + disguise.lstrip("/")
        assert ask(portal, path, HTTP_COOKIE=cookie).body == ask(portal, path).body or "?" in disguise
    assert b"csrf" not in b"".join(page.body for page in portal.shelf.pages.values())


def test_a_draft_is_never_sent(portal, committed):
    page = resource("A guide")
    clean = ask(portal, page.url)
    page.title = "canary of a draft"
    committed(page.save_revision)
    assert ask(portal, page.url) == clean
    committed(lambda: publish(page))
    assert b"canary of a draft" in ask(portal, page.url).body


LIST = "/resources/?topic=sleep&kind=article"
GOING = {
    "unpublished": lambda page: page.unpublish(),
    "deleted": lambda page: Page.objects.get(pk=page.pk).delete(),
    "moved": lambda page: Page.objects.get(pk=page.pk).move(Page.objects.get(slug="webinars"), "last-child"),
    "given another address": lambda page: (setattr(page, "slug", "elsewhere"), publish(page)),
    "private": lambda page: PageViewRestriction.objects.create(page=page, restriction_type="login"),
    "with a password": lambda page: PageViewRestriction.objects.create(
        page=page, restriction_type="password", password="x"
    ),
    "not live, by a bulk update": lambda page: Page.objects.filter(pk=page.pk).update(live=False),
}


@pytest.mark.parametrize("how", GOING)
def test_what_is_gone_is_not_sent_at_its_address_nor_in_lists(portal, committed, how):
    page = resource("canary of a page")
    surfaces = [page.url, LIST, "/sitemap.xml", "/feeds/everything.atom"]
    assert b"canary of a page" in ask(portal, page.url).body
    assert b"canary" in ask(portal, LIST).body
    for surface in surfaces:
        ask(portal, surface)
    committed(lambda: GOING[how](page))
    answer = ask(portal, page.url)
    assert b"canary of a page" not in answer.body
    again = ask(portal, page.url)
    assert (again.status, b"canary of a page" in again.body) == (answer.status, False)
    assert how == "with a password" or again == answer  # the form's token is another each time
    if "password" not in how and "private" not in how and how not in ("moved", "given another address"):
        assert [surface for surface in surfaces if b"canary" in ask(portal, surface).body] == []


def test_what_has_expired_is_not_sent(portal, committed):
    from core.scheduled_publishing import publish_and_say_so

    page = resource("canary of a page")
    page.expire_at = timezone.now() + timedelta(minutes=5)
    publish(page)
    assert b"canary of a page" in ask(portal, page.url).body
    later = timezone.now() + timedelta(minutes=6)
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    committed(lambda: publish_and_say_so(later))
    assert ask(portal, page.url).status == 404


def test_a_redirect_that_needs_its_query_is_found(portal, committed):
    site = Site.objects.get()
    assert ask(portal, "/old/page/?id=12").status == 404
    committed(lambda: Redirect.objects.create(old_path="/old/page?id=12", site=site, redirect_link="/about/"))
    answer = ask(portal, "/old/page/?id=12")
    assert (answer.status, answer.header("Location")) == (301, "/about/")
    assert ask(portal, "/old/page/").status == 404
    assert ask(portal, "/old/page/?id=13").status == 404
    assert ask(portal, "/elsewhere/?id=12").is_kept


def test_visits_to_kept_pages_are_counted_once_each(portal, settings, monkeypatch):
    settings.COUNT_SECONDS = 60
    monkeypatch.setattr(counting.writer, "start", lambda: None)
    page = resource("A guide")
    counting.tally.take()
    for _ in range(3):
        ask(portal, page.url, HTTP_USER_AGENT=BROWSER)
    tag = ask(portal, page.url, HTTP_USER_AGENT="curl/8").header("ETag")
    assert ask(portal, page.url, HTTP_USER_AGENT=BROWSER, HTTP_IF_NONE_MATCH=tag).status == 304
    ask(portal, page.url, method="HEAD", HTTP_USER_AGENT=BROWSER)
    ask(portal, "/cookies/", HTTP_USER_AGENT=BROWSER)
    cookies_page = Page.objects.get(slug="cookies", locale__language_code="en-gb").pk
    counted = {(subject, kind): number for (subject, _, kind), number in counting.tally.take().items()}
    assert counted == {(page.pk, VIEW): 4, (cookies_page, VIEW): 1}


def words_at(portal, path, time_machine, moments):
    found = []
    for moment in moments:
        time_machine.move_to(moment, tick=False)
        found.append(ask(portal, path))
    return found


@pytest.mark.parametrize("minutes", [-15, 0, 60], ids=["door", "start", "end"])
def test_a_session_turns_over_at_its_minute(portal, tmp_path, time_machine, minutes):
    """The door, the start, the end: what is kept a second before is not sent at the minute."""
    time_machine.move_to(NOON - timedelta(days=1), tick=False)
    page = room("A room", start=NOON)
    turn = NOON + timedelta(minutes=minutes)
    before, at = words_at(portal, page.url, time_machine, [turn - timedelta(seconds=1), turn])
    assert before.body != at.body
    assert at == ask(page_cache(tmp_path / "fresh"), page.url)
    assert ask(portal, "/whats-on/") == ask(page_cache(tmp_path / "fresh"), "/whats-on/")


def test_midnight_ends_what_holds_for_a_day(portal, time_machine):
    time_machine.move_to(datetime(2027, 6, 10, 22, 58, tzinfo=UTC), tick=False)  # UK time is an hour ahead
    ask(portal, "/about/")
    kept = next(iter(portal.shelf.pages.values()))
    assert kept.true_until == datetime(2027, 6, 10, 23, 0, tzinfo=UTC).timestamp()
    time_machine.move_to(datetime(2027, 6, 10, 23, 0, tzinfo=UTC), tick=False)
    ask(portal, "/about/")
    assert portal.made == 2


def test_a_notice_comes_and_goes_by_itself(portal, time_machine):
    time_machine.move_to(NOON - timedelta(hours=1), tick=False)
    said = PortalSettings.for_site(Site.objects.get(is_default_site=True))
    said.notice, said.notice_from, said.notice_until = "canary of a notice", NOON, NOON + timedelta(hours=1)
    said.save()
    second = timedelta(seconds=1)
    moments = [NOON - second, NOON, NOON + timedelta(hours=1) - second, NOON + timedelta(hours=1)]
    for path in ("/about/", "/", "/no-such-page/"):
        shown = [b"canary" in answer.body for answer in words_at(portal, path, time_machine, moments)]
        assert shown == [False, True, True, False], path
