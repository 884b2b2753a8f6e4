"""Calendars to download or subscribe to, and the page that helps to add them to one's own. GET only; keeps nothing."""

import hashlib
from dataclasses import replace
from functools import wraps

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.addresses import full_address
from core.chrome import Chrome
from core.languages import names_here
from core.listing import TermFacet
from schedule.calendar_choices import REMINDERS, YES, UnknownChoiceError, choices_in, with_query
from schedule.calendar_entries import entries_of
from schedule.calendar_subjects import filtered, one_session, series, session_filters, subject_asked
from schedule.door import State
from schedule.ical import calendar_bytes

FILE_NAME = "calendar.ics"  # it stays in a folder of downloads
GONE = (State.CANCELLED, State.ENDED)


def answers_in_words(view):
    """Answer an address that asks for what does not exist with 400 and the reason, crisis help included."""

    @wraps(view)
    def answered(request, **kwargs):
        try:
            return view(request, **kwargs)
        except UnknownChoiceError as problem:
            return render(request, "400.html", {"why": str(problem)}, status=400)

    return require_safe(answered)


@answers_in_words
def calendar_feed(request):
    """Every date to come that ?audience=, topic= and kind= leave."""
    now = timezone.now()
    return answer(request, filtered(request.GET, now), now)


@answers_in_words
def calendar_session(request, uid):
    now = timezone.now()
    return answer(request, one_session(uid, now), now)


@answers_in_words
def calendar_series(request, page_id):
    now = timezone.now()
    return answer(request, series(page_id, now), now)


def answer(request, subject, now):
    """Return the subject's calendar as the address asks for it, or 304 when the asker has these very bytes.

    No Last-Modified: a list's newest change does not rise when a date leaves it, so only the ETag tells the truth.
    """
    choices = choices_in(request.GET)
    body = calendar_bytes(
        entries_of(subject.occurrences, now),
        name=subject.name or list_name(subject, Chrome.for_request(request).settings.service_name),
        discreet=bool(choices.discreet),
        reminder_minutes=choices.reminder,
    )
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    # Keep it, but ask us each time: a calendar on a shared computer is no page that Back could show.
    response["Cache-Control"] = "no-cache"
    response["X-Robots-Tag"] = "noindex"
    if choices.download:
        response["Content-Disposition"] = f'attachment; filename="{FILE_NAME}"'
    response["ETag"] = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    return get_conditional_response(request, etag=response["ETag"], response=response)


def list_name(subject, service_name) -> str:
    """Return what a list of sessions is called. Never its topic: the name stands in a calendar's margin for good."""
    named = [subject.labels[facet] for facet in ("audience", "kind") if facet in subject.labels]
    return f"{service_name}: {', '.join(named)}" if named else service_name


@answers_in_words
def calendar(request):
    """Answer GET ?session=, ?series= or audience, topic, kind, with discreet and reminder: the links, and how to."""
    subject = subject_asked(request.GET, timezone.now())
    choices = choices_in(request.GET)
    discreet = subject.sensitive if choices.discreet is None else choices.discreet
    query = {**subject.filters, **replace(choices, discreet=discreet).query}
    address = full_address(with_query(subject.path, query))
    session = subject.session
    context = {
        "crumbs": [{"title": _("Home"), "url": reverse("wagtail_serve", args=[""])}],
        "subject": subject,
        "session": session,
        "is_gone": bool(session and session.state in GONE),
        "total": subject.occurrences.count(),
        "fields": [] if subject.page else list_fields(subject),
        "discreet": discreet,
        "reminder": choices.reminder,
        "reminders": REMINDERS,
        "action": f"{reverse('calendar')}#links",
        "download_url": with_query(subject.path, {**query, "download": YES}),
        "https_url": address,
        "webcal_url": f"webcal://{address.split('://', 1)[1]}",
    }
    return render(request, "schedule/calendar.html", context)


def list_fields(subject) -> list[dict]:
    """Return a field for each filter, with every term there is: a list that is empty now may fill later."""
    fields = []
    for facet in session_filters():
        options = list(names_here(facet.model).items()) if isinstance(facet, TermFacet) else list(facet.choices)
        chosen = subject.filters.get(facet.name)
        fields.append(
            {
                "name": facet.name,
                "label": facet.label,
                "options": [{"value": value, "label": label, "selected": value == chosen} for value, label in options],
            }
        )
    return fields
