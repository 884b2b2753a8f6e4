"""Reviews of pages: who read one, when, and when it has to be read again.

Rows of their own, outside page revisions: an older draft, a schedule, a workflow or a restored version that goes live
brings its words and not its dates, and a copy starts without any.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.utils import timezone
from wagtail.models import Page

NOTE_LENGTH = 1000  # characters


class PageReview(models.Model):
    """One act of one person. The latest row of a page is what its foot says; older ones are its history."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="reviews")
    reviewer = models.ForeignKey("core.Person", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    # As it was then: somebody who has left the register has still read the page.
    reviewer_name = models.CharField(max_length=120, blank=True)
    reviewed_on = models.DateField("last reviewed")
    due_on = models.DateField("next review")
    note = models.TextField(max_length=NOTE_LENGTH, blank=True)
    marked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    marked_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["-pk"]
        default_permissions = ("view",)
        permissions = [("review_page", "Can mark pages as reviewed")]
        constraints = [
            models.CheckConstraint(condition=Q(due_on__gt=F("reviewed_on")), name="next_review_after_the_last")
        ]

    def __str__(self):
        return f"{self.page}: {self.reviewed_on}"

    @property
    def who(self) -> str:
        """The reviewer's name as it is now, or as it was; empty where nobody is named."""
        return self.reviewer.name if self.reviewer else self.reviewer_name


def with_reviews(pages):
    """Return the page queryset, each page with `last_reviewed_on`, `next_review_on`, `reviewed_by`, or None."""
    latest = PageReview.objects.filter(page=OuterRef("pk")).order_by("-pk")
    return pages.annotate(
        last_reviewed_on=Subquery(latest.values("reviewed_on")[:1]),
        next_review_on=Subquery(latest.values("due_on")[:1]),
        reviewed_by=Subquery(latest.values("reviewer_name")[:1]),
    )
