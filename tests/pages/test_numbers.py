"""The report of numbers in the CMS, and the public page that a service may switch on."""

import csv
import io
import re
from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Site

from core.models import DailyCount, UsefulCount
from core.models.settings import PortalSettings
from home.demo import numbers as demo_numbers
from schedule.models import JoinCount, Occurrence
from tests.factories import resource, room, webinar

TODAY = date(2027, 3, 10)  # a Wednesday


@pytest.fixture(autouse=True)
def nothing_counted(home, time_machine):
    time_machine.move_to("2027-03-10 09:30Z", tick=False)
    for model in (DailyCount, UsefulCount, JoinCount):
        model.objects.all().delete()


@pytest.fixture
def public(home):
    settings = PortalSettings.objects.get(site=Site.objects.get(is_default_site=True))

    def switch(on):
        settings.shows_numbers = on
        settings.save()

    switch(True)
    return switch


def counted(page, ago=0, **numbers):
    DailyCount.objects.create(page=page, day=TODAY - timedelta(days=ago), **numbers)


def export(client, query=""):
    response = client.get(f"{reverse('numbers_report')}?export=csv{query}")
    assert response["Content-Disposition"] == 'attachment; filename="numbers-2027-03-10.csv"'
    return list(csv.reader(io.StringIO(b"".join(response.streaming_content).decode())))


@pytest.mark.parametrize("name", ["numbers_report", "numbers_report_results"])
def test_people_who_edit_see_it_and_hosts_do_not(sign_in, client, name):
    assert client.get(reverse(name)).status_code == 302
    assert sign_in("Hosts").get(reverse(name)).status_code == 302
    assert client.get(f"{reverse(name)}?export=csv").status_code == 302
    client.logout()
    assert sign_in("Editors").get(reverse(name)).status_code == 200
    assert reverse("numbers_report") in client.get(reverse("wagtailadmin_home")).content.decode()


def test_all_three_kinds_of_count_meet_in_one_line(sign_in):
    page = webinar("A talk")
    counted(page, views=12, doors=9, downloads=6, plays=7)
    UsefulCount.objects.create(page=page, day=TODAY, yes=6, no=2)
    row = Occurrence.objects.get(page=page)
    Occurrence.objects.filter(pk=row.pk).update(starts_at="2027-03-09T23:30Z", ends_at="2027-03-10T00:30Z")
    JoinCount.objects.create(occurrence=row, let_in=8)
    lines = export(sign_in("Editors"))
    assert lines[0] == [
        "Page", "Views", "Doors looked at", "Joined", "Downloads", "Plays", "Useful: yes", "Useful: no", "Share of yes",
    ]  # fmt: skip
    assert lines[1:] == [["A talk", "12", "9", "8", "6", "7", "6", "fewer than 5", "75%"]]


def test_the_export_hides_small_numbers_and_stops_formulas(sign_in):
    counted(resource("=HYPERLINK(1)"), views=4)
    assert export(sign_in("Editors"))[1][:3] == ["'=HYPERLINK(1)", "fewer than 5", "0"]


def test_it_narrows_to_a_time_an_audience_and_a_topic(sign_in):
    counted(resource("Now"), views=10)
    counted(resource("Then"), ago=60, views=10)
    editor = sign_in("Editors")
    assert {line[0] for line in export(editor)[1:]} == {"Now", "Then"}
    assert {line[0] for line in export(editor, "&weeks=4")[1:]} == {"Now"}
    assert {line[0] for line in export(editor, "&topic=sleep&audience=staff")[1:]} == {"Now", "Then"}
    assert export(editor, "&topic=exams")[1:] == []
    assert editor.get(reverse("numbers_report"), {"topic": "no-such", "weeks": "x"}).status_code == 200


def test_what_is_known_of_a_sensitive_page_stays_out_of_both(sign_in, client, read, public):
    hidden = resource("Thoughts of suicide", sensitive=True)
    counted(hidden, ago=20, views=990)
    UsefulCount.objects.create(page=hidden, day=TODAY - timedelta(days=20), yes=90)
    assert "We have only begun to count." in read(client.get("/our-numbers/"))
    assert export(sign_in("Editors"))[1:] == []


def test_charts_have_words_and_tables_and_nothing_inline(sign_in, read):
    page = resource("A guide")
    counted(page, views=30)
    counted(page, ago=8, views=12)
    response = sign_in("Editors").get(reverse("numbers_report_results"))
    html, words = response.content.decode(), read(response)
    assert not re.search(r"<script|<style|\sstyle=|\son\w+=", html)
    assert html.count('<svg class="consent-chart"') == 1, "a chart for what was counted only"
    assert "42 in 26 weeks. The last bar is this week, which is not over." in words
    assert "Week from 8 March 2027: 30" in words
    assert "Week from 1 March 2027: 12" in words
    for title in ("By audience", "By topic", "By page", "By week"):
        assert title in words
    for reference in re.findall(r'aria-(?:labelledby|describedby)="([^"]+)"', html):
        assert f'id="{reference}"' in html


def test_nothing_counted_yet(sign_in, read):
    assert "Nothing has been counted in this time." in read(sign_in("Editors").get(reverse("numbers_report")))


def queries_of(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_one_page_and_many_cost_the_same(sign_in, client, public):
    def more(number):
        for page in (resource(f"Guide {number}"), room(f"Room {number}")):
            counted(page, ago=20, views=20)
            counted(page, views=20)
            UsefulCount.objects.create(page=page, day=TODAY - timedelta(days=20), yes=9)

    more(0)
    editor = sign_in("Editors")
    addresses = ("/our-numbers/", reverse("numbers_report_results"))
    one = [queries_of(editor, address) for address in addresses]
    for number in range(1, 4):
        more(number)
    assert [queries_of(editor, address) for address in addresses] == one
    assert one[0] <= 25


def test_the_public_page_is_there_only_while_it_is_switched_on(client, public, links_in):
    assert client.get("/our-numbers/").status_code == 200
    assert "/our-numbers/" in links_in(client.get("/about/"))
    assert "/cy/our-numbers/" in links_in(client.get("/cy/"))
    assert client.post("/our-numbers/").status_code == 405
    public(False)
    assert client.get("/our-numbers/").status_code == 404
    assert "/our-numbers/" not in links_in(client.get("/about/"))


def test_the_public_reads_whole_months_in_tens(client, public, read):
    page = webinar("A talk")
    counted(page, views=5000)  # this month is not over
    counted(page, ago=20, views=1239)
    counted(page, ago=45, views=4)
    UsefulCount.objects.create(page=page, day=TODAY - timedelta(days=20), yes=30, no=10)
    response = client.get("/our-numbers/")
    html, words = response.content.decode(), read(response)
    assert re.findall(r'<tr><th scope="row">(.*?)</th><td>(.*?)</td><td>(.*?)</td>', html)[:2] == [
        ("February 2027", "1,230", "0"),
        ("January 2027", "fewer than 10", "0"),
    ]
    assert "March 2027" not in words
    assert "December 2026" not in words, "months before the first number are not shown as empty"
    assert "40 answers came, and 75% of them said yes." in words
    for exact in ("1239", "1,239", "5,000", "1,243"):
        assert exact not in html.partition("<main")[2]  # the head says to a fraction of a second when words were made
    assert "Chwefror 2027" in read(client.get("/cy/our-numbers/"))


def test_the_demo_has_numbers_and_begins_them_once(home):
    demo_numbers.renew()
    rows = DailyCount.objects.count()
    assert rows > 1000
    assert not DailyCount.objects.filter(day__gt=TODAY).exists()
    call_command("prune_counts", stdout=io.StringIO())
    demo_numbers.renew()
    assert DailyCount.objects.count() == rows, "the demo counts nothing that the portal would not"
