"""Stylesheets, modules and pictures of the portal itself, sent by WhiteNoise before Django is asked.

No middleware sees these answers, so they bring their own headers (docs/decisions/0036).
"""

from django.conf import settings
from whitenoise import WhiteNoise

from .headers import always_sent, https_only

REFUSED = b"Files can only be looked at.\n"


def own_headers() -> dict[str, str]:
    """Return the headers of every file, which Django's middleware gives to all else."""
    return {
        **always_sent(),
        **https_only(),
        "Content-Security-Policy": settings.FILE_CSP,
        "X-Frame-Options": "DENY",
    }


def whole(file) -> list[bytes]:
    """Return a file in one piece: granian sends a list at once, and asks anything else for its parts one by one."""
    with file:
        return [file.read()]


class Files(WhiteNoise):
    """All of ours are small; what editors upload does not come this way. No other site may read them (no CORS)."""

    def __init__(self, application, **options):
        def add_headers(headers, path, url):
            for name, value in own_headers().items():
                headers[name] = value

        super().__init__(application, allow_all_origins=False, add_headers_function=add_headers, **options)

    @staticmethod
    def serve(static_file, environ, start_response):
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            headers = {**own_headers(), "Allow": "GET, HEAD", "Cache-Control": "no-store"}
            headers |= {"Content-Type": "text/plain; charset=utf-8", "Content-Length": str(len(REFUSED))}
            start_response("405 Method Not Allowed", list(headers.items()))
            return [REFUSED]
        environ["wsgi.file_wrapper"] = whole
        return WhiteNoise.serve(static_file, environ, start_response)
