"""Write database and media into one sealed file in BACKUP_DIR, and delete those that are older than BACKUP_DAYS."""

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from portal.backup.archive import seal
from portal.backup.databases import BackupError, dump, kind_of

MAKING = "making-"
LONGEST = timedelta(hours=6)  # that making one may take
NAME = "portal-%Y%m%dT%H%M%SZ.tar.age"


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        if not settings.BACKUP_RECIPIENT:
            raise CommandError(
                "BACKUP_RECIPIENT is not set. Make a pair of keys with: sh ./portal manage make_backup_key"
            )
        now, folder = timezone.now(), Path(settings.BACKUP_DIR)
        database = settings.DATABASES["default"]
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.clear(folder, now)
            with tempfile.TemporaryDirectory(prefix=MAKING, dir=folder) as work:
                file, tables = dump(database, Path(work))
                said = {"made": now.isoformat(), "kind": kind_of(database), "tables": tables}
                target = folder / f"{now:{NAME}}"
                manifest = seal(target, settings.BACKUP_RECIPIENT, file, Path(settings.MEDIA_ROOT), said)
        except (BackupError, OSError) as problem:
            raise CommandError(f"No backup was made. {problem}") from None
        rows = sum(count for count, _ in tables.values())
        self.stdout.write(f"{target}: {len(tables)} tables, {rows:,} rows, {len(manifest['files']):,} files.")
        if manifest["gone"]:
            self.stdout.write(f"{len(manifest['gone'])} files went away meanwhile: {', '.join(manifest['gone'][:5])}")
        self.prune(folder, now)

    def clear(self, folder: Path, now) -> None:
        """Take away what a killed backup left: a database that is not sealed. One that is at work is younger."""
        for left in [*folder.glob(f"{MAKING}*"), *folder.glob("*.making")]:
            if left.stat().st_mtime < (now - LONGEST).timestamp():
                shutil.rmtree(left) if left.is_dir() else left.unlink()

    def prune(self, folder: Path, now) -> None:
        """Delete what is too old, by its name. The newest stays, however old it is."""
        oldest = now - timedelta(days=settings.BACKUP_DAYS)
        for file in sorted(folder.glob("portal-*.tar.age"))[:-1]:
            if file.name < f"{oldest:{NAME}}":
                file.unlink()
                self.stdout.write(f"Deleted {file.name}: older than {settings.BACKUP_DAYS} days.")
