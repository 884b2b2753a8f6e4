"""The CMS list of pages with dates: what comes next, and in which state."""

from django.db.models import OuterRef, Subquery
from django.utils import timezone
from wagtail.admin.ui.tables import Column

from core.page_listing import REVIEW_DUE, KindIndexView, KindViewSet, columns_with
from schedule.clock import local
from schedule.models import Occurrence


def next_date_words(page) -> str:
    if page.next_start is None:
        return "No date to come"
    state = dict(Occurrence.STATUSES).get(page.next_status, "")
    words = f"{local(page.next_start):%a %d %b, %H:%M}"
    return words if state == "On" else f"{words}, {state.lower()}"


NEXT_DATE = Column("next_start", label="Next date (UK time)", accessor=next_date_words)


class ScheduledIndexView(KindIndexView):
    def annotate_queryset(self, pages):
        coming = Occurrence.objects.filter(page=OuterRef("pk"), ends_at__gt=timezone.now()).order_by("starts_at")
        pages = pages.annotate(
            next_start=Subquery(coming.values("starts_at")[:1]), next_status=Subquery(coming.values("status")[:1])
        )
        return super().annotate_queryset(pages)


class ScheduledKindViewSet(KindViewSet):
    index_view_class = ScheduledIndexView
    columns = columns_with(NEXT_DATE, REVIEW_DUE)
