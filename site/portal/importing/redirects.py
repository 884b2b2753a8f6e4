"""Old addresses that lead on to the pages which stand for them now."""

from urllib.parse import urlsplit

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site


def old_path(address: str) -> str:
    """Return an old address's path as Redirect keeps it; "" for one that is only a query on the front page."""
    try:
        path = Redirect.normalise_path(address)
        bare = urlsplit(address).path
    except ValueError:
        return ""
    return path if bare.strip("/") and len(path) <= 255 and "\0" not in path else ""


def why_no_redirect(address: str, page: Page | None) -> str:
    """Return why an old address cannot lead on to `page` (None: not written yet), or "" where it can or does."""
    path = old_path(address)
    if not path:
        return "its old address has no path of its own, so nothing can lead on from it"
    existing = Redirect.objects.filter(old_path=path).first()
    if existing and (page is None or existing.redirect_page_id != page.pk):
        return f"{path} leads somewhere else already (Settings > Redirects)"
    root = Site.objects.filter(is_default_site=True).select_related("root_page").get().root_page
    there = Page.objects.filter(url_path=f"{root.url_path.rstrip('/')}{path.partition('?')[0]}/", live=True).first()
    if there and (page is None or there.pk != page.pk):
        return f"{path} is the address of a page that is there already: “{there.title[:60]}”"
    return ""


def lead_on(address: str, page: Page) -> str:
    """Make an old address a permanent redirect to `page`; return why it was not made, or "".

    While the page is a draft the old address answers "not found" (portal.old_addresses).
    """
    path = old_path(address)
    reason = why_no_redirect(address, page)
    is_same = path == Redirect.normalise_path(urlsplit(page.url or "").path)
    if not reason and not is_same and not Redirect.objects.filter(old_path=path).exists():
        Redirect.add_redirect(path, redirect_to=page, is_permanent=True)
    return reason
