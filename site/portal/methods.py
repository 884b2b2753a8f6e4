"""Which HTTP methods an address takes. Everything else is refused in words, before a view or a form's token is asked.

To Wagtail any method is a look at a page: PUT, DELETE or FOO drew it whole. A POST was told that its form had expired,
where there is no form.
"""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from wagtail.models import Page

LOOKING = ("GET", "HEAD", "OPTIONS")
# These take a press, and refuse by themselves what is none.
PRESSED = frozenset({"door", "save_consent", "useful", "useful_note"})
# Wagtail's own screens and their API know what each of them takes.
OF_THE_CMS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")


class OnlyKnownMethodsMiddleware:
    """Answer 405, with help, to a method that an address does not take; and OPTIONS with what it takes.

    RFC 9110, 9.3.7. Stands before the check of forms' tokens. An address with nothing behind it is 404 by any method.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        name = request.resolver_match.view_name
        in_cms = request.path_info.startswith(settings.CMS_PATH)
        taken = OF_THE_CMS if in_cms else LOOKING
        asks_what = request.method == "OPTIONS" and not in_cms
        if name in PRESSED or (request.method in taken and not asks_what):
            return None
        if not in_cms and not is_something(request, view, args):
            raise Http404
        response = HttpResponse(status=204) if asks_what else render(request, "405.html", status=405)
        response.headers["Allow"] = ", ".join(taken)
        return response


def is_something(request, view, args) -> bool:
    """Return True for an address with a view of its own, and for that of a page that is there."""
    if request.resolver_match.view_name == "wagtail_serve":
        return Page.route_for_request(request, *args) is not None
    return view.__name__ != "nothing_here"
