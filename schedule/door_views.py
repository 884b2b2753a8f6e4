"""The join door: one address for each session. GET says how it stands; POST lets people in while the door is open.

Nothing of the visitor is asked, set or kept. Only POST ever leads to the room, so that search engines, prefetching
browsers and the robots that draw link previews, all of which GET, never meet the provider's link.
"""

import time

from django.conf import settings
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from core.counting import count
from core.rate_limit import Limiter, client_address
from core.tally import DOOR
from core.visits import fetched_ahead, is_robot, is_visit
from schedule.door import DOOR_IS_OPEN, State
from schedule.joining import press_join
from schedule.links import link_of
from schedule.models import Occurrence
from schedule.session import sessions

OFFERS = 3
REFRESH = 60  # seconds between looks, for visitors without JavaScript
SOONEST = 5
RETRY_SECONDS = 5
# In the address of a door that looks again, or was told to stop: the same person is still there.
LOOKS_AGAIN = {"again", "still"}
limiter = Limiter()


@csrf_exempt  # The form needs no cookie. A page elsewhere that posts it is shown the door (`is_a_press`), no more.
def door(request, uid):
    """Answer GET with the state in words, and POST with 303 to the room or with the words for why not (both 200)."""
    if request.method not in ("GET", "HEAD", "POST", "OPTIONS"):
        return sealed(render(request, "405.html", status=405), Allow="GET, HEAD, POST, OPTIONS")
    rows = Occurrence.objects.on_live_pages().with_words()
    occurrence = get_object_or_404(rows, uid=uid)
    now = timezone.now()
    if request.method != "POST" or not is_a_press(request):
        if is_visit(request.META) and LOOKS_AGAIN.isdisjoint(request.GET) and occurrence.page.specific.keeps_numbers:
            count(occurrence.page_id, DOOR)
        return page_of(request, occurrence, now)
    if not limiter.allows(client_address(request.META, settings.TRUSTED_PROXY_COUNT), time.monotonic()):
        return page_of(request, occurrence, now, status=429, crowded=True)
    outcome = press_join(occurrence, now)
    if outcome.address:
        # 303 (RFC 9110 15.4.4): the next request is a GET, and going back does not press again.
        return sealed(HttpResponseRedirect(outcome.address, status=303), **{"Referrer-Policy": "no-referrer"})
    if outcome.state != State.FULL:
        return page_of(request, occurrence, now, no_room=outcome.no_room, busy=outcome.busy, was_pressed=True)
    occurrence.refresh_from_db(fields=["status", "reason"])
    return page_of(request, occurrence, now, was_pressed=True)


def is_a_press(request) -> bool:
    """Tell a person's press of our own button from machines, prefetching, and forms on other people's pages."""
    headers = request.headers
    if headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "same-site", "none"):
        return False
    if fetched_ahead(request.META):
        return False
    return not is_robot(headers.get("User-Agent", ""))


def page_of(request, occurrence, now, *, status=200, crowded=False, no_room=False, busy=False, was_pressed=False):
    [session] = sessions([occurrence], now, request)
    is_open = session.state in DOOR_IS_OPEN
    link = link_of(occurrence) if is_open else None
    context = {
        "session": session,
        "document_title": occurrence.page.specific.document_title,
        "crowded": crowded,
        "busy": busy,
        "no_room": no_room or (is_open and link is None),
        "was_pressed": was_pressed,
        "provider": link.provider if link else "",
        "offers": [] if is_open or session.is_to_come else offers(occurrence, now, request),
        "refresh": "" if "still" in request.GET or request.method == "POST" else seconds_to_next_look(session, now),
    }
    if crowded or busy or context["no_room"]:
        context["offers"] = offers(occurrence, now, request)
    if busy:
        status = 503
    response = sealed(render(request, "schedule/door.html", context, status=status))
    if status != 200:
        response.headers["Retry-After"] = str(RETRY_SECONDS)
    return response


def offers(occurrence, now, request):
    """Return the next three other sessions whose door is open or will be."""
    rows = Occurrence.objects.door_to_come(now).exclude(pk=occurrence.pk).with_words()[:OFFERS]
    return sessions(rows, now, request)


def seconds_to_next_look(session, now):
    """Return after how many seconds the page is worth asking for again, or "" when nothing will change."""
    if session.state in (State.CANCELLED, State.ENDED):
        return ""
    if session.is_to_come:
        to_opening = int((session.doors_open_at - now).total_seconds()) + 1
        return max(SOONEST, min(REFRESH, to_opening))
    return REFRESH


def sealed(response, **headers):
    """Keep an answer of the door out of every cache and every index."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    for name, value in headers.items():
        response.headers[name] = value
    return response
