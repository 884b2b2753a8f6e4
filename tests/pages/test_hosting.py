"""Hosts say Full or Not full on a phone: for their own sessions, at once, and it can be taken back."""

import pytest

from core.models import Person, User
from schedule.models import JoinCount, Occurrence
from tests.factories import now_open, room


@pytest.fixture
def hosted(home, sign_in):
    """A room that is open, hosted by the person who is signed in."""
    row = now_open(room("Hosted by me"))
    client = sign_in("Hosts")
    person = Person.objects.first()
    person.account = User.objects.get(username="test-hosts")
    person.save()
    row.hosts.add(person)
    return client, row


def address(row):
    return f"/cms/hosting/{row.uid}/"


def test_a_host_finds_their_own_sessions_and_no_others(hosted, read):
    client, row = hosted
    now_open(room("Somebody else hosts this"))
    words = read(client.get("/cms/hosting/"))
    assert "Hosted by me" in words
    assert "Somebody else hosts this" not in words


def test_full_shows_everywhere_and_stops_the_door(hosted, client, read):
    host, row = hosted
    assert host.post(address(row), {"say": "full"}, follow=True).status_code == 200
    assert client.post(f"/join/{row.uid}/").status_code == 200
    for public in (row.page.url, f"/join/{row.uid}/"):
        assert "full" in read(client.get(public)).lower()
    host.post(address(row), {"say": "not_full"})
    assert client.post(f"/join/{row.uid}/").status_code == 303


def test_looking_changes_nothing(hosted, read):
    client, row = hosted
    before = Occurrence.objects.filter(pk=row.pk).values().get()
    assert "Full" in read(client.get(address(row)))
    client.head(address(row))
    assert Occurrence.objects.filter(pk=row.pk).values().get() == before


def test_somebody_elses_session_does_not_exist_for_them(hosted):
    client, _ = hosted
    other = now_open(room("Not mine"))
    assert client.get(address(other)).status_code == 404
    assert client.post(address(other), {"say": "full"}).status_code == 404
    other.refresh_from_db()
    assert other.status == "on"


def test_editors_are_not_hosts_and_visitors_sign_in_first(home, sign_in, client):
    row = now_open(room("Hosted by others"))
    from django.test import Client

    assert Client().get(address(row)).status_code == 302
    assert sign_in("Editors").get(address(row)).status_code == 404


def test_the_form_is_protected(hosted):
    from django.test import Client

    client, row = hosted
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client.cookies
    assert strict.post(address(row), {"say": "full"}).status_code == 403


@pytest.mark.parametrize("said", ["", "explode", "FULL", "full\x00"])
def test_nonsense_is_answered_in_words(hosted, read, said):
    client, row = hosted
    response = client.post(address(row), {"say": said}, follow=True)
    assert "Nothing was changed" in read(response)
    row.refresh_from_db()
    assert row.status == "on"


def test_a_cancelled_session_has_nothing_to_press(hosted, read):
    client, row = hosted
    row.status, row.reason = "cancelled", "Ill."
    row.save()
    assert "There is nothing to press" in read(client.get(address(row)))
    assert "Nothing was changed" in read(client.post(address(row), {"say": "not_full"}, follow=True))
    row.refresh_from_db()
    assert row.status == "cancelled"


def test_where_seats_are_kept_not_full_lets_in_one_more(hosted, client, read):
    host, row = hosted
    row.seats = 2
    row.save()
    assert [client.post(f"/join/{row.uid}/").status_code for _ in range(3)] == [303, 303, 200]
    assert "Let one more in" in read(host.get(address(row)))
    host.post(address(row), {"say": "not_full"})
    assert [client.post(f"/join/{row.uid}/").status_code for _ in range(3)] == [303, 200, 200]
    assert JoinCount.objects.get(occurrence=row).let_in == 2


def test_it_is_written_down_who_said_it(hosted):
    from wagtail.models import ModelLogEntry

    client, row = hosted
    client.post(address(row), {"say": "full"})
    entry = ModelLogEntry.objects.filter(object_id=str(row.pk), action="schedule.changed").latest("timestamp")
    assert entry.user.username == "test-hosts"
    assert entry.data["changes"]["status"] == ["on", "full"]


def test_a_host_may_do_nothing_else_in_the_cms(hosted):
    client, row = hosted
    for closed in ("/cms/sessions/", f"/cms/sessions/edit/{row.pk}/", f"/cms/schedule/link/session/{row.pk}/"):
        assert client.get(closed).status_code in (302, 403), closed
    assert "Your sessions" in client.get("/cms/").content.decode()
