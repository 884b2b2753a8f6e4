"""Look whether every picture, document and recording still has its file, and draw lost versions of pictures anew. The
scheduler does it every night; what is lost stands in "Needs attention"."""

from django.core.management.base import BaseCommand

from core.lost_files import look_for_lost_files


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        lost = look_for_lost_files()
        self.stdout.write(f"Lost files: {len(lost)}.")
        for key, title in lost.items():
            self.stdout.write(f"{key}: {title}")
