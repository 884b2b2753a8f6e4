"""What was said about a date stays said, byte for byte, whatever happens to its page afterwards.

One room with five dates: one cancelled, one full, one moved, one with other hosts, one with a link of its own, each
said where people say it. Then each of the ways in which a page goes live, comes back or is planned again.
Each way begins before (an older draft, a schedule, a workflow), with a draft that has another length and other hosts:
what would leak into a row that follows the page. The date that only has a link does follow it, as it should.
"""

from datetime import datetime, timedelta

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from common_rooms.models import CommonRoomPage
from core.models import Person, User
from schedule.clock import UK, local
from schedule.models import JoinLink, Occurrence
from tests.factories import date_block, room
from tests.pages.ways_to_publish import NEW_TITLE, WAYS, drafted

NOW = "2027-01-05 10:00Z"
FIRST = datetime(2027, 1, 12, 18, 0, tzinfo=UK)
STATES = ["cancelled", "full", "moved", "hosts", "link"]


def member(group: str) -> Client:
    user = User.objects.create_user(f"matrix-{group.lower()}", password="a long enough password")
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def people(home):
    return list(Person.objects.order_by("pk")[:5])


@pytest.fixture
def editor(home):
    return member("Editors")


@pytest.fixture
def manager(home):
    return member("Managers")


@pytest.fixture
def common_room(home, people, time_machine):
    time_machine.move_to(NOW, tick=False)
    page = room("Five weeks", start=FIRST)
    page.dates = [date_block(FIRST + timedelta(days=7 * week)) for week in range(len(STATES))]
    page.room_hosts = [CommonRoomPage.room_hosts.rel.related_model(person=person) for person in people[:2]]
    page.save_revision().publish()
    return CommonRoomPage.objects.get(pk=page.pk)


def rows_of(page):
    rows = Occurrence.objects.filter(page_id=page.pk).order_by("planned_start")
    return dict(zip(STATES, rows, strict=True))


def send_session(editor, row, **changes):
    form = {
        "status": row.status,
        "reason": row.reason,
        "starts_at": f"{local(row.starts_at):%d/%m/%Y %H:%M}",
        "ends_at": f"{local(row.ends_at):%d/%m/%Y %H:%M}",
        "capacity": row.capacity or "",
        "seats": row.seats or "",
        "hosts": [person.pk for person in row.hosts.all()],
        "seen": type(row).objects.get(pk=row.pk).modified_at.isoformat(),
    }
    response = editor.post(reverse("sessions:edit", args=[row.pk]), form | changes)
    assert response.status_code == 302, response.context["form"].errors


def say_everything(page, editor, people):
    """Say each state where it is said: by an editor under Sessions, by a host on the hosts' page."""
    rows = rows_of(page)
    send_session(editor, rows["cancelled"], status="cancelled", reason="A host is ill.")
    host = member("Hosts")
    people[0].account = User.objects.get(username="matrix-hosts")
    people[0].save()
    host.post(reverse("hosting_session", args=[rows["full"].uid]), {"say": "full"})
    later = rows["moved"].starts_at + timedelta(days=1, hours=1)
    times = {"starts_at": later, "ends_at": later + timedelta(minutes=40)}
    words = {name: f"{local(instant):%d/%m/%Y %H:%M}" for name, instant in times.items()}
    send_session(editor, rows["moved"], reason="The hosts could not come.", **words)
    send_session(editor, rows["hosts"], hosts=[person.pk for person in people[2:4]])
    address = "https://example.org/its-own-room"
    editor.post(reverse("join_link_of_session", args=[rows["link"].pk]), {"address": address})


def said_about(state, row) -> dict:
    """Return what must not change. A date that only has a link follows its page's length, seats and usual hosts."""
    kept = ["pk", "uid", "status", "reason", "starts_at", "announced_start", "by_hand", "left_plan"]
    if state != "link":
        kept += ["ends_at", "capacity", "seats", "sequence"]
    said = {name: getattr(row, name) for name in kept}
    said["links"] = list(JoinLink.objects.filter(occurrence=row).values())
    said["hosts"] = sorted(person.name for person in row.hosts.all()) if state != "link" else "the page's"
    return said


def everything_said(page) -> dict:
    return {state: said_about(state, row) for state, row in rows_of(page).items()}


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_what_was_said_stays_when(way, common_room, editor, manager, people, time_machine):
    page = common_room
    steps = way(page=page, editor=editor, manager=manager, people=people, time_machine=time_machine)
    next(steps)
    say_everything(page, editor, people)
    said = everything_said(page)
    assert_it_was_all_said(said, people)

    for _ in steps:
        raise AssertionError("A way has two halves.")

    live = CommonRoomPage.objects.get(pk=page.pk)
    assert (live.live, live.title) == (True, NEW_TITLE), "nothing was published, so nothing was shown"
    assert everything_said(page) == said
    following = rows_of(page)["link"]
    assert following.ends_at - following.starts_at == timedelta(minutes=45), "a date nobody changed follows its page"
    assert following.seats == 5
    assert {person.pk for person in following.hosts.all()} == {person.pk for person in people[3:5]}


def assert_it_was_all_said(said, people):
    assert (said["cancelled"]["status"], said["cancelled"]["reason"]) == ("cancelled", "A host is ill.")
    assert said["full"]["status"] == "full"
    assert not said["full"]["by_hand"], "a host's tap is not an editor's change"
    assert said["moved"]["starts_at"] == said["moved"]["announced_start"] + timedelta(days=1, hours=1)
    assert said["moved"]["reason"] == "The hosts could not come."
    assert said["hosts"]["hosts"] == sorted(person.name for person in people[2:4])
    assert len(said["link"]["links"]) == 1


def test_visitors_read_it_afterwards(common_room, editor, people, client, read):
    """The same through a visitor's eyes, once: the rows say it, and so do the page, the lists and the doors."""
    page = common_room
    draft = drafted(page, people)
    say_everything(page, editor, people)
    draft.publish()
    rows = rows_of(page)
    for state, words in {
        "cancelled": "This session is cancelled",
        "full": "The room is full",
        "moved": "The hosts could not come.",
        "link": "The door opens at",
    }.items():
        assert words in read(client.get(reverse("door", args=[rows[state].uid]))), state
    text = read(client.get(CommonRoomPage.objects.get(pk=page.pk).url))
    for words in ("A host is ill.", "Full", "Cancelled", "Moved to"):
        assert words in text, words
