"""What is said in a hurry lives outside page revisions: no later publish undoes it."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone

from schedule.models import Occurrence
from tests.factories import date_block, room, webinar


@pytest.fixture
def cancelled(home):
    page = room("Weekly room")
    older_draft = page.save_revision()
    row = Occurrence.objects.get(page=page)
    row.status, row.reason = "cancelled", "A host is ill."
    row.save()
    return page, older_draft, row


def test_publishing_an_older_draft_leaves_it_cancelled(cancelled):
    page, older_draft, row = cancelled
    older_draft.publish()
    row.refresh_from_db()
    assert (row.status, row.reason) == ("cancelled", "A host is ill.")


def test_a_scheduled_revision_leaves_it_cancelled(cancelled):
    from django.core.management import call_command

    page, _, row = cancelled
    page = page.specific
    page.go_live_at = timezone.now() - timedelta(minutes=1)
    revision = page.save_revision(approved_go_live_at=page.go_live_at)
    call_command("publish_scheduled", verbosity=0)
    revision.refresh_from_db()
    row.refresh_from_db()
    assert revision.approved_go_live_at is None, "the scheduled revision was not published"
    assert row.status == "cancelled"


def test_a_date_taken_out_of_the_plan_is_cancelled_not_deleted(home):
    page = webinar("Two dates")
    row = Occurrence.objects.get(page=page)
    page.dates = [date_block(timezone.now() + timedelta(days=9))]
    page.save_revision().publish()
    row.refresh_from_db()
    assert row.status == "cancelled"
    assert "taken out" in row.reason
    assert Occurrence.objects.filter(page=page, status="on").count() == 1


def test_changing_one_date_leaves_the_others_byte_for_byte(home):
    starts = [timezone.now() + timedelta(days=7 * week) for week in range(1, 5)]
    page = room("Four weeks", start=starts[0])
    page.dates = [date_block(start) for start in starts]
    page.save_revision().publish()
    rows = Occurrence.objects.filter(page=page).order_by("planned_start")
    others = list(rows.values()[1:])
    first = rows.first()
    first.status = "full"
    first.save()
    page.save_revision().publish()
    assert list(rows.values()[1:]) == others
    assert Occurrence.objects.get(pk=first.pk).status == "full"


def test_the_sequence_rises_when_a_calendar_should_change_and_only_then(home):
    row = Occurrence.objects.get(page=room("Counted"))
    row.save()
    assert row.sequence == 0
    row.starts_at += timedelta(hours=1)
    row.ends_at += timedelta(hours=1)
    row.save()
    assert (row.sequence, row.status) == (1, "moved")
    assert row.doors_open_at == row.starts_at - timedelta(minutes=10)


def test_cancelling_needs_a_reason_in_the_form_and_in_the_database(home):
    row = Occurrence.objects.get(page=room("No reason"))
    row.status = "cancelled"
    with pytest.raises(ValidationError, match="Say in a few words why"):
        row.clean()
    with pytest.raises(IntegrityError):
        row.save()


def test_a_copy_of_a_page_carries_no_dates(home):
    page = webinar("Last year")
    copy = page.copy(update_attrs={"title": "This year", "slug": "this-year"})
    assert len(copy.specific.dates) == 0
    assert not Occurrence.objects.filter(page=copy).exists()


def test_a_new_date_takes_the_pages_usual_hosts(home):
    from common_rooms.models import CommonRoomPage

    page = CommonRoomPage.objects.get(slug="managers-room")
    hosts = {person.name for person in page.usual_hosts}
    assert len(hosts) == 2
    row = Occurrence.objects.filter(page=page).first()
    assert {person.name for person in row.hosts.all()} == hosts
    assert row.capacity == page.seats
