"""The WSGI application: WhiteNoise stands outside Django, so a stylesheet costs no middleware."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from whitenoise import WhiteNoise

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.production")

django_application = get_wsgi_application()


def is_hashed(path, url):
    """Return True for names that carry a content hash of twelve hexadecimal digits."""
    parts = url.rsplit("/", 1)[-1].split(".")
    return len(parts) > 2 and len(parts[-2]) == 12


application = WhiteNoise(django_application, immutable_file_test=is_hashed)
if settings.STATIC_ROOT.exists():
    application.add_files(str(settings.STATIC_ROOT), prefix=settings.STATIC_URL)
