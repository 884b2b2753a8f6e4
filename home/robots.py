from django.conf import settings
from django.http import HttpResponse
from django.views.decorators.http import require_safe


@require_safe
def robots_txt(request):
    """Let search engines in everywhere but search results. Names no address that is not public."""
    starts = ["", *(f"/{code}" for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE)]
    return HttpResponse(
        "".join(["User-agent: *\n", *(f"Disallow: {start}/search/\n" for start in starts)]),
        content_type="text/plain; charset=utf-8",
    )
