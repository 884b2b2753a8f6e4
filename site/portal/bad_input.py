"""Refuse what no person types, before it reaches a view or a database that would fail on it."""

import re

from django.core.exceptions import BadRequest

# C0 controls except tab, line feed and carriage return, which a pasted search may hold.
CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
MAX_QUERY_STRING = 4096  # bytes; a filter address is under 200
MAX_PARAMETERS = 50


class RefuseControlCharactersMiddleware:
    """Answer 400, in words, to control characters in the address and to absurdly long queries."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        query = request.META.get("QUERY_STRING", "")
        if len(query) > MAX_QUERY_STRING and request.method in ("GET", "HEAD"):
            raise BadRequest("The address is too long.")
        if query.count("&") > MAX_PARAMETERS:
            raise BadRequest("The address asks for too many things at once.")
        if CONTROL_CHARACTERS.search(request.path_info):
            raise BadRequest("The address holds characters that cannot be typed.")
        for key, values in request.GET.lists():
            if CONTROL_CHARACTERS.search(key) or any(CONTROL_CHARACTERS.search(value) for value in values):
                raise BadRequest("The address holds characters that cannot be typed.")
