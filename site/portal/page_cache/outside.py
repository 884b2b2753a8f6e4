"""Tells a cache in front of the portal (Varnish, a CDN) to let go of everything once something has changed.

It goes through wagtail.contrib.frontend_cache, whose backends speak to each kind. Everything and not one address: a
page's title stands in lists, menus and maps of the site as well, and nobody can name them all. It happens in a thread
of its own, so that no editor waits; changes that come in meanwhile are told of together, and none is forgotten.
"""

import logging
import os
from threading import Event, Lock, Thread

from django.conf import settings
from django.db import connection
from wagtail.contrib.frontend_cache.utils import purge_urls_from_cache
from wagtail.models import Site

logger = logging.getLogger(__name__)


def purge_everything() -> None:
    """Ask for `https://host/*` of every site to be let go of. Wagtail logs what a backend could not do."""
    purge_urls_from_cache([f"{site.root_url}/*" for site in Site.objects.all()])


class Purger:
    def __init__(self, purge=purge_everything):
        self.purge = purge
        self.begin_anew()
        os.register_at_fork(after_in_child=self.begin_anew)

    def begin_anew(self) -> None:
        self._lock = Lock()
        self._thread = None
        self._asked = Event()

    def ask(self) -> None:
        """Have the cache in front let go of everything, soon. Nothing where there is none."""
        if not settings.WAGTAILFRONTENDCACHE:
            return
        self._asked.set()
        with self._lock:
            if self._thread is None:
                # No daemon: a command that publishes and ends has to tell of it first.
                self._thread = Thread(target=self._run, name="front-cache")
                self._thread.start()

    def _run(self) -> None:
        try:
            while self._asked.is_set():
                self._asked.clear()
                self.purge()
        except Exception:
            logger.exception("The cache in front could not be told of a change.")
        finally:
            connection.close()
            with self._lock:
                self._thread = None
            if self._asked.is_set():
                self.ask()


purger = Purger()
