"""A join link is planted through the CMS and looked for everywhere. It is found in one place: the answer to Join."""

import sys

import pytest
from django.contrib.sessions.models import Session
from django.core.signals import got_request_exception
from django.test import Client
from django.urls import reverse
from django.views.debug import ExceptionReporter
from wagtail.models import Page, PageLogEntry, Revision

from schedule.models import JoinCount, JoinLink
from tests.committed import as_if_committed
from tests.security.addresses import crawl, resolved
from tests.security.canary import LINK, TRACES, WORDS, cache_contents, everything_in, found_in, where_in_database

PERSON = {
    "user-agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1",
    "sec-fetch-site": "same-origin",
}
ROBOTS = [
    "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    "Twitterbot/1.0",
    "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
    "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
    "TelegramBot (like TwitterBot)",
    "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
    "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com",
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
    "Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)",
    "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)",
    "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
    "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)",
    "GPTBot/1.2 (+https://openai.com/gptbot)",
    "CCBot/2.0 (https://commoncrawl.org/faq/)",
    "Mozilla/5.0 (Macintosh) AppleWebKit/537.36 (KHTML, like Gecko; compatible; BingPreview/1.0b)",
    "WhatsApp/2.24.20.89 A",
    "Signal-Android/7.0 WhatsApp/2",
    "Mozilla/5.0 (compatible; Barracuda Sentinel (EE))",
    "python-requests/2.32.3",
]
SELF_DECLARED = [agent for agent in ROBOTS if "bot" in agent.lower() or "preview" in agent.lower()]
PREFETCHING = [{"sec-purpose": "prefetch"}, {"sec-purpose": "prefetch;prerender"}, {"purpose": "prefetch"}]
PREFETCHING += [{"x-moz": "prefetch"}]


def door_of(row) -> str:
    return reverse("door", args=[row.uid])


def assert_nothing_in(responses):
    for response in responses:
        assert not found_in(*everything_in(response)), response.request["PATH_INFO"]


def test_a_person_who_presses_join_gets_it_and_nobody_keeps_it(everything_logged, planted, client):
    for row in planted.rows:
        response = client.post(door_of(row), headers=PERSON)
        assert response.status_code == 303
        assert response["Location"] == LINK
        assert response["Cache-Control"] == "no-store"
        assert response["Referrer-Policy"] == "no-referrer"
        assert "noindex" in response["X-Robots-Tag"]
        rest = {name: value for name, value in response.headers.items() if name != "Location"}
        assert not found_in(response.content, rest, response.cookies.output())
    assert not found_in(*everything_logged)
    assert not found_in(*cache_contents())
    assert where_in_database() == set()


def test_every_kind_of_trace_would_be_seen():
    assert len(TRACES) == 10
    for trace in TRACES:
        assert found_in(b"before" + trace.upper() + b"after"), trace
    assert found_in({"deep": [WORDS[0]]})


def test_the_database_is_really_searched(planted):
    planted.talk.content_note = WORDS[1]
    planted.talk.save_revision()
    Page.objects.filter(pk=planted.talk.pk).update(search_description=WORDS[0])
    assert where_in_database() == {"wagtailcore_revision.content", "wagtailcore_page.search_description"}


def test_no_table_holds_it_in_clear(worked_on):
    planted = worked_on
    assert JoinLink.objects.count() >= 2
    assert Revision.objects.for_instance(planted.talk).count() >= 4
    assert PageLogEntry.objects.filter(page=planted.talk.pk, action="schedule.link").exists()
    assert where_in_database() == set()
    sessions = [session.get_decoded() for session in Session.objects.all()]
    assert sessions
    assert not found_in(*sessions)


def test_no_screen_that_the_editor_used_and_no_cache_and_no_log_holds_it(everything_logged, worked_on):
    planted = worked_on
    assert_nothing_in(planted.said)
    assert not found_in(planted.editor.cookies.output(), *cache_contents())
    assert any("INSERT INTO" in line and "joinlink" in line for line in everything_logged), "queries were not logged"
    assert not found_in(*everything_logged)


def test_no_address_of_the_public_site_holds_it(worked_on):
    """As a visitor: whoever is signed in is sent the same bytes (tests/security/test_visitor_gives_nothing.py)."""
    planted = worked_on
    as_if_committed()
    client = Client()
    seen = {}

    def get(address):
        response = client.get(address)
        seen[address] = response.status_code
        assert_nothing_in([response])
        return response["Content-Type"], "" if response.streaming else response.content.decode(errors="replace")

    start = [page.url for page in Page.objects.live().filter(depth__gt=1)]
    start += resolved(lambda name, parameter: public_values(planted, parameter), in_cms=False)
    start += ["/robots.txt", "/sitemap.xml", "/no-such-page/", "/search/?q=%00", "/join/", "/join/no-uid/"]
    for _ in crawl(get, start):
        pass
    for page, row in zip(planted.pages, planted.rows, strict=True):
        assert seen[page.url] == 200
        assert seen[door_of(row)] == 200
    assert seen["/no-such-page/"] == 404
    assert list(seen.values()).count(200) > 60
    assert 500 not in seen.values()


@pytest.mark.parametrize("who", ["visitor", "Editors"])
def test_a_search_for_it_finds_nothing(worked_on, who):
    client = Client() if who == "visitor" else worked_on.editor
    address = worked_on.talk.url
    assert address in client.get("/search/", {"q": "harbours"}).content.decode()
    for word in (*WORDS, *(word.lower() for word in WORDS), *(word[:8] for word in WORDS), LINK):
        assert address not in client.get("/search/", {"q": word}).content.decode(), word


def public_values(planted, parameter):
    return {
        "uid": [row.uid for row in planted.rows],
        "pk": [page.pk for page in planted.pages],
        "page_id": [page.pk for page in planted.pages],
        "slug": [page.slug for page in planted.pages],
    }.get(parameter, [])


def test_looking_at_the_door_never_gives_it_whoever_looks(planted):
    assert len(set(ROBOTS)) == 20
    for agent in ROBOTS:
        client = Client(headers={"user-agent": agent})
        for method in ("get", "head", "options"):
            response = getattr(client, method)(door_of(planted.rows[0]))
            assert response.status_code == 200, (agent, method)
            assert "noindex" in response["X-Robots-Tag"]
            assert_nothing_in([response])
    for method in ("put", "delete", "patch", "trace"):
        response = getattr(client, method)(door_of(planted.rows[1]))
        assert response.status_code == 405, method
        assert_nothing_in([response])
    assert not JoinCount.objects.filter(occurrence__in=planted.rows).exists()


@pytest.mark.parametrize(
    "presses",
    [
        [{**PERSON, **headers} for headers in PREFETCHING],
        [{"user-agent": agent} for agent in SELF_DECLARED],
        [{**PERSON, "sec-fetch-site": "cross-site"}],
    ],
    ids=["a browser that fetches ahead", "a robot", "a form on somebody else's page"],
)
def test_who_presses_without_being_a_person_at_our_door_does_not_get_it(planted, client, presses):
    for headers in presses:
        for row in planted.rows:
            response = client.post(door_of(row), headers=headers)
            assert response.status_code == 200, headers
            assert_nothing_in([response])
    assert not JoinCount.objects.filter(occurrence__in=planted.rows).exists()


REFUSED = {
    "http": f"http://example.org/{WORDS[0]}",
    "another host": f"https://evil.example/{WORDS[0]}",
    "a name in it": f"https://{WORDS[0]}:{WORDS[1]}@example.org/",
    "another port": f"https://example.org:8443/{WORDS[0]}",
    "a space": f"https://example.org/{WORDS[0]} {WORDS[1]}",
    "a script": f"javascript:alert('{WORDS[0]}')",
    "too long": f"https://example.org/{WORDS[0]}/" + "x" * 1000,
    "no address": WORDS[0],
    "bad port": f"https://example.org:{WORDS[0]}/",
    "bad bracket": f"https://[{WORDS[0]}/",
    "control characters": f"https://example.org/\x00{WORDS[0]}",
}


def test_a_refused_link_is_not_repeated_anywhere(everything_logged, planted):
    for kind, address in REFUSED.items():
        for form in planted.forms:
            for further in ({}, {"remove": "on"}):
                response = planted.editor.post(form, {"address": address, **further})
                assert response.status_code == 200, f"{kind}: it was taken"
                assert response.context["form"].errors, kind
                assert_nothing_in([response])
        assert_nothing_in([planted.editor.get(form)])
    assert not found_in(*everything_logged)
    assert where_in_database() == set()


def test_without_the_right_key_the_door_says_so_and_nothing_gets_out(everything_logged, planted, client, settings):
    settings.JOIN_LINK_KEYS = ["YW5vdGhlci1rZXktYW5vdGhlci1rZXktYW5vdGhlci0="]
    for row in planted.rows:
        response = client.post(door_of(row), headers=PERSON)
        assert response.status_code == 200
        assert "We cannot open this room just now" in response.content.decode()
        assert_nothing_in([response])
    said = [line for line in everything_logged if "cannot be opened" in line]
    assert said
    assert not any(sealed in line for sealed in JoinLink.objects.values_list("sealed", flat=True) for line in said)
    assert not found_in(*everything_logged)


FALLS_OVER = {
    "schedule.link_cipher.Fernet": "set",
    "schedule.links.log": "set",
    "schedule.joining.count_in": "join",
    "schedule.door_views.sealed": "join",
}


@pytest.mark.parametrize("place", FALLS_OVER)
def test_a_report_of_an_error_does_not_tell_it(planted, place, monkeypatch):
    """Reports that go to people by e-mail or to a service hold every local variable on the way to the error."""
    frames = []

    def keep(**kwargs):
        report = ExceptionReporter(None, *sys.exc_info())
        frames.extend(frame for frame in report.get_traceback_frames() if "site-packages" not in frame["filename"])

    def fall_over(*args, **kwargs):
        raise RuntimeError("It fell over.")

    monkeypatch.setattr(place, fall_over)
    got_request_exception.connect(keep)
    client = planted.editor
    client.raise_request_exception = False
    if FALLS_OVER[place] == "set":
        response = client.post(planted.forms[0], {"address": LINK})
    else:
        response = client.post(door_of(planted.rows[0]), headers=PERSON)
    got_request_exception.disconnect(keep)
    assert response.status_code == 500
    assert_nothing_in([response])
    ours = [frame for frame in frames if "/schedule/" in frame["filename"]]
    assert ours
    told = [(frame["function"], name) for frame in ours for name, value in frame["vars"] if found_in(str(value))]
    assert told == []
