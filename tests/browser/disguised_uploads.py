"""Brings the disguises of tests/disguises.py in beside a running portal, and prints where each is served.

Of those that are refused the raw bytes are put where the portal serves files from, as if our checks had failed.
"""

import json
import sys

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from core.models import PortalDocument
from core.uploads.unfit import UnfitFileError
from tests.disguises import DISGUISES

addresses = []
for name, data in DISGUISES:
    try:
        document = PortalDocument.objects.create(title=name, file=ContentFile(data, name=name))
        addresses.append(document.url)
    except UnfitFileError:
        pass
    kept = default_storage.save(f"media/{name}", ContentFile(data))
    addresses.append(default_storage.url(kept))
sys.stdout.write(json.dumps(addresses))
