"""A visitor has no session, and neither has an editor who looks at the site as visitors do.

In production the session's cookie is a `__Host-` one, which browsers send with every request to the portal. It is taken
off before anything can read it, so that a public page stays the same bytes for everybody.
"""

from django.conf import settings


class NoSessionForVisitorsMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.path_info.startswith(settings.CMS_PATH):
            request.COOKIES.pop(settings.SESSION_COOKIE_NAME, None)
        return self.get_response(request)
