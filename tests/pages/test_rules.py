"""A weekly room from one form: rows twelve weeks ahead, kept so by a command, and copies that carry nothing."""

from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from common_rooms.models import CommonRoomIndexPage, CommonRoomPage
from schedule.clock import local
from schedule.links import set_link
from schedule.models import JoinLink, Occurrence
from tests.factories import published, tied


def repeat_block(first: date, **changes):
    value = {
        "frequency": "weekly",
        "weekday": str(first.weekday()),
        "place": "1",
        "starts": "19:00",
        "which": "",
        "first_day": first.isoformat(),
        "last_day": None,
        "count": 52,
        "skip_holidays_of": "",
        "pauses": [],
        **changes,
    }
    return {"type": "repeat", "value": value}


def weekly_room(title="Weekly", **changes):
    first = local(timezone.now()).date() + timedelta(days=1)
    page = CommonRoomPage(title=title, dates=[repeat_block(first, **changes)])
    return published(tied(page), CommonRoomIndexPage.objects.get())


def rows_of(page):
    return Occurrence.objects.filter(page=page).order_by("planned_start")


def test_a_rule_becomes_rows_twelve_weeks_ahead(home):
    rows = list(rows_of(weekly_room()))
    assert len(rows) == 12
    assert {f"{local(row.starts_at):%H:%M}" for row in rows} == {"19:00"}


def test_the_scheduler_keeps_them_twelve_weeks_ahead(home, time_machine, capsys):
    page = weekly_room()
    before = list(rows_of(page).values())
    time_machine.move_to(timezone.now() + timedelta(weeks=3))
    call_command("plan_sessions")
    assert rows_of(page).count() == 15
    assert list(rows_of(page).values())[:12] == before
    call_command("plan_sessions")
    assert rows_of(page).count() == 15
    assert "0 new dates." in capsys.readouterr().out


def test_the_clock_change_does_not_move_a_weekly_room(home, time_machine):
    time_machine.move_to("2027-02-20T12:00:00Z")
    rows = list(rows_of(weekly_room()))
    assert {f"{local(row.starts_at):%H:%M}" for row in rows} == {"19:00"}
    assert {f"{row.starts_at:%H:%M}" for row in rows} == {"19:00", "18:00"}


def test_an_ended_rule_makes_no_more(home, time_machine):
    page = weekly_room(count=2)
    time_machine.move_to(timezone.now() + timedelta(weeks=8))
    call_command("plan_sessions")
    assert rows_of(page).count() == 2


def test_a_new_time_moves_the_dates_and_keeps_who_they_are(home, client, read):
    page = weekly_room()
    before = {row.pk: (row.uid, row.starts_at) for row in rows_of(page)}
    cancelled, by_hand = list(rows_of(page)[:2])
    cancelled.status, cancelled.reason, cancelled.by_hand = "cancelled", "Ill.", True
    cancelled.save()
    by_hand.starts_at += timedelta(days=1)
    by_hand.ends_at += timedelta(days=1)
    by_hand.by_hand = True
    by_hand.save()
    kept_time = by_hand.starts_at
    plan = list(page.dates.raw_data)
    page.dates = [repeat_block(date.fromisoformat(plan[0]["value"]["first_day"]), starts="19:30")]
    page.save_revision().publish()
    after = {row.pk: row for row in rows_of(page)}
    assert set(after) == set(before)
    for pk, (uid, start) in before.items():
        assert after[pk].uid == uid
        if pk == cancelled.pk:
            assert (after[pk].status, after[pk].starts_at) == ("cancelled", start)
        elif pk == by_hand.pk:
            assert after[pk].starts_at == kept_time
        else:
            assert after[pk].starts_at == start + timedelta(minutes=30)
            assert after[pk].sequence == 1
            assert after[pk].is_moved
    assert "Moved from" in read(client.get(page.url))


def test_a_draft_with_gaps_can_be_saved_and_published_rules_are_whole(home):
    page = weekly_room()
    page.dates = [repeat_block(date(2027, 1, 7), count=None, last_day=None)]
    page.save_revision()
    page.refresh_from_db()
    assert rows_of(page).filter(status="on").count() == 12


def test_one_rooms_trouble_does_not_keep_the_others_from_having_dates(home, monkeypatch, time_machine, caplog):
    from schedule import syncing

    broken, fine = weekly_room("Broken"), weekly_room("Fine")
    time_machine.move_to(timezone.now() + timedelta(weeks=2))
    usual = syncing.sync_occurrences

    def sometimes(page, now):
        if page.pk == broken.pk:
            raise RuntimeError("no such thing")
        return usual(page, now)

    monkeypatch.setattr("schedule.management.commands.plan_sessions.sync_occurrences", sometimes)
    with pytest.raises(CommandError, match=f"Not planned: page {broken.pk}"):
        call_command("plan_sessions")
    assert rows_of(fine).count() == 14


def test_a_copy_carries_no_dates_links_or_states(home):
    page = weekly_room("Last year")
    set_link(page, "https://zoom.us/j/77")
    row = rows_of(page).first()
    set_link(row, "https://zoom.us/j/78")
    row.status, row.reason = "cancelled", "Ill."
    row.save()
    page.save_revision()
    copy = page.copy(
        update_attrs={"title": "This year", "slug": "this-year"}, copy_revisions=True, keep_live=True
    ).specific
    assert len(copy.dates) == 0
    for revision in copy.revisions.all():
        assert len(revision.as_object().dates) == 0
    copy.get_latest_revision().publish()
    assert not rows_of(copy).exists()
    assert not JoinLink.objects.filter(page=copy).exists()


def test_a_page_that_is_taken_down_keeps_its_rows_and_makes_no_more(home, time_machine, client):
    page = weekly_room()
    page.unpublish()
    time_machine.move_to(timezone.now() + timedelta(weeks=3))
    call_command("plan_sessions")
    assert rows_of(page).count() == 12
    assert client.get(f"/join/{rows_of(page).last().uid}/").status_code == 404
