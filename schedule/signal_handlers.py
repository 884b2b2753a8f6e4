"""Publishing a page with dates brings its rows up to date, by whichever way it was published."""

from django.utils import timezone
from wagtail.signals import page_published


def plan_sessions(sender, instance, **kwargs):
    from .models import ScheduledPage
    from .syncing import sync_occurrences

    if isinstance(instance, ScheduledPage):
        sync_occurrences(instance, timezone.now())


def connect():
    page_published.connect(plan_sessions, dispatch_uid="plan-sessions")
