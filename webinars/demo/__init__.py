"""Demo webinars: past, on now, soon, moved and cancelled, around the day they are built."""

from datetime import datetime, timedelta

from django.utils import timezone

from core.demo.tools import neutral_slug, person, picture, points, publish, publish_under, stream, tie
from schedule.clock import local
from schedule.demo import dates, give_link, has_none_to_come, on_now, say, wall_time
from webinars.models import WebinarIndexPage, WebinarPage, WebinarSpeaker

from .content import WEBINARS
from .recordings import recording_fields

ORDER = 3


def build(home):
    """Make the webinars' front page and every webinar below it."""
    front = publish_under(
        home,
        WebinarIndexPage(
            title="Webinars",
            slug="webinars",
            summary="Talks you can listen to with your camera off, and leave whenever you need to.",
            show_in_menus=True,
        ),
    )
    now = timezone.now()
    for spec in WEBINARS:
        build_webinar(front, spec, now)


def renew(home):
    """Give webinars whose dates have all passed new ones, counted from today."""
    now = timezone.now()
    for spec in WEBINARS:
        page = WebinarPage.objects.filter(slug=neutral_slug(spec), live=True).first()
        if page and is_to_come(spec, now) and has_none_to_come(page) and not page.has_unpublished_changes:
            page.dates = dates(starts_of(spec, now), spec["slug"])
            publish(page)
            say_what_happened(page, spec, now)


def is_to_come(spec, now) -> bool:
    """Tell whether dates counted from today would lie ahead: in the evening that of today does not any more."""
    here = local(now).replace(tzinfo=None)
    return any(date.get("live") or start_of(date, spec, now) > here for date in spec["dates"])


def start_of(date: dict, spec: dict, now: datetime) -> datetime:
    if date.get("live"):
        return on_now(now, spec["length_minutes"])
    day = local(now).date() + timedelta(days=date["day"])
    return datetime.combine(day, wall_time(date["time"]))


def starts_of(spec, now):
    return [start_of(date, spec, now) for date in spec["dates"]]


def build_webinar(front, spec, now):
    page = WebinarPage(
        **{key: spec[key] for key in ("title", "summary", "length_minutes", "content_note", "discreet_title")},
        slug=neutral_slug(spec),
        sensitive=spec["sensitive"],
        listing_image=picture(spec["art"]),
        body=stream(spec["body"], spec["slug"]),
        what_you_will_hear=points("point", spec["what_you_will_hear"], spec["slug"]),
        dates=dates(starts_of(spec, now), spec["slug"]),
        **recording_fields(spec, max(starts_of(spec, now))),
        content_owner="Webinar team",
    )
    tie(page, spec)
    page.speakers = [WebinarSpeaker(person=person(slug), sort_order=at) for at, slug in enumerate(spec["speakers"])]
    publish_under(front, page)
    give_link(page)
    say_what_happened(page, spec, now)


def say_what_happened(page, spec, now):
    for date in spec["dates"]:
        if date["state"] != "on":
            moved = date.get("moved_to")
            say(
                page,
                start_of(date, spec, now),
                status=date["state"],
                reason=date["reason"],
                moved_to=start_of(moved, spec, now) if moved else None,
            )
