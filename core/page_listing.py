"""A flat list of one kind of page in the CMS, with the columns that an editor plans by."""

from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet

WAGTAILS = {column.name: column for column in IndexView.base_columns}


def review_words(page) -> str:
    if page.review_due_on is None:
        return "No date set"
    return f"{page.review_due_on:%d/%m/%Y}{', overdue' if page.review_is_overdue else ''}"


REVIEW_DUE = Column("review_due_on", label="Next review", accessor=review_words)


def columns_with(*ours):
    """Return the listing's columns: Wagtail's tick box and title, ours, and when it changed and its status."""
    before, after = ("bulk_actions", "title"), ("latest_revision_created_at", "status")
    return [*(WAGTAILS[name] for name in before), *ours, *(WAGTAILS[name] for name in after)]


class KindViewSet(PageListingViewSet):
    """A menu entry that lists every page of one model."""

    columns = columns_with(REVIEW_DUE)
    add_to_admin_menu = True
