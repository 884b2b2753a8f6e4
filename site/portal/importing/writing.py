"""Write what was planned: drafts, each whole or not at all. Nothing is ever published here."""

import logging

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from wagtail.log_actions import log
from wagtail.models import Page

from common_rooms.models import CommonRoomPage, RoomHost
from core.importing.links import same_place
from core.models import ImportedPage, PageAudience, PageTopic
from resources.models import ResourcePage
from webinars.models import WebinarPage, WebinarSpeaker

from .building import Built, build
from .files import Files
from .fingerprint import fingerprint
from .planned import RESOURCE, ROOM, WEBINAR, WRITES, Plan, PlannedPage
from .planning import front_page, link_targets, records_of, standing
from .redirects import lead_on

logger = logging.getLogger(__name__)
MODELS = {RESOURCE: ResourcePage, WEBINAR: WebinarPage, ROOM: CommonRoomPage}


def apply(plan: Plan, progress=None) -> Plan:
    """Write a plan's drafts and return it with its outcomes as they came to be. `progress(done, total)` is told.

    A page that fails is said to be broken, with its reason, and the others go on. Pages that link to pages which came
    after them in the file are gone over once more at the end.
    """
    progress = progress or (lambda done, total: None)
    records = records_of(plan)
    files = Files(plan.options, plan.attachments)
    targets = link_targets(plan, records)
    todo = [planned for planned in plan.pages if planned.outcome in WRITES]
    again = []
    for place, planned in enumerate(todo, start=1):
        waits = write_one(planned, records, targets, files, plan.site)
        if planned.outcome in WRITES and waits:
            again.append(planned)
        progress(place, len(todo))
    for planned in again:
        outcome = planned.outcome
        write_one(planned, records, targets, files, plan.site)
        planned.outcome = outcome if planned.outcome in WRITES else planned.outcome
    plan.is_applied = True
    return plan


def write_one(planned: PlannedPage, records, targets, files: Files, site: str) -> bool:
    """Write one page with its files and its redirect in one transaction; tell whether a link of it still waits."""
    files.saved = []
    try:
        with transaction.atomic():
            record = ImportedPage.objects.select_for_update().filter(source=planned.source).first()
            outcome = standing(record)
            if outcome not in WRITES:  # somebody was quicker: an editor, or another import
                planned.outcome = outcome
                return False
            built = build(planned, targets, files, True, site)
            planned.notes.update(note for note in built.notes if note not in planned.notes)
            page = write_page(planned, built, record)
            records[planned.source] = remember(planned, built, page, record)
            if planned.old_address:
                reason = lead_on(planned.old_address, page)
                planned.notes.update([reason] if reason and reason not in planned.notes else [])
    except (DatabaseError, ValidationError, ValueError, OSError) as problem:
        logger.info("Import: %s could not be written", planned.source, exc_info=True)
        files.forget_saved()
        planned.fail(reason_of(problem))
        return False
    for address in (planned.old_address, planned.source.removeprefix("wxr:")):
        if place := same_place(address) if address.startswith("http") else "":
            targets[place] = page.pk
    return built.waits


def write_page(planned: PlannedPage, built: Built, record: ImportedPage | None) -> Page:
    """Make the draft, or bring the draft up to date, and return it with its new revision."""
    model = MODELS[planned.becomes]
    if record is None:
        page = model(live=False, has_unpublished_changes=True)
    else:
        page = record.page.specific.get_latest_revision_as_object()
    for name, value in built.values.items():
        setattr(page, name, value)
    page.audience_ties = [PageAudience(audience_id=key) for key in planned.audiences]
    page.topic_ties = [PageTopic(topic_id=key) for key in planned.topics]
    if planned.becomes == WEBINAR:
        page.speakers = [WebinarSpeaker(person_id=key, sort_order=at) for at, key in enumerate(planned.people)]
    elif planned.becomes == ROOM:
        page.room_hosts = [RoomHost(person_id=key, sort_order=at) for at, key in enumerate(planned.people)]
    if record is None:
        parent = front_page(planned.becomes)
        page.slug = free_slug(parent, planned.slug or planned.becomes.replace(" ", "-"))
        parent.add_child(instance=page)
        log(instance=page, action="wagtail.create")
    else:
        page.save()
    page.save_revision()
    return page


def remember(planned: PlannedPage, built: Built, page: Page, record: ImportedPage | None) -> ImportedPage:
    record = record or ImportedPage(source=planned.source)
    record.page = Page.objects.get(pk=page.pk)
    record.old_address, record.digest = planned.old_address, built.digest
    record.written = fingerprint(record.page)
    record.save()
    return record


def free_slug(parent: Page, wanted: str) -> str:
    """Return `wanted`, with a number after it where a page beside already has it."""
    wanted = wanted[:200].strip("-")
    taken = set(parent.get_children().filter(slug__startswith=wanted).values_list("slug", flat=True))
    number, slug = 1, wanted
    while slug in taken:
        number += 1
        slug = f"{wanted}-{number}"
    return slug


def reason_of(problem: Exception) -> str:
    if isinstance(problem, ValidationError):
        return " ".join(problem.messages)[:300]
    if isinstance(problem, DatabaseError):
        return "the database refused it. Is another import running? Run this one again"
    return str(problem)[:300] or type(problem).__name__
