"""A one-page poster for a staff noticeboard, with a QR code to the page that has the truth about dates.

Discreet, it does not say what the sessions are about: neither in its words nor in the address under the code.
"""

from datetime import timedelta

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.addresses import full_address
from core.privacy import for_everybody
from core.qr_code import TooLongForACodeError, qr_svg
from schedule.blocks import dates_of, repeat_of
from schedule.door import State
from schedule.models import ScheduledPage
from schedule.poster_words import When, when_words

CROWDED = 300  # characters of title, summary and audience: more are printed smaller, so that it stays one page
# A picture needs nothing, so it may do nothing: not even when somebody opens it by itself.
PICTURE_POLICY = "default-src 'none'"


def poster_page(page_id, request):
    """Return the live page with dates, as itself, and its address. Raises Http404 for every other number."""
    page = get_object_or_404(for_everybody(Page.objects.live().type(ScheduledPage)), pk=page_id).specific
    url = page.get_url(request)
    if not url:
        raise Http404
    return page, url


def one_rule(page):
    """Return (rule, last day it names) where the page's plan is one rule; (None, None) where it is anything else."""
    plan = list(page.dates)
    if len(plan) != 1 or plan[0].block_type != "repeat":
        return None, None
    try:
        days = [planned.day for planned in dates_of(plan[0]) if planned.instant]
    except ValueError:  # what the clocks forbid, in a page that was not saved through the editor
        return None, None
    return (repeat_of(plan[0].value), days[-1]) if days else (None, None)


def when_of(page, sessions) -> When:
    """Return when these sessions of the page are."""
    pairs = [(session.starts_at, session.ends_at) for session in sessions]
    return when_words(pairs, *one_rule(page), timedelta(minutes=page.length_minutes))


def not_indexed(response):
    """Return the response, marked as one that search engines leave alone: the page itself is what they should find."""
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def poster(request, page_id):
    """Answer with the poster; ?discreet=1 for the one that does not say what it is about."""
    page, url = poster_page(page_id, request)
    coming = page.sessions_to_come(request, timezone.now())
    coming = [session for session in coming if session.state != State.CANCELLED]
    discreet = request.GET.get("discreet") == "1"
    if discreet:
        heading = page.discreet_title or gettext("Some quiet time for people who work here")
        summary, audience = gettext("Online, free and private. The code tells you more."), ""
        # The page's own address would tell what the title does not; its section's does not.
        written_address = page.get_parent().get_url(request)
    else:
        heading, summary, audience, written_address = page.title, page.summary, page.poster_audience, url
    context = {
        "page": page,
        "page_url": url,
        "discreet": discreet,
        "heading": heading,
        "summary": summary,
        "audience": audience,
        "crowded": len(heading + summary + audience) > CROWDED,
        "tab_title": heading if discreet else page.document_title,
        "address": full_address(written_address or "/"),
        "session": coming[0] if coming else None,
        "when": when_of(page, coming),
    }
    return not_indexed(render(request, "schedule/poster.html", context))


@require_safe
def poster_qr(request, page_id):
    """Answer with the code for the page's address, as SVG."""
    _, url = poster_page(page_id, request)
    try:
        picture = qr_svg(full_address(url))
    except TooLongForACodeError:
        raise Http404 from None
    headers = {"Content-Security-Policy": PICTURE_POLICY}
    return not_indexed(HttpResponse(picture, content_type="image/svg+xml", headers=headers))
