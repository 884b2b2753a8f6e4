"""What stands around every page: the crisis bar, the menu, the footer. The same for every visitor."""

from functools import cached_property

from django.db import DatabaseError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Page

from .crisis import known_signposts, read_snapshot
from .current_site import site_of
from .languages import in_this_language, is_original, original_lang
from .models.settings import FooterLink, PortalSettings, SettingsWords
from .models.signposts import Signpost
from .picture_shapes import LOGO
from .pictures import shown as shown_picture
from .remembered import remembered
from .signpost_checks import shown

URGENT = (Signpost.Urgency.EMERGENCY, Signpost.Urgency.CRISIS)


class Chrome:
    """Reads lazily: settings, register, menu and footer once for each process, until anything changes.

    What depends on the page or on the clock (which entry is current, whether a notice has begun) is worked out anew.
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

    def _remembered(self, what, read, otherwise):
        """Return what was read for this site and language, or read it; `otherwise` while the database is away."""
        key = ("chrome", what, self.site and self.site.pk, get_language())
        return self._read(lambda: remembered(key, read), otherwise)

    @cached_property
    def site(self):
        return self._read(lambda: site_of(self.request), None)

    @cached_property
    def settings(self):
        if self.site is None:
            return PortalSettings()
        kept = PortalSettings.objects.select_related("logo", "urgent_help_page", "notice_page").filter(site=self.site)
        return self._remembered("settings", kept.first, None) or PortalSettings()

    @cached_property
    def logo(self):
        """The owner's mark as a small picture, or None: then ours is drawn."""
        return self._remembered("logo", lambda: shown_picture(self.settings.logo, LOGO), None)

    @cached_property
    def signposts(self):
        """The register as pages may show it today: without those whose check ran out long ago."""
        register = read_snapshot(get_language()) if self.offline else known_signposts(get_language())
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
        menu = self._remembered("menu", self._menu, [])
        return [entry | {"current": self.request.path.startswith(entry["url"])} for entry in menu]

    @cached_property
    def home(self):
        """The home page in the language being shown, or the default language's where it has none."""
        key = ("chrome", "home", self.site.pk, get_language())
        return remembered(key, lambda: in_this_language([self.site.root_page])[0])

    @cached_property
    def sections(self):
        """The live pages right below home, in the editors' order, each with its `lang`.

        In another language a section that is not translated is there as the original: marked, but never missing.
        """
        return remembered(("chrome", "sections", self.site.pk, get_language()), self._sections)

    def _sections(self):
        originals = list(Page.objects.child_of(self.site.root_page).live().order_by("path"))
        if is_original() or self.home.pk == self.site.root_page.pk:
            return in_this_language(originals)
        own = list(Page.objects.child_of(self.home).live().select_related("locale").order_by("path"))
        twins = {page.translation_key: page for page in own}
        shown = [twins.pop(page.translation_key, page) for page in originals]
        for page in (*shown, *twins.values()):
            page.lang = "" if page in own else original_lang()
        return [*shown, *twins.values()]

    def _menu(self):
        pages = [page for page in self.sections if page.show_in_menus]
        return [{"title": page.title, "url": page.get_url(self.request), "lang": page.lang} for page in pages]

    @cached_property
    def footer_links(self):
        if self.site is None or self.settings.pk is None:
            return []
        return self._remembered("footer links", self._footer_links, [])

    def _footer_links(self):
        links = FooterLink.objects.filter(portal_settings=self.settings, page__live=True).select_related("page")
        links = list(links.order_by("sort_order"))
        shown = in_this_language(link.page for link in links)
        return [
            {
                # A label is in the default language: a page that is translated goes by its own title.
                "title": (link.label if page is link.page else "") or page.title,
                "url": page.get_url(self.request),
                "lang": page.lang,
            }
            for link, page in zip(links, shown, strict=True)
        ]

    @cached_property
    def words(self):
        """The service's own words in the language being shown: `tagline`, `organisation`, `lang`."""
        if not is_original() and self.settings.pk:
            found = SettingsWords.objects.filter(portal_settings=self.settings, locale__language_code=get_language())
            if own := self._remembered("words", found.first, None):
                return own
        return SettingsWords(
            tagline=self.settings.tagline, organisation=self.settings.organisation, lang=original_lang()
        )

    @cached_property
    def notice(self):
        """What everybody has to know today, as {words, lang, url}; None when there is nothing."""
        if not self.settings.shows_notice(timezone.now()):
            return None
        translated = "" if is_original() else self.words.notice
        page = self.settings.notice_page
        url = page.get_url(self.request) if page and page.live else ""
        lang = "" if translated or is_original() else original_lang()
        return {"words": translated or self.settings.notice, "lang": lang, "url": url}

    @property
    def copied_at(self):
        """When this page was copied (aware, UK time), where it is a copy (portal/mirror); else None."""
        return self.request.META.get("portal.copied_at") if self.request else None

    @property
    def home_url(self):
        return reverse("wagtail_serve", args=[""])

    @property
    def search_url(self):
        return reverse("search")

    @property
    def suggest_url(self):
        return "" if self.offline else reverse("search_suggest")

    @property
    def numbers_url(self):
        return reverse("our_numbers") if self.settings.shows_numbers else ""

    @cached_property
    def urgent_url(self):
        """The urgent help page, or the foot of this very page, where the register always stands."""
        page = self.settings.urgent_help_page if self.settings.urgent_help_page_id else None
        if not (page and page.live):
            return "#crisis-help"
        page = self._remembered("urgent help", lambda: in_this_language([page])[0], page)
        return page.get_url(self.request) or "#crisis-help"

    @property
    def theme_css_url(self):
        digest = self.settings.theme_digest
        return reverse("theme_css", args=[digest]) if digest else ""
