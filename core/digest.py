"""Digests: who is told what by e-mail. Owners hear of overdue reviews, reviewers of tasks that wait for them."""

import logging
from datetime import datetime

from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site, TaskState

from .addresses import full_address
from .digest_words import Item, body_of, is_worth_sending, subject_of
from .models import Digest, PortalSettings
from .reviews import pages_to_review, state_condition

logger = logging.getLogger(__name__)

OVERDUE, TASKS = "Overdue reviews of pages you own", "Pages that wait for your review"
NOBODYS = "Overdue reviews of pages whose owner cannot be reached"


def people():
    """Return those who can be written to and may sign in."""
    found = get_user_model().objects.filter(is_active=True).exclude(email="").order_by("pk")
    return [user for user in found if user.has_perm("wagtailadmin.access_admin")]


def overdue_items(users, now: datetime) -> dict:
    """Return {user pk: items}: each overdue page to its owner; one whose owner is away to those who may review."""
    reachable = {user.pk for user in users}
    reviewers = [user.pk for user in users if user.has_perm("core.review_page")]
    found = {}
    today = timezone.localtime(now).date()
    for page in pages_to_review().filter(state_condition("overdue", today)).order_by("next_review_on", "pk"):
        has_owner = page.owner_id in reachable
        item = Item(
            f"review:{page.pk}:{page.next_review_on}",
            OVERDUE if has_owner else NOBODYS,
            page.title,
            full_address(reverse("wagtailadmin_pages:edit", args=[page.pk])),
            f"Was due on {page.next_review_on:%d/%m/%Y}.",
        )
        for pk in [page.owner_id] if has_owner else reviewers:
            found.setdefault(pk, []).append(item)
    return found


def task_items(users) -> dict:
    """Return {user pk: items}: the workflow tasks that each may act on, whatever kind of task it is."""
    waiting = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS)
    waiting = list(waiting.select_related("task", "revision").order_by("started_at", "pk"))
    found = {}
    for state in waiting:
        task, thing = state.task.specific, state.revision.content_object
        if thing is None:
            continue
        item = Item(
            f"task:{state.pk}",
            TASKS,
            str(thing),
            full_address(reverse("wagtailadmin_pages:edit", args=[thing.pk]))
            if hasattr(thing, "url_path")
            else full_address(reverse("wagtailadmin_home")),
            f"Since {timezone.localtime(state.started_at):%d/%m/%Y}.",
        )
        for user in users:
            if task.get_actions(thing, user):
                found.setdefault(user.pk, []).append(item)
    return found


def service_name() -> str:
    site = Site.objects.filter(is_default_site=True).first()
    return PortalSettings.for_site(site).service_name if site else "The portal"


def send_one(user, items, now: datetime, service: str) -> bool:
    """Send one person's digest if it is worth it. What was sent is kept only once the mail server took it."""
    today = timezone.localtime(now).date()
    with transaction.atomic():
        digest = Digest.objects.select_for_update().filter(user=user).first()
        if not is_worth_sending(items, digest.named if digest else (), digest.sent_on if digest else None, today):
            return False
        words = body_of(items, user.get_full_name() or user.get_username(), full_address(reverse("wagtailadmin_home")))
        headers = {"Auto-Submitted": "auto-generated"}  # RFC 3834: no out-of-office answers, please
        EmailMessage(subject_of(items, service), words, to=[user.email], headers=headers).send()
        named = [item.key for item in items]
        Digest.objects.update_or_create(user=user, defaults={"sent_on": today, "named": named})
    return True


def send_digests(now: datetime) -> tuple[int, int]:
    """Send what is worth sending; return how many were sent and how many failed. One failure stops no other."""
    users, sent, failed = people(), 0, 0
    overdue, tasks, service = overdue_items(users, now), task_items(users), service_name()
    for user in users:
        items = [*tasks.get(user.pk, []), *overdue.get(user.pk, [])]
        try:
            sent += send_one(user, items, now, service)
        except Exception:  # the mail server, or one address it does not like
            logger.exception("The digest for account %s was not sent", user.pk)
            failed += 1
    return sent, failed
