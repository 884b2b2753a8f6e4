"""Serves a page with one query for it, where Wagtail walks down the tree with two for each step.

Whatever is no plain address of a live page (nothing there, a page's own address below itself, a draft) is left to
Wagtail, which then finds or refuses as ever.
"""

from django.conf import settings
from django.utils.translation import get_language
from wagtail import views
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from core.current_site import site_of
from core.languages import in_this_language, is_original, locales
from core.remembered import remembered

LONGEST = 400  # characters; what is longer has no place in the memory


def serve(request, path):
    """Answer for a page's address, as wagtail.views.serve does."""
    page = page_at(request, path)
    if page is not None:
        request._wagtail_route_for_request = RouteResult(page)
    return views.serve(request, path)


def page_at(request, path):
    """Return the live page at a plain address, as its own kind, or None. One query, and one more the first time."""
    site = site_of(request)
    if site is None:
        return None
    key = ("page", site.pk, get_language() or settings.LANGUAGE_CODE, path)
    found = remembered(key, lambda: kind_and_id(site, path)) if len(path) < LONGEST else None
    if found is None:
        return None
    model, pk = found
    page = model._default_manager.filter(pk=pk, live=True).first()
    if page is not None and not is_original():  # pages of another language say which
        page.locale = locales()[page.locale_id]
    return page


def kind_and_id(site, path: str):
    """Return the model and the id of the live page at this address, or None.

    The slug has an index; the whole path is compared on the few rows that share it.
    """
    key = ("root", site.pk, get_language())
    root = remembered(key, lambda: in_this_language([site.root_page])[0])
    parts = [part for part in path.split("/") if part]
    if not parts:
        return (root.specific_class, root.pk) if root.live else None
    below = Page.objects.filter(slug=parts[-1], depth=root.depth + len(parts), live=True, path__startswith=root.path)
    page = below.filter(url_path=f"{root.url_path}{'/'.join(parts)}/").first()
    return (page.specific_class, page.pk) if page and page.specific_class else None
