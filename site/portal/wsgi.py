"""The WSGI application: kept pages first, then WhiteNoise, so that a stylesheet costs no middleware, then Django."""

import gc
import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.production")

django_application = get_wsgi_application()

from core.generation import raise_here  # noqa: E402
from core.sqlite_open import hold_open  # noqa: E402
from portal.health.answering import Health  # noqa: E402
from portal.health.metrics import Metrics  # noqa: E402
from portal.page_cache.edge import PageCache  # noqa: E402  (reads models, so Django comes first)
from portal.page_cache.shelf import Shelf  # noqa: E402
from portal.page_cache.spool import Spool  # noqa: E402
from portal.static_files import Files  # noqa: E402


def is_hashed(path, url):
    """Return True for names that carry a content hash of twelve hexadecimal digits."""
    parts = url.rsplit("/", 1)[-1].split(".")
    return len(parts) > 2 and len(parts[-2]) == 12


files = Files(django_application, immutable_file_test=is_hashed)
if settings.STATIC_ROOT.exists():
    files.add_files(str(settings.STATIC_ROOT), prefix=settings.STATIC_URL)

if connection.vendor == "postgresql":
    from core.postgresql.patience import patience

    patience.seconds = settings.DATABASE_SECONDS

hold_open()

others = Health(files)
if settings.METRICS:
    others = Metrics(others, lambda: application)
application = others
if settings.PAGE_CACHE:
    raise_here()  # what another version of the portal has made is not sent again, unless the database is away
    shelf = Shelf(settings.PAGE_CACHE_MEGABYTES * 1024 * 1024)
    application = PageCache(django_application, others, shelf, Spool(settings.VAR_DIR / "cache" / "pages"))

# What is there now stays for as long as the process does: nothing is gained by looking through it again and again.
gc.collect()
gc.freeze()
