"""What the portal remembers of its own upkeep: jobs that ran, links that stand on pages, and digests that were sent."""

from django.conf import settings
from django.db import models
from wagtail.models import Page

ADDRESS_LENGTH = 1000  # characters; a longer link is looked after by nobody


class JobRun(models.Model):
    """The latest run of one job of the scheduler. That of "publishing" is the scheduler's heartbeat."""

    name = models.CharField(max_length=60, primary_key=True)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    # {what: why} for what did not work in the latest run; empty when all did.
    failures = models.JSONField(default=dict, blank=True)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return self.name


class OutsideLink(models.Model):
    """An address on another host that some page leads to, and what became of asking there."""

    address = models.CharField(max_length=ADDRESS_LENGTH, unique=True)
    checked_at = models.DateTimeField(null=True, blank=True, db_index=True)
    failing_since = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)  # checks in a row
    words = models.CharField(max_length=200, blank=True)
    is_broken = models.BooleanField(default=False)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return self.address


class PageLink(models.Model):
    """A link in a page's live version: to a page of ours, by its number, or to an address elsewhere."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    # A plain number: a page that is gone has to stay named here, for that is what makes the link a broken one.
    target = models.PositiveBigIntegerField(null=True, blank=True, db_index=True)
    outside = models.ForeignKey(OutsideLink, null=True, blank=True, on_delete=models.CASCADE, related_name="uses")

    class Meta:
        default_permissions = ()

    def __str__(self):
        return f"{self.page_id} to {self.target or self.outside_id}"


class PictureGap(models.Model):
    """A picture in a page's live version that says nothing to somebody who cannot see it."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    words = models.CharField(max_length=300)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return self.words


class Digest(models.Model):
    """The latest digest that was sent to somebody, so that the next one says something new or waits a week."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    sent_on = models.DateField()
    named = models.JSONField(default=list, blank=True)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return f"{self.user}: {self.sent_on}"
