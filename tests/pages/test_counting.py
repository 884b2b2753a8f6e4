"""Numbers without people: what a visit leaves behind, and how it gets into the database."""

import io
from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection
from wagtail.models import Page

from core import counting
from core.count_writing import pages_of_files
from core.counting import flush, tally
from core.models import DailyCount, PortalDocument, PortalMedia
from core.tally import VIEW
from resources.models import ResourcePage
from schedule.models import Occurrence
from tests.factories import now_open, resource, room
from webinars.models import WebinarPage

TODAY = date(2027, 3, 10)
BROWSER = {"user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0"}


@pytest.fixture
def counted(home, settings, time_machine, monkeypatch):
    """Counting is on, nothing writes by itself, and each test begins at nothing."""
    time_machine.move_to("2027-03-10 09:30Z", tick=False)
    settings.COUNT_SECONDS = 60
    DailyCount.objects.all().delete()
    monkeypatch.setattr(counting.writer, "start", lambda: None)
    tally.take()
    yield DailyCount.objects
    tally.take()


@pytest.fixture
def guide(counted):
    return resource("How to rest")


def open_page(client, address, **headers):
    return client.get(address, headers=BROWSER | headers)


def kept():
    return list(DailyCount.objects.values_list("page_id", "day", "views", "doors", "downloads", "plays"))


def test_a_visit_is_one_number_in_memory_and_later_one_in_a_row(guide, client, django_assert_num_queries):
    answer = open_page(client, guide.url)
    assert answer.counted_page == guide.pk
    open_page(client, guide.url + "?page=2")
    assert kept() == []
    assert flush() == 1
    assert kept() == [(guide.pk, TODAY, 2, 0, 0, 0)]
    open_page(client, guide.url)
    flush()
    assert kept() == [(guide.pk, TODAY, 3, 0, 0, 0)]
    with django_assert_num_queries(0):
        assert flush() == 0


def test_counting_changes_no_byte_sets_no_cookie_and_writes_nothing_while_somebody_waits(guide, client, settings):
    counted = open_page(client, guide.url)
    settings.COUNT_SECONDS = 0
    tally.take()
    uncounted = open_page(client, guide.url)
    assert counted.content == uncounted.content
    assert dict(counted.headers) == dict(uncounted.headers)
    assert not counted.cookies
    assert tally.take() == {}


def test_nothing_of_the_visitor_is_kept_and_no_hour(guide, client):
    fields = {field.name: field.get_internal_type() for field in DailyCount._meta.get_fields()}
    assert fields == {
        "id": "BigAutoField", "page": "ForeignKey", "day": "DateField",
        "views": "PositiveIntegerField", "doors": "PositiveIntegerField",
        "downloads": "PositiveIntegerField", "plays": "PositiveIntegerField",
    }  # fmt: skip
    canary = {"user-agent": f"{BROWSER['user-agent']} canary", "referer": "http://testserver/canary"}
    client.get(guide.url, headers=canary, REMOTE_ADDR="203.0.113.77")
    assert "canary" not in repr(tally._lines)
    flush()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608
            assert not [row for row in cursor if "203.0.113.77" in str(row) or "Firefox/130.0 canary" in str(row)]


@pytest.mark.parametrize(
    "headers", [{"user-agent": "Googlebot/2.1"}, {"sec-purpose": "prefetch"}, {"sec-fetch-dest": "empty"}]
)
def test_robots_and_what_is_fetched_ahead_are_left_out(guide, client, headers):
    open_page(client, guide.url, **headers)
    client.head(guide.url, headers=BROWSER)
    assert tally.take() == {}


def test_sensitive_pages_urgent_help_and_find_support_are_never_counted(counted, client):
    hidden = resource("To read later", sensitive=True)
    for address in (hidden.url, "/urgent-help/", "/cy/cymorth-brys/", "/find-support/?who=staff", "/no-such-page/"):
        assert open_page(client, address).counted_page is None
    assert tally.take() == {}


def test_a_page_that_became_sensitive_before_the_batch_was_written_is_dropped(guide, client):
    open_page(client, guide.url)
    ResourcePage.objects.filter(pk=guide.pk).update(sensitive=True)
    assert flush() == 0
    assert kept() == []


def test_a_deleted_page_takes_its_numbers_along_and_stops_no_other(guide, client):
    other = resource("Another")
    for page in (guide, other):
        open_page(client, page.url)
    Page.objects.get(pk=guide.pk).delete()
    flush()
    assert kept() == [(other.pk, TODAY, 1, 0, 0, 0)]


def test_a_day_is_a_day_in_the_uk(guide, client, time_machine):
    time_machine.move_to("2027-06-10 23:30Z", tick=False)
    open_page(client, guide.url)
    flush()
    assert kept() == [(guide.pk, date(2027, 6, 11), 1, 0, 0, 0)]


def test_while_the_database_is_away_numbers_wait(guide, client, monkeypatch):
    open_page(client, guide.url)

    def away(batch):
        raise DatabaseError("away")

    with monkeypatch.context() as patched:
        patched.setattr("core.count_writing.write", away)
        assert flush() == 0
    assert flush() == 1
    assert kept() == [(guide.pk, TODAY, 1, 0, 0, 0)]


def test_a_batch_is_written_whole_or_not_at_all(guide, client, monkeypatch):
    other = resource("Another")
    for page in (guide, other):
        open_page(client, page.url)
    real, calls = DailyCount.objects.all().__class__.update, []

    def fail_the_second(queryset, **values):
        calls.append(values)
        if len(calls) == 2:
            raise DatabaseError("killed in the middle")
        return real(queryset, **values)

    with monkeypatch.context() as patched:
        patched.setattr(DailyCount.objects.all().__class__, "update", fail_the_second)
        flush()
    assert kept() == []
    flush()
    assert [row[2] for row in kept()] == [1, 1]


def test_a_batch_costs_the_same_reading_for_one_page_and_for_three(guide, client, django_assert_max_num_queries):
    for page in (guide, resource("Two"), resource("Three")):
        open_page(client, page.url)
    # pages, their kind, the transaction's two, the rows; then one UPDATE a row
    with django_assert_max_num_queries(5 + 3):
        flush()


def test_an_edge_in_front_of_django_counts_with_the_same_object(guide, client):
    """What the next step needs: a kept answer names its page, and counting it needs no Django."""
    page_id = open_page(client, guide.url).counted_page
    tally.count(page_id, TODAY)
    flush()
    assert kept() == [(guide.pk, TODAY, 2, 0, 0, 0)]


def test_a_door_is_counted_when_somebody_comes_to_it_and_not_while_it_looks_again(counted, client):
    page = room("A quiet room")
    address = f"/join/{now_open(page).uid}/"
    assert open_page(client, address).status_code == 200
    open_page(client, address, **{"sec-fetch-dest": "empty"})
    open_page(client, f"{address}?again=1")
    open_page(client, f"{address}?still=1")
    client.post(address, headers=BROWSER)
    flush()
    assert kept() == [(page.pk, TODAY, 0, 1, 0, 0)]


def test_a_sensitive_rooms_door_is_not_counted(counted, client):
    page = room("A quiet room", sensitive=True)
    row = Occurrence.objects.get(page=page)
    open_page(client, f"/join/{row.uid}/")
    assert tally.take() == {}


def pages_of_the_demos_files():
    """Return {a file's name: the page it stands on} for every document, film and sound of the demo."""
    documents = {f"document:{file.pk}" for file in PortalDocument.objects.all()}
    return pages_of_files(documents | {f"media:{file.file.name}" for file in PortalMedia.objects.all()})


def test_downloads_and_plays_count_for_the_page_that_the_file_stands_on(counted, client):
    found = pages_of_the_demos_files()
    document = next(name for name in found if name.startswith("document:"))
    media = next(name for name in found if name.startswith("media:"))
    b"".join(open_page(client, PortalDocument.objects.get(pk=document.split(":")[1]).url))
    for wanted in ("bytes=0-", "bytes=4-9"):
        b"".join(open_page(client, f"/media/{media.split(':')[1]}", range=wanted))
    flush()
    assert set(kept()) == {(found[document], TODAY, 0, 0, 1, 0), (found[media], TODAY, 0, 0, 0, 1)}


def test_a_file_that_also_stands_on_a_sensitive_page_counts_for_none(counted):
    name, page_id = next(iter(pages_of_the_demos_files().items()))
    page = Page.objects.get(pk=page_id).specific
    page.sensitive = True
    page.save()
    assert pages_of_files({name}) == {}


def test_a_transcript_is_a_download(counted, client):
    page = next(page for page in WebinarPage.objects.live() if page.recording_is_here and not page.sensitive)
    open_page(client, f"/transcripts/{page.pk}.txt")
    assert [kind for _, _, kind in tally.take()] == ["downloads"]


def test_numbers_are_pruned_by_age_and_with_a_page_that_became_sensitive(guide, settings):
    settings.COUNT_DAYS = 30
    hidden = resource("To read later", sensitive=True)
    for page, ago in ((guide, 30), (guide, 31), (hidden, 1)):
        DailyCount.objects.create(page=page, day=TODAY - timedelta(days=ago), views=9)
    said = io.StringIO()
    call_command("prune_counts", stdout=said)
    assert said.getvalue() == "Deleted: 2 days of numbers.\n"
    assert [row[:2] for row in kept()] == [(guide.pk, TODAY - timedelta(days=30))]


def test_the_tally_knows_no_more_than_the_columns(counted):
    assert VIEW in {field.name for field in DailyCount._meta.get_fields()}
