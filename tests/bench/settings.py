"""The demo's settings, changed as one suite or another asks by the environment. Nobody but the bench starts with them.

BENCH_PLAIN_FILES=yes    stylesheets under their own names, so that a short run need not squeeze and hash them first
BENCH_DJANGO_CACHE=yes   Django's own page cache outermost, in each process's memory: what our cached page is beside
"""

import os

from portal.settings.dev import *  # noqa: F403
from portal.settings.dev import CACHES, MIDDLEWARE, STORAGES

if os.environ.get("BENCH_PLAIN_FILES") == "yes":
    STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}

if os.environ.get("BENCH_DJANGO_CACHE") == "yes":
    CACHES = {**CACHES, "pages": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "pages"}}
    CACHE_MIDDLEWARE_ALIAS = "pages"
    CACHE_MIDDLEWARE_SECONDS = 3600
    MIDDLEWARE = [
        "django.middleware.cache.UpdateCacheMiddleware",
        "django.middleware.cache.FetchFromCacheMiddleware",
        "tests.bench.django_cache.ForgetNoStoreMiddleware",
        *MIDDLEWARE,
    ]
