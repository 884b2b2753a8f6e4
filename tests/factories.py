"""Small makers of pages and sessions, for tests that need more or other content than the demo has."""

from datetime import datetime, timedelta

from django.utils import timezone

from common_rooms.models import CommonRoomIndexPage, CommonRoomPage
from core.clinical_review import approve
from core.models import Audience, PageAudience, PageTopic, Person, Topic
from resources.models import ResourceIndexPage, ResourcePage
from schedule.clock import local
from schedule.links import set_link
from schedule.models import Occurrence
from webinars.models import WebinarIndexPage, WebinarPage

SUMMARY = "In a few words."  # no page of content is published without
ROOM_LINK = "https://zoom.us/j/9981?pwd=only-for-tests"


def date_block(start: datetime) -> dict:
    there = local(start)
    return {"type": "date", "value": {"day": there.date().isoformat(), "starts": f"{there:%H:%M}"}}


def tied(page, audience="staff", topic="sleep"):
    page.audience_ties = [PageAudience(audience=Audience.objects.get(slug=audience))]
    page.topic_ties = [PageTopic(topic=Topic.objects.get(slug=topic))]
    return page


def published(page, parent):
    parent.add_child(instance=page)
    return publish(page)


def publish(page):
    """Publish the page as it stands, with a clinical approval where it needs one."""
    revision = page.save_revision()
    version = revision.as_object()
    if version.waits_for_review:
        approve(version, reviewer=Person.objects.order_by("pk").first())
    revision.publish()
    return page


def webinar(title="A talk", start=None, **fields):
    """Return a published webinar with one date, by default tomorrow at this minute."""
    start = start or timezone.now() + timedelta(days=1)
    page = WebinarPage(title=title, dates=[date_block(start)], **{"summary": SUMMARY} | fields)
    return published(tied(page), WebinarIndexPage.objects.get())


def room(title="A room", start=None, **fields):
    """Return a published common room with one date, by default tomorrow at this minute."""
    start = start or timezone.now() + timedelta(days=1)
    page = CommonRoomPage(title=title, dates=[date_block(start)], **{"summary": SUMMARY} | fields)
    return published(tied(page), CommonRoomIndexPage.objects.get())


def resource(title="A guide", **fields):
    return published(
        tied(ResourcePage(title=title, **{"summary": SUMMARY} | fields)),
        ResourceIndexPage.objects.get(slug="resources"),
    )


def now_open(page, minutes=2, **fields):
    """Return a page's one date, moved so that it starts in `minutes` (negative: it began before), with a join link.

    The date stays "planned for" its new time: it does not show as moved.
    """
    row = Occurrence.objects.get(page=page)
    length = row.ends_at - row.starts_at
    row.planned_start = row.announced_start = row.starts_at = timezone.now() + timedelta(minutes=minutes)
    row.ends_at = row.starts_at + length
    for name, value in fields.items():
        setattr(row, name, value)
    row.save()
    set_link(row, ROOM_LINK)
    return row
