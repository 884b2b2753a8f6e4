"""Pages for when something is wrong. Each is the ordinary page, crisis help included, as far as that can be had."""

import logging
import sys

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.db.transaction import TransactionManagementError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import resolve
from django.utils.translation import get_language, get_language_bidi

from core import no_room
from core.chrome import Chrome
from home.other_language import instead_of_nothing

logger = logging.getLogger(__name__)

RETRY_AFTER = 30  # seconds


def bad_request(request, exception=None):
    return render(request, "400.html", status=400)


def permission_denied(request, exception=None):
    return render(request, "403.html", status=403)


def form_expired(request, reason=""):
    """Answer a form whose protection has run out, in the CMS mostly: say so, and offer the ordinary page."""
    return render(request, "403.html", status=403)


def page_not_found(request, exception=None):
    return instead_of_nothing(request) or render(request, "404.html", status=404)


def is_away(problem) -> bool:
    """Tell whether the database did not answer, which is nobody's mistake and passes by itself."""
    if isinstance(problem, TransactionManagementError):  # somebody went on after that answer did not come
        problem = problem.__cause__
    return isinstance(problem, OperationalError | InterfaceError)


def server_error(request):
    """Answer 500 with the whole page; when even that cannot be made, without asking the database for anything.

    While the database is away it is 503, and says when to ask again.
    """
    problem = sys.exc_info()[1]  # Django calls this while it handles what went wrong
    if request.path_info.startswith(settings.CMS_PATH) and no_room.is_full(problem):
        return no_room_left(request)
    away = is_away(problem)
    response = render_error(request, 503 if away else 500)
    if away:
        response.headers["Retry-After"] = str(RETRY_AFTER)
    return response


def no_room_left(request) -> HttpResponse:
    """Answer an editor's press for which the disk has no room: 507 with words.

    The screen that uploads several files shows the words that come with 200 and `success`, and no others.
    """
    # By the address: Django may not have come to it yet, when the body of the request is what there is no room for.
    if resolve(request.path_info).url_name == "add_multiple":
        return JsonResponse({"success": False, "error_message": no_room.WORDS})
    return render_error(request, 507, "507.html", {"words": no_room.WORDS})


def render_error(request, status: int, template: str = "500.html", words: dict | None = None) -> HttpResponse:
    words = words or {}
    try:
        return render(request, template, words, status=status)
    except Exception:
        logger.exception("The error page itself failed; answering without the database")
        context = words | {
            "chrome": Chrome(request, offline=True),
            "LANGUAGE_CODE": get_language(),
            "LANGUAGE_DIR": "rtl" if get_language_bidi() else "ltr",
        }
        return HttpResponse(render_to_string(template, context), status=status)
