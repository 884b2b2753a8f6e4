"""Delete numbers of pages that are older than COUNT_DAYS, and all of pages that keep none. Run it once a day."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from core.count_writing import prune


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        self.stdout.write(f"Deleted: {prune(timezone.localdate())} days of numbers.")
