"""Where each site's addresses begin, read anew after every change.

Wagtail keeps them for an hour in its default cache, which is one process's own, and empties that of the process in
which a site was saved: the other workers would go on linking to the old host. A cache that all share would be wrong as
well: whoever reads while somebody saves puts the old ones back. So they are kept in memory, under the number that was
read before them (`core/generation.py`).
"""

from wagtail.models import Site
from wagtail.models.sites import SiteRootPath

from . import generation


class SiteRoots:
    def __init__(self):
        self._kept = (None, [])

    def paths(self) -> list[SiteRootPath]:
        """Return what `Site.get_site_root_paths` returns: the root of each site in each language, deepest first."""
        known, paths = self._kept
        # What is read before a change is committed is not for those outside of its transaction: it may be rolled back.
        now = (generation.current(), generation.unsettled())
        if known != now:
            paths = read_paths()
            self._kept = (now, paths)
        return list(paths)

    def forget(self) -> None:
        """Read them anew: for whoever saves a site, and goes on before it is committed."""
        self._kept = (None, [])


def read_paths() -> list[SiteRootPath]:
    sites = Site.objects.select_related("root_page", "root_page__locale")
    return [
        SiteRootPath(site.id, page.url_path, site.root_url, page.locale.language_code)
        for site in sites.order_by("-root_page__url_path", "-is_default_site", "hostname")
        for page in site.root_page.get_translations(inclusive=True).select_related("locale")
    ]


site_roots = SiteRoots()


def connect():
    """Put ours in the place of Wagtail's. Called by core's AppConfig; calling it again changes nothing."""
    Site.get_site_root_paths = staticmethod(site_roots.paths)
    Site.clear_site_root_paths_cache = staticmethod(site_roots.forget)
