"""How often one corner of the network may search. No memory answers a search, so it is what a machine would ask for to
make the portal slow. Keeps nothing that could identify anybody (core/rate_limit.py)."""

import time

from django.conf import settings
from django.shortcuts import render
from django.utils.translation import gettext as _

from core.rate_limit import Limiter, client_address

# A hospital may stand behind one address: these are far above what its people do, and far below what a machine does.
searches = Limiter(burst=120, per_second=2.0)
# One is asked for at each pause in typing.
suggestions = Limiter(burst=300, per_second=10.0)
RETRY_SECONDS = 5


def may_pass(limiter: Limiter, request) -> bool:
    return limiter.allows(client_address(request.META, settings.TRUSTED_PROXY_COUNT), time.monotonic())


def wait_a_moment(response):
    response.headers["Retry-After"] = str(RETRY_SECONDS)
    return response


def too_many_searches(request):
    """Answer 429 with a whole page, the helplines first on it. What was typed is not repeated."""
    why = _("Many searches are coming from your network. You can try again in a few seconds.")
    return wait_a_moment(render(request, "429.html", {"why": why}, status=429))
