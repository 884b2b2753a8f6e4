"""Copy what visitors read into MIRROR_DIR, for the front server to send when the portal cannot answer."""

import time
from datetime import UTC
from pathlib import Path

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils import timezone

from portal.mirror import releasing
from portal.mirror.canaries import Canaries
from portal.mirror.copying import Copier
from portal.mirror.crisis import crisis_paths
from portal.mirror.files import file_of, own_files
from portal.mirror.refusing import reasons
from portal.mirror.saying import OFFLINE, sayings
from schedule.link_cipher import CannotOpenError, unseal
from schedule.models import JoinLink

MOST_TOLD = 10
MOST_SEARCHED = 2 * 1024 * 1024  # bytes; a larger file is a picture


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument(
            "--fewer", action="store_true", help="it is right that there are fewer pages than in the last copy"
        )

    def handle(self, *args, **options):
        if not settings.MIRROR_DIR:
            raise CommandError("MIRROR_DIR is not set: it names the folder for the copy.")
        folder = Path(settings.MIRROR_DIR)
        try:
            with releasing.making(folder) as new:
                self.make(folder, new, options["fewer"])
        except releasing.BeingMadeError:
            self.stdout.write("Another process makes a copy at this moment.")
        except DatabaseError as problem:
            raise CommandError(f"No copy was made: the database does not answer ({type(problem).__name__}).") from None
        except OSError as problem:
            raise CommandError(f"No copy was made: {problem.strerror}. The last one stays.") from None

    def make(self, folder: Path, new: Path, fewer: bool) -> None:
        """Make a copy in `new`, and let it take the place of the last one, or say why not."""
        now, began, last = timezone.now().astimezone(UTC), time.monotonic(), folder / releasing.CURRENT
        copier = Copier(now)
        copied = copier.copy(lambda name, body: releasing.put(new / name, body))
        for name, body in sayings(copier):
            releasing.put(new / name, body)
            if b'href="tel:' not in body:
                copied.helpless.add(name)
        seconds = time.monotonic() - began
        files = {path: file for path in copied.parts if (file := file_of(path))} | own_files()
        for path, file in files.items():
            releasing.put_file(new, f"files{path}", file, last)
        refused = reasons(
            pages=copied.pages, last=0 if fewer else releasing.read_last(folder).get("pages", 0),
            broken=copied.broken, missing=copied.parts - files.keys(), needed=crisis_paths(), leaks=self.leaks(new),
            helpless=copied.helpless, offline=(new / OFFLINE).stat().st_size, seconds=seconds,
        )  # fmt: skip
        if refused:
            more = f" And {len(refused) - MOST_TOLD} more." if len(refused) > MOST_TOLD else ""
            raise CommandError(f"The last copy stays. {' '.join(refused[:MOST_TOLD])}{more}")
        releasing.release(folder, new, {"made": now.isoformat(), "pages": len(copied.pages)})
        self.stdout.write(f"{len(copied.pages)} pages and {len(files)} files in {time.monotonic() - began:.1f} s.")

    def leaks(self, new: Path) -> dict[str, str]:
        """Return {file: what stands in it and may not}: of every page and every file that holds words."""
        canaries, leaks = self.canaries(), {}
        for file in new.rglob("*"):
            is_searched = file.is_file() and file.stat().st_size <= MOST_SEARCHED
            if is_searched and (found := canaries.found_in(file.read_bytes())):
                leaks[str(file.relative_to(new))] = ", ".join(found)
        return leaks

    def canaries(self) -> Canaries:
        """Return what may stand in no copy. A link whose key is lost can be in none either."""
        links = []
        for link in JoinLink.objects.only("sealed").iterator():
            try:
                links.append(unseal(link.sealed))
            except CannotOpenError:
                continue
        sessions = Session.objects.values_list("session_key", flat=True)
        return Canaries(links=links, sessions=sessions, cms_path=settings.CMS_PATH, base=settings.BASE_URL)
