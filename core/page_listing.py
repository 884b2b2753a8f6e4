"""Lists of one kind of page in the CMS, with the columns and filters that an editor plans by.

The same in two places: the flat list in the menu, and below the kind's front page when somebody walks the tree.
"""

from django.utils import timezone
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.listing import ExplorableIndexView, IndexView
from wagtail.admin.views.pages.usage import ContentTypeUseView
from wagtail.admin.viewsets.pages import PageListingViewSet, PageViewSet

from core.models.page_review import with_reviews
from core.page_filters import PortalFilterSet

NAMED = 2  # audiences or topics that a row names
WIDE = "on-wide-screens"  # a phone shows the title, the date, the review and the status (static/cms/cms.css)
WAGTAILS = {column.name: column for column in IndexView.base_columns}


def review_words(page) -> str:
    """Return when the next review is due, for a page that `with_reviews` has passed."""
    if page.next_review_on is None:
        return "Never reviewed"
    return f"{page.next_review_on:%d/%m/%Y}{', overdue' if page.next_review_on < timezone.localdate() else ''}"


def shortened(names: list[str]) -> str:
    more = len(names) - NAMED
    return f"{', '.join(names[:NAMED])} and {more} more" if more > 0 else ", ".join(names)


def audience_words(page) -> str:
    return shortened([tie.audience.name for tie in page.audience_ties.all()]) or "Everybody"


def topic_words(page) -> str:
    return shortened([tie.topic.name for tie in page.topic_ties.all()])


def owner_words(page) -> str:
    """Return the team that keeps the page true, and the account that is told when its review is late."""
    account = page.owner.get_full_name() or page.owner.get_username() if page.owner else ""
    return ", ".join(words for words in (page.content_owner, account) if words)


REVIEW_DUE = Column("review_due_on", label="Next review", accessor=review_words)
AUDIENCES = Column("audiences", label="For", accessor=audience_words, classname=WIDE)
TOPICS = Column("topics", label="About", accessor=topic_words, classname=WIDE)
OWNER = Column("owner_words", label="Owner", accessor=owner_words, classname=WIDE)


def columns_with(*ours):
    """Return the listing's columns: Wagtail's tick box and title, ours, and when it changed and its status."""
    before, after = ("bulk_actions", "title"), ("latest_revision_created_at", "status")
    return [*(WAGTAILS[name] for name in before), *ours, *(WAGTAILS[name] for name in after)]


COLUMNS = columns_with(AUDIENCES, TOPICS, REVIEW_DUE, OWNER)


class Listed:
    """Fetches what the columns show, in as many queries for thirty pages as for one."""

    def annotate_queryset(self, pages):
        pages = with_reviews(super().annotate_queryset(pages))
        return pages.prefetch_related("owner", "audience_ties__audience", "topic_ties__topic")


class KindIndexView(Listed, IndexView):
    pass


class KindBelowView(Listed, ExplorableIndexView):
    pass


class KindUseView(Listed, ContentTypeUseView):
    pass


class KindViewSet(PageListingViewSet):
    """A menu entry that lists every page of one model."""

    index_view_class = KindIndexView
    columns = COLUMNS
    filterset_class = PortalFilterSet
    add_to_admin_menu = True


class KindBelowViewSet(PageViewSet):
    """The same list where somebody walks the tree, below the front page of the kind. Registered beside the first."""

    index_view_class = KindBelowView
    content_type_use_view_class = KindUseView
    columns = COLUMNS
    filterset_class = PortalFilterSet
