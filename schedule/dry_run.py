"""What a plan would make: the dates, what is skipped and why, and who would be in two places. Saves nothing."""

from django.apps import apps
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST
from wagtail.blocks.stream_block import StreamBlockValidationError

from core.models import Person
from schedule.blocks import dates_of
from schedule.clashes import hosts_elsewhere
from schedule.clock import local, long_date, time_words
from schedule.models import ScheduledPage
from schedule.plan import AHEAD


@require_POST
def resulting_dates(request, kind):
    """Answer with the list that the posted form's dates make, as a piece of HTML for the editor's panel.

    `kind` is a page model's label. Nothing in the form has to be complete, and nothing is stored.
    """
    model = page_model(kind)
    now = timezone.now()
    block = model._meta.get_field("dates").stream_block
    value = block.value_from_datadict(request.POST, request.FILES, "dates")
    problems = problems_of(block, value)
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


def problems_of(block, value) -> list[str]:
    """Return what is wrong with a plan, a line each, in words."""
    try:
        block.clean(value)
    except StreamBlockValidationError as problem:
        return sorted(set(sentences(problem)))
    except ValidationError as problem:
        return problem.messages
    return []


def sentences(problem):
    """Walk a StreamField's nested errors and yield their words."""
    if problem.block_errors if hasattr(problem, "block_errors") else False:
        errors = problem.block_errors
        for inner in errors.values() if isinstance(errors, dict) else errors:
            if inner is not None:
                yield from sentences(inner)
    elif isinstance(getattr(problem, "error_list", None), list):
        yield from problem.messages


def row_of(date, busy, now) -> dict:
    there = f"{long_date(date.day)}, {date.starts:%H:%M}"
    if date.skipped:
        return {"words": there, "note": date.skipped, "is_skipped": True}
    notes = busy.get(date.instant, [])
    if date.instant < now:
        notes = ["Already past", *notes]
    return {"words": f"{long_date(local(date.instant).date())}, {time_words(date.instant)}", "note": ". ".join(notes)}
