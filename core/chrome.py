"""What stands around every page: the crisis bar, the menu, the footer. The same for every visitor."""

from functools import cached_property

from django.db import DatabaseError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Page, Site

from .crisis import known_signposts, read_snapshot
from .models.settings import FooterLink, PortalSettings
from .models.signposts import Signpost
from .pictures import rendition
from .signpost_checks import shown

URGENT = (Signpost.Urgency.EMERGENCY, Signpost.Urgency.CRISIS)


class Chrome:
    """Reads lazily and at most once: settings, register, menu and footer are six queries a page.

    `offline=True` asks the database for nothing, for the page that is shown when the database is the trouble.
    """

    def __init__(self, request, offline=False):
        self.request = request
        self.offline = offline

    @classmethod
    def for_request(cls, request):
        """Return the request's one Chrome, so that a page and its template do not read the same twice."""
        if not hasattr(request, "_chrome"):
            request._chrome = cls(request)
        return request._chrome

    def _read(self, read, otherwise):
        if self.offline:
            return otherwise
        try:
            return read()
        except DatabaseError:
            self.offline = True
            return otherwise

    @cached_property
    def site(self):
        return self._read(lambda: Site.find_for_request(self.request), None)

    @cached_property
    def settings(self):
        if self.site is None:
            return PortalSettings()
        kept = PortalSettings.objects.select_related("logo", "urgent_help_page").filter(site=self.site)
        return self._read(kept.first, None) or PortalSettings()

    @cached_property
    def logo(self):
        """The owner's mark as a small picture, or None: then ours is drawn."""
        return self._read(lambda: rendition(self.settings.logo, "max-320x96|format-webp"), None)

    @cached_property
    def signposts(self):
        """The register as pages may show it today: without those whose check ran out long ago."""
        register = read_snapshot() if self.offline else known_signposts(get_language())
        return shown(register, timezone.localdate(), self.settings.check_rules)

    @property
    def crisis(self):
        """The register's entries for the bar on every page."""
        return [signpost for signpost in self.signposts if signpost.show_in_header]

    @property
    def footer_signposts(self):
        return [signpost for signpost in self.signposts if signpost.urgency in URGENT]

    @cached_property
    def menu(self):
        if self.site is None:
            return []
        return self._read(self._menu, [])

    @cached_property
    def sections(self):
        """The live pages right below home, in the editors' order."""
        return list(Page.objects.child_of(self.site.root_page).live().order_by("path"))

    def _menu(self):
        pages = [page for page in self.sections if page.show_in_menus]
        entries = [{"title": page.title, "url": page.get_url(self.request)} for page in pages]
        for entry in entries:
            entry["current"] = self.request.path.startswith(entry["url"])
        return entries

    @cached_property
    def footer_links(self):
        if self.site is None or self.settings.pk is None:
            return []
        return self._read(self._footer_links, [])

    def _footer_links(self):
        links = FooterLink.objects.filter(portal_settings=self.settings, page__live=True).select_related("page")
        return [
            {"title": link.label or link.page.title, "url": link.page.get_url(self.request)}
            for link in links.order_by("sort_order")
        ]

    @property
    def home_url(self):
        return "/"

    @property
    def search_url(self):
        return reverse("search")

    @cached_property
    def urgent_url(self):
        """The urgent help page, or the foot of this very page, where the register always stands."""
        page = self.settings.urgent_help_page if self.settings.urgent_help_page_id else None
        return (page.get_url(self.request) if page and page.live else None) or "#crisis-help"

    @property
    def theme_css_url(self):
        digest = self.settings.theme_digest
        return reverse("theme_css", args=[digest]) if digest else ""
