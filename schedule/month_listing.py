"""A month of sessions as a calendar page, with the same filters as the list."""

from collections import defaultdict
from urllib.parse import urlencode

from django.utils.translation import get_language

from core.listing import Listing
from core.remembered import remembered_until
from schedule.clock import local
from schedule.day_filter import NAME
from schedule.door import Status
from schedule.listing import FACETS, PART_OF_DAY, same_until
from schedule.models import Occurrence
from schedule.month import Month, nearest_shown, parse_month, shown_months
from schedule.session import sessions

VIEW = "month"
MOST_A_DAY = 4  # sessions; a day that has more says how many, and leads to a list of them


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
        kept_as="month",
        moment=(now, same_until),
    )
    days = remembered_until(
        ("month", month.slug, get_language(), frozenset(listing.selected.items())),
        now,
        lambda: (days_of(listing.queryset), same_until(now)),
    )
    shown = [pk for ids, _total in days.values() for pk in ids]
    found = sessions(listing.all.filter(pk__in=shown), now, request)
    first, last = shown_months(now)
    return {
        "listing": listing,
        "month": month,
        "month_unknown": bool(asked) and parsed is None,
        "month_refused": wanted if month != wanted else None,
        "month_total": sum(total for _ids, total in days.values()),
        "weeks": weeks_of(month, found, local(now).date(), days, listing),
        "month_link": month_link(month, listing),
        "previous_month": month_link(month.plus(-1), listing) if month > first else None,
        "next_month": month_link(month.plus(1), listing) if month < last else None,
    }


def days_of(rows) -> dict:
    """Return {UK day: (ids of its first sessions, how many it has)}. One query, of two columns."""
    days = {}
    for pk, starts_at in rows.values_list("pk", "starts_at"):
        ids, total = days.get(day := local(starts_at).date(), ([], 0))
        days[day] = ([*ids, pk] if total < MOST_A_DAY else ids, total + 1)
    return days


def rest_of(day, today, days, listing) -> dict | None:
    """Return how many sessions a day has that the month has no room for, and where they stand: `url` is empty for a day
    that is over, whose list would be empty too."""
    ids, total = days.get(day, ((), 0))
    if total <= len(ids):
        return None
    query = urlencode({NAME: day.isoformat(), **listing.selected})
    return {"count": total - len(ids), "url": f"{listing.path}?{query}" if day >= today else ""}


def weeks_of(month, found, today, days, listing):
    """Return the month's weeks, each day with its sessions; a session stands on the day it starts in the UK."""
    by_day = defaultdict(list)
    for session in found:
        by_day[local(session.starts_at).date()].append(session)
    return [
        [
            {
                "date": day,
                "is_today": day == today,
                "sessions": by_day[day] if day else [],
                "rest": rest_of(day, today, days, listing),
            }
            for day in week
        ]
        for week in month.weeks()
    ]


def month_link(month, listing):
    """Return words and address of a month under the filters that are chosen."""
    query = {"view": VIEW, "month": month.slug, **listing.selected}
    return {"words": month.words, "url": f"{listing.path}?{urlencode(query)}"}
