"""Resources: something to read, hear, watch, keep or follow."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.models import PageManager
from wagtail.search import index

from core.cards import cards
from core.fields import CleanStreamField
from core.listing import ChoiceFacet, Listing, TermFacet
from core.models import Audience, PortalPage, Topic
from core.plain_text import plain_words, reading_minutes
from resources.blocks import ResourceBodyBlock
from resources.queries import ResourcePageQuerySet

RELATED_SHOWN = 3


class Kind(models.TextChoices):
    ARTICLE = "article", "Article"
    GUIDE = "guide", "Guide"
    TOOLKIT = "toolkit", "Toolkit"
    AUDIO = "audio", "Audio"
    VIDEO = "video", "Video"
    DOWNLOAD = "download", "Download"
    LINK = "link", "Link"


FACETS = [
    TermFacet("audience", "Who it is for", "audience_ties__audience", Audience),
    TermFacet("topic", "Topic", "topic_ties__topic", Topic),
    ChoiceFacet("kind", "Kind", "kind", tuple(Kind.choices)),
]


class ResourceIndexPage(PortalPage):
    kind_label = "Section"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["resources.ResourcePage"]
    max_count_per_parent = 1

    content_panels = PortalPage.header_panels

    class Meta:
        verbose_name = "resources front page"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        found = ResourcePage.objects.child_of(self).live().order_by("title", "pk")
        context["listing"] = listing = Listing(found, request.GET, FACETS, path=self.get_url(request))
        context["cards"] = cards(listing.items, request)
        return context


class ResourcePage(PortalPage):
    kind_label = "Resource"
    is_content = True
    parent_page_types = ["resources.ResourceIndexPage"]
    subpage_types = []

    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.ARTICLE)
    body = CleanStreamField(ResourceBodyBlock(), blank=True)
    external_url = models.URLField(
        "address of the other site", blank=True, help_text="Only for the kind Link: where it leads."
    )
    # Written when the page is saved, so that a list of cards need not load and read every body.
    minutes = models.PositiveSmallIntegerField(default=1, editable=False)

    objects = PageManager.from_queryset(ResourcePageQuerySet)()

    search_fields = [*PortalPage.search_fields, index.FilterField("kind")]
    content_panels = [*PortalPage.header_panels, FieldPanel("kind"), FieldPanel("body"), FieldPanel("external_url")]

    class Meta:
        verbose_name = "resource"

    def clean(self):
        super().clean()
        if self.kind == Kind.LINK and not self.external_url:
            raise ValidationError({"external_url": "A link needs an address to lead to."})

    def save(self, *args, **kwargs):
        self.minutes = reading_minutes(self.plain_text)
        super().save(*args, **kwargs)

    @property
    def plain_text(self):
        return f"{self.summary} {plain_words(self.body)}"

    @property
    def card_eyebrow(self):
        kind = Kind(self.kind).label
        if self.kind in (Kind.ARTICLE, Kind.GUIDE, Kind.TOOLKIT):
            return f"{kind} · {self.minutes} min read"
        return f"{kind} · another site" if self.kind == Kind.LINK else kind

    @property
    def external_host(self):
        """The other site's name, said before anyone goes there."""
        return urlsplit(self.external_url).hostname or ""

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        related = ResourcePage.objects.live().sharing_topics_with(self)[:RELATED_SHOWN]
        context["related"] = cards(related, request)
        return context


# Their own file; Django looks for models here.
from resources.collections import CollectionIndexPage, CollectionPage  # noqa: E402, F401
