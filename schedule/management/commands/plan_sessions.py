"""Keep every repeating session's dates twelve weeks ahead. Run it once a day; running it more often does no harm."""

import logging

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from schedule.syncing import scheduled_pages, sync_occurrences

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        now = timezone.now()
        made, failed = 0, []
        for page in scheduled_pages():
            try:
                made += sync_occurrences(page, now)
            except Exception:  # one page's trouble must not keep the other rooms from having dates
                logger.exception("Sessions of page %s could not be planned", page.pk)
                failed.append(str(page.pk))
        self.stdout.write(f"{made} new date{'' if made == 1 else 's'}.")
        if failed:
            raise CommandError(f"Not planned: page {', '.join(failed)}. The reasons stand above.")
