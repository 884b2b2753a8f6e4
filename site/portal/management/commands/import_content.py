"""Bring a WordPress export or a spreadsheet of sessions or resources as drafts. Writes only with --apply."""

import csv
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from core.importing.wxr import RefusedFileError
from portal.importing import Options, apply, plan
from portal.importing.report import lines, write_csv
from portal.importing.sheets import SHEETS

BAR = 30
EXAMPLES = {
    "sessions": {
        "id": "spring-1",
        "kind": "webinar",
        "title": "Sleep after nights",
        "date": "2027-04-01; 2027-04-08",
        "start": "19:00",
        "end": "20:00",
    },
    "resources": {"id": "guide-1", "title": "Sleep after nights", "kind": "guide", "summary": "What helps."},
}


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("file", nargs="?", help="a WordPress export (WXR, .xml) or a CSV file")
        parser.add_argument("--apply", action="store_true", help="write the drafts; without it nothing is written")
        parser.add_argument("--files", metavar="FOLDER", help="a copy of the old site's wp-content/uploads")
        parser.add_argument(
            "--fetch-from",
            metavar="HOST",
            action="append",
            default=[],
            help="a host that pictures and documents may be fetched from, named exactly; may be given again",
        )
        parser.add_argument(
            "--include-private", action="store_true", help="bring private and password-protected posts too, as drafts"
        )
        parser.add_argument("--report", metavar="FILE", help="write the report into a CSV file as well")
        parser.add_argument("--template", choices=sorted(SHEETS), help="print a CSV to fill in, and what goes into it")

    def handle(self, *args, **options):
        if options["template"]:
            return self.print_template(options["template"])
        if not options["file"]:
            raise CommandError("Name a file to bring in: import_content FILE. Or ask for --template sessions.")
        where = Options(self.folder(options["files"]), self.hosts(options["fetch_from"]), options["include_private"])
        try:
            with open(options["file"], "rb") as file:
                made = plan(file, where, progress=self.bar("Reading"))
        except OSError as problem:
            raise CommandError(f"{options['file']} cannot be opened: {problem.strerror}.") from problem
        except RefusedFileError as problem:
            raise CommandError(str(problem)) from problem
        if options["apply"]:
            apply(made, progress=self.bar("Writing"))
        for line in lines(made):
            self.stdout.write(line)
        if options["report"]:
            self.save_report(made, options["report"])
        if made.broken:
            count = len(made.broken)
            raise CommandError(f"{count} item{'' if count == 1 else 's'} could not be brought: see “broken” above.")
        return None

    @staticmethod
    def folder(name) -> Path | None:
        if name and not Path(name).is_dir():
            raise CommandError(f"--files {name} is no folder.")
        return Path(name) if name else None

    @staticmethod
    def hosts(names) -> frozenset[str]:
        for name in names:
            if "/" in name or ":" in name or "." not in name:
                raise CommandError(f"--fetch-from wants a host alone, such as www.example.org, not {name}.")
        return frozenset(name.lower() for name in names)

    def save_report(self, made, name):
        try:
            with open(name, "w", newline="", encoding="utf-8-sig") as file:
                write_csv(made, file)
        except OSError as problem:
            raise CommandError(f"The report cannot be written to {name}: {problem.strerror}.") from problem
        self.stdout.write(f"The report is in {name}.")

    def print_template(self, kind):
        columns, example = SHEETS[kind], EXAMPLES[kind]
        writer = csv.writer(self.stdout, lineterminator="\n")
        writer.writerow(columns.about)
        writer.writerow([example.get(name, "") for name in columns.about])
        for name, about in columns.about.items():
            needed = ", needed" if name in columns.needed else ""
            self.stderr.write(f"{name}{needed}: {about}")

    def bar(self, words):
        """Return what shows how far it is: one line that fills on a terminal, else a line for each tenth."""
        tenths = set()

        def show(done, total):
            if sys.stderr.isatty():
                full = BAR * done // total
                end = "\n" if done == total else ""
                self.stderr.write(f"\r{words} [{'#' * full}{'.' * (BAR - full)}] {done}/{total}", ending=end)
                self.stderr.flush()
            elif (tenth := 10 * done // total) not in tenths and total >= 10:
                tenths.add(tenth)
                self.stderr.write(f"{words}: {done} of {total}")

        return show
