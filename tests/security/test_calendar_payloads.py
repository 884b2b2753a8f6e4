"""What stands in a title, a summary, a reason or the service's name adds nothing to anybody's calendar."""

import re

import icalendar
import pytest
from django.urls import reverse
from wagtail.models import Page

from core.models import Person, PortalSettings, Topic
from schedule.models import Occurrence
from tests.committed import as_if_committed
from tests.factories import room
from tests.security.line_breakers import BREAKERS
from webinars.models import WebinarPage

CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
PROPERTIES = set(
    "BEGIN END PRODID VERSION CALSCALE NAME X-WR-CALNAME REFRESH-INTERVAL X-PUBLISHED-TTL TZID TZNAME TZOFFSETFROM "  # noqa: SIM905
    "TZOFFSETTO DTSTART RRULE UID DTSTAMP LAST-MODIFIED SEQUENCE DTEND STATUS SUMMARY DESCRIPTION LOCATION URL CLASS "
    "TRANSP ACTION TRIGGER".split()
)


def judge(body: bytes, events: int, alarms: int):
    lines = body.split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    assert not any(b"\r" in line or b"\n" in line for line in lines)
    unfolded = body.decode().replace("\r\n ", "")
    assert not CONTROLS.search(unfolded.replace("\r\n", ""))
    assert {re.split("[;:]", line)[0] for line in unfolded.split("\r\n")[:-1]} <= PROPERTIES
    read = icalendar.Calendar.from_ical(body)
    assert (len(read.walk("VEVENT")), len(read.walk("VALARM"))) == (events, alarms)
    return read


def test_thirty_texts_in_every_calendar(home, client):
    assert len(BREAKERS) >= 20
    page = room("Calm", slug="calm")
    page.topic_ties.all().delete()
    row = Occurrence.objects.get(page=page)
    row.hosts.add(Person.objects.first())
    filtered = WebinarPage.objects.live().count() > 0
    addresses = [reverse("calendar_session", args=[row.uid]), reverse("calendar_series", args=[page.pk])]
    for text in BREAKERS:
        Page.objects.filter(pk=page.pk).update(title=text[:255])
        type(page).objects.filter(pk=page.pk).update(summary=text, discreet_title="")
        Occurrence.objects.filter(pk=row.pk).update(reason=text)
        Person.objects.update(name=text[:100])
        PortalSettings.objects.update(service_name=text[:60], organisation=text[:60])
        as_if_committed()
        for address in addresses:
            answer = client.get(f"{address}?reminder=10&download=1")
            assert answer.status_code == 200, text
            assert answer["Content-Type"].startswith("text/calendar")
            [event] = judge(answer.content, events=1, alarms=1).walk("VEVENT")
            assert str(event["SUMMARY"]).startswith(text[:2]), text
            assert "ATTENDEE" not in event, text
    assert filtered


@pytest.mark.parametrize("text", BREAKERS[:12])
def test_and_in_the_calendar_of_everything(text, home, client):
    PortalSettings.objects.update(service_name=text[:60])
    Page.objects.type(WebinarPage).update(title=text)
    Topic.objects.update(name=text[:60])
    as_if_committed()
    answer = client.get(reverse("calendar_feed"))
    assert answer.status_code == 200
    there = Occurrence.objects.filter(page__live=True).count()
    found = len(icalendar.Calendar.from_ical(answer.content).walk("VEVENT"))
    assert 0 < found <= there
    judge(answer.content, events=found, alarms=0)
    assert answer.content.count(b"\r\nUID:") == found
