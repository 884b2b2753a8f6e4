"""Small makers of pages and sessions, for tests that need more or other content than the demo has."""

from datetime import datetime, timedelta

from django.utils import timezone

from common_rooms.models import CommonRoomIndexPage, CommonRoomPage
from core.models import Audience, PageAudience, PageTopic, Topic
from resources.models import ResourceIndexPage, ResourcePage
from schedule.clock import local
from webinars.models import WebinarIndexPage, WebinarPage


def date_block(start: datetime) -> dict:
    there = local(start)
    return {"type": "date", "value": {"day": there.date().isoformat(), "starts": f"{there:%H:%M}"}}


def tied(page, audience="staff", topic="sleep"):
    page.audience_ties = [PageAudience(audience=Audience.objects.get(slug=audience))]
    page.topic_ties = [PageTopic(topic=Topic.objects.get(slug=topic))]
    return page


def published(page, parent):
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def webinar(title="A talk", start=None, **fields):
    """Return a published webinar with one date, by default tomorrow at this minute."""
    start = start or timezone.now() + timedelta(days=1)
    page = WebinarPage(title=title, dates=[date_block(start)], **fields)
    return published(tied(page), WebinarIndexPage.objects.get())


def room(title="A room", start=None, **fields):
    """Return a published common room with one date, by default tomorrow at this minute."""
    start = start or timezone.now() + timedelta(days=1)
    page = CommonRoomPage(title=title, dates=[date_block(start)], **fields)
    return published(tied(page), CommonRoomIndexPage.objects.get())


def resource(title="A guide", **fields):
    return published(tied(ResourcePage(title=title, **fields)), ResourceIndexPage.objects.get())
