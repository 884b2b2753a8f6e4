"""Marking a page as reviewed, and the pages whose time has come."""

from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone
from wagtail.log_actions import LogFormatter, log
from wagtail.models import Page

from .kinds import models_of
from .models import PageReview, PortalPage
from .models.page_review import with_reviews
from .review_dates import SOON

REVIEWED = "core.reviewed"
STATES = [("overdue", "Overdue"), ("soon", "Due in the next 60 days"), ("never", "Never reviewed")]


def state_condition(state: str, today) -> Q:
    """Return the condition for one of STATES on pages that `with_reviews` has passed."""
    return {
        "overdue": Q(next_review_on__lt=today),
        "soon": Q(next_review_on__gte=today, next_review_on__lte=today + SOON),
        "never": Q(next_review_on=None),
    }[state]


def pages_to_review():
    """Return the live pages that somebody has to read from time to time, with their latest review."""
    kinds = [model for model in models_of(PortalPage) if model.needs_review]
    return with_reviews(Page.objects.live().type(*kinds))


def review_counts(today) -> dict[str, int]:
    """Return how many pages are in each of STATES. One query."""
    counts = {state: Count("pk", filter=state_condition(state, today)) for state, _ in STATES}
    return pages_to_review().aggregate(**counts)


@transaction.atomic
def mark_reviewed(page, *, reviewer, reviewed_on, due_on, note="", user=None, name="") -> PageReview:
    """Keep a review of the page, and an entry in the page's history. The dates are as `review_dates` allows.

    `name` is for a reviewer who is nobody in the register of people.
    """
    review = PageReview.objects.create(
        page_id=page.pk,
        reviewer=reviewer,
        reviewer_name=reviewer.name if reviewer else name,
        reviewed_on=reviewed_on,
        due_on=due_on,
        note=note,
        marked_by=user,
        marked_at=timezone.now(),
    )
    data = {"by": review.reviewer_name, "on": reviewed_on.isoformat(), "due": due_on.isoformat(), "note": note}
    log(page, REVIEWED, user=user, data=data)
    return review


class ReviewedFormatter(LogFormatter):
    label = "Mark as reviewed"

    def format_message(self, log_entry):
        data = log_entry.data
        by = f" by {data['by']}" if data.get("by") else ""
        note = f" {data['note']}" if data.get("note") else ""
        return f"Reviewed on {data.get('on')}{by}, next on {data.get('due')}.{note}"
