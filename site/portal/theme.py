"""A site's own colours as a stylesheet, because a page may hold neither inline style nor style attribute."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe
from wagtail.models import Site

from core.models import PortalSettings


@require_safe
def theme_css(request, digest):
    """Answer with the colours whose digest this is; an old digest is 404, so a kept address never lies."""
    settings = PortalSettings.objects.filter(site=Site.find_for_request(request)).first()
    if settings is None or not settings.theme_css or settings.theme_digest != digest:
        raise Http404
    response = HttpResponse(settings.theme_css, content_type="text/css; charset=utf-8")
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response
