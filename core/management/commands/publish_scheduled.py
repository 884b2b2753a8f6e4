"""Publish and take down what its time has come for. Stands in for Wagtail's own command of this name, which loses pages
when it is killed (docs/decisions/0023-scheduler.md). `sh ./portal scheduler` does this each minute, and more."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from core.scheduled_publishing import due_revisions, due_to_go, publish_and_say_so


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--dryrun", action="store_true", help="say how much is due, and change nothing")

    def handle(self, *args, **options):
        now = timezone.now()
        if options["dryrun"]:
            self.stdout.write(f"Due: {len(due_revisions(now))} to publish, {len(due_to_go(now))} to take down.")
            return
        report = publish_and_say_so(now)
        if options["verbosity"]:
            self.stdout.write(
                f"Published {len(report.published)}, took down {len(report.taken_down)}, refused {len(report.refused)}."
            )
        if report.failed:
            told = "; ".join(f"{name}: {words}" for name, words in report.failed.items())
            raise CommandError(f"Not done, to be tried again in a minute: {told}")
