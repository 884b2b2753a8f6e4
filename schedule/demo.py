"""How the demo dates its sessions: written as days from today and wall-clock times, made real on building day."""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.utils import timezone

from core.stream_data import block_id
from schedule.clock import local, uk_instant
from schedule.door import Status
from schedule.links import set_link
from schedule.models import Occurrence

ORDER = 1


def build(home):
    """Nothing of its own: sessions belong to the rooms' pages."""


def wall_time(text: str) -> time:
    """Return the time written as "19:00"."""
    return time.fromisoformat(text)


def on_now(now: datetime, length_minutes: int) -> datetime:
    """Return the wall-clock start, to five minutes, of a session that is a third over at `now`."""
    start = local(now) - timedelta(minutes=length_minutes // 3)
    return start.replace(minute=start.minute - start.minute % 5, second=0, microsecond=0)


def dates(starts: list[datetime], seed: str) -> list:
    """Return raw data for ScheduledPage.dates from local wall-clock starts."""
    return [
        {
            "type": "date",
            "value": {"day": start.date().isoformat(), "starts": start.time().isoformat()},
            "id": block_id(f"{seed}/date/{place}"),
        }
        for place, start in enumerate(starts)
    ]


def weekly(first: datetime, count: int, seed: str) -> list:
    """Return raw data for ScheduledPage.dates: the same weekday and time, `count` times."""
    rule = {
        "frequency": "weekly",
        "weekday": str(first.weekday()),
        "place": "1",
        "starts": first.time().isoformat(),
        "which": "",
        "first_day": first.date().isoformat(),
        "last_day": None,
        "count": count,
        "skip_holidays_of": "",
        "pauses": [],
    }
    return [{"type": "repeat", "value": rule, "id": block_id(f"{seed}/repeat")}]


def say(page, start: datetime, *, status: str, reason: str, moved_to: datetime | None = None) -> None:
    """Say about one date what an editor or host would say in the CMS."""
    row = Occurrence.objects.get(page=page, planned_start=uk_instant(start.date(), start.time()))
    row.reason, row.by_hand = reason, True
    if moved_to:
        length = row.ends_at - row.starts_at
        row.starts_at = uk_instant(moved_to.date(), moved_to.time())
        row.ends_at = row.starts_at + length
    elif status in (Status.CANCELLED, Status.FULL):
        row.status = status
    row.save()


def give_link(page) -> None:
    """Give all dates of a page a room at example.org, which stands for a provider of video calls."""
    if "example.org" in settings.JOIN_HOSTS:
        set_link(page, f"https://example.org/demo-room/{block_id(f'link/{page.slug}')}")


def has_none_to_come(page) -> bool:
    return not Occurrence.objects.not_over(timezone.now()).filter(page=page).exists()
