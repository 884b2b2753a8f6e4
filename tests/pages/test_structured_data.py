"""The data block of a page with dates says what the page says, and nothing more."""

import json
import re
from datetime import timedelta

import html5lib
import pytest
from django.utils import timezone

from core.models import PortalSettings
from schedule.clock import local, time_words
from schedule.models import Occurrence
from tests.factories import date_block, publish, room, webinar
from webinars.models import WebinarPage

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
BREAKS_OUT = "</script><script>alert('x')</script> \"quoted\" \u2028 & <!--"


def events_of(response) -> list:
    """Return what the page's one data block holds; an empty list where it has none."""
    blocks = BLOCK.findall(response.content.decode())
    assert len(blocks) <= 1
    return json.loads(blocks[0]) if blocks else []


@pytest.fixture(autouse=True)
def one_morning(time_machine):
    """Nothing here depends on the hour at which the tests run."""
    time_machine.move_to("2027-03-02T10:00Z", tick=False)


@pytest.fixture
def talk(home):
    return webinar("Sleeping by day", start=timezone.now() + timedelta(days=3), summary="What helps after nights.")


def test_a_webinar_says_what_when_and_that_it_is_online(client, talk, settings, read):
    settings.BASE_URL = "https://harbour.example"
    PortalSettings.objects.update(organisation="Tide Trust")
    response = client.get(talk.url)
    [event] = events_of(response)
    row = Occurrence.objects.get(page=talk)
    assert event["name"] == "Sleeping by day"
    assert event["description"] == "What helps after nights."
    assert event["startDate"] == local(row.starts_at).isoformat()
    assert event["location"]["url"] == "https://harbour.example/webinars/sleeping-by-day/"
    assert event["organizer"]["name"] == "Tide Trust"
    assert event["eventStatus"].endswith("/EventScheduled")
    text = read(response)
    assert event["name"] in text
    assert time_words(row.starts_at) in text


def test_without_an_organisation_the_service_answers_for_it(client, talk):
    PortalSettings.objects.update(organisation="", service_name="Lighthouse")
    assert events_of(client.get(talk.url))[0]["organizer"]["name"] == "Lighthouse"


def test_every_date_to_come_stands_there_in_order_and_none_that_is_over(client, home, time_machine):
    now = timezone.now()
    starts = [now + timedelta(days=day) for day in (1, 8, 15)]
    page = room("Three Thursdays", start=starts[0])
    page.dates = [date_block(start) for start in starts]
    page.save_revision().publish()
    rows = list(Occurrence.objects.filter(page=page).order_by("starts_at"))
    time_machine.move_to(rows[0].ends_at)
    response = client.get(page.url)
    said = [event["startDate"] for event in events_of(response)]
    assert said == [local(row.starts_at).isoformat() for row in rows[1:]]
    shown = re.findall(r'<time datetime="([^"]+T[^"]+)"', response.content.decode())
    assert shown == said


def test_moved_and_cancelled_agree_with_the_page(client, home, read):
    page = room("On the move")
    row = Occurrence.objects.get(page=page)
    planned = row.starts_at
    row.starts_at += timedelta(days=2)
    row.ends_at += timedelta(days=2)
    row.save()
    response = client.get(page.url)
    [event] = events_of(response)
    assert "Moved from" in read(response)
    assert event["eventStatus"].endswith("/EventRescheduled")
    assert event["previousStartDate"] == local(planned).isoformat()
    row.status, row.reason = "cancelled", "A host is ill."
    row.save()
    response = client.get(page.url)
    [event] = events_of(response)
    assert "Cancelled" in read(response)
    assert event["eventStatus"].endswith("/EventCancelled")
    assert event["startDate"] == local(row.starts_at).isoformat()


def test_a_title_that_tries_to_break_out_is_harmless_and_reads_back(client, home):
    page = webinar("Breaks out", slug="breaks-out")
    WebinarPage.objects.filter(pk=page.pk).update(title=BREAKS_OUT)  # a save would take the line separator out
    html = client.get(page.url).content.decode()
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    scripts = [element for element in tree.iter("script") if not element.get("src")]
    blocks = {element.get("type"): element.text for element in scripts}
    # Two blocks of data and no third script: about sessions, and what the browser has to know about consent.
    assert len(scripts) == 2
    assert set(blocks) == {"application/ld+json", "application/json"}
    assert json.loads(blocks["application/ld+json"])[0]["name"] == BREAKS_OUT


def test_a_sensitive_page_gives_its_discreet_title_or_kind_and_no_summary(client, home):
    page = room(
        "Living with loss",
        slug="an-hour-apart",
        sensitive=True,
        discreet_title="A quiet hour",
        content_note="People speak of death.",
        summary="After somebody died.",
    )
    [event] = events_of(client.get(page.url))
    assert event["name"] == "A quiet hour"
    assert "description" not in event
    page.discreet_title = ""
    publish(page)
    assert events_of(client.get(page.url))[0]["name"] == "Common room"


def test_a_discreet_title_alone_does_not_hide_a_page_that_is_not_sensitive(client, home):
    page = room("Managers", discreet_title="An hour")
    assert events_of(client.get(page.url))[0]["name"] == "Managers"


def test_no_dates_no_block(client, talk):
    Occurrence.objects.filter(page=talk).delete()
    response = client.get(talk.url)
    assert response.status_code == 200
    assert "ld+json" not in response.content.decode()


def test_every_demo_page_with_dates_carries_a_block_that_parses(client, home, time_machine, settings):
    time_machine.move_to(Occurrence.objects.earliest("starts_at").starts_at - timedelta(hours=1))
    pages = {row.page for row in Occurrence.objects.not_over(timezone.now()).select_related("page")}
    assert len(pages) > 10
    for page in pages:
        events = events_of(client.get(page.url))
        assert events, page.url
        assert {event["location"]["url"] for event in events} == {f"{settings.BASE_URL}{page.url}"}
