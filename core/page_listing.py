"""A flat list of one kind of page in the CMS, with the columns that an editor plans by."""

from django.utils import timezone
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet

from core.models.page_review import with_reviews

WAGTAILS = {column.name: column for column in IndexView.base_columns}


def review_words(page) -> str:
    """Return when the next review is due, for a page that `with_reviews` has passed."""
    if page.next_review_on is None:
        return "Never reviewed"
    return f"{page.next_review_on:%d/%m/%Y}{', overdue' if page.next_review_on < timezone.localdate() else ''}"


REVIEW_DUE = Column("review_due_on", label="Next review", accessor=review_words)


def columns_with(*ours):
    """Return the listing's columns: Wagtail's tick box and title, ours, and when it changed and its status."""
    before, after = ("bulk_actions", "title"), ("latest_revision_created_at", "status")
    return [*(WAGTAILS[name] for name in before), *ours, *(WAGTAILS[name] for name in after)]


class KindIndexView(IndexView):
    def annotate_queryset(self, pages):
        return with_reviews(super().annotate_queryset(pages))


class KindViewSet(PageListingViewSet):
    """A menu entry that lists every page of one model."""

    index_view_class = KindIndexView
    columns = columns_with(REVIEW_DUE)
    add_to_admin_menu = True
