"""Bring a backup back: database and media, compared with what the backup says it holds, table by table."""

import shutil
import tempfile
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, connections

from core.generation import raise_generation
from portal.backup.archive import MEDIA, unseal
from portal.backup.databases import BackupError, kind_of, load


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("file", help="what `backup` wrote")
        parser.add_argument("--key", required=True, help="a file that holds the secret half of the key")
        parser.add_argument("--replace", action="store_true", help="put it in the place of what is there")

    def handle(self, *args, file, key, replace, **options):
        database, media = settings.DATABASES["default"], Path(settings.MEDIA_ROOT)
        connections.close_all()
        media.parent.mkdir(parents=True, exist_ok=True)
        try:
            if any(media.rglob("*")) and not replace:
                raise BackupError(f"There are files already in {media}. --replace puts the backup in their place.")
            with tempfile.TemporaryDirectory(prefix="restoring-", dir=media.parent) as work:
                manifest = unseal(Path(file), Path(key).read_text(), Path(work))
                if manifest["kind"] != kind_of(database):
                    raise BackupError(f"The backup is one of {manifest['kind']}, the database is another.")
                load(database, Path(work) / manifest["database_file"]["name"], manifest["tables"], replace)
                (Path(work) / MEDIA).mkdir(exist_ok=True)
                self.put_in_place(Path(work) / MEDIA, media, Path(work))
        except (BackupError, OSError) as problem:
            raise CommandError(str(problem)) from None
        with connection.cursor() as cursor:  # nobody is signed in who was when the backup was made
            cursor.execute("DELETE FROM django_session")
        raise_generation()
        tables = manifest["tables"].values()
        rows = sum(count for count, _ in tables)
        self.stdout.write(f"Restored what was there on {manifest['made']}: {len(tables)} tables, {rows:,} rows, "
                          f"{len(manifest['files']):,} files, all as they were.")  # fmt: skip

    def put_in_place(self, new: Path, media: Path, work: Path) -> None:
        """Two renames: at no moment is there half of the media."""
        if media.exists():
            media.rename(work / "before")
        shutil.move(new, media)
