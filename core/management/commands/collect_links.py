"""Read the links and pictures of every live page anew. The scheduler does it every night; publishing does one page."""

from django.core.management.base import BaseCommand

from core.page_links import remember_all


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        self.stdout.write(f"Read: {remember_all()} pages.")
