"""Digests: who is told what by e-mail. Owners hear of overdue reviews, reviewers of tasks that wait for them."""

import logging
import smtplib
import socket
import time
from datetime import datetime

from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage, get_connection
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
# The mail server itself did not answer. (An address that it does not take is another matter, and stops no other.)
AWAY = (TimeoutError, ConnectionError, socket.gaierror, smtplib.SMTPServerDisconnected, smtplib.SMTPConnectError)
ENOUGH = 2  # such failures in a row, and nobody else's is tried: each may cost EMAIL_SECONDS
LONGEST = 120  # seconds for all digests of a run: scheduled publishing waits for them


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
    """Send one person's digest if it is worth it. What was sent is kept only once the mail server took it.

    In no transaction: on SQLite it would keep everybody from writing for as long as the mail server takes.
    """
    today = timezone.localtime(now).date()
    digest = Digest.objects.filter(user=user).first()
    if not is_worth_sending(items, digest.named if digest else (), digest.sent_on if digest else None, today):
        return False
    words = body_of(items, user.get_full_name() or user.get_username(), full_address(reverse("wagtailadmin_home")))
    headers = {"Auto-Submitted": "auto-generated"}  # RFC 3834: no out-of-office answers, please
    message = EmailMessage(subject_of(items, service), words, to=[user.email], headers=headers)
    message.connection = get_connection(wait=True)
    message.send()
    Digest.objects.update_or_create(user=user, defaults={"sent_on": today, "named": [item.key for item in items]})
    return True


def send_digests(now: datetime) -> tuple[int, int]:
    """Send what is worth sending; return how many were sent and how many failed. One address stops no other.

    A mail server that does not answer, or takes too long for all, ends the run; whoever was not asked for counts as
    failed, and is tried with the others the next time.
    """
    users, sent, failed, away = people(), 0, 0, 0
    overdue, tasks, service = overdue_items(users, now), task_items(users), service_name()
    until = time.monotonic() + LONGEST
    for number, user in enumerate(users):
        if away >= ENOUGH or time.monotonic() > until:
            logger.error("The mail server does not answer, or is slow: the other digests wait for the next try")
            return sent, failed + len(users) - number
        items = [*tasks.get(user.pk, []), *overdue.get(user.pk, [])]
        try:
            if send_one(user, items, now, service):
                sent, away = sent + 1, 0
        except Exception as problem:  # the mail server, or one address it does not like
            logger.exception("The digest for account %s was not sent", user.pk)
            failed += 1
            away = away + 1 if isinstance(problem, AWAY) else 0
    return sent, failed
