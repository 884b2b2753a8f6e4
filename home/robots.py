from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from core.addresses import full_address


@require_safe
def robots_txt(request):
    """Let search engines in everywhere but search results and answers. Names no address that is not public."""
    starts = ["", *(f"/{code}" for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE)]
    return HttpResponse(
        "".join(
            [
                "User-agent: *\n",
                *(f"Disallow: {start}/{part}/\n" for start in starts for part in ("search", "useful")),
                f"\nSitemap: {full_address(reverse('sitemap'))}\n",
            ]
        ),
        content_type="text/plain; charset=utf-8",
    )
