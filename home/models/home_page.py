"""The home page: the next sessions first, then ways in, then things to read."""

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.models import Orderable, Page

from core.cards import cards
from core.fields import CleanStreamField
from core.languages import in_this_language, is_original, original_of
from core.models import Audience, PortalPage
from core.remembered import remembered, remembered_until
from home.queries import section_of, topic_tiles
from schedule.models import Occurrence
from schedule.queries import next_end
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
    kind_label = _("Home")
    needs_review = False
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
        context["week_count"] = remembered_until("week count", now, lambda: week_count(now))
        context["whats_on"] = section_of(request, "home.WhatsOnPage")
        context["find_support"] = section_of(request, "home.FindSupportPage")
        routes = ("routes", self.path, get_language())
        context["routes"] = remembered(routes, lambda: routes_below(self, request))
        # Read from the page in hand, so that a preview shows picks that are not saved yet.
        context["picks"] = cards(self.picked([pick.target_id for pick in self.picks.all()]), request)
        context["topics"] = topic_tiles(get_language())
        return context

    def picked(self, order):
        """Return the live pages with these ids, or their translations, as specific pages in this order."""
        chosen = Page.objects.live()
        if not is_original():
            found = sorted(chosen.filter(pk__in=order), key=lambda page: order.index(page.pk))
            order = [page.pk for page in in_this_language(found)]
        pages = chosen.filter(pk__in=order).specific().defer_streamfields()
        return sorted(pages, key=lambda page: order.index(page.pk))


def routes_below(home, request) -> list[dict]:
    """Return title, url and `lang` of every route below this home page, or below the one it translates."""
    routes = AudiencePage.objects.child_of(original_of(home)).live().select_related("audience").order_by("path")
    routes = list(routes)
    said = first_persons(route.audience for route in routes)
    return [
        {
            "title": (route.audience.first_person if page.lang else said.get(route.audience.translation_key))
            or page.title,
            "url": page.get_url(request),
            "lang": page.lang,
        }
        for route, page in zip(routes, in_this_language(routes), strict=True)
    ]


def first_persons(audiences) -> dict:
    """Return {translation key: "I'm a student"} in the language being shown. One query, or none in the default one."""
    audiences = {audience.translation_key: audience.first_person for audience in audiences}
    if is_original():
        return audiences
    here = Audience.objects.filter(translation_key__in=audiences, locale__language_code=get_language())
    return dict(here.values_list("translation_key", "first_person"))


def week_count(now):
    """Return how many sessions take place within a week, and until when that is so: one ends, or one comes in."""
    coming = Occurrence.objects.not_over(now)
    total = coming.taking_place().filter(starts_at__lt=now + WEEK).order_by().count()
    next_in = Occurrence.objects.filter(starts_at__gte=now + WEEK).order_by("starts_at").values_list("starts_at")
    moments = [next_end(now), *(starts_at - WEEK for (starts_at,) in next_in[:1])]
    return total, min((moment for moment in moments if moment), default=None)


class HomePick(Orderable):
    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="picks")
    target = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+", verbose_name="page")

    panels = [PageChooserPanel("target")]
