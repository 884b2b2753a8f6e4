"""A weekly room from one form: rows twelve weeks ahead, kept so by a command, and copies that carry nothing."""

from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from common_rooms.models import CommonRoomIndexPage, CommonRoomPage
from schedule.clock import local
from schedule.links import set_link
from schedule.models import JoinLink, Occurrence
from schedule.syncing import scheduled_pages, sync_occurrences
from tests.factories import date_block, published, room, tied


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


def a_room(start=None):
    page = room("One date", start=start)
    return page, rows_of(page).get(), list(page.dates.raw_data)


def republished(page, dates):
    page.dates = dates
    page.save_revision().publish()


def test_a_rule_that_takes_over_a_far_date_does_not_cancel_it(home):
    start = timezone.now().replace(second=0, microsecond=0) + timedelta(weeks=20)
    page, row, _ = a_room(start)
    republished(page, [repeat_block(local(start).date(), starts=f"{local(start):%H:%M}", count=3)])
    assert list(rows_of(page).values_list("uid", "status")) == [(row.uid, "on")]


def test_a_moved_date_that_comes_back_does_not_say_that_it_was_taken_out(home):
    page, row, plan = a_room()
    Occurrence.objects.filter(pk=row.pk).update(
        starts_at=row.starts_at + timedelta(hours=1), ends_at=row.ends_at + timedelta(hours=1), by_hand=True
    )
    republished(page, [])
    republished(page, plan)
    row.refresh_from_db()
    assert (row.status, row.reason, row.is_moved) == ("on", "", True)


def test_a_session_that_has_begun_stays_where_it_is_when_the_plan_names_another_hour(home, time_machine):
    start = timezone.now().replace(hour=9, minute=0, second=0, microsecond=0) + timedelta(days=1)
    page, row, _ = a_room(start)
    time_machine.move_to(start + timedelta(minutes=15))
    republished(page, [date_block(start + timedelta(hours=4))])
    assert list(rows_of(page).values_list("starts_at", "status")) == [
        (start, "on"),
        (start + timedelta(hours=4), "on"),
    ]


def test_a_plan_that_follows_a_move_leaves_one_session_not_two(home):
    start = timezone.now().replace(second=0, microsecond=0) + timedelta(days=3)
    page, row, _ = a_room(start)
    row.starts_at, row.ends_at, row.by_hand = start + timedelta(days=1), row.ends_at + timedelta(days=1), True
    row.save()
    republished(page, [date_block(start + timedelta(days=1))])
    found = rows_of(page).get()
    assert (found.uid, found.status, found.starts_at) == (row.uid, "on", start + timedelta(days=1))
    assert found.is_moved


def test_an_older_copy_of_the_page_does_not_cancel_what_was_published_meanwhile(home):
    page, row, plan = a_room()
    older = next(found for found in scheduled_pages() if found.pk == page.pk)
    republished(page, [*plan, date_block(timezone.now() + timedelta(days=9))])
    sync_occurrences(older, timezone.now())
    assert list(rows_of(page).values_list("status", flat=True)) == ["on", "on"]


def test_an_older_copy_of_a_page_that_was_taken_down_makes_nothing(home, time_machine):
    page = weekly_room()
    page.unpublish()
    page.live = True
    assert sync_occurrences(page, timezone.now() + timedelta(weeks=3)) == 0
