"""Publishing and taking down what its time has come for: all of it, once, whatever happens on the way.

Wagtail's own command takes a page's schedule away before it saves the page, outside of any transaction: killed in
between, the page is neither live nor scheduled, for good. Here each item is one transaction with its row locked. Killed
anywhere, it stands as before and is taken up a minute later; an item that fails keeps no other waiting.
"""

import logging
from dataclasses import dataclass, field
from datetime import datetime

from django.apps import apps
from django.db import transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

from .models import JobRun
from .one_writer import wait_for_my_turn

logger = logging.getLogger(__name__)

JOB = "publishing"
PUBLISHED, TAKEN_DOWN = "wagtail.publish.scheduled", "wagtail.unpublish.scheduled"
WORDS_LENGTH = 300  # of a reason that is kept


@dataclass
class Report:
    """What one round did. `failed` is {"model:pk": reason} for what stays as it was."""

    published: list[str] = field(default_factory=list)
    taken_down: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)


def name_of(model, pk) -> str:
    """Return how a report names an item: pages all alike, whatever their kind."""
    model = Page if issubclass(model, Page) else model
    return f"{model._meta.label_lower}:{pk}"


def due_revisions(now: datetime) -> list:
    """Return the primary keys of revisions whose time has come, those that have waited longest first."""
    due = Revision.objects.filter(approved_go_live_at__lte=now)
    return list(due.order_by("approved_go_live_at", "pk").values_list("pk", flat=True))


def due_to_go(now: datetime) -> list:
    """Return (model, pk) of what is live and has to be taken down, those that are latest first."""
    others = [
        model for model in apps.get_models() if issubclass(model, DraftStateMixin) and not issubclass(model, Page)
    ]
    found = []
    for model in [Page, *others]:
        rows = model.objects.filter(live=True, expire_at__lte=now).order_by("expire_at", "pk")
        found += [(model, pk) for pk in rows.values_list("pk", flat=True)]
    return found


def take_down(item) -> None:
    """Take down a live item. Its later versions keep their own times, which Wagtail's own command forgets."""
    to_come = list(item.revisions.filter(approved_go_live_at__isnull=False).values_list("pk", "approved_go_live_at"))
    item.unpublish(set_expired=True, log_action=TAKEN_DOWN)
    for pk, goes_live in to_come:
        Revision.objects.filter(pk=pk).update(approved_go_live_at=goes_live)


@transaction.atomic
def publish_one(pk, now: datetime, report: Report) -> None:
    """Publish one revision, or leave everything as it was. Nothing where somebody else was first."""
    wait_for_my_turn()
    found = Revision.objects.filter(pk=pk).select_related("content_type").first()
    if found is None:
        return
    model = found.content_type.model_class()
    base = Page if issubclass(model, Page) else model
    # The item first, as an editor's own publishing does, so that two who meet wait and do not lock each other out.
    base.objects.select_for_update().filter(pk=found.object_id).first()
    revision = Revision.objects.select_for_update().filter(pk=pk, approved_go_live_at__lte=now).first()
    if revision is None:
        return
    revision.publish(log_action=PUBLISHED)
    item = model.objects.get(pk=revision.object_id)
    name = name_of(model, item.pk)
    if item.live_revision_id != revision.pk:
        report.refused.append(name)  # the page's own rules said no, and the page's history says why
        return
    report.published.append(name)
    if item.expire_at and item.expire_at <= now:
        take_down(item)  # after an outage longer than its whole life: nobody sees it, its history tells both
        report.taken_down.append(name)


@transaction.atomic
def take_down_one(model, pk, now: datetime, report: Report) -> None:
    """Take one item down, or leave everything as it was."""
    wait_for_my_turn()
    if model.objects.select_for_update().filter(pk=pk, live=True, expire_at__lte=now).first() is None:
        return
    item = model.objects.get(pk=pk)
    take_down(item.specific if isinstance(item, Page) else item)
    report.taken_down.append(name_of(model, pk))


def publish_due(now: datetime) -> Report:
    """Do all that is due at `now`, an item at a time. An outage is caught up with in one round.

    Publishing comes first: a version that replaces one which ends at the same moment leaves no gap.
    """
    report = Report()
    for pk in due_revisions(now):
        attempt(report, lambda one=pk: named_revision(one), publish_one, pk, now)
    for model, pk in due_to_go(now):
        attempt(report, lambda item=(model, pk): name_of(*item), take_down_one, model, pk, now)
    return report


def named_revision(pk) -> str:
    found = Revision.objects.filter(pk=pk).select_related("content_type").first()
    model = found and found.content_type.model_class()
    return name_of(model, found.object_id) if model else f"revision:{pk}"


def attempt(report: Report, name, act, *args) -> None:
    done = Report()
    try:
        act(*args, done)
    except Exception as problem:  # one item's trouble must not keep the others waiting
        logger.exception("Not published or taken down as scheduled")
        words = str(problem) or type(problem).__name__
        report.failed[name()] = f"{type(problem).__name__}: {words}"[:WORDS_LENGTH]
        return
    report.published += done.published
    report.taken_down += done.taken_down
    report.refused += done.refused


def publish_and_say_so(now: datetime) -> Report:
    """Do all that is due, and keep when that was and what did not work: the heartbeat that the CMS shows."""
    report = publish_due(now)
    JobRun.objects.update_or_create(
        name=JOB, defaults={"started_at": now, "finished_at": timezone.now(), "failures": report.failed}
    )
    return report
