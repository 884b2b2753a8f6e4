"""A flat list of one kind of page in the CMS, with the columns that an editor plans by."""

from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet


def review_words(page) -> str:
    if page.review_due_on is None:
        return "No date set"
    return f"{page.review_due_on:%d/%m/%Y}{', overdue' if page.review_is_overdue else ''}"


class ReviewIndexView(IndexView):
    """Wagtail's flat listing, with the pages as their own type so that columns can read their fields."""

    extra_columns = []

    @property
    def columns(self):
        by_name = {column.name: column for column in self.base_columns}
        review = Column("review_due_on", label="Next review", sort_key="review_due_on", accessor=review_words)
        ours = [*self.extra_columns, review]
        return [column for name, column in by_name.items() if name != "parent"][:2] + ours + [by_name["status"]]


class KindViewSet(PageListingViewSet):
    """A menu entry that lists every page of one model."""

    index_view_class = ReviewIndexView
    add_to_admin_menu = True
