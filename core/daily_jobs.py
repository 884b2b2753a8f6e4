"""Jobs that run once a day, started by whichever scheduler comes first, and tried again after an hour if they fail."""

import logging
from dataclasses import dataclass
from datetime import datetime, time

from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from .heartbeat import is_due
from .models import JobRun
from .scheduled_publishing import WORDS_LENGTH

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class DailyJob:
    """A management command, and the UK time of day from which it may run."""

    command: str
    at: time


def claim(job: DailyJob, now: datetime) -> bool:
    """Tell whether this process is the one to run the job now. Two that ask at once are told so once."""
    run = JobRun.objects.filter(name=job.command).first()
    if run is None:
        try:
            with transaction.atomic():
                JobRun.objects.create(name=job.command, started_at=now)
        except IntegrityError:
            return False
        return True
    if not is_due(run.started_at, run.finished_at, now, job.at):
        return False
    return bool(JobRun.objects.filter(name=job.command, started_at=run.started_at).update(started_at=now))


def run_daily_jobs(jobs, now: datetime, stdout) -> list[str]:
    """Run those of `jobs` that are due, and return their names. One that fails keeps no other waiting."""
    done = []
    for job in jobs:
        if not claim(job, now):
            continue
        done.append(job.command)
        try:
            call_command(job.command, stdout=stdout)
        except Exception as problem:
            logger.exception("The daily job %s failed", job.command)
            words = f"{type(problem).__name__}: {problem}"[:WORDS_LENGTH]
            JobRun.objects.filter(name=job.command).update(failures={job.command: words})
        else:
            JobRun.objects.filter(name=job.command).update(finished_at=max(timezone.now(), now), failures={})
    return done
