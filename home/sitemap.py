"""The sitemap: every public page in every language, each with its twins in the others. Sitemaps 0.9, xhtml:link.

Written from two queries without making a page of each row: ten thousand addresses are as much as a robot asks at once.
"""

from collections import defaultdict
from datetime import UTC, datetime
from urllib.parse import quote
from xml.sax.saxutils import escape  # nosec B406  # writes XML, reads none

from django.db.models import CharField
from django.db.models.functions import Cast, Coalesce
from django.http import Http404, HttpResponse
from django.utils.http import http_date
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.current_site import site_of
from core.languages import html_lang
from core.privacy import for_everybody

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
    starts = homes(site.root_page, request)
    entries, latest = written(rows, starts, twins_of(site.root_page, starts))
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
    """Return rows of (id, locale, path in addresses, when it changed as text or None), in the tree's order."""
    changed = Cast(Coalesce("last_published_at", "latest_revision_created_at"), CharField())
    return tree_of(root).order_by("path").values_list("pk", "locale_id", "url_path", changed)


def tree_of(root):
    found = Page.objects.none()
    for home in root.get_translations(inclusive=True).live():
        found |= Page.objects.descendant_of(home, inclusive=True)
    return for_everybody(found.live())


def twins_of(root, homes: dict) -> dict:
    """Return {page id: its twins' links, itself among them} of pages that are in more than one language. One query.

    Asked for apart: most pages have none, and to read everybody's key would cost more than all the rest.
    """
    here = tree_of(root)
    keys = here.exclude(locale_id=root.locale_id).values("translation_key")
    rows = here.filter(translation_key__in=keys).order_by("path")
    links = defaultdict(list)
    for pk, key, locale, path in rows.values_list("pk", "translation_key", "locale_id", "url_path"):
        lang = homes[locale][0]
        links[key].append(
            (pk, f'<xhtml:link rel="alternate" hreflang="{lang}" href="{location(homes, locale, path)}"/>')
        )
    shared = (group for group in links.values() if len(group) > 1)
    return {pk: "".join(link for _, link in group) for group in shared for pk, _ in group}


def location(homes: dict, locale: int, path: str) -> str:
    _, address, length = homes[locale]
    return escape(address + quote(path[length:], safe=SAFE), {'"': "&quot;"})


def written(rows, homes: dict, twins: dict) -> tuple[list[str], datetime | None]:
    """Return an entry for each row, and when the latest of them changed; None where one does not say."""
    entries, changes = [], set()
    for pk, locale, path, changed in rows:
        day = f"<lastmod>{changed[:10]}</lastmod>" if changed else ""
        entries.append(f"<url><loc>{location(homes, locale, path)}</loc>{day}{twins.get(pk, '')}</url>\n")
        changes.add(changed)
    if not changes or None in changes:
        return entries, None
    latest = datetime.fromisoformat(max(changes))
    return entries, latest if latest.tzinfo else latest.replace(tzinfo=UTC)  # SQLite keeps UTC without saying so
