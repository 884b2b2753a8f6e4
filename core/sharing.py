"""What helps people to keep a page or pass it on: a code for a phone's camera."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe
from wagtail.models import Page

from .addresses import full_address
from .models import PortalPage
from .qr_code import TooLongForACodeError, qr_svg

# A picture needs nothing, so it may do nothing: not even when somebody opens it by itself.
PICTURE_POLICY = "default-src 'none'"


@require_safe
def page_qr(request, page_id):
    """Answer with the code for a live page's own address, as SVG; 404 for every other number."""
    page = get_object_or_404(Page.objects.live().public().type(PortalPage), pk=page_id)
    url = page.get_url(request)
    if not url:
        raise Http404
    try:
        picture = qr_svg(full_address(url))
    except TooLongForACodeError:
        raise Http404 from None
    headers = {"Content-Security-Policy": PICTURE_POLICY, "X-Robots-Tag": "noindex"}
    return HttpResponse(picture, content_type="image/svg+xml", headers=headers)
