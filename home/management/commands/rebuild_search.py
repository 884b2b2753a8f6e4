"""Write the index that search looks in, afresh, from every live page."""

from django.core.management.base import BaseCommand
from django.db import transaction
from wagtail.models import Page

from core.kinds import models_of
from core.models import PortalPage
from home.models import PageWord, SearchEntry, SearchWord
from home.search.indexing import index_page


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--if-empty", action="store_true", help="only where nothing has been indexed yet")

    @transaction.atomic
    def handle(self, *args, if_empty=False, **options):
        """Until the new index is whole, search finds what was in the old one."""
        if if_empty and SearchEntry.objects.exists():
            return
        PageWord.objects.all().delete()
        SearchWord.objects.all().delete()
        SearchEntry.objects.update(digest="")
        SearchEntry.objects.filter(page__live=False).delete()
        pages = Page.objects.live().type(*models_of(PortalPage)).order_by("pk")
        total = sum(index_page(page) for page in pages.specific().iterator(chunk_size=100))
        self.stdout.write(f"{total} pages can be found, by {SearchWord.objects.count()} words.")
