"""A batch of numbers, written into the database whole or not at all; and letting go of old ones."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F
from wagtail.models import Page, ReferenceIndex

from .models import DailyCount, PortalDocument, PortalMedia
from .tally import Line

DOCUMENT, MEDIA = "document:", "media:"


def keeps_numbers(page) -> bool:
    """Tell whether numbers of a page (as itself, not as a bare Page) are kept."""
    return bool(getattr(page, "keeps_numbers", False))


def pages_that_keep(ids: Iterable[int]) -> list:
    """Return those of the pages with these ids whose numbers may be kept and shown, as themselves, by id.

    One query, and one for each kind of page among them.
    """
    found = Page.objects.filter(pk__in=set(ids)).order_by("pk").specific().defer_streamfields()
    return [page for page in found if keeps_numbers(page)]


def write(batch: dict[Line, int]) -> int:
    """Add a batch to what is kept, in one transaction; return how many rows it touched.

    Lines of pages that are gone, or no longer keep numbers, fall away. A DatabaseError leaves nothing half-written.
    """
    of_files = pages_of_files({subject for subject, _, _ in batch if isinstance(subject, str)})
    rows: dict[tuple[int, date], dict[str, int]] = {}
    for (subject, day, kind), number in batch.items():
        page_id = of_files.get(subject) if isinstance(subject, str) else subject
        if page_id is not None:
            numbers = rows.setdefault((page_id, day), {})
            numbers[kind] = numbers.get(kind, 0) + number
    kept = {page.pk for page in pages_that_keep(page_id for page_id, _ in rows)}
    # Always in the same order: two processes that write at once then wait for each other instead of locking up.
    wanted = sorted(key for key in rows if key[0] in kept)
    with transaction.atomic():
        missing = [DailyCount(page_id=page_id, day=day) for page_id, day in wanted]
        DailyCount.objects.bulk_create(missing, ignore_conflicts=True)
        for page_id, day in wanted:
            added = {kind: F(kind) + number for kind, number in rows[page_id, day].items()}
            DailyCount.objects.filter(page_id=page_id, day=day).update(**added)
    return len(wanted)


def pages_of_files(names: set[str]) -> dict[str, int]:
    """Return {name: id of the first page that the file stands on}, for "document:12" and "media:media/tide.webm".

    A file that also stands on a page without numbers counts for none: its downloads would be that page's.
    """
    files: dict[str, object] = {}
    documents = [int(name.removeprefix(DOCUMENT)) for name in names if name.startswith(DOCUMENT)]
    for document in PortalDocument.objects.filter(pk__in=documents) if documents else ():
        files[f"{DOCUMENT}{document.pk}"] = document
    media = [name.removeprefix(MEDIA) for name in names if name.startswith(MEDIA)]
    for item in PortalMedia.objects.filter(file__in=media) if media else ():
        files[f"{MEDIA}{item.file.name}"] = item
    found = {}
    for name, file in files.items():
        ids = {
            int(reference.object_id)
            for reference in ReferenceIndex.get_references_to(file).select_related("base_content_type")
            if reference.base_content_type.model_class() is Page
        }
        live = set(Page.objects.live().filter(pk__in=ids).values_list("pk", flat=True))
        keeping = {page.pk for page in pages_that_keep(live)}
        if live and live == keeping:
            found[name] = min(live)
    return found


def prune(today: date) -> int:
    """Delete numbers older than COUNT_DAYS, and all of pages that keep none any more. Returns how many days went."""
    old, _ = DailyCount.objects.filter(day__lt=today - timedelta(days=settings.COUNT_DAYS)).delete()
    counted = set(DailyCount.objects.values_list("page_id", flat=True).distinct())
    keeping = {page.pk for page in pages_that_keep(counted)}
    hidden, _ = DailyCount.objects.filter(page_id__in=counted - keeping).delete()
    return old + hidden
