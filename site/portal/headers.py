"""Response headers that depend on where the visitor is: the public site, the CMS, or a file."""

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_cache_control

from core.video_pages import answering


def is_cms(request) -> bool:
    """Return True for the addresses that only editors use, and for a page drawn in the CMS's own preview frame."""
    return request.path_info.startswith(settings.CMS_PATH) or getattr(request, "is_preview", False)


class PathPolicyMiddleware(CSPMiddleware):
    """Send the CMS its own Content-Security-Policy; every other address gets the strict one.

    A page on which visits may be counted, or that holds another site's video, says so on the request while it is drawn
    (the same for every visitor), and its policy names those hosts.
    """

    def __call__(self, request):
        with answering(request):
            return super().__call__(request)

    def process_response(self, request, response):
        if is_cms(request) and not hasattr(response, "_csp_replace"):
            response._csp_replace = settings.SECURE_CSP_CMS
            if getattr(request, "video_may_play", False):
                response._csp_update = settings.VIDEO_CSP  # so that an editor can press Play in the preview
        else:
            response._csp_update = more_sources(request)
            if getattr(request, "analytics_may_run", False):
                response._csp_replace = settings.NO_TRUSTED_TYPES
        return super().process_response(request, response)


def more_sources(request) -> dict:
    """Return the sources that this page's policy names besides our own."""
    sources = {}
    for mark, hosts in (("analytics_may_run", settings.ANALYTICS_CSP), ("video_may_play", settings.VIDEO_CSP)):
        if getattr(request, mark, False):
            sources |= hosts
    return sources


def always_sent() -> dict[str, str]:
    """Return the headers that are the same on every answer, whoever gives it."""
    return {
        "Cross-Origin-Opener-Policy": settings.SECURE_CROSS_ORIGIN_OPENER_POLICY,
        "Cross-Origin-Resource-Policy": settings.CROSS_ORIGIN_RESOURCE_POLICY,
        "Referrer-Policy": settings.SECURE_REFERRER_POLICY,
        "X-Content-Type-Options": "nosniff",
    }


def https_only() -> dict[str, str]:
    """Return the header that keeps a browser to https (RFC 6797) where production asks for it; else nothing.

    Django sends it with its own answers over https. This is for answers that do not come from Django.
    """
    if not settings.SECURE_HSTS_SECONDS:
        return {}
    words = [f"max-age={settings.SECURE_HSTS_SECONDS}"]
    words += ["includeSubDomains"] if settings.SECURE_HSTS_INCLUDE_SUBDOMAINS else []
    words += ["preload"] if settings.SECURE_HSTS_PRELOAD else []
    return {"Strict-Transport-Security": "; ".join(words)}


class PublicHeadersMiddleware:
    """Keep pages out of the browser's disk cache and out of other sites' frames, pictures and logs.

    `no-store` means that the Back button on a shared computer asks us again instead of showing a kept page. A redirect
    sends no referrer: it may lead to another host, and nobody there needs to know which page of ours came before.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("X-Frame-Options", "SAMEORIGIN" if is_cms(request) else "DENY")
        for name, value in always_sent().items():
            response.headers.setdefault(name, value)
        if "Location" in response.headers:
            response.headers["Referrer-Policy"] = "no-referrer"
        if "Cache-Control" not in response.headers:
            patch_cache_control(response, no_store=True)
        return response


class CompressPagesMiddleware(GZipMiddleware):
    """Compress pages only: a streamed file is a picture or a recording, and its byte ranges must stay true."""

    def process_response(self, request, response):
        return response if response.streaming else super().process_response(request, response)
