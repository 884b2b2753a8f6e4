"""The join door: when it opens, what it says when it does not, and what it never does."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from core.rate_limit import Limiter
from schedule import door_views
from schedule.links import remove_link
from schedule.models import DoorSettings, JoinCount, Occurrence
from tests.factories import ROOM_LINK, now_open, room, webinar

SECOND = timedelta(seconds=1)


def address(row):
    return f"/join/{row.uid}/"


@pytest.fixture(autouse=True)
def fresh_limiter(monkeypatch):
    monkeypatch.setattr(door_views, "limiter", Limiter())


@pytest.fixture
def open_room(home):
    return now_open(room("Open room"))


def test_pressing_join_leads_into_the_room(client, open_room):
    response = client.post(address(open_room))
    assert response.status_code == 303
    assert response["Location"] == ROOM_LINK
    assert response["Cache-Control"] == "no-store"
    assert response["Referrer-Policy"] == "no-referrer"
    assert "noindex" in response["X-Robots-Tag"]
    assert not response.cookies
    assert ROOM_LINK.encode() not in response.content


def test_it_needs_no_cookie_and_no_token(open_room):
    from django.test import Client

    assert Client(enforce_csrf_checks=True).post(address(open_room)).status_code == 303


def test_only_a_number_is_kept(client, open_room):
    before = {table: rows(table) for table in connection.introspection.table_names()}
    for _ in range(3):
        client.post(address(open_room), REMOTE_ADDR="198.51.100.77", HTTP_USER_AGENT="Somebody")
    changed = {table for table, count in before.items() if rows(table) != count}
    assert changed == {"schedule_joincount"}
    assert list(JoinCount.objects.filter(occurrence=open_room).values_list("let_in", flat=True)) == [3]


def rows(table):
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT COUNT(*) FROM "{table}"')  # noqa: S608  (names come from the database itself)
        return cursor.fetchone()[0]


@pytest.mark.parametrize("start", [datetime(2027, 3, 28, 7, 15, tzinfo=UTC), datetime(2027, 10, 31, 2, 0, tzinfo=UTC)])
def test_a_room_opens_ten_minutes_before_and_closes_ten_after(client, home, start, time_machine):
    time_machine.move_to(start - timedelta(days=1), tick=False)
    row = now_open(room("Around the clock change"), minutes=24 * 60)
    moments = {
        start - timedelta(minutes=10) - SECOND: 200,
        start - timedelta(minutes=10): 303,
        start: 303,
        start + timedelta(minutes=10) - SECOND: 303,
        start + timedelta(minutes=10): 200,
        start + timedelta(minutes=60): 200,
    }
    for moment, status in moments.items():
        time_machine.move_to(moment, tick=False)
        assert client.post(address(row)).status_code == status, moment


def test_a_webinar_opens_fifteen_minutes_before_and_stays_open_to_the_end(client, home, time_machine):
    start = datetime(2027, 4, 1, 18, tzinfo=UTC)
    time_machine.move_to(start - timedelta(days=1), tick=False)
    row = now_open(webinar("Open to the end"), minutes=24 * 60)
    for minutes, status in ((-16, 200), (-15, 303), (0, 303), (59, 303), (60, 200)):
        time_machine.move_to(start + timedelta(minutes=minutes), tick=False)
        assert client.post(address(row)).status_code == status, minutes


def test_a_page_and_the_site_can_say_otherwise(client, home):
    from wagtail.models import Site

    from schedule.models import DoorSettings

    page = room("Early door", doors_open_minutes=60)
    row = Occurrence.objects.get(page=page)
    assert row.starts_at - row.doors_open_at == timedelta(minutes=60)
    DoorSettings(site=Site.objects.get(), rooms_open_before=30, rooms_close_after=20).save()
    usual = Occurrence.objects.get(page=room("Usual door"))
    assert usual.starts_at - usual.doors_open_at == timedelta(minutes=30)
    assert usual.doors_close_at - usual.starts_at == timedelta(minutes=20)
    DoorSettings.objects.update(rooms_close_after=10)
    DoorSettings.objects.get().save()
    row.refresh_from_db()
    usual.refresh_from_db()
    assert usual.doors_close_at - usual.starts_at == timedelta(minutes=10)
    assert row.starts_at - row.doors_open_at == timedelta(minutes=60)


@pytest.mark.parametrize(
    ("minutes", "fields", "says"),
    [
        (60, {}, "The door opens at"),
        (5, {}, "The door is open"),
        (-5, {}, "It is on now"),
        (-20, {}, "The room has settled"),
        (-20, {"status": "full"}, "The room is full"),
        (5, {"status": "cancelled", "reason": "A host is ill."}, "This session is cancelled A host is ill."),
        (-90, {}, "This session has ended"),
    ],
)
def test_the_door_says_how_it_stands(client, home, read, minutes, fields, says):
    row = now_open(room("Says so"), minutes=minutes, **fields)
    for response in (client.get(address(row)), client.post(address(row))):
        if response.status_code == 303:
            continue
        assert response.status_code == 200
        assert says in read(response)
        assert "no-store" in response["Cache-Control"]
        assert "noindex" in response["X-Robots-Tag"]
        assert ROOM_LINK not in response.content.decode()


@pytest.mark.parametrize(
    ("minutes", "fields"),
    [(-20, {}), (5, {"status": "full"}), (5, {"status": "cancelled", "reason": "Ill."}), (-90, {})],
)
def test_who_cannot_come_in_is_offered_three_others_and_help(client, home, read, minutes, fields):
    row = now_open(room("Not this one"), minutes=minutes, **fields)
    response = client.post(address(row))
    offered = response.context["offers"]
    assert len(offered) == 3
    now = timezone.now()
    for session in offered:
        assert session.occurrence.status == "on"
        assert session.occurrence.doors_close_at > now
        assert session.occurrence.pk != row.pk
    assert [session.starts_at for session in offered] == sorted(session.starts_at for session in offered)
    assert "116 123" in read(response)


def test_too_early_says_when_and_leads_nowhere(client, home, read):
    row = now_open(room("Later today"), minutes=25)
    response = client.post(address(row))
    assert response.status_code == 200
    assert "It is too early to go in" in read(response)
    assert f'data-countdown="{timezone.localtime(row.doors_open_at):%Y-%m-%dT%H:%M}' in response.content.decode()


def test_the_page_looks_again_by_itself_and_can_be_told_not_to(client, home):
    row = now_open(room("Waiting"), minutes=60)
    page = client.get(address(row)).content.decode()
    assert '<noscript><meta http-equiv="refresh" content="60; url=?again=1"></noscript>' in page
    assert 'http-equiv="refresh"' not in client.get(address(row), {"still": "1"}).content.decode()
    soon = now_open(room("Any moment"), minutes=10.5)
    assert 'content="3' in client.get(address(soon)).content.decode()
    over = now_open(room("Over"), minutes=-90)
    assert 'http-equiv="refresh"' not in client.get(address(over)).content.decode()


ROBOTS = [
    "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
    "facebookexternalhit/1.1",
    "Twitterbot/1.0",
    "LinkedInBot/1.0",
    "WhatsApp/2.23.20.0",
    "TelegramBot (like TwitterBot)",
    "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
    "SkypeUriPreview Preview/0.5",
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (compatible; bingbot/2.0)",
    "Mozilla/5.0 (compatible; YandexBot/3.0)",
    "DuckDuckBot/1.1",
    "Applebot/0.1",
    "Mozilla/5.0 (compatible; AhrefsBot/7.0)",
    "Baiduspider/2.0",
    "Mozilla/5.0 (compatible; Yahoo! Slurp)",
    "BingPreview/1.0b",
    "Google-PageRenderer",
    "Outlook-iOS/2.0 SafeLinks",
    "Mozilla/5.0 (Windows NT 10.0) Barracuda Sentinel",
]


PEOPLE = [
    "Mozilla/5.0 (Linux; Android 10; CUBOT X30) AppleWebKit/537.36 Chrome/96.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Linux; Android 9; Cubot) AppleWebKit/537.36 Version/4.0 Chrome/90.0 Mobile Safari/537.36",
    "",
]


@pytest.mark.parametrize("agent", PEOPLE)
def test_a_phone_that_is_called_like_a_robot_gets_its_owner_in(client, open_room, agent):
    assert client.post(address(open_room), HTTP_USER_AGENT=agent).status_code == 303


@pytest.mark.parametrize("agent", ROBOTS)
def test_nobody_who_only_looks_gets_the_link(client, open_room, agent):
    for method in ("get", "head", "options"):
        response = getattr(client, method)(address(open_room), HTTP_USER_AGENT=agent)
        assert response.status_code == 200
        assert "Location" not in response
        assert "zoom.us/j/" not in response.content.decode()


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Purpose": "prefetch"},
        {"Sec-Purpose": "prefetch;prerender"},
        {"Purpose": "prefetch"},
        {"X-Moz": "prefetch"},
        {"Sec-Fetch-Site": "cross-site"},
        {"User-Agent": "Twitterbot/1.0"},
    ],
)
def test_nor_does_a_post_that_no_person_made(client, open_room, headers):
    response = client.post(address(open_room), headers=headers)
    assert response.status_code == 200
    assert not JoinCount.objects.filter(occurrence=open_room).exists()


@pytest.mark.parametrize("method", ["put", "patch", "delete", "trace"])
def test_other_methods_are_refused_in_words(client, open_room, read, method):
    response = getattr(client, method)(address(open_room))
    assert response.status_code == 405
    assert "POST" in response["Allow"]
    assert "116 123" in read(response)


@pytest.mark.parametrize("uid", ["nonsense", "0", "00000000-0000-0000-0000-000000000000", "%00", "a" * 300, "..%2f.."])
def test_unknown_doors_answer_in_words(client, home, read, uid):
    for method in (client.get, client.post):
        response = method(f"/join/{uid}/")
        assert response.status_code in (400, 403, 404)
        assert "116 123" in read(response)


def test_the_door_of_an_unpublished_page_is_gone(client, open_room):
    open_room.page.specific.unpublish()
    assert client.post(address(open_room)).status_code == 404


def test_without_a_link_it_says_so_kindly(client, home, read):
    row = now_open(room("No link"))
    remove_link(row)
    for response in (client.get(address(row)), client.post(address(row))):
        assert response.status_code == 200
        assert "We cannot open this room just now" in read(response)
        assert len(response.context["offers"]) == 3
        assert "Join now" not in read(response)


def test_with_another_key_it_says_so_kindly(client, open_room, read, settings, caplog):
    from cryptography.fernet import Fernet

    settings.JOIN_LINK_KEYS = [Fernet.generate_key().decode()]
    response = client.post(address(open_room))
    assert response.status_code == 200
    assert "We cannot open this room just now" in read(response)
    assert "cannot be opened with the key at hand" in caplog.text


def test_a_host_that_is_no_longer_allowed_is_not_followed(client, open_room, settings):
    settings.JOIN_HOSTS = ["teams.microsoft.com"]
    assert client.post(address(open_room)).status_code == 200


def test_a_date_without_its_own_link_uses_its_pages(client, home):
    from schedule.links import set_link

    page = room("One link for all")
    row = now_open(page)
    remove_link(row)
    set_link(page, "https://zoom.us/j/1212")
    assert client.post(address(row))["Location"] == "https://zoom.us/j/1212"
    set_link(row, "https://zoom.us/j/3434")
    assert client.post(address(row))["Location"] == "https://zoom.us/j/3434"


def test_seats_are_counted_and_the_last_one_closes_the_door(client, home, read):
    row = now_open(room("Two seats"), seats=2)
    assert [client.post(address(row)).status_code for _ in range(4)] == [303, 303, 200, 200]
    row.refresh_from_db()
    assert (row.status, JoinCount.objects.get(occurrence=row).let_in) == ("full", 2)
    assert "The room is full" in read(client.get(address(row)))
    assert "Full" in read(client.get(row.page.url))


def test_a_flood_from_one_network_waits_and_the_rest_do_not(client, open_room, read, monkeypatch):
    monkeypatch.setattr(door_views, "limiter", Limiter(burst=3, per_second=0))
    statuses = [client.post(address(open_room), REMOTE_ADDR="203.0.113.5").status_code for _ in range(5)]
    assert statuses == [303, 303, 303, 429, 429]
    response = client.post(address(open_room), REMOTE_ADDR="203.0.113.5")
    assert "press Join again" in read(response)
    assert "116 123" in read(response)
    assert response["Retry-After"]
    assert client.get(address(open_room), REMOTE_ADDR="203.0.113.5").status_code == 200
    assert client.get("/urgent-help/", REMOTE_ADDR="203.0.113.5").status_code == 200
    assert client.post(address(open_room), REMOTE_ADDR="198.51.100.5").status_code == 303


def test_a_sensitive_page_keeps_its_discreet_name_in_the_tab(client, home):
    row = now_open(room("Talking about suicide", sensitive=True, discreet_title="A quiet hour"))
    title = client.get(address(row)).content.decode().split("<title>")[1].split("</title>")[0]
    assert "A quiet hour" in title
    assert "suicide" not in title


@pytest.mark.parametrize(
    ("minutes", "status", "says", "never"),
    [(2, "full", "It is full", "Rooms are small"), (-20, "on", "The door has closed", "The room")],
)
def test_the_door_of_a_talk_does_not_speak_of_rooms(client, home, read, minutes, status, says, never):
    talk = webinar("A talk", doors_close_minutes=10)
    words = read(client.get(address(now_open(talk, minutes=minutes, status=status))))
    assert says in words
    assert never not in words


def test_the_door_of_a_moved_session_says_why_it_moved(client, home, read):
    row = now_open(room("Moved"), minutes=60)
    row.starts_at, row.ends_at = row.starts_at + timedelta(hours=1), row.ends_at + timedelta(hours=1)
    row.reason = "A host is on a train."
    row.save()
    assert "A host is on a train." in read(client.get(address(row)))


def test_a_door_that_would_never_open_is_refused_in_words(home):
    page = room("Never")
    page.doors_open_minutes = page.doors_close_minutes = 0
    with pytest.raises(ValidationError, match="the door would never be open"):
        page.full_clean()
    page.doors_open_minutes = None
    page.full_clean()
    with pytest.raises(ValidationError, match="the door would never be open"):
        DoorSettings(rooms_open_before=0, rooms_close_after=0).clean()
    DoorSettings(talks_open_before=0).clean()
