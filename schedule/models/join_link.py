"""Where a session really takes place. Sealed, write-only, and kept apart from everything that is ever shown."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from wagtail.models import Page

from .occurrence import Occurrence


class JoinLink(models.Model):
    """The provider's link for one date, or for every date of a page that has none of its own.

    Not a page and not a snippet: no revisions, no search, no preview, no API. `sealed` can be read only with the key,
    which is outside the database (schedule/link_cipher.py).
    """

    occurrence = models.OneToOneField(
        Occurrence, null=True, blank=True, on_delete=models.CASCADE, related_name="join_link"
    )
    page = models.OneToOneField(Page, null=True, blank=True, on_delete=models.CASCADE, related_name="join_link")
    sealed = models.TextField()
    # The provider's host name only, so that people can see which kind of room it is.
    provider = models.CharField(max_length=253)
    # A keyed hash: tells that two links are the same one, and nothing else.
    fingerprint = models.CharField(max_length=64, db_index=True)
    changed_at = models.DateTimeField(auto_now=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(occurrence__isnull=False, page__isnull=True)
                | Q(occurrence__isnull=True, page__isnull=False),
                name="a_join_link_is_a_dates_or_a_pages",
            )
        ]

    def __str__(self):
        return f"A join link at {self.provider}"
