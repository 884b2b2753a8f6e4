"""What the portal does by itself: scheduled publishing every minute, other jobs once a day. Runs until it is stopped;
with --once a single round, for cron or a systemd timer. Several at once do no harm, and neither does killing one."""

import logging
import time
from datetime import time as time_of_day
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, close_old_connections
from django.utils import timezone

from core.daily_jobs import DailyJob, run_daily_jobs
from core.link_checking import check_some
from core.scheduled_publishing import publish_and_say_so
from portal.mirror.drift import crisis_drifted
from portal.mirror.releasing import is_due

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
    DailyJob("find_lost_files", time_of_day(3, 40)),
    DailyJob("send_digests", time_of_day(7, 0)),
)
BACKUP = DailyJob("backup", time_of_day(2, 30))  # where somebody has made a key for it


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
        jobs = (BACKUP, *DAILY) if settings.BACKUP_RECIPIENT else DAILY
        for name in run_daily_jobs(jobs, timezone.now(), self.stdout):
            self.stdout.write(f"Ran: {name}")
        self.copy_pages()
        if settings.CHECK_LINKS:
            check_some(LINK_SECONDS)
        self.stdout.flush()
        return report.failed

    def copy_pages(self) -> None:
        """Make a copy for the front server where it is time, or where the last one holds old words of urgent help."""
        if not settings.MIRROR_DIR:
            return
        try:
            if is_due(Path(settings.MIRROR_DIR), timezone.now()) or crisis_drifted():
                call_command("export_mirror", stdout=self.stdout)
        except CommandError as problem:  # the last copy stays, and /-/status says how old it is
            logger.error("No new copy for the front server: %s", problem)
