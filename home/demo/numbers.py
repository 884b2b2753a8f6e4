"""A year of made-up numbers, so that the report and “How we are doing” have something to show."""

from datetime import timedelta
from zlib import crc32

from django.utils import timezone
from wagtail.models import Page, Site

from core.count_writing import pages_that_keep
from core.models import DailyCount
from core.models.settings import PortalSettings
from schedule.door import Status
from schedule.models import JoinCount, Occurrence

WEEKS = 56
PLAYED, DOWNLOADED = ("audio", "video"), ("download",)


def build():
    """Give each page that keeps numbers one row a week, the same every time, slowly growing; and fill past rooms."""
    today = timezone.localdate()
    pages = pages_that_keep(Page.objects.live().filter(depth__gt=1).values_list("pk", flat=True))
    DailyCount.objects.bulk_create(row(page, week, today) for page in pages for week in range(WEEKS))
    over = Occurrence.objects.filter(ends_at__lt=timezone.now(), join_count=None).exclude(status=Status.CANCELLED)
    JoinCount.objects.bulk_create(JoinCount(occurrence=session, let_in=chance(session.pk, 9) + 3) for session in over)
    settings = PortalSettings.for_site(Site.objects.get(is_default_site=True))
    settings.shows_numbers = True
    settings.save()


def renew():
    """A demo from before there were numbers is given some."""
    if not DailyCount.objects.exists():
        build()


def row(page, week, today):
    views = (chance(f"{page.slug} {week}", 30) + 2) * (WEEKS + 30 - week) // (WEEKS * (page.depth - 1))
    kind = getattr(page, "kind", "")
    return DailyCount(
        page=page,
        day=today - timedelta(days=7 * week + chance(f"{week} {page.slug}", 6)),
        views=views,
        doors=views // 3 if hasattr(page, "door_times") else 0,
        plays=views // 4 if kind in PLAYED else 0,
        downloads=views // 5 if kind in DOWNLOADED else 0,
    )


def chance(words, below: int) -> int:
    """Return a number from 0 up to and without `below` that is always the same for the same words."""
    return crc32(str(words).encode()) % below
