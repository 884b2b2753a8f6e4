"""Clean the files that were stored before this portal cleaned them: pictures, documents, recordings and their stills.

Says what it would do; with --apply it does it. Run again, it finds nothing to do. A file that cannot be cleaned is left
as it is and named, and the command then ends with an error.
"""

from django.core.management.base import BaseCommand, CommandError

from core.uploads.stored import CLEANED, LOST, UNFIT, clean_stored


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--apply", action="store_true", help="Do it. Without this nothing is written.")

    def handle(self, *args, apply=False, **options):
        outcomes = {CLEANED: 0, UNFIT: 0, LOST: 0}
        for name, outcome, words in clean_stored(apply):
            outcomes[outcome] += 1
            self.stdout.write(f"{name}: {words}")
        done = "cleaned" if apply else "to clean (nothing was written: add --apply)"
        self.stdout.write(f"{outcomes[CLEANED]} {done}, {outcomes[UNFIT]} cannot be cleaned, {outcomes[LOST]} lost.")
        if outcomes[UNFIT]:
            raise CommandError("Replace or delete the files that cannot be cleaned, in the CMS.")
