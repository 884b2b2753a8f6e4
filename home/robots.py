from django.http import HttpResponse
from django.views.decorators.http import require_safe


@require_safe
def robots_txt(request):
    """Let search engines in everywhere but search results. Names no address that is not public."""
    return HttpResponse(
        "User-agent: *\nDisallow: /search/\nDisallow: /cy/search/\n", content_type="text/plain; charset=utf-8"
    )
