"""Pages for when something is wrong. Each is the ordinary page, crisis help included, as far as that can be had."""

import logging

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import get_language, get_language_bidi

from core.chrome import Chrome
from home.other_language import instead_of_nothing

logger = logging.getLogger(__name__)


def bad_request(request, exception=None):
    return render(request, "400.html", status=400)


def permission_denied(request, exception=None):
    return render(request, "403.html", status=403)


def form_expired(request, reason=""):
    """Answer a form whose protection has run out, in the CMS mostly: say so, and offer the ordinary page."""
    return render(request, "403.html", status=403)


def page_not_found(request, exception=None):
    return instead_of_nothing(request) or render(request, "404.html", status=404)


def server_error(request):
    """Answer 500 with the whole page; when even that cannot be made, without asking the database for anything."""
    try:
        return render(request, "500.html", status=500)
    except Exception:
        logger.exception("The error page itself failed; answering without the database")
        context = {
            "chrome": Chrome(request, offline=True),
            "LANGUAGE_CODE": get_language(),
            "LANGUAGE_DIR": "rtl" if get_language_bidi() else "ltr",
        }
        return HttpResponse(render_to_string("500.html", context), status=500)
