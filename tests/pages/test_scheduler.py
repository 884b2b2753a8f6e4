"""Publishing that surely happens: each item whole or not at all, one's trouble no other's, an outage caught up with."""

from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision

from common_rooms.models import CommonRoomPage
from core import daily_jobs
from core.daily_jobs import DailyJob, claim, run_daily_jobs
from core.models import JobRun
from core.scheduled_publishing import JOB, PUBLISHED, TAKEN_DOWN, publish_due
from home.models import StandardPage
from schedule.models import Occurrence
from tests.factories import date_block

NOW = datetime(2027, 3, 10, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_noon(time_machine):
    time_machine.move_to(NOW, tick=False)


def draft(home, title, *, due=NOW, expires=None):
    """Return a page that was never live and is to go live at `due`."""
    page = StandardPage(title=title, live=False)
    home.add_child(instance=page)
    page.go_live_at, page.expire_at = due, expires
    page.save_revision(approved_go_live_at=due)
    return page


def replacement(page, title, *, due, expires=None):
    """Return a revision with another title that is to take the live page's place at `due`."""
    new = page.specific_class.objects.get(pk=page.pk)
    new.title, new.go_live_at, new.expire_at = title, due, expires
    return new.save_revision(approved_go_live_at=due)


def fresh(page):
    return Page.objects.get(pk=page.pk)


def logged(page, action):
    return PageLogEntry.objects.filter(page=page.pk, action=action).count()


def test_what_is_due_goes_live_and_what_is_not_waits(home):
    due, later = draft(home, "Due"), draft(home, "Later", due=NOW + timedelta(seconds=1))
    report = publish_due(NOW)
    assert report.published == [f"wagtailcore.page:{due.pk}"]
    assert (fresh(due).live, fresh(later).live) == (True, False)
    assert (logged(due, PUBLISHED), logged(later, PUBLISHED)) == (1, 0)
    assert publish_due(NOW).published == []


def test_a_page_that_fails_stays_scheduled_and_the_others_go_live(home, monkeypatch):
    first, bad, last = (draft(home, title) for title in ("First", "Bad", "Last"))
    publish = StandardPage.publish

    def half_way(page, revision, *args, **kwargs):
        publish(page, revision, *args, **kwargs)
        if page.pk == bad.pk:
            raise RuntimeError("the disk is full")

    monkeypatch.setattr(StandardPage, "publish", half_way)
    with pytest.raises(CommandError, match="the disk is full"):
        call_command("publish_scheduled", verbosity=0)
    assert [fresh(page).live for page in (first, bad, last)] == [True, False, True]
    assert Revision.page_revisions.get(object_id=str(bad.pk)).approved_go_live_at == NOW
    assert logged(bad, PUBLISHED) == 0
    failures = JobRun.objects.get(name=JOB).failures
    assert failures == {f"wagtailcore.page:{bad.pk}": "RuntimeError: the disk is full"}
    monkeypatch.undo()
    call_command("publish_scheduled", verbosity=0)
    assert fresh(bad).live
    assert JobRun.objects.get(name=JOB).failures == {}


def test_a_revision_that_cannot_be_read_keeps_nothing_waiting(home):
    broken, fine = draft(home, "Broken", due=NOW - timedelta(hours=1)), draft(home, "Fine")
    revision = Revision.page_revisions.get(object_id=str(broken.pk))
    Revision.objects.filter(pk=revision.pk).update(content={"nothing": "of use"})
    report = publish_due(NOW)
    assert f"wagtailcore.page:{broken.pk}" in report.failed
    assert fresh(fine).live


def test_an_outage_of_a_day_is_caught_up_with_in_one_round(home):
    late = [draft(home, f"Late {hours}", due=NOW - timedelta(hours=hours)) for hours in range(1, 25)]
    over = draft(home, "Over already", due=NOW - timedelta(hours=5), expires=NOW - timedelta(hours=1))
    report = publish_due(NOW)
    assert all(fresh(page).live for page in late)
    assert (len(report.published), report.failed) == (25, {})
    assert (fresh(over).live, fresh(over).expired) == (False, True), "nobody may see what is over"
    assert (logged(over, PUBLISHED), logged(over, TAKEN_DOWN)) == (1, 1)


def test_what_ends_is_taken_down_and_its_next_version_keeps_its_time(home):
    page = draft(home, "This year", due=NOW - timedelta(days=9), expires=NOW + timedelta(hours=1))
    publish_due(NOW)
    next_year = replacement(page, "Next year", due=NOW + timedelta(hours=3))
    publish_due(NOW + timedelta(hours=1))
    assert fresh(page).live is False
    next_year.refresh_from_db()
    assert next_year.approved_go_live_at == NOW + timedelta(hours=3), "the stock command forgets it here"


def test_a_version_that_takes_over_leaves_no_gap(home, time_machine):
    ends = NOW + timedelta(hours=1)
    page = draft(home, "Old", expires=ends)
    publish_due(NOW)
    replacement(page, "New", due=ends)
    time_machine.move_to(ends, tick=False)
    report = publish_due(ends)
    assert (fresh(page).live, fresh(page).title) == (True, "New")
    assert report.taken_down == []


def test_a_room_goes_live_together_with_its_dates(home):
    page = CommonRoomPage(title="A room", live=False, dates=[date_block(NOW + timedelta(days=3))], go_live_at=NOW)
    home.add_child(instance=page)
    page.save_revision(approved_go_live_at=NOW)
    assert publish_due(NOW).published == [f"wagtailcore.page:{page.pk}"]
    assert Occurrence.objects.filter(page=page).count() == 1


def test_an_editor_who_takes_the_schedule_away_is_believed(home):
    page = draft(home, "Changed my mind")
    keys = list(Revision.page_revisions.filter(object_id=str(page.pk)).values_list("pk", flat=True))
    Revision.objects.filter(pk__in=keys).update(approved_go_live_at=None)
    assert publish_due(NOW).published == []


def test_a_dry_run_says_how_much_and_changes_nothing(home):
    page, said = draft(home, "Due"), StringIO()
    call_command("publish_scheduled", dryrun=True, stdout=said)
    assert "Due: 1 to publish, 0 to take down" in said.getvalue()
    assert not fresh(page).live
    assert not JobRun.objects.filter(name=JOB).exists()


def test_one_round_publishes_beats_and_runs_the_daily_jobs_once(home):
    page, said = draft(home, "Due"), StringIO()
    call_command("scheduler", once=True, stdout=said)
    assert fresh(page).live
    assert JobRun.objects.get(name=JOB).finished_at == timezone.now()
    assert "Ran: plan_sessions" in said.getvalue()
    again = StringIO()
    call_command("scheduler", once=True, stdout=again)
    assert again.getvalue() == ""


def test_a_daily_job_that_fails_is_named_and_tried_again_in_an_hour(monkeypatch, db):
    ran = []

    def run(name, **kwargs):
        ran.append(name)
        if name == "bad":
            raise RuntimeError("no")

    monkeypatch.setattr(daily_jobs, "call_command", run)
    jobs = [DailyJob("bad", NOW.time()), DailyJob("good", NOW.time())]
    run_daily_jobs(jobs, NOW, StringIO())
    assert ran == ["bad", "good"]
    assert JobRun.objects.get(name="bad").failures == {"bad": "RuntimeError: no"}
    run_daily_jobs(jobs, NOW + timedelta(minutes=30), StringIO())
    assert ran == ["bad", "good"]
    run_daily_jobs(jobs, NOW + timedelta(hours=1), StringIO())
    assert ran == ["bad", "good", "bad"]


def test_two_schedulers_run_a_daily_job_once(db):
    job = DailyJob("twice", NOW.time())
    assert [claim(job, NOW), claim(job, NOW)] == [True, False]
    day_after = NOW + timedelta(days=1)
    assert [claim(job, day_after), claim(job, day_after)] == [True, False]
