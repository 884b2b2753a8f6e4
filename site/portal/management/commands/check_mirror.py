"""Compare the copy with what the portal says now: all pages of crisis help, and twenty others drawn by lot."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from portal.mirror.drift import SAMPLE, crisis_drifted, drifted, sampled
from portal.mirror.releasing import read_last


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        if not settings.MIRROR_DIR:
            raise CommandError("MIRROR_DIR is not set: it names the folder for the copy.")
        folder = Path(settings.MIRROR_DIR)
        if not read_last(folder):
            raise CommandError("There is no copy.")
        others = sampled(SAMPLE)
        if found := [*crisis_drifted(), *drifted(folder, others)]:
            raise CommandError(f"The copy says something else than the portal: {', '.join(found)}.")
        self.stdout.write(f"Urgent help and {len(others)} other pages say the same.")
