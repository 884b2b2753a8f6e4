"""Send each person who has something to do one e-mail about all of it: at most one a day, and only for news or on
Mondays. The scheduler does this at 7:00 UK time."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from core.digest import send_digests


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        sent, failed = send_digests(timezone.now())
        self.stdout.write(f"Sent: {sent} digest{'' if sent == 1 else 's'}.")
        if failed:
            raise CommandError(f"Not sent: {failed}, to be tried again in an hour. The reasons stand above.")
