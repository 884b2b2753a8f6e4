"""Lists of sessions to come, narrowed by who they are for, what they are about, and when they are."""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.kinds import kind_slug
from core.languages import is_in
from core.listing import ConditionFacet, Listing, TermFacet
from core.models import Audience, Topic
from schedule.calendar_choices import with_query
from schedule.clock import local, uk_instant
from schedule.models import Occurrence
from schedule.month import Month
from schedule.queries import next_end
from schedule.session import sessions
from schedule.uk_time_lookups import UkHour, UkWeekday  # noqa: F401  (registers them)

DAY, EVENING, NIGHT = 6, 18, 22  # the hours of the UK's clock at which each part begins

FACETS = [
    TermFacet("audience", _("Who it is for"), "page__audience_ties__audience", Audience),
    TermFacet("topic", _("Topic"), "page__topic_ties__topic", Topic),
]
# The filters that a calendar knows as well (schedule/calendar_subjects.py). It is subscribed to for months, so "this
# week" would be an odd one.
IN_CALENDARS = ("audience", "topic", "kind")
# The database reads hours and weekdays as the UK's clocks show them: an evening room stays an evening room when they
# change.
PART_OF_DAY = ConditionFacet(
    "part",
    _("Time of day"),
    (
        ("day", _("Day, 6am to 6pm"), Q(starts_at__uk_hour__gte=DAY, starts_at__uk_hour__lt=EVENING)),
        ("evening", _("Evening, 6pm to 10pm"), Q(starts_at__uk_hour__gte=EVENING, starts_at__uk_hour__lt=NIGHT)),
        ("night", _("Night, 10pm to 6am"), Q(starts_at__uk_hour__gte=NIGHT) | Q(starts_at__uk_hour__lt=DAY)),
        ("weekend", _("Weekend"), Q(starts_at__uk_weekday__gte=6)),
    ),
)


def when_facet(now: datetime) -> ConditionFacet:
    """Return a filter by "today", "this week" and so on, as the UK counts days at `now`. Weeks end on Sunday."""
    today = local(now).date()
    monday = today + timedelta(days=7 - today.weekday())
    tomorrow, next_week, week_after = (
        uk_instant(day, time.min) for day in (today + timedelta(days=1), monday, monday + timedelta(days=7))
    )
    # What began yesterday and is still on is on today.
    not_over = Q(ends_at__gt=now)
    return ConditionFacet(
        "when",
        _("When"),
        (
            ("today", _("Today"), not_over & Q(starts_at__lt=tomorrow)),
            ("this-week", _("This week"), not_over & Q(starts_at__lt=next_week)),
            ("next-week", _("Next week"), Q(starts_at__gte=next_week, starts_at__lt=week_after)),
            ("this-month", _("This month"), not_over & Q(starts_at__lt=Month.of(now).plus(1).begins)),
        ),
    )


def sessions_context(page, request, now, model=None, more_facets=(), **options):
    """Return `listing`, `sessions` and `calendar_url` (the same list as a calendar) for a list on `page`.

    `model` narrows it to one kind of page, None means every kind.
    """
    coming = Occurrence.objects.not_over(now).with_words()
    kind = kind_slug(model) if model else None
    if model:
        # By kind and language, not by place in the tree: all of a kind stand below one page of a language.
        kinds = ContentType.objects.get_for_model(model).pk
        of_kind = Page.objects.filter(pk=OuterRef("page"), content_type=kinds)
        coming = coming.filter(Exists(of_kind.filter(is_in(settings.LANGUAGE_CODE))))
    facets = [*FACETS, *more_facets, PART_OF_DAY, when_facet(now)]
    kept_as, moment = f"sessions {kind}", (now, same_until)
    listing = Listing(
        coming, request.GET, facets, path=page.get_url(request), kept_as=kept_as, moment=moment, **options
    )
    return {
        "listing": listing,
        "sessions": sessions(listing.items, now, request),
        "calendar_url": calendar_url_of(listing.selected, kind),
    }


def same_until(now):
    """Return until when the sessions to come stay the same ones, and "today" the same day."""
    midnight = uk_instant(local(now).date() + timedelta(days=1), time.min)
    return min(midnight, next_end(now) or midnight)


def calendar_url_of(selected, kind=None) -> str:
    """Return the address where this list, as it is narrowed, can be subscribed to."""
    same = {name: selected[name] for name in IN_CALENDARS if name in selected}
    return with_query(reverse("calendar"), {**same, "kind": kind} if kind else same)
