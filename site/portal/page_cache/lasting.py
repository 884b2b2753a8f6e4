"""Says on every answer how long its words stay true, for whoever keeps it (`portal.page_cache.edge`)."""

from datetime import datetime, timedelta
from http import HTTPStatus

from django.conf import settings
from django.utils import timezone

from core.chrome import Chrome

from .asking import ANSWERS, KEPT_VIEWS
from .kept_page import KEPT_STATUSES

# RFC 9213: for caches between us and browsers, which are told `no-store`. Nobody tells a cache that is not ours of a
# change, so a second is all it gets; it may send what it has while we cannot answer.
FOR_SHARED_CACHES = f"public, max-age={settings.FRONT_CACHE_SECONDS}, stale-if-error=86400"


class SayHowLongItLasts:
    """Set `response.lasts_until` (seconds since 1970) on what every visitor is sent alike, and on nothing else.

    A page that says when something begins or is on now is true until the minute ends: every time that the portal knows
    stands at a full minute. The others are true until the day ends in the UK, or the notice above them comes or goes.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        now = timezone.now()
        response = self.get_response(request)
        match = request.resolver_match
        page = getattr(getattr(request, "_wagtail_route_for_request", None), "page", None)
        alike = match is not None and match.view_name in KEPT_VIEWS and (page is None or page.is_the_same_for_all)
        # The database went away while it was made: it may lack its menu or its notice.
        response.is_half = getattr(request, "_chrome", None) is not None and request._chrome.offline
        alike = alike and not response.is_half and ANSWERS.isdisjoint(request.GET)
        is_public = request.method in ("GET", "HEAD") and not getattr(request, "is_preview", False)
        if alike and is_public and response.status_code in KEPT_STATUSES and not response.cookies:
            response.lasts_until = lasts_until(request, response, page, now).timestamp()
            response.headers["CDN-Cache-Control"] = FOR_SHARED_CACHES
        return response


def lasts_until(request, response, page, now: datetime) -> datetime:
    if response.status_code == HTTPStatus.OK and page is not None and not page.says_the_time:
        return min([next_midnight(now), *notice_times(request, now)])
    return now.replace(second=0, microsecond=0) + timedelta(minutes=1)


def next_midnight(now: datetime) -> datetime:
    """Return when the present day ends in the UK."""
    tomorrow = timezone.localtime(now).date() + timedelta(days=1)
    return timezone.make_aware(datetime(tomorrow.year, tomorrow.month, tomorrow.day))  # noqa: DTZ001


def notice_times(request, now: datetime) -> list[datetime]:
    """Return when the notice on every page comes and goes, as far as that is still to be."""
    settings = Chrome.for_request(request).settings
    return [time for time in (settings.notice_from, settings.notice_until) if time is not None and time > now]
