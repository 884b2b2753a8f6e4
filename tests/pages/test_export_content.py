"""Exports: the same dates come back, nothing runs in a spreadsheet, nobody's name or link is in them."""

import csv
import io
from datetime import UTC, date, datetime, time

import pytest
from django.core.management import call_command
from wagtail.contrib.redirects.models import Redirect

from core.models import ImportedPage, Person, User
from portal.importing import apply, plan
from portal.importing.planned import HERE, NEW
from resources.models import ResourcePage
from schedule.links import set_link
from schedule.models import Occurrence
from tests.factories import ROOM_LINK, room, webinar

pytestmark = pytest.mark.django_db
EVIL = "=HYPERLINK(1)"


def exported(what, *more) -> str:
    out = io.StringIO()
    call_command("export_content", what, *more, stdout=out)
    return out.getvalue()


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_dates_come_back_as_they_went(time_machine):
    """Every webinar and room goes out and comes in again, under ids that this portal does not know."""
    time_machine.move_to("2027-03-10 09:30Z", tick=False)
    webinar("Over the change", start=datetime(2027, 3, 27, 19, tzinfo=UTC))
    for make, which in ((webinar, "second"), (room, "first")):
        page = make(f"In the {which} hour")
        page.dates = [("date", {"day": date(2027, 10, 31), "starts": time(1, 30), "which": which})]
        page.save_revision().publish()
    text = exported("sessions")
    assert {row["which"] for row in rows_of(text)} == {"", "first", "second"}
    wanted = {}
    for row in Occurrence.objects.filter(ends_at__gt=datetime(2027, 3, 10, 9, 30, tzinfo=UTC)).exclude(
        status="cancelled"
    ):
        wanted.setdefault(str(row.page.translation_key), set()).add(row.starts_at)
    for key in wanted:
        text = text.replace(key, f"elsewhere-{key}")
    made = apply(plan(io.BytesIO(text.encode())))
    assert made.broken == []
    found = {
        record.source.removeprefix("csv:sessions:elsewhere-"): set(record.page.specific.plan.wanted)
        for record in ImportedPage.objects.all()
    }
    assert set(wanted) <= set(found)
    assert {key: found[key] for key in wanted} == wanted


def test_no_link_and_nobody_is_in_an_export():
    person = Person.objects.order_by("pk").first()
    page = webinar("With everything", summary=EVIL)
    page.speakers.create(person=person)
    set_link(Occurrence.objects.get(page=page), ROOM_LINK)
    everything = exported("sessions", "--past") + exported("resources")
    for name in Person.objects.values_list("name", flat=True):
        assert name not in everything
    assert "zoom.us" not in everything
    assert "@" not in everything
    row = next(row for row in rows_of(exported("sessions")) if row["title"] == "With everything")
    assert row["summary"] == f"'{EVIL}"


def test_resources_come_back(tmp_path):
    path = tmp_path / "resources.csv"
    call_command("export_content", "resources", "--to", str(path), stderr=io.StringIO())
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    count = ResourcePage.objects.count()
    going = [*ResourcePage.objects.filter(kind="link")[:1], *ResourcePage.objects.exclude(kind="link")[:2]]
    gone = sorted((page.title, page.kind, page.external_url) for page in going)
    ResourcePage.objects.filter(pk__in=[page.pk for page in going]).delete()
    made = apply(plan(io.BytesIO(path.read_bytes())))
    assert made.broken == []
    assert made.counts_out == {f"resource: {NEW}": len(gone), f"resource: {HERE}": count - len(gone)}
    back = ResourcePage.objects.filter(live=False)
    assert sorted((page.title, page.kind, page.external_url) for page in back) == gone


def test_the_cms_hands_out_no_formula(sign_in):
    """Wagtail's own reports and lists, and ours."""
    titles = [f"{begins}cmd|' /C calc'!A0" for begins in "=+-@\t\r"]
    page = webinar(titles[0])
    Redirect.objects.bulk_create([Redirect(old_path=title, redirect_page=page) for title in titles])
    client = sign_in("Managers")
    User.objects.filter(username="test-managers").update(is_superuser=True)

    def cells_of(address):
        response = client.get(address, {"export": "csv"})
        assert response.status_code == 200, address
        text = b"".join(response.streaming_content).decode()
        return [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]

    for address in ("/cms/redirects/", "/cms/reports/site-history/", "/cms/reports/aging-pages/", "/cms/sessions/"):
        cells = cells_of(address)
        assert len(cells) > 4
        assert [cell for cell in cells if cell[:1] in tuple("=+-@\t\r")] == [], address
    assert {f"'{title}" for title in titles} <= set(cells_of("/cms/redirects/"))
    assert f"'{titles[0]}" in cells_of("/cms/reports/aging-pages/")
