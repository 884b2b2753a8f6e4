"""Draw every picture that public pages show, in every size and kind of file, where that was not done yet.

Publishing a page and changing a picture do it for what they touch. Run it once after the upgrade.
"""

from django.core.management.base import BaseCommand

from core.picture_drawing import draw_everything


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        self.stdout.write(f"Pictures that are drawn: {draw_everything()}.")
