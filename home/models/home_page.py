"""The home page: the next sessions first, then ways in, then things to read."""

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import get_language
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.models import Orderable, Page

from core.cards import cards
from core.fields import CleanStreamField
from core.models import PortalPage
from home.queries import section_of, topic_tiles
from schedule.models import Occurrence
from schedule.session import sessions

from .audience_page import AudiencePage

SESSIONS_SHOWN = 4
WEEK = timedelta(days=7)


class PromiseBlock(blocks.StructBlock):
    title = blocks.CharBlock()
    text = blocks.CharBlock()

    class Meta:
        icon = "tick"
        template = "blocks/promise_block.html"
        description = "One promise to visitors, in a line or two"
        preview_value = {"title": "Nothing to sign up for", "text": "We don’t ask who you are."}


class HomePage(PortalPage):
    kind_label = "Home"
    parent_page_types = ["wagtailcore.Page"]

    hero_title = models.CharField("headline", max_length=80)
    hero_text = models.TextField("welcome", max_length=300, blank=True)
    promises = CleanStreamField([("promise", PromiseBlock())], blank=True, max_num=3)

    content_panels = [
        *PortalPage.header_panels,
        FieldPanel("hero_title"),
        FieldPanel("hero_text"),
        InlinePanel("picks", label="Pick", heading="Start with one of these", max_num=6),
        FieldPanel("promises"),
    ]

    class Meta:
        verbose_name = "home page"

    @classmethod
    def clean_subpage_models(cls):
        """Only the portal's own kinds of page may stand below: never Wagtail's bare Page."""
        return [model for model in super().clean_subpage_models() if issubclass(model, PortalPage)]

    @property
    def plain_text(self):
        return f"{self.hero_text} {self.summary}"

    def get_context(self, request, *args, **kwargs):
        now = timezone.now()
        context = super().get_context(request, *args, **kwargs)
        coming = Occurrence.objects.not_over(now)
        context["sessions"] = sessions(coming.with_words()[:SESSIONS_SHOWN], now, request)
        context["week_count"] = coming.taking_place().filter(starts_at__lt=now + WEEK).count()
        context["whats_on"] = section_of(request, "home.WhatsOnPage")
        context["find_support"] = section_of(request, "home.FindSupportPage")
        routes = AudiencePage.objects.child_of(self).live().select_related("audience").order_by("path")
        context["routes"] = [
            {"title": route.audience.first_person or route.title, "url": route.get_url(request)} for route in routes
        ]
        # Read from the page in hand, so that a preview shows picks that are not saved yet.
        order = [pick.target_id for pick in self.picks.all()]
        picked = Page.objects.live().filter(pk__in=order).specific().defer_streamfields()
        context["picks"] = cards(sorted(picked, key=lambda page: order.index(page.pk)), request)
        context["topics"] = topic_tiles(get_language())
        return context


class HomePick(Orderable):
    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="picks")
    target = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+", verbose_name="page")

    panels = [PageChooserPanel("target")]
