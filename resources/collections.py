"""Collections: ordered paths across resources, webinars and common rooms. Nothing is kept about who follows one."""

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import PageManager

from core.blocks.body import BodyBlock
from core.cards import cards
from core.chrome import Chrome
from core.fields import CleanStreamField
from core.languages import below
from core.listing import Listing
from core.models import PortalPage
from core.plain_text import plain_words
from core.term_facets import TERM_FACETS
from resources.collection_blocks import CollectionStepBlock
from resources.collection_items import items_of, pages_now

MOST_STEPS = 24


class CollectionIndexPage(PortalPage):
    kind_label = _("Section")
    needs_review = False
    parent_page_types = ["home.HomePage"]
    subpage_types = ["resources.CollectionPage"]
    max_count_per_parent = 1

    content_panels = PortalPage.header_panels

    class Meta:
        verbose_name = "collections front page"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        found = below(self, CollectionPage).live().defer_streamfields().order_by("path")
        context["listing"] = listing = Listing(found, request.GET, TERM_FACETS, path=self.get_url(request))
        context["cards"] = cards(listing.items, request)
        return context


class CollectionPage(PortalPage):
    kind_label = _("Collection")
    is_content = True
    # An ordered path across other pages: how other rooms know one (core/paths.py).
    is_collection = True
    parent_page_types = ["resources.CollectionIndexPage"]
    subpage_types = []

    body = CleanStreamField(
        BodyBlock(), blank=True, verbose_name="before the first step", help_text="Who it is for, and how to use it."
    )
    steps = CleanStreamField([("step", CollectionStepBlock())], max_num=MOST_STEPS)

    objects = PageManager()

    content_panels = [*PortalPage.header_panels, FieldPanel("body"), FieldPanel("steps")]

    class Meta:
        verbose_name = "collection"

    @property
    def plain_text(self):
        return f"{self.summary} {plain_words(self.body)} {plain_words(self.steps)}"

    @property
    def card_eyebrow(self):
        return gettext("Collection")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["path"] = self.path_now(request, timezone.now())
        return context

    def path_now(self, request, now) -> list[dict]:
        """Return the steps as they stand at `now`: title, text, items and signposts.

        A page that is not published and a signpost that was withdrawn are left out, and so is a step that is left with
        neither words nor anything to go to.
        """
        values = [child.value for child in self.steps]
        chosen = [page for value in values for page in value["pages"] if page is not None]
        pages = pages_now(chosen, self.locale_id)
        items = items_of(pages.values(), now, request)
        register = {signpost.translation_key: signpost for signpost in Chrome.for_request(request).signposts}
        path = []
        for value in values:
            found = [pages.get(page.translation_key) for page in value["pages"] if page is not None]
            signposts = [register.get(signpost.translation_key) for signpost in value["signposts"] if signpost]
            step = {
                "title": value["title"],
                "text": value["text"] if value["text"] and value["text"].source.strip() else "",
                "items": [items[page.pk] for page in found if page is not None],
                "signposts": [signpost for signpost in signposts if signpost is not None],
            }
            if step["text"] or step["items"] or step["signposts"]:
                path.append(step)
        return path
