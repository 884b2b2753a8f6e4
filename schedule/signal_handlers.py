"""Publishing a page with dates brings its rows up to date, by whichever way it was published."""

from django.db.models.signals import m2m_changed
from django.utils import timezone
from wagtail.signals import page_published


def plan_sessions(sender, instance, **kwargs):
    from .models import ScheduledPage
    from .syncing import sync_occurrences

    # An alias shows another page's words; a second set of the same dates would double the programme.
    if isinstance(instance, ScheduledPage) and not instance.alias_of_id:
        sync_occurrences(instance, timezone.now())


def log_hosts(sender, instance, action, **kwargs):
    from . import audit

    if action in ("post_add", "post_remove", "post_clear") and kwargs.get("pk_set") != set() and not kwargs["reverse"]:
        audit.log_hosts(instance)


def connect():
    from .models import Occurrence

    page_published.connect(plan_sessions, dispatch_uid="plan-sessions")
    m2m_changed.connect(log_hosts, sender=Occurrence.hosts.through, dispatch_uid="log-hosts")
