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
from schedule.models import ScheduledPage
from schedule.plan import AHEAD


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
    dates = [] if problems else [date for child in value for date in dates_of(child)]
    dates.sort(key=lambda date: (date.day, date.starts))
    length = whole_number(request.POST.get("length_minutes"), default=60)
    people = Person.objects.filter(pk__in=model.host_ids_in(request.POST))
    busy = hosts_elsewhere(
        [date.instant for date in dates if date.instant], length, people, whole_number(request.POST.get("page_id"), 0)
    )
    context = {
        "problems": problems,
        "rows": [row_of(date, busy, now) for date in dates],
        "total": sum(1 for date in dates if date.instant),
        "is_long": any(date.instant and date.instant > now + AHEAD for date in dates),
    }
    return render(request, "wagtailadmin/resulting_dates.html", context)


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


def row_of(date, busy, now) -> dict:
    there = f"{long_date(date.day)}, {date.starts:%H:%M}"
    if date.skipped:
        return {"words": there, "note": date.skipped, "is_skipped": True}
    notes = busy.get(date.instant, [])
    if date.instant < now:
        notes = ["Already past", *notes]
    return {"words": f"{long_date(local(date.instant).date())}, {time_words(date.instant)}", "note": ". ".join(notes)}
