"""“Was this useful?”: one tap, counted; then room for a note that nobody has to write. Only POST counts.

No cookie, no token, no script. An answer leads to an address of its own, so that the page itself stays the same bytes
for everybody. What is kept is in core/models/feedback.py; the visitor's network is asked for the limit and forgotten.
"""

import time

from django.conf import settings
from django.db import DatabaseError
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from wagtail.models import Page

from .crisis_words import speaks_of_crisis
from .feedback import NO, YES, RefusedNoteError, TooManyNotesError, clean_note, count_answer, keep_note
from .models import PortalPage
from .models.feedback import NOTE_LENGTH
from .rate_limit import Limiter, client_address
from .same_origin import is_ours

# A ward behind one address may all press at once; a machine that goes on is slowed to one in two seconds.
answers = Limiter(burst=60, per_second=0.5)
notes = Limiter(burst=10, per_second=0.02)
RETRY_SECONDS = 60
MOST_SHOWN = 4 * NOTE_LENGTH  # of a note that is too long, so that its writer can shorten it


def asked_page(page_id, request):
    """Return the live page that asks, as itself. Raises Http404 for every other number."""
    page = get_object_or_404(Page.objects.live().public().type(PortalPage), pk=page_id).specific
    if not page.asks_if_useful or not page.get_url(request):
        raise Http404
    return page


def refusal(request):
    """Return the answer to what is no press of our own button, or None where it is one."""
    if request.method != "POST":
        response = sealed(render(request, "405.html", status=405))
        response.headers["Allow"] = "POST"
        return response
    if not is_ours(request):
        why = _("An answer can only be given on the page that asks.")
        return sealed(render(request, "403.html", {"why": why}, status=403))
    return None


def may_pass(limiter, request) -> bool:
    return limiter.allows(client_address(request.META, settings.TRUSTED_PROXY_COUNT), time.monotonic())


@csrf_exempt  # A token would need a cookie. The browser's own word on who posts is asked instead (`refusal`).
def useful(request, page_id):
    """Count a POST of answer=yes|no and lead to the thanks, by 303. 400, 403, 404, 405, 429 and 503 in words."""
    if refused := refusal(request):
        return refused
    page = asked_page(page_id, request)
    answer = request.POST.get("answer", "")
    if answer not in (YES, NO):
        why = _("Your answer could not be read. Please go back and press Yes or No again.")
        return sealed(render(request, "400.html", {"why": why}, status=400))
    if not may_pass(answers, request):
        return thanks_page(request, page, "crowded", status=429)
    try:
        count_answer(page.pk, answer, timezone.localdate())
    except DatabaseError:
        return thanks_page(request, page, "busy", status=503)
    return sealed(HttpResponseRedirect(reverse("useful_thanks", args=[page.pk]), status=303))


@require_safe
def useful_thanks(request, page_id):
    """Say thank you, and offer the note."""
    return thanks_page(request, asked_page(page_id, request), "counted")


@csrf_exempt  # As above.
def useful_note(request, page_id):
    """Keep a POSTed note and say so; where it speaks of danger, help comes first. Refusals in words, nothing kept."""
    if refused := refusal(request):
        return refused
    page = asked_page(page_id, request)
    typed = request.POST.get("note", "")
    context = {"needs_help": speaks_of_crisis(typed)}
    try:
        text = clean_note(typed)
    except RefusedNoteError as problem:
        return thanks_page(request, page, str(problem), status=400, typed=typed[:MOST_SHOWN], **context)
    if not may_pass(notes, request):
        return thanks_page(request, page, "crowded", status=429, typed=text, **context)
    try:
        keep_note(page.pk, text, timezone.localdate())
    except TooManyNotesError:
        return thanks_page(request, page, "many", status=429, **context)
    except DatabaseError:
        return thanks_page(request, page, "busy", status=503, typed=text, **context)
    return thanks_page(request, page, "kept", **context)


def thanks_page(request, page, state, *, status=200, **context):
    context |= {"asked": page, "back_url": page.get_url(request), "state": state, "note_length": NOTE_LENGTH}
    response = sealed(render(request, "core/useful_thanks.html", context, status=status))
    if status in (429, 503):
        response.headers["Retry-After"] = str(RETRY_SECONDS)
    return response


def sealed(response):
    """Keep an answer out of every cache and every index."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
