"""Go through the links to other sites, a few at a time, so that the scheduler's next minute is never late."""

import time
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.db.models import F, Q
from django.utils import timezone

from .link_asking import status_of
from .link_verdicts import Standing, after, verdict_of
from .models import OutsideLink
from .public_fetching import CannotFetchError

AGAIN = timedelta(days=1)
AGAIN_WHEN_FAILING = timedelta(hours=6)
AT_ONCE = 50  # addresses that one round looks at, at most


def due_links(now: datetime):
    """Return the addresses to ask, those never asked first. None that no page leads to."""
    due = Q(checked_at=None) | Q(checked_at__lte=now - AGAIN)
    due |= Q(failures__gt=0, checked_at__lte=now - AGAIN_WHEN_FAILING)
    used = OutsideLink.objects.filter(due, uses__page__live=True).distinct()
    return used.order_by(F("checked_at").asc(nulls_first=True), "pk")


def check(link: OutsideLink, now: datetime, ask=status_of) -> None:
    """Ask once, and keep what came of it."""
    try:
        status = ask(link.address)
        words = f"It answers {status}."
    except CannotFetchError as problem:
        status, words = None, str(problem)
    before = Standing(link.failures, link.failing_since, link.is_broken)
    standing = after(before, verdict_of(status), now)
    link.failures, link.failing_since, link.is_broken = standing.failures, standing.failing_since, standing.is_broken
    link.words, link.checked_at = words[:200] if standing.failures else "", now
    link.save()


def check_some(seconds: float, ask=status_of) -> int:
    """Ask for as many links as `seconds` allow, each host once; return how many. The rest is for the next round."""
    ends, hosts, count = time.monotonic() + seconds, set(), 0
    for link in due_links(timezone.now())[: AT_ONCE * 4]:
        host = urlsplit(link.address).netloc.lower()
        if host in hosts:
            continue
        if time.monotonic() > ends or count >= AT_ONCE:
            break
        hosts.add(host)
        check(link, timezone.now(), ask)
        count += 1
    return count
