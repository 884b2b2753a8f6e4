"""The CMS lists of pages with dates: what comes next, and in which state."""

import django_filters
from django.db.models import OuterRef, Subquery
from django.utils import timezone
from wagtail.admin.ui.tables import Column
from wagtail.models import Page

from core.page_filters import PortalFilterSet
from core.page_listing import (
    AUDIENCES,
    OWNER,
    REVIEW_DUE,
    TOPICS,
    KindBelowView,
    KindBelowViewSet,
    KindIndexView,
    KindUseView,
    KindViewSet,
    columns_with,
)
from schedule.clock import local
from schedule.models import Occurrence

NO_DATE = "none"


def next_date_words(page) -> str:
    if page.next_start is None:
        return "No date to come"
    state = dict(Occurrence.STATUSES).get(page.next_status, "")
    words = f"{local(page.next_start):%a %d %b, %H:%M}"
    return words if state == "On" else f"{words}, {state.lower()}"


NEXT_DATE = Column("next_start", label="Next date (UK time)", accessor=next_date_words)
COLUMNS = columns_with(NEXT_DATE, AUDIENCES, TOPICS, REVIEW_DUE, OWNER)


def with_next(pages):
    """Return the page queryset, each page with `next_start` and `next_status`, or None."""
    coming = Occurrence.objects.filter(page=OuterRef("pk"), ends_at__gt=timezone.now()).order_by("starts_at", "pk")
    return pages.annotate(
        next_start=Subquery(coming.values("starts_at")[:1]), next_status=Subquery(coming.values("status")[:1])
    )


class ScheduledFilterSet(PortalFilterSet):
    next_date = django_filters.ChoiceFilter(
        label="Next date", choices=[*Occurrence.STATUSES, (NO_DATE, "No date to come")], method="by_next_date"
    )

    def by_next_date(self, pages, name, state):
        wanted = {"next_start": None} if state == NO_DATE else {"next_status": state}
        return pages.filter(pk__in=with_next(Page.objects.all()).filter(**wanted).order_by().values("pk"))


class Dated:
    def annotate_queryset(self, pages):
        return with_next(super().annotate_queryset(pages))


class ScheduledIndexView(Dated, KindIndexView):
    pass


class ScheduledBelowView(Dated, KindBelowView):
    pass


class ScheduledUseView(Dated, KindUseView):
    pass


class ScheduledKindViewSet(KindViewSet):
    index_view_class = ScheduledIndexView
    columns = COLUMNS
    filterset_class = ScheduledFilterSet


class ScheduledBelowViewSet(KindBelowViewSet):
    index_view_class = ScheduledBelowView
    content_type_use_view_class = ScheduledUseView
    columns = COLUMNS
    filterset_class = ScheduledFilterSet
