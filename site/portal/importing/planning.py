"""Look at a file and say what would become of it. Reads the database, writes nothing, asks no other host."""

import re
from datetime import datetime
from typing import BinaryIO

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page

from common_rooms.models import CommonRoomIndexPage
from core.importing.csv_rows import MOST_BYTES
from core.importing.links import same_place
from core.importing.wxr import RefusedFileError, read_wxr
from core.models import ImportedPage
from resources.models import ResourceIndexPage
from webinars.models import WebinarIndexPage

from .building import NOT_YET, build
from .files import Files
from .fingerprint import fingerprint
from .planned import (
    BROKEN,
    CHANGED,
    DELETED,
    EDITED,
    HERE,
    NEW,
    PUBLISHED,
    RESOURCE,
    ROOM,
    SAME,
    WEBINAR,
    Options,
    Plan,
)
from .posts import plan_posts
from .redirects import why_no_redirect
from .sheets import plan_sheet

UUID_TEXT = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
FRONT_PAGES = {RESOURCE: ResourceIndexPage, WEBINAR: WebinarIndexPage, ROOM: CommonRoomIndexPage}


def front_page(kind):
    """Return the page in the default language that pages of a kind come under, or None."""
    return FRONT_PAGES[kind].objects.filter(locale__language_code=settings.LANGUAGE_CODE).order_by("path").first()


def plan(file: BinaryIO, options: Options | None = None, now: datetime | None = None, progress=None) -> Plan:
    """Return what a WordPress export or a CSV file would become.

    `file` is open for reading bytes from its beginning. Raises RefusedFileError, in words, for a file that is broken as
    a whole. `progress(done, total)` is called as items are read.
    """
    made = Plan(options=options or Options())
    progress = progress or (lambda done, total: None)
    beginning = file.read(4_000)
    file.seek(0)
    if not beginning.strip():
        raise RefusedFileError("The file is empty.")
    if beginning[:2] == b"\x1f\x8b" or (beginning[:2] == b"PK" and b"[Content_Types]" not in beginning):
        raise RefusedFileError("The file is packed. Unpack it first, and bring the .xml or .csv file that is inside.")
    if looks_like_xml(beginning):
        plan_posts(read_wxr(file), made, now or timezone.now(), progress)
    else:
        plan_sheet(file.read(MOST_BYTES + 1), made, progress)
    for kind, model in FRONT_PAGES.items():
        if any(page.becomes == kind for page in made.pages) and front_page(kind) is None:
            raise RefusedFileError(f"There is no {model._meta.verbose_name} to put pages under. Make it first.")
    judge(made)
    return made


def looks_like_xml(beginning: bytes) -> bool:
    bare = beginning.replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe")
    return bare.removeprefix(b"\xfe\xff").lstrip().startswith(b"<")


def judge(made: Plan) -> None:
    """Give each page its outcome, in view of what was imported before and what people did to it since."""
    records = records_of(made)
    targets = link_targets(made, records)
    files = Files(made.options, made.attachments)
    from_here = exported_from_here(made)
    seen = {}
    for planned in made.pages:
        if planned.outcome == BROKEN:
            continue
        if planned.source in seen:
            planned.fail(f"item {seen[planned.source]} of this file is the same one")
            continue
        seen[planned.source] = planned.number
        record = records.get(planned.source)
        planned.outcome = HERE if planned.source in from_here else standing(record)
        if planned.outcome not in (NEW, CHANGED):
            continue
        built = build(planned, targets, files, False, made.site)
        planned.notes.update(built.notes)
        if record and built.digest == record.digest:
            planned.outcome = SAME
        if planned.old_address:
            reason = why_no_redirect(planned.old_address, record.page if record else None)
            planned.notes.update([reason] if reason else [])


def records_of(made: Plan) -> dict[str, ImportedPage]:
    sources = [planned.source for planned in made.pages]
    found = {}
    for start in range(0, len(sources), 500):  # databases limit how many values one query names
        rows = ImportedPage.objects.filter(source__in=sources[start : start + 500])
        found |= {row.source: row for row in rows.select_related("page", "page__latest_revision")}
    return found


def exported_from_here(made: Plan) -> set[str]:
    """Return the sources whose id is that of a page of this portal: rows of a sheet that was exported from it."""
    keys = {planned.source: planned.source.rpartition(":")[2] for planned in made.pages}
    asked = {key for key in keys.values() if UUID_TEXT.fullmatch(key)}
    here = set(map(str, Page.objects.filter(translation_key__in=asked).values_list("translation_key", flat=True)))
    return {source for source, key in keys.items() if key in here}


def link_targets(made: Plan, records) -> dict[str, int]:
    """Return what each old address that is known leads to: the key of its page, NOT_YET where that is to come."""
    rows = ImportedPage.objects.filter(~Q(old_address=""), page__isnull=False)
    targets = {same_place(address): key for address, key in rows.values_list("old_address", "page_id")}
    for planned in made.pages:
        record = records.get(planned.source)
        if planned.outcome == BROKEN or (record and not record.page_id):
            continue
        key = record.page_id if record else NOT_YET
        for address in (planned.old_address, planned.source.removeprefix("wxr:")):
            place = same_place(address) if address.startswith("http") else ""
            if place:
                targets[place] = key
    return targets


def standing(record: ImportedPage | None) -> str:
    """Return what may be done to an item's page: NEW, CHANGED (it may be written), or why it is left alone."""
    if record is None:
        return NEW
    page: Page | None = record.page
    if page is None:
        return DELETED
    if page.live or page.scheduled_revision:
        return PUBLISHED
    if page.locked or page.current_workflow_state or fingerprint(page) != record.written:
        return EDITED
    return CHANGED
