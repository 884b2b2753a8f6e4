"""Publishing a page with dates brings its rows up to date, by whichever way it was published."""

from django.utils import timezone
from wagtail.signals import page_published


def plan_sessions(sender, instance, **kwargs):
    from .models import ScheduledPage
    from .syncing import sync_occurrences

    # An alias shows another page's words; a second set of the same dates would double the programme.
    if isinstance(instance, ScheduledPage) and not instance.alias_of_id:
        sync_occurrences(instance, timezone.now())


def connect():
    page_published.connect(plan_sessions, dispatch_uid="plan-sessions")
