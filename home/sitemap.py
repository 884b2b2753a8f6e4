"""The sitemap: every public page in every language, each with its twins in the others."""

from collections import defaultdict

from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Page

from core.languages import html_lang


class EveryLanguage(Sitemap):
    """Wagtail's own lists what stands below the site's home page, and so one language alone."""

    def items(self):
        home = self.get_wagtail_site().root_page
        found = Page.objects.none()
        for root in home.get_translations(inclusive=True).live():
            found |= Page.objects.descendant_of(root, inclusive=True)
        return found.live().public().select_related("locale").order_by("path").defer_streamfields().specific()

    def _urls(self, page, protocol, domain):
        """Return the addresses, each with `alternates` where there is more than one language. Sitemaps 0.9, xhtml:link.

        No query besides the list of pages: an address needs the site's roots, which the request keeps.
        """
        pages = list(self.paginator.page(page).object_list)
        twins, urls = defaultdict(list), []
        for item in pages:
            location = item.get_full_url(self.request)
            twins[item.translation_key].append(
                {"lang_code": html_lang(item.locale.language_code), "location": location}
            )
            urls.append({"item": item, "location": location, "lastmod": self.lastmod(item)})
        for url in urls:
            others = twins[url["item"].translation_key]
            url["alternates"] = others if len(others) > 1 else []
        changes = [url["lastmod"] for url in urls]
        if changes and None not in changes:
            self.latest_lastmod = max(changes)
        return urls
