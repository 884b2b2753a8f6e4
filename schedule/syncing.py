"""The verb that turns a published page's plan into rows."""

from datetime import timedelta

from django.db import transaction

from schedule.door import Status
from schedule.models import Occurrence
from schedule.plan import Planned, plan_changes

TAKEN_OUT = "This date was taken out of the programme."


@transaction.atomic
def sync_occurrences(page, now):
    """Create rows for new dates and cancel rows whose date left the plan. Everything else stays byte for byte."""
    rows = {row.planned_start: row for row in Occurrence.objects.select_for_update().filter(page_id=page.pk)}
    changes = plan_changes(
        [
            Planned(row.planned_start, is_over=row.ends_at <= now, is_cancelled=row.status == Status.CANCELLED)
            for row in rows.values()
        ],
        page.planned_starts(),
    )
    hosts = list(page.usual_hosts) if changes.create else []
    for start in changes.create:
        row = Occurrence.objects.create(
            page_id=page.pk,
            planned_start=start,
            starts_at=start,
            ends_at=start + timedelta(minutes=page.length_minutes),
            capacity=page.capacity_per_session,
        )
        row.hosts.set(hosts)
    for start in changes.cancel:
        row = rows[start]
        row.status, row.reason = Status.CANCELLED, row.reason or TAKEN_OUT
        row.save()
