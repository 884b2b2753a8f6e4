"""What a plan would make: the dates, what is skipped and why, and who would be in two places. Saves nothing."""

from django.apps import apps
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST
from wagtail.permissions import page_permission_policy

from core.models import Person
from schedule.blocks import dates_of
from schedule.clashes import hosts_elsewhere
from schedule.clock import local, long_date, time_words
from schedule.date_notes import clock_note, holiday_note
from schedule.door import Status
from schedule.models import Occurrence, ScheduledPage
from schedule.plan import AHEAD

NEXT = 10


@require_POST
def resulting_dates(request, kind):
    """Answer with the list that the posted form's dates make, as a piece of HTML for the editor's panel.

    `kind` is a page model's label. Nothing in the form has to be complete, and nothing is stored. The answer names who
    hosts what, so only people who write pages get one.
    """
    if not page_permission_policy.user_has_any_permission(request.user, {"add", "change"}):
        raise PermissionDenied
    model = page_model(kind)
    now = timezone.now()
    block = model._meta.get_field("dates").stream_block
    try:
        value = block.value_from_datadict(request.POST, request.FILES, "dates")
    except (KeyError, ValueError):  # no editor's browser posts this
        problems = ["The form could not be read. Reload the page and try again."]
        return render(request, "wagtailadmin/resulting_dates.html", {"problems": problems}, status=400)
    problems, value = cleaned(block, value)
    people = Person.objects.filter(pk__in=model.host_ids_in(request.POST))
    length = whole_number(request.POST.get("length_minutes"), default=60)
    page_id = whole_number(request.POST.get("page_id"), 0)
    context = dates_context(value if not problems else (), length, people, page_id, now)
    return render(request, "wagtailadmin/resulting_dates.html", context | {"problems": problems})


def dates_context(plan, length, people, page_id, now) -> dict:
    """Return what the list of a plan's dates shows: the next ten, those that are past, and those after.

    `plan` is a value of the dates field that holds no mistake, `length` minutes, `people` who would host.
    """
    dates = sorted((date for child in plan for date in dates_of(child)), key=lambda date: (date.day, date.starts))
    instants = [date.instant for date in dates if date.instant]
    busy, said = hosts_elsewhere(instants, length, people, page_id), said_of(page_id, instants)
    rows, before = [], None
    for date in dates:
        rows.append(row_of(date, busy, said, before, now))
        before = date.instant or before
    coming = [row for row in rows if not row["is_past"]]
    ends = [place for place, row in enumerate(coming, 1) if not row["is_skipped"]]
    cut = ends[NEXT - 1] if len(ends) > NEXT else len(coming)
    return {
        "next": coming[:cut],
        "later": coming[cut:],
        "past": [row for row in rows if row["is_past"]],
        "total": len(instants),
        "shown": min(NEXT, len(ends)),
        "is_long": any(instant > now + AHEAD for instant in instants),
    }


def said_of(page_id, instants) -> dict:
    """Return {planned start: words} for dates of a published page about which somebody has said something."""
    if not page_id or not instants:
        return {}
    rows = Occurrence.objects.filter(page_id=page_id, planned_start__in=instants)
    words = {}
    for row in rows:
        moved = f"Moved to {local(row.starts_at):%a %d %b, %H:%M}" if row.starts_at != row.planned_start else ""
        state = row.get_status_display() if row.status != Status.ON else ""
        words[row.planned_start] = ". ".join(part for part in (state, moved) if part)
    return words


def page_model(kind):
    try:
        model = apps.get_model(kind)
    except (LookupError, ValueError):
        raise Http404 from None
    if not issubclass(model, ScheduledPage):
        raise Http404
    return model


def whole_number(text, default) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else default


def cleaned(block, value):
    """Return (what is wrong with a plan, a line each in words; the plan as dates and times)."""
    try:
        return [], block.clean(value)
    except ValidationError as problem:
        lines = [
            line
            for place, inner in getattr(problem, "block_errors", {}).items()
            for line in sentences(inner, value[place].block)
        ]
        return list(dict.fromkeys(lines)) or ["At most 52 dates and rules fit on one page."], value


def sentences(problem, block, label=""):
    """Walk a block's nested errors and yield their words, each after the name of the field it is about."""
    nested = getattr(problem, "block_errors", None)
    if not nested:
        yield from (f"{label}: {words}" if label else words for words in problem.messages)
        return
    for name, inner in nested.items() if isinstance(nested, dict) else enumerate(nested):
        if inner is not None:
            child = block.child_blocks[name] if hasattr(block, "child_blocks") else block.child_block
            yield from sentences(inner, child, child.label or label)


def row_of(date, busy, said, before, now) -> dict:
    """Return one line. `before` is the date before it that takes place, or None."""
    if date.skipped:
        words = f"{long_date(date.day)}, {date.starts:%H:%M}"
        return {"words": words, "note": date.skipped, "is_skipped": True, "is_past": date.day < local(now).date()}
    notes = [said.get(date.instant, ""), *busy.get(date.instant, [])]
    notes += [holiday_note(date.day), clock_note(before, date.instant)]
    return {
        "words": f"{long_date(local(date.instant).date())}, {time_words(date.instant)}",
        "note": ". ".join(note for note in notes if note),
        "is_skipped": False,
        "is_past": date.instant < now,
    }
