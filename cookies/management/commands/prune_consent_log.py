"""Delete answers about cookies that are older than the settings say. Run it once a day; more often does no harm."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from cookies.consent_log import prune
from schedule.clock import local, long_date


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        answers, notices, kept_from = prune(timezone.now())
        self.stdout.write(
            f"Deleted: {answers} answers and {notices} notices. Kept from: {long_date(local(kept_from))}."
        )
