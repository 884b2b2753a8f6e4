"""Sessions and resources as spreadsheets, in the columns that `import_content` reads.

No join link, no host and no other person is in them: a spreadsheet travels by e-mail and is kept for years.
"""

import csv
from datetime import datetime
from typing import TextIO

from common_rooms.models import CommonRoomPage
from core.spreadsheets import neutral
from portal.importing.sheets import RESOURCE_COLUMNS, SESSION_COLUMNS
from resources.models import ResourcePage
from schedule.clock import FIRST, SECOND, local, uk_instant
from schedule.models import Occurrence
from schedule.session_rows import ROOM, WEBINAR
from webinars.models import WebinarPage


def write_export(what: str, file: TextIO, since: datetime | None = None) -> int:
    """Write a spreadsheet of "sessions" or "resources" and return how many rows it has.

    `since` leaves out dates that ended before that instant. Drafts are in it: their latest words.
    """
    columns, rows = EXPORTS[what]
    writer = csv.DictWriter(file, [name for name in columns.about if name not in ("hosts", "body", "old address")])
    writer.writeheader()
    count = 0
    for row in rows(since):
        writer.writerow({name: neutral(cell) for name, cell in row.items()})
        count += 1
    return count


def session_rows(since):
    for kind, model in ((WEBINAR, WebinarPage), (ROOM, CommonRoomPage)):
        for page in model.objects.order_by("path").select_related("latest_revision"):
            draft = page.get_latest_revision_as_object()
            shared = about(page, draft) | {"kind": kind}
            for starts, ends, state in sorted(dates_of(page, draft)):
                if since is None or ends > since:
                    yield shared | when(starts, ends) | {"state": state}


def dates_of(page, draft):
    """Return (start, end, state) of each date: as it stands on the rows, and what a draft plans beyond them."""
    rows = list(Occurrence.objects.filter(page_id=page.pk))
    dates = {(row.starts_at, row.ends_at, str(row.get_status_display()).lower()) for row in rows}
    known = {row.planned_start for row in rows} | {row.starts_at for row in rows}
    planned = (draft.planned_occurrence(start) for start in draft.plan.wanted - known)
    return dates | {(row.starts_at, row.ends_at, "draft") for row in planned}


def when(starts, ends) -> dict:
    there = local(starts)
    day, clock = there.date(), there.time().replace(fold=0)
    twice = uk_instant(day, clock, FIRST) != uk_instant(day, clock, SECOND)
    return {
        "date": day.isoformat(),
        "start": f"{there:%H:%M}",
        # The start's wall clock and the length: where the clocks go back between, "end" would come before "start".
        "end": f"{there.replace(tzinfo=None) + (ends - starts):%H:%M}",
        "which": (SECOND if there.fold else FIRST) if twice else "",
    }


def resource_rows(since):
    for page in ResourcePage.objects.order_by("path").select_related("latest_revision"):
        draft = page.get_latest_revision_as_object()
        yield about(page, draft) | {
            "kind": draft.get_kind_display().lower(),
            "address": draft.external_url,
            "state": "published" if page.live else "draft",
        }


def about(page, draft) -> dict:
    return {
        "id": str(page.translation_key),
        "title": draft.title,
        "summary": draft.summary,
        "topics": "; ".join(tie.topic.name for tie in draft.topic_ties.all()),
        "audiences": "; ".join(tie.audience.name for tie in draft.audience_ties.all()),
    }


EXPORTS = {"sessions": (SESSION_COLUMNS, session_rows), "resources": (RESOURCE_COLUMNS, resource_rows)}
