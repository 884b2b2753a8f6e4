"""Delete notes and counts of "Was this useful?" that are older than the settings say. Run it once a day."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from core.feedback import prune


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        notes, counts = prune(timezone.localdate())
        self.stdout.write(f"Deleted: {notes} notes and {counts} days of counts.")
