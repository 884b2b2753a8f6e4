"""Editors change one date in the CMS: at once, in UK time, with what needs looking at named."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from wagtail.models import ModelLogEntry
from wagtail.test.utils.form_data import nested_form_data, streamfield

from core.models import Person
from schedule.audit import change_words
from schedule.links import set_link
from schedule.models import Occurrence
from tests.factories import date_block, room, webinar


@pytest.fixture
def editor(sign_in):
    return sign_in("Editors")


def form(row, **changes):
    there = {
        name: timezone.localtime(getattr(row, name)).strftime("%d/%m/%Y %H:%M") for name in ("starts_at", "ends_at")
    }
    hosts = list(row.hosts.values_list("pk", flat=True))
    return {
        "seen": row.modified_at.isoformat(),
        "status": row.status,
        "reason": row.reason,
        "capacity": row.capacity or "",
        "hosts": hosts,
        **there,
        **changes,
    }


def save(editor, row, **changes):
    return editor.post(f"/cms/sessions/edit/{row.pk}/", form(row, **changes), follow=True)


@pytest.fixture
def row(home):
    return Occurrence.objects.get(page=room("One date"))


def test_cancelling_needs_public_words(editor, row, client, read):
    assert "Say in a few words why" in read(save(editor, row, status="cancelled"))
    save(editor, row, status="cancelled", reason="A host is ill.")
    row.refresh_from_db()
    assert (row.status, row.by_hand) == ("cancelled", True)
    assert "A host is ill." in read(client.get(row.page.url))


def test_moving_keeps_who_it_is_and_says_from_where(editor, row, client, read):
    uid, first = row.uid, row.starts_at
    save(editor, row, starts_at="04/03/2027 18:30", ends_at="04/03/2027 19:30")
    row.refresh_from_db()
    assert (row.uid, row.sequence, row.announced_start) == (uid, 1, first)
    words = read(client.get(f"/join/{uid}/"))
    assert "Thursday 4 March 2027" in words
    assert "Moved from" in words


@pytest.mark.parametrize(
    ("starts", "which", "says"),
    [
        ("28/03/2027 01:30", "", "01:30 on Sunday 28 March 2027 does not exist"),
        ("31/10/2027 01:30", "", "01:30 on Sunday 31 October 2027 happens twice"),
        ("31/02/2027 10:00", "", "Write the day and the time"),
        ("next week", "", "Write the day and the time"),
        ("", "", "This field is required"),
        ("01/01/9999 10:00", "", "Choose a year from 2020 to 2100"),
        ("01/01/0001 00:00", "", "Choose"),
    ],
)
def test_impossible_times_are_refused_in_words(editor, row, read, starts, which, says):
    response = save(editor, row, starts_at=starts, ends_at="31/10/2027 03:30", which=which)
    assert response.status_code == 200
    assert says in read(response)


def test_a_time_that_happens_twice_is_asked(editor, row):
    save(editor, row, starts_at="31/10/2027 01:30", ends_at="31/10/2027 02:30", which="second")
    row.refresh_from_db()
    assert f"{row.starts_at:%H:%M}" == "01:30"
    assert row.ends_at - row.starts_at == timedelta(hours=1)
    sequence = row.sequence
    save(editor, row, reason="Nothing else changed")
    row.refresh_from_db()
    assert (f"{row.starts_at:%H:%M}", row.sequence) == ("01:30", sequence)


def test_who_when_and_what_is_written_down(editor, row, read):
    save(editor, row, status="cancelled", reason="A host is ill.")
    entry = ModelLogEntry.objects.filter(object_id=str(row.pk), action="schedule.changed").latest("timestamp")
    assert entry.user.username == "test-editors"
    assert entry.data["changes"] == {"status": ["on", "cancelled"], "reason": ["", "A host is ill."]}
    history = read(editor.get(f"/cms/sessions/history/{row.pk}/"))
    assert "State: on → cancelled. Public words: (none) → A host is ill." in history


def test_a_change_of_hosts_is_written_down_too(editor, row):
    people = list(Person.objects.all()[:2])
    save(editor, row, hosts=[person.pk for person in people])
    entry = ModelLogEntry.objects.filter(object_id=str(row.pk), action="schedule.hosts").latest("timestamp")
    assert entry.data["hosts"] == ", ".join(sorted(person.name for person in people))


def test_changing_one_date_leaves_the_others_byte_for_byte(editor, home):
    start = timezone.now() + timedelta(days=1)
    page = room("Twelve dates", start=start)
    page.dates = [date_block(start + timedelta(weeks=week)) for week in range(12)]
    page.save_revision().publish()
    first, *others = Occurrence.objects.filter(page=page).order_by("starts_at")
    before = list(Occurrence.objects.filter(pk__in=[row.pk for row in others]).order_by("pk").values())
    save(editor, first, hosts=[Person.objects.first().pk])
    save(editor, first, status="cancelled", reason="Ill.")
    set_link(first, "https://zoom.us/j/7")
    assert list(Occurrence.objects.filter(pk__in=[row.pk for row in others]).order_by("pk").values()) == before


def test_what_has_to_be_looked_at_is_named(editor, home, read):
    soon = Occurrence.objects.get(page=room("Needs care", start=timezone.now() + timedelta(hours=20)))
    later = Occurrence.objects.get(page=room("Time enough", start=timezone.now() + timedelta(days=30)))
    assert "No host yet" not in read(save(editor, later))
    words = read(save(editor, soon))
    assert "No hosts yet; it needs 2." in words
    assert "No join link yet." in words
    dashboard = read(editor.get("/cms/"))
    panel = dashboard.split("Needs attention")[1].split("Everything in one list")[0]
    assert "Sessions within 48 hours without a join link: " in panel
    lists = [
        read(editor.get(f"/cms/reports/attention/?about=sessions-{kind}")) for kind in ("without-link", "few-hosts")
    ]
    assert all("Needs care" in words and "Time enough" not in words for words in lists)


def test_one_host_in_two_places_is_named_on_both(editor, home, read):
    start = (timezone.now() + timedelta(days=3)).replace(second=0, microsecond=0)
    one, two = (
        Occurrence.objects.get(page=make(title, start=start)) for make, title in ((room, "One"), (webinar, "Two"))
    )
    host = Person.objects.first()
    one.hosts.add(host)
    assert f"{host.name} also hosts “One”" in read(save(editor, two, hosts=[host.pk]))
    assert f"{host.name} also hosts “Two”" in read(editor.get("/cms/sessions/"))


def publish_form(page, hosts):
    """Return the room's editor form as a browser posts it when Publish is pressed, with one date on 4 March 2027."""
    data = {
        "title": page.title,
        "slug": page.slug,
        "summary": page.summary,
        "dates": streamfield([("date", {"day": "2027-03-04", "starts": "19:00"})]),
        "length_minutes": "60",
        "room_hosts": {"TOTAL_FORMS": len(hosts), "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 2},
        "seats": "10",
        "what_happens": streamfield([]),
        "body": streamfield([]),
        "sources": streamfield([]),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
        "action-publish": "1",
    }
    for place, person in enumerate(hosts):
        data[f"room_hosts-{place}"] = {"person": person.pk, "id": "", "ORDER": place + 1, "DELETE": ""}
    return nested_form_data(data)


def test_publishing_names_what_has_to_be_looked_at(sign_in, home, read, time_machine):
    time_machine.move_to("2027-03-01T12:00:00Z")
    editor = sign_in("Editors")
    busy, other = Person.objects.all()[:2]
    elsewhere = webinar("Elsewhere", start=datetime(2027, 3, 4, 19, 30, tzinfo=UTC))
    Occurrence.objects.get(page=elsewhere).hosts.add(busy)
    page = room("Clashes", start=datetime(2027, 3, 10, 19, tzinfo=UTC))
    words = read(editor.post(f"/cms/pages/{page.pk}/edit/", publish_form(page, [busy, other]), follow=True))
    assert f"Thu 04 Mar 2027, 19:00: {busy.name} also hosts “Elsewhere”, Thu 04 Mar 2027, 19:30." in words
    row = Occurrence.objects.get(page=page, status="on")
    assert {host.pk for host in row.hosts.all()} == {busy.pk, other.pk}


def test_a_cancelled_session_needs_nobody(editor, home, read):
    row = Occurrence.objects.get(page=room("Called off", start=timezone.now() + timedelta(hours=5)))
    assert "needs 2" not in read(save(editor, row, status="cancelled", reason="Ill."))


def test_the_list_costs_the_same_with_thirty(editor, home, django_assert_max_num_queries):
    editor.get("/cms/sessions/")
    for number in range(30):
        room(f"Room {number}", start=timezone.now() + timedelta(days=1, minutes=5 * number))
    with django_assert_max_num_queries(40):
        editor.get("/cms/sessions/")


def test_a_form_that_was_opened_before_a_cancellation_does_not_revive_the_session(editor, row, read):
    """What happens at 06:55: one editor cancels while another has the form open, to change the hosts."""
    old = form(row, hosts=[Person.objects.first().pk])
    save(editor, row, status="cancelled", reason="A host is ill.")
    answer = editor.post(f"/cms/sessions/edit/{row.pk}/", old, follow=True)
    assert "This session was changed while you had it open" in read(answer)
    again = editor.post(f"/cms/sessions/edit/{row.pk}/", {**old, "seen": ""}, follow=True)
    assert "This session was changed while you had it open" in read(again)
    row.refresh_from_db()
    assert (row.status, row.reason) == ("cancelled", "A host is ill.")


def test_the_form_knows_when_the_session_was_last_changed(editor, row):
    page = editor.get(f"/cms/sessions/edit/{row.pk}/").content.decode()
    assert f'name="seen" value="{row.modified_at.isoformat()}"' in page


def taken_out_of_the_plan(row):
    page = row.page.specific
    plan = list(page.dates.raw_data)
    page.dates = []
    page.save_revision().publish()
    row.refresh_from_db()
    return page, plan


def test_what_a_person_says_of_a_withdrawn_date_outlives_the_date_coming_back(editor, row):
    page, plan = taken_out_of_the_plan(row)
    save(editor, row, reason="A host is ill.")
    page.dates = plan
    page.save_revision().publish()
    row.refresh_from_db()
    assert (row.status, row.reason) == ("cancelled", "A host is ill.")


def test_a_withdrawn_date_that_a_person_puts_back_on_stays_on(editor, row):
    page, _ = taken_out_of_the_plan(row)
    save(editor, row, status="on", reason="")
    page.save_revision().publish()
    row.refresh_from_db()
    assert row.status == "on"


def test_nobody_makes_or_deletes_a_date_by_itself(admin_client, row):
    """Not a superuser either: dates come from a page's plan, and somebody has each of them in a calendar."""
    times = {"starts_at": "04/03/2027 18:30", "ends_at": "04/03/2027 19:30"}
    for address, data in (("new/", {"status": "on", **times}), (f"delete/{row.pk}/", {})):
        assert admin_client.get(f"/cms/sessions/{address}").status_code == 302
        assert admin_client.post(f"/cms/sessions/{address}", data).headers["Location"] == "/cms/"
    assert Occurrence.objects.filter(pk=row.pk).exists()
    assert admin_client.get(f"/cms/sessions/edit/{row.pk}/").status_code == 200


def test_a_log_entry_reads_the_same_whatever_the_database_did_to_its_order():
    changes = {"reason": ["", "A host is ill."], "status": ["on", "cancelled"]}
    assert change_words({"changes": changes}) == "State: on → cancelled. Public words: (none) → A host is ill."
