"""Print sessions or resources as CSV, to keep or to import elsewhere. No join link and nothing personal is in it."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from portal.exporting import EXPORTS, write_export


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("what", choices=sorted(EXPORTS))
        parser.add_argument("--to", metavar="FILE", help="write into a file (UTF-8 with a mark that Excel knows)")
        parser.add_argument("--past", action="store_true", help="dates that are over as well")

    def handle(self, *args, **options):
        since = None if options["past"] else timezone.now()
        if not options["to"]:
            write_export(options["what"], self.stdout, since)
            return
        try:
            with open(options["to"], "w", newline="", encoding="utf-8-sig") as file:
                count = write_export(options["what"], file, since)
        except OSError as problem:
            raise CommandError(f"{options['to']} cannot be written: {problem.strerror}.") from problem
        self.stderr.write(f"{count} row{'' if count == 1 else 's'}.")
