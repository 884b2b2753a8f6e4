from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from core.addresses import full_address


@require_safe
def robots_txt(request):
    """Let search engines in everywhere but search results and answers. Names no address that is not public."""
    words = f"User-agent: *\nDisallow: /search/\nDisallow: /useful/\n\nSitemap: {full_address(reverse('sitemap'))}\n"
    return HttpResponse(words, content_type="text/plain; charset=utf-8")
