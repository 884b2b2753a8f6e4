"""A month of sessions as a calendar page, with the same filters as the list."""

from collections import defaultdict
from urllib.parse import urlencode

from core.listing import Listing
from schedule.clock import local
from schedule.door import Status
from schedule.listing import FACETS, PART_OF_DAY
from schedule.models import Occurrence
from schedule.month import Month, nearest_shown, parse_month, shown_months
from schedule.session import sessions

VIEW = "month"


def sessions_in(month: Month, now):
    """Return the month's occurrences with words: all that are to come, and of the others those that took place."""
    found = Occurrence.objects.on_live_pages().filter(starts_at__gte=month.begins, starts_at__lt=month.plus(1).begins)
    return found.exclude(status=Status.CANCELLED, ends_at__lte=now).order_by("starts_at", "pk").with_words()


def month_context(page, request, now, more_facets=()):
    """Return what `page` shows of the month that the address asks for.

    `month_unknown`: what was asked for is no month. `month_refused`: the month asked for, where it is too far away.
    In both cases `month` is one that can be shown. A month is a "when" of its own, so that filter is not among these.
    """
    asked = request.GET.get("month", "").strip()
    parsed = parse_month(asked)
    wanted = parsed or Month.of(now)
    month = nearest_shown(wanted, now)
    listing = Listing(
        sessions_in(month, now),
        request.GET,
        [*FACETS, *more_facets, PART_OF_DAY],
        path=page.get_url(request),
        kept={"view": VIEW, "month": month.slug},
    )
    found = sessions(listing.queryset, now, request)
    first, last = shown_months(now)
    return {
        "listing": listing,
        "month": month,
        "month_unknown": bool(asked) and parsed is None,
        "month_refused": wanted if month != wanted else None,
        "month_total": len(found),
        "weeks": weeks_of(month, found, local(now).date()),
        "month_link": month_link(month, listing),
        "previous_month": month_link(month.plus(-1), listing) if month > first else None,
        "next_month": month_link(month.plus(1), listing) if month < last else None,
    }


def weeks_of(month, found, today):
    """Return the month's weeks, each day with its sessions; a session stands on the day it starts in the UK."""
    by_day = defaultdict(list)
    for session in found:
        by_day[local(session.starts_at).date()].append(session)
    return [
        [{"date": day, "is_today": day == today, "sessions": by_day[day] if day else []} for day in week]
        for week in month.weeks()
    ]


def month_link(month, listing):
    """Return words and address of a month under the filters that are chosen."""
    query = {"view": VIEW, "month": month.slug, **listing.selected}
    return {"words": month.words, "url": f"{listing.path}?{urlencode(query)}"}
