"""A visitor has no session, and neither has an editor who looks at the site as visitors do.

In production the session's cookie is a `__Host-` one, which browsers send with every request to the portal. It is taken
off before anything can read it, so that a public page stays the same bytes for everybody.

A preview is made inside the CMS, behind its gate, by a request that Wagtail makes up for the page's own address
(`is_dummy`; nothing that a visitor sends sets it). It keeps the session: without one the checks while writing are gone.
"""

from django.conf import settings


class NoSessionForVisitorsMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        is_preview = getattr(request, "is_dummy", False)
        if not is_preview and not request.path_info.startswith(settings.CMS_PATH):
            request.COOKIES.pop(settings.SESSION_COOKIE_NAME, None)
        return self.get_response(request)
