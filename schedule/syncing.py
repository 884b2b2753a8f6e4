"""The verbs that turn a published page's plan into rows, and keep rows in step with it."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from core.languages import is_translation
from schedule.door import Status
from schedule.models import Occurrence, ScheduledPage
from schedule.plan import Planned, plan_changes

TAKEN_OUT = "This date was taken out of the programme."


@transaction.atomic
def sync_occurrences(page, now):
    """Create rows for new dates, cancel rows whose date left the plan, take up those whose date came back, and move
    those whose time of day was corrected.

    A row to come that nobody changed by hand follows the page's length, seats and usual hosts. Everything else stays
    byte for byte. Returns the number of rows created.

    The plan is read anew behind a lock on the page: the page in hand may be older than somebody's publishing just now,
    whose dates an older plan would cancel, and two at once would make the same rows twice.
    """
    page = type(page).objects.select_for_update().filter(pk=page.pk, live=True).first()
    if page is None or is_translation(page):
        return 0  # a translation shows its original's dates
    rows = {row.planned_start: row for row in Occurrence.objects.select_for_update().filter(page_id=page.pk)}
    changes = plan_changes(
        [
            Planned(
                row.planned_start,
                has_begun=row.starts_at <= now,
                is_cancelled=row.status == Status.CANCELLED,
                left_plan=row.left_plan,
                moved_to=row.starts_at if row.starts_at != row.planned_start else None,
            )
            for row in rows.values()
        ],
        page.plan,
        now,
    )
    hosts = list(page.usual_hosts)
    for old, new in changes.retime:
        row = rows[new] = rows.pop(old)
        retime(row, new)
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
        row.left_plan = False
        if row.status == Status.CANCELLED:
            row.status = Status.ON
            row.reason = "" if row.reason == TAKEN_OUT else row.reason  # a moved row keeps its words, never these
        row.save()
    for row in rows.values():
        if row.ends_at > now:
            follow_the_page(row, page, hosts)
    return len(changes.create)


def retime(row, start):
    """Give a row the plan's new time. One that a person moved or cancelled keeps its own time."""
    keeps_its_time = row.by_hand and (row.starts_at != row.planned_start or row.status == Status.CANCELLED)
    length = row.ends_at - row.starts_at
    row.planned_start = start
    if not keeps_its_time:
        row.starts_at, row.ends_at = start, start + length
    row.save()


def follow_the_page(row, page, hosts):
    """Bring a row to come up to the page's door times and, unless it was changed by hand, its length, seats, hosts."""
    wanted = {}
    if not row.by_hand and row.status == Status.ON:
        wanted = {
            "ends_at": row.starts_at + timedelta(minutes=page.length_minutes),
            "capacity": page.capacity_per_session,
            "seats": page.seats_per_session,
        }
        if set(row.hosts.all()) != set(hosts):
            row.hosts.set(hosts)
    opens, closes = page.door_times(row.starts_at, wanted.get("ends_at", row.ends_at))
    wanted |= {"doors_open_at": opens, "doors_close_at": closes}
    if any(getattr(row, name) != value for name, value in wanted.items()):
        for name, value in wanted.items():
            setattr(row, name, value)
        row.save()


def follow_door_settings():
    """Work out the doors of every session to come anew, after the site's usual minutes changed."""
    coming = Occurrence.objects.filter(ends_at__gt=timezone.now()).select_related("page")
    pages = {}
    for row in coming:
        page = pages.setdefault(row.page_id, row.page.specific)
        opens, closes = page.door_times(row.starts_at, row.ends_at)
        Occurrence.objects.filter(pk=row.pk).update(doors_open_at=opens, doors_close_at=closes)


def scheduled_pages():
    """Return every live page with dates, as itself. An alias shows another page's words and has no dates of its own."""
    return Page.objects.live().type(ScheduledPage).filter(alias_of=None).specific().iterator(chunk_size=50)
