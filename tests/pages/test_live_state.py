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


def test_a_date_that_was_put_back_is_on_again(home):
    page = webinar("There and back")
    plan = list(page.dates.raw_data)
    for dates in ([], plan):
        page.dates = dates
        page.save_revision().publish()
    row = Occurrence.objects.get(page=page)
    assert (row.status, row.reason) == ("on", "")


def test_but_not_when_a_person_cancelled_it(home):
    page = webinar("Called off by hand")
    row = Occurrence.objects.get(page=page)
    row.status, row.reason = "cancelled", "Ill"
    row.save()
    plan = list(page.dates.raw_data)
    for dates in ([], plan):
        page.dates = dates
        page.save_revision().publish()
    row.refresh_from_db()
    assert row.status == "cancelled"


def test_the_page_is_about_the_next_date_that_takes_place(client, home, read):
    start = timezone.now() + timedelta(days=1)
    page = room("Two weeks", start=start)
    page.dates = [date_block(start), date_block(start + timedelta(days=7))]
    page.save_revision().publish()
    first, second = Occurrence.objects.filter(page=page).order_by("starts_at")
    first.status, first.reason = "cancelled", "A host is ill."
    first.save()
    response = client.get("/common-rooms/two-weeks/")
    assert response.context["session"].occurrence.pk == second.pk
    assert "A host is ill." in read(response)


def test_dates_to_come_follow_the_page_unless_changed_by_hand(home):
    start = timezone.now() + timedelta(days=1)
    page = room("Followers", start=start)
    page.dates = [date_block(start), date_block(start + timedelta(days=7))]
    page.save_revision().publish()
    first, second = Occurrence.objects.filter(page=page).order_by("starts_at")
    first.by_hand = True
    first.save()
    page.length_minutes, page.seats = 90, 4
    page.save_revision().publish()
    first.refresh_from_db()
    second.refresh_from_db()
    assert (second.ends_at - second.starts_at, second.capacity) == (timedelta(minutes=90), 4)
    assert (first.ends_at - first.starts_at, first.capacity) == (timedelta(minutes=60), 10)


def test_words_about_a_cancellation_do_not_outlive_it(home):
    row = Occurrence.objects.get(page=room("On again"))
    row.status, row.reason = "cancelled", "Ill"
    row.save()
    row.status = "on"
    row.save()
    assert row.reason == ""


def test_a_cancelled_date_does_not_hide_a_past_webinar(client, home, read):
    page = webinar("It did happen", start=timezone.now() - timedelta(days=2))
    page.dates = [*page.dates.raw_data, date_block(timezone.now() - timedelta(days=3))]
    page.save_revision().publish()
    earlier = Occurrence.objects.filter(page=page).earliest("starts_at")
    Occurrence.objects.filter(pk=earlier.pk).update(status="cancelled", reason="Ill")
    assert "It did happen" in read(client.get("/webinars/"))


def test_an_alias_does_not_double_the_programme(home):
    from webinars.models import WebinarIndexPage

    page = webinar("Only once")
    alias = page.create_alias(parent=WebinarIndexPage.objects.get(), update_slug="only-once-alias")
    page.save_revision().publish()
    assert not Occurrence.objects.filter(page=alias).exists()


@pytest.mark.parametrize(
    ("starts", "length", "field"),
    [
        ("0001-01-01", 1, "starts_at"),
        ("9999-12-30", 1, "starts_at"),
        ("2027-01-01", 9, "ends_at"),
        ("2027-01-01", 0, "ends_at"),
    ],
)
def test_impossible_times_are_refused_in_words(home, starts, length, field):
    from datetime import UTC, datetime

    row = Occurrence.objects.get(page=room("Odd times"))
    row.starts_at = datetime.fromisoformat(starts).replace(tzinfo=UTC)
    row.ends_at = row.starts_at + timedelta(hours=length)
    with pytest.raises(ValidationError) as refused:
        row.clean()
    assert field in refused.value.message_dict


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
    assert (row.sequence, row.is_moved) == (1, True)
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
