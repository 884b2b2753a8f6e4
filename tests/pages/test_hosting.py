"""Hosts on a phone: Full or Not full, cancelling, the join link; for their own sessions and no others."""

import pytest

from core.models import Person, User
from schedule.link_cipher import unseal
from schedule.models import JoinCount, JoinLink, Occurrence
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


LINK = "https://zoom.us/j/7001?pwd=hosts-only"


def test_a_host_cancels_their_session_with_a_reason(hosted, client, read):
    host, row = hosted
    assert "cannot take place" in read(host.get(address(row)))
    said = host.post(f"{address(row)}cancel/", {"reason": "  The room  is flooded. "}, follow=True)
    assert "It says Cancelled everywhere now" in read(said)
    row.refresh_from_db()
    assert (row.status, row.reason, row.by_hand, row.left_plan) == ("cancelled", "The room is flooded.", True, False)
    assert row.sequence == 2  # people's calendars follow; one was the move of the fixture
    for public in (row.page.url, f"/join/{row.uid}/"):
        assert "The room is flooded." in read(client.get(public))
    assert client.post(f"/join/{row.uid}/").status_code == 200


@pytest.mark.parametrize("reason", ["", "   ", "\x00", "x" * 201])
def test_a_cancellation_says_why(hosted, read, reason):
    client, row = hosted
    response = client.post(f"{address(row)}cancel/", {"reason": reason})
    assert response.status_code == 200
    assert response.context["form"].errors["reason"]
    row.refresh_from_db()
    assert row.status == "on"


def test_an_older_draft_that_is_published_later_leaves_it_cancelled(hosted):
    client, row = hosted
    draft = row.page.specific.save_revision()
    client.post(f"{address(row)}cancel/", {"reason": "Ill."})
    draft.publish()
    row.refresh_from_db()
    assert (row.status, row.reason) == ("cancelled", "Ill.")


def test_a_host_sets_and_replaces_the_link_of_that_session_only(hosted, read):
    client, row = hosted
    beside = JoinLink.objects.count()
    said = client.post(f"{address(row)}link/", {"address": LINK}, follow=True)
    assert "It leads to zoom.us" in read(said)
    link = JoinLink.objects.get(occurrence=row)
    assert unseal(link.sealed) == LINK
    assert link.changed_by.username == "test-hosts"
    client.post(f"{address(row)}link/", {"address": f"{LINK}-new"})
    assert unseal(JoinLink.objects.get(occurrence=row).sealed) == f"{LINK}-new"
    assert JoinLink.objects.count() == beside
    assert not JoinLink.objects.filter(page=row.page).exists()
    for screen in (address(row), f"{address(row)}link/", "/cms/hosting/", "/cms/"):
        assert "hosts-only" not in client.get(screen).content.decode(), screen
    assert "A link at zoom.us is set" in read(client.get(f"{address(row)}link/"))


@pytest.mark.parametrize(
    "bad", ["", "http://zoom.us/j/7001", "https://evil.test/7001", "https://zoom.us:8443/7001", "x" * 1001]
)
def test_a_refused_link_is_said_in_words_and_changes_nothing(hosted, bad):
    client, row = hosted
    before = JoinLink.objects.filter(occurrence=row).values().get()
    response = client.post(f"{address(row)}link/", {"address": bad})
    assert response.status_code == 200
    assert response.context["form"].errors["address"]
    assert "7001" not in response.content.decode()
    assert JoinLink.objects.filter(occurrence=row).values().get() == before


def test_every_act_is_refused_for_somebody_elses_session(hosted):
    client, row = hosted
    other = now_open(room("Not mine either"))
    before = Occurrence.objects.filter(pk=other.pk).values().get()
    link = JoinLink.objects.filter(occurrence=other).values().get()
    acts = {"": {"say": "full"}, "cancel/": {"reason": "Because"}, "link/": {"address": LINK}}
    for act, words in acts.items():
        for answer in (client.get(f"{address(other)}{act}"), client.post(f"{address(other)}{act}", words)):
            assert answer.status_code == 404, act
            assert "This is not one of your sessions" in answer.content.decode()
        assert client.post(f"{address(row)}{act}", words, follow=True).status_code == 200  # one's own
        row.refresh_from_db()
        row.status, row.reason = "on", ""
        row.save()
    assert Occurrence.objects.filter(pk=other.pk).values().get() == before
    assert JoinLink.objects.filter(occurrence=other).values().get() == link


def test_a_session_is_ones_own_only_while_one_hosts_it(hosted):
    client, row = hosted
    row.hosts.clear()
    for act in ("", "cancel/", "link/"):
        assert client.get(f"{address(row)}{act}").status_code == 404


def test_looking_at_the_forms_changes_nothing(hosted):
    client, row = hosted
    before = Occurrence.objects.filter(pk=row.pk).values().get(), JoinLink.objects.filter(occurrence=row).values().get()
    for act in ("cancel/", "link/"):
        for method in ("get", "head"):
            assert getattr(client, method)(f"{address(row)}{act}", {"reason": "x", "address": LINK}).status_code == 200
        assert client.put(f"{address(row)}{act}").status_code == 405
    assert (
        Occurrence.objects.filter(pk=row.pk).values().get(),
        JoinLink.objects.filter(occurrence=row).values().get(),
    ) == before


@pytest.mark.parametrize("change", [{"status": "cancelled", "reason": "Ill."}, {"minutes": -300}])
def test_what_is_over_or_cancelled_is_changed_no_more(hosted, read, change):
    client, row = hosted
    now_open(row.page, **change)
    link = JoinLink.objects.filter(occurrence=row).values().get()
    for act, words in {"cancel/": {"reason": "Too late"}, "link/": {"address": LINK}}.items():
        assert "Nothing was changed" in read(client.post(f"{address(row)}{act}", words, follow=True))
    row.refresh_from_db()
    assert row.reason != "Too late"
    assert JoinLink.objects.filter(occurrence=row).values().get() == link


def test_each_act_is_in_the_audit_log_and_the_link_is_not(hosted):
    from wagtail.models import ModelLogEntry

    client, row = hosted
    client.post(f"{address(row)}link/", {"address": LINK})
    client.post(f"{address(row)}cancel/", {"reason": "A burst pipe"})
    entries = ModelLogEntry.objects.filter(object_id=str(row.pk), user__username="test-hosts").order_by("timestamp")
    assert [entry.action for entry in entries] == ["schedule.link", "schedule.changed"]
    assert entries[1].data["changes"]["reason"] == ["", "A burst pipe"]
    assert "hosts-only" not in str([(entry.data, entry.label) for entry in ModelLogEntry.objects.all()])


def test_the_first_screen_shows_a_host_what_is_theirs_and_what_it_lacks(hosted, read):
    client, row = hosted
    JoinLink.objects.filter(occurrence=row).delete()
    other = now_open(room("Nobody I know hosts this"))
    JoinLink.objects.filter(occurrence=other).delete()
    for screen in ("/cms/", "/cms/hosting/", address(row)):
        words = read(client.get(screen))
        assert "Hosted by me" in words, screen
        assert "No join link yet." in words, screen
        assert "Nobody I know" not in words, screen
    client.post(f"{address(row)}link/", {"address": LINK})
    for screen in ("/cms/", "/cms/hosting/", address(row)):
        assert "No join link yet" not in read(client.get(screen)), screen


def test_the_hosts_screens_ask_the_database_as_often_for_three_as_for_one(hosted):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client, row = hosted

    def queries():
        client.get("/cms/hosting/")  # warm
        counts = []
        for screen in ("/cms/hosting/", "/cms/"):
            with CaptureQueriesContext(connection) as asked:
                client.get(screen)
            counts.append(len(asked))
        return counts

    one = queries()
    for number in range(2):
        more = now_open(room(f"Mine too {number}"))
        more.hosts.set(row.hosts.all())
    assert queries() == one
