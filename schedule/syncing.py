"""The verb that turns a published page's plan into rows."""

from datetime import timedelta

from django.db import transaction

from schedule.door import Status
from schedule.models import Occurrence
from schedule.plan import Planned, plan_changes

TAKEN_OUT = "This date was taken out of the programme."


@transaction.atomic
def sync_occurrences(page, now):
    """Create rows for new dates, cancel rows whose date left the plan, take up those whose date came back.

    A row to come that nobody changed by hand follows the page's length, seats and usual hosts. Everything else stays
    byte for byte.
    """
    rows = {row.planned_start: row for row in Occurrence.objects.select_for_update().filter(page_id=page.pk)}
    changes = plan_changes(
        [
            Planned(
                row.planned_start,
                is_over=row.ends_at <= now,
                is_cancelled=row.status == Status.CANCELLED,
                left_plan=row.left_plan,
            )
            for row in rows.values()
        ],
        page.planned_starts(),
    )
    hosts = list(page.usual_hosts)
    for start in changes.create:
        row = page.planned_occurrence(start)
        row.save()
        row.hosts.set(hosts)
    for start in changes.cancel:
        row = rows[start]
        row.status, row.reason, row.left_plan = Status.CANCELLED, row.reason or TAKEN_OUT, True
        row.save()
    for start in changes.reopen:
        row = rows[start]
        row.status, row.left_plan = Status.ON, False
        row.save()
    for row in rows.values():
        if row.ends_at > now and not row.by_hand and row.status == Status.ON:
            follow_the_page(row, page, hosts)


def follow_the_page(row, page, hosts):
    ends_at = row.starts_at + timedelta(minutes=page.length_minutes)
    if (row.ends_at, row.capacity) != (ends_at, page.capacity_per_session):
        row.ends_at, row.capacity = ends_at, page.capacity_per_session
        row.save()
    if set(row.hosts.all()) != set(hosts):
        row.hosts.set(hosts)
