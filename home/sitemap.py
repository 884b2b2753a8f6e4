"""The sitemap: every public page in every language, each with its twins in the others. Sitemaps 0.9, xhtml:link.

Written from one query without making a page of each row: ten thousand addresses are as much as a robot asks at once.
"""

from collections import defaultdict
from datetime import UTC
from urllib.parse import quote
from xml.sax.saxutils import escape

from django.http import Http404, HttpResponse
from django.utils.http import http_date
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.current_site import site_of
from core.languages import html_lang

MOST = 50_000  # addresses in one file, by the standard; further ones at ?p=2
SAFE = "/~:@!$&'()*+,;="
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


@require_safe
def sitemap(request):
    """Answer GET /sitemap.xml?p=2. An empty page of it is 404, as is one that is no number."""
    asked = request.GET.get("p", "1")
    if not (asked.isascii() and asked.isdecimal() and 0 < int(asked[:6]) < 1000):
        raise Http404("No such page of the sitemap.")
    site = site_of(request)
    if site is None:
        raise Http404("There is no site.")
    number = int(asked)
    rows = public_pages(site.root_page)[(number - 1) * MOST : number * MOST]
    entries, latest = written(rows, homes(site.root_page, request))
    if number > 1 and not entries:
        raise Http404("This page of the sitemap is empty.")
    headers = {"X-Robots-Tag": "noindex, noodp, noarchive"}
    if latest:
        headers["Last-Modified"] = http_date(latest.timestamp())
    return HttpResponse(f"{HEAD}{''.join(entries)}</urlset>\n", content_type="application/xml", headers=headers)


def homes(root, request) -> dict:
    """Return {locale id: (language, full address of its home page, length of its path)} of every language's home."""
    found = root.get_translations(inclusive=True).live().select_related("locale")
    return {
        home.locale_id: (html_lang(home.locale.language_code), home.get_full_url(request), len(home.url_path))
        for home in found
    }


def public_pages(root):
    """Return rows of (locale, translation key, path in addresses, published, revised), in the tree's order."""
    found = Page.objects.none()
    for home in root.get_translations(inclusive=True).live():
        found |= Page.objects.descendant_of(home, inclusive=True)
    columns = ("locale_id", "translation_key", "url_path", "last_published_at", "latest_revision_created_at")
    return found.live().public().order_by("path").values_list(*columns)


def written(rows, homes: dict) -> tuple[list[str], object]:
    """Return an entry for each row, and when the latest of them changed; None where one does not say."""
    places, twins, changes = [], defaultdict(list), []
    for locale, key, path, published, revised in rows:
        lang, address, length = homes[locale]
        location = escape(address + quote(path[length:], safe=SAFE), {'"': "&quot;"})
        twins[key].append((lang, location))
        changed = published or revised
        places.append((location, key, changed))
        changes.append(changed)
    entries = []
    for location, key, changed in places:
        day = f"<lastmod>{changed.astimezone(UTC):%Y-%m-%d}</lastmod>" if changed else ""
        others = twins[key] if len(twins[key]) > 1 else ()
        links = "".join(f'<xhtml:link rel="alternate" hreflang="{lang}" href="{twin}"/>' for lang, twin in others)
        entries.append(f"<url><loc>{location}</loc>{day}{links}</url>\n")
    return entries, None if None in changes else max(changes, default=None)
