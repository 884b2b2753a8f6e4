"""Which language an answer is in: the address says so, and nothing else does."""

from django.conf import settings
from django.utils import translation


def language_of(path: str) -> str:
    """Return the language code that a path begins with ("/cy/urgent-help/"), or the default language's."""
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    codes = [code for code, _ in settings.LANGUAGES]
    return first if first in codes and first != settings.LANGUAGE_CODE else settings.LANGUAGE_CODE


class PathLanguageMiddleware:
    """Answer in the address's language, and say in Content-Language (RFC 9110 8.5) which one that is.

    Instead of Django's LocaleMiddleware, which asks a cookie and Accept-Language too and then has to tell caches to
    keep a copy for each: one address would be several pages. It stands first, so that a refusal by any middleware
    below is in the right language as well, and puts back what was there before: a thread serves many visitors.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with translation.override(language_of(request.path_info)):
            request.LANGUAGE_CODE = translation.get_language()
            response = self.get_response(request)
            if not request.path_info.startswith(settings.CMS_PATH):
                response.headers.setdefault("Content-Language", request.LANGUAGE_CODE)
        return response
