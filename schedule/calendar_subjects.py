"""What somebody can take into a calendar: one date, every date of a page, or every date that filters leave."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.languages import original_lang
from schedule.calendar_choices import UnknownChoiceError
from schedule.calendar_entries import calendar_title
from schedule.kinds import session_kinds
from schedule.listing import FACETS
from schedule.models import Occurrence, ScheduledPage
from schedule.session import Session, sessions

LARGEST_ID = 2**63 - 1


@dataclass(frozen=True)
class Subject:
    """`occurrences` are those that are not over, on live pages. `path` is where its calendar is.

    `filters` are part of that address, and `labels` name them. `asks` is how the page that helps to add it is asked for
    the same thing. `page` (specific, live) and `session` are there where it is about one. `name` is what the calendar
    is called; empty: by the service's name.
    """

    occurrences: Any
    path: str
    asks: dict = field(default_factory=dict)
    name: str = ""
    page: Any = None
    session: Session | None = None
    filters: dict = field(default_factory=dict)
    labels: dict = field(default_factory=dict)

    @property
    def lang(self) -> str:
        """What stands in `lang` around the page's words; nothing where they are in the language being shown."""
        return original_lang() if self.page else ""

    @property
    def sensitive(self) -> bool:
        return bool(self.page and (self.page.sensitive or self.page.discreet_title))


def subject_asked(params, now) -> Subject:
    """Return what ?session=, ?series= or filters ask for. Raises Http404 for what is not public."""
    if "session" in params:
        try:
            uid = UUID(params["session"])
        except ValueError:
            raise Http404 from None
        subject = one_session(uid, now)
    elif "series" in params:
        digits = params["series"]
        if not (digits.isascii() and digits.isdecimal()):
            raise Http404
        subject = series(int(digits[:20]), now)
    else:
        return filtered(params, now)
    if subject.page is None:
        raise Http404
    return subject


def one_session(uid, now) -> Subject:
    """Return one date's calendar. Raises Http404 when there never was such a date.

    Once it is over, or its page is no longer public, the calendar is empty: a subscriber's copy goes as well, where an
    error would leave it standing.
    """
    row = get_object_or_404(Occurrence.objects.select_related("page"), uid=uid)
    page = row.page.specific if row.page.live else None
    return Subject(
        occurrences=Occurrence.objects.not_over(now).filter(pk=row.pk),
        path=reverse("calendar_session", args=[row.uid]),
        asks={"session": str(row.uid)},
        name=calendar_title(page) if page else "",
        page=page,
        session=sessions([row], now)[0] if page else None,
    )


def series(page_id, now) -> Subject:
    """Return the calendar of every date of a page. Raises Http404 unless it is, or once was, a public one."""
    if page_id > LARGEST_ID:
        raise Http404
    # Only publishing makes dates: a page that has some was public once.
    known = Page.objects.type(ScheduledPage).filter(Q(live=True) | Q(occurrences__isnull=False)).distinct()
    base = get_object_or_404(known, pk=page_id)
    page = base.specific if base.live else None
    return Subject(
        occurrences=Occurrence.objects.not_over(now).filter(page_id=base.pk),
        path=reverse("calendar_series", args=[base.pk]),
        asks={"series": str(base.pk)},
        name=calendar_title(page) if page else "",
        page=page,
    )


def session_filters():
    """Return the filters by audience, topic and kind."""
    return [*FACETS, session_kinds()]


def filtered(params, now) -> Subject:
    """Return the calendar of every date that the filters leave. One query for each filter.

    Raises UnknownChoiceError for a term that does not exist. One that does, without dates, is an empty calendar.
    """
    occurrences, values, labels = Occurrence.objects.not_over(now), {}, {}
    for facet in session_filters():
        value = params.get(facet.name, "").strip()
        if not value:
            continue
        label = facet.label_of(value)
        if label is None:
            raise UnknownChoiceError(
                _("We do not know what this address asks for under “%(filter)s”.") % {"filter": facet.label.lower()}
            )
        occurrences = facet.narrow(occurrences, value)
        values[facet.name], labels[facet.name] = value, label
    return Subject(occurrences.distinct(), reverse("calendar_feed"), filters=values, labels=labels)
