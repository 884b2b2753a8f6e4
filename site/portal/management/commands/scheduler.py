"""What the portal does by itself: scheduled publishing every minute, other jobs once a day. Runs until it is stopped;
with --once a single round, for cron or a systemd timer. Several at once do no harm, and neither does killing one."""

import logging
import time
from datetime import time as time_of_day

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, close_old_connections
from django.utils import timezone

from core.daily_jobs import DailyJob, run_daily_jobs
from core.link_checking import check_some
from core.scheduled_publishing import publish_and_say_so

logger = logging.getLogger(__name__)

EVERY = 60  # seconds
LINK_SECONDS = 20  # of each round, for asking whether links to other sites still lead somewhere
# In this order, where several are due: what visitors meet comes first.
DAILY = (
    DailyJob("plan_sessions", time_of_day(3, 0)),
    DailyJob("prune_consent_log", time_of_day(3, 10)),
    DailyJob("prune_feedback", time_of_day(3, 20)),
    DailyJob("prune_counts", time_of_day(3, 25)),
    DailyJob("collect_links", time_of_day(3, 30)),
    DailyJob("send_digests", time_of_day(7, 0)),
)


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="one round, then end: for cron or a systemd timer")

    def handle(self, *args, **options):
        if options["once"]:
            failed = self.round()
            if failed:
                told = "; ".join(f"{name}: {words}" for name, words in failed.items())
                raise CommandError(f"Not done, to be tried again in a minute: {told}")
            return
        while True:
            close_old_connections()
            try:
                self.round()
            except DatabaseError:  # it is away; the next round may find it back
                logger.exception("This round of the scheduler could not be done")
            time.sleep(EVERY - time.time() % EVERY)

    def round(self) -> dict:
        """Do what is due now; return what scheduled publishing could not do, and why."""
        report = publish_and_say_so(timezone.now())
        for word, names in (("Published", report.published), ("Took down", report.taken_down)):
            if names:
                self.stdout.write(f"{word}: {', '.join(names)}")
        for name in run_daily_jobs(DAILY, timezone.now(), self.stdout):
            self.stdout.write(f"Ran: {name}")
        if settings.CHECK_LINKS:
            check_some(LINK_SECONDS)
        self.stdout.flush()
        return report.failed
