"""Counts the pages that Django serves. What is served in front of Django counts for itself, with the same objects."""

from core.counting import count
from core.visits import is_visit


class CountViewsMiddleware:
    """Add one for a page that was sent whole (200) to a person; the answer stays what it was, byte for byte.

    `response.counted_page` is that page's id, or None, for whoever keeps the answer to send it again: that is then
    counted with `core.visits.is_visit(environ)` and `core.counting.count(page id)`, without Django's help.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.counted_page = getattr(request, "counted_page", None) if response.status_code == 200 else None
        if response.counted_page is not None and is_visit(request.META):
            count(response.counted_page)
        return response
