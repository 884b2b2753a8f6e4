"""Old addresses that differ in their query alone ("/news?id=12"), as other programs have made them.

Queries that our pages do not know are taken off before a page is made, so a redirect that needs one would never be
found. Where an editor has made such a redirect, whoever asks for its path with a query is answered by Django.
"""

from django.db import DatabaseError, connection
from wagtail.contrib.redirects.models import Redirect

from core import generation


class OldQueries:
    """The paths of such redirects, read once after each change."""

    def __init__(self):
        self._known = (None, frozenset())

    def lead_on(self, environ) -> bool:
        """Tell whether a redirect may wait for this request's query. A WSGI environment, whose path is not found."""
        number, paths = self._known
        now = generation.current()  # read before the redirects are
        if number != now:
            try:
                paths = frozenset(self.read())
            except DatabaseError:
                connection.close()
                return True  # nobody knows, and Django answers in words
            self._known = (now, paths)
        path = environ["PATH_INFO"].encode("latin-1", "replace").decode("utf-8", "replace")
        return bool(paths) and Redirect.normalise_path(path) in paths

    @staticmethod
    def read():
        old = Redirect.objects.filter(old_path__contains="?").values_list("old_path", flat=True)
        return (path.partition("?")[0] for path in old)
