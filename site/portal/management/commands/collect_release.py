"""Collect the static files of this version, and keep those of the version before for a day."""

import json
import os
import time
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from portal.releases import SQUEEZED, outlived, replaced

MANIFEST = "staticfiles.json"


def read_manifest(root: Path) -> dict:
    """Return what the release says it holds; nothing where there is none, or a broken one."""
    try:
        return json.loads((root / MANIFEST).read_text())
    except (OSError, ValueError):
        return {}


class Command(BaseCommand):
    help = __doc__

    def handle(self, **options):
        root = Path(settings.STATIC_ROOT)
        before = read_manifest(root)
        # Else what is there stays wherever its source is older than the copy, as in an image built yesterday.
        for name in before.get("paths", {}):
            (root / name).unlink(missing_ok=True)
        call_command("collectstatic", interactive=False, verbosity=0)
        after = read_manifest(root)
        for name in replaced(before, after):
            for ending in ("", *SQUEEZED):
                with suppress(FileNotFoundError):
                    os.utime(root / f"{name}{ending}")  # from now on nobody needs it
        files = [(str(path.relative_to(root)), path.stat().st_mtime) for path in root.rglob("*") if path.is_file()]
        gone = [name for name in outlived(files, after, time.time()) if name != MANIFEST]
        for name in gone:
            (root / name).unlink(missing_ok=True)
        if gone:
            self.stdout.write(f"{len(gone)} files of earlier versions are gone.")
