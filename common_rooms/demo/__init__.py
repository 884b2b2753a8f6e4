"""Demo common rooms: weekly, from the week they are built, with a cancelled, a full and a moved date among them."""

from datetime import datetime, timedelta

from django.utils import timezone

from common_rooms.models import CommonRoomIndexPage, CommonRoomPage, RoomHost
from core.demo.tools import neutral_slug, person, picture, points, publish, publish_under, stream, tie
from schedule.clock import local
from schedule.demo import give_link, has_none_to_come, say, wall_time, weekly

from .content import HOUSE_RULES, ROOMS

ORDER = 4
LENGTH_MINUTES = 60


def build(home):
    """Make the rooms' front page and every room below it."""
    front = publish_under(
        home,
        CommonRoomIndexPage(
            title="Common rooms",
            slug="common-rooms",
            summary="A small room, two hosts and people in the same boat. About an hour, and never recorded.",
            house_rules=points("rule", HOUSE_RULES, "common-rooms"),
            show_in_menus=True,
        ),
    )
    now = timezone.now()
    for spec in ROOMS:
        build_room(front, spec, now)


def renew(home):
    """Give rooms whose dates have all passed new ones, counted from today."""
    now = timezone.now()
    for spec in ROOMS:
        page = CommonRoomPage.objects.filter(slug=neutral_slug(spec), live=True).first()
        if page and has_none_to_come(page) and not page.has_unpublished_changes:
            page.dates = rule_of(spec, now)
            publish(page)
            say_what_happened(page, spec, now)


def start_of(spec, week, now) -> datetime:
    """Return the room's first wall-clock start that is still to come, and `week` weeks on."""
    here = local(now).replace(tzinfo=None)
    day = here.date() + timedelta(days=(spec["weekday"] - here.weekday()) % 7)
    start = datetime.combine(day, wall_time(spec["time"]))
    return start + timedelta(weeks=week if start > here else week + 1)


def rule_of(spec, now):
    return weekly(start_of(spec, 0, now), spec["weeks"], spec["slug"])


def build_room(front, spec, now):
    page = CommonRoomPage(
        **{key: spec[key] for key in ("title", "summary", "content_note", "discreet_title")},
        slug=neutral_slug(spec),
        who_it_is_for=spec["who_it_is_for"],
        sensitive=spec["sensitive"],
        listing_image=picture(spec["art"]),
        body=stream(spec["body"], spec["slug"]),
        what_happens=points("point", spec["what_happens"], spec["slug"]),
        dates=rule_of(spec, now),
        length_minutes=LENGTH_MINUTES,
        keeps_seats=spec.get("keeps_seats", False),
        content_owner="Common rooms team",
    )
    tie(page, spec)
    page.room_hosts = [RoomHost(person=person(slug), sort_order=at) for at, slug in enumerate(spec["usual_hosts"])]
    publish_under(front, page)
    give_link(page)
    say_what_happened(page, spec, now)


def say_what_happened(page, spec, now):
    for exception in spec.get("exceptions", []):
        start = start_of(spec, exception["week"], now)
        moved = exception.get("moved_to")
        moved_to = None
        if moved:
            days = (moved["weekday"] - spec["weekday"]) % 7
            moved_to = datetime.combine(start.date() + timedelta(days=days), wall_time(moved["time"]))
        say(page, start, status=exception["state"], reason=exception["reason"], moved_to=moved_to)
