"""Resources: something to read, hear, watch, keep or follow."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpResponse
from django.utils.functional import cached_property
from django.utils.http import content_disposition_header
from django.utils.text import get_text_list
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.models import Orderable, Page
from wagtail.search import index
from wagtail.url_routing import RouteResult

from core.cards import cards
from core.chrome import Chrome
from core.conditional_panels import shown_when
from core.fields import CleanStreamField, WebAddressField
from core.languages import below
from core.listing import ChoiceFacet, Listing
from core.models import PortalPage
from core.plain_text import plain_words, reading_minutes
from core.privacy import for_everybody
from core.term_facets import TERM_FACETS
from resources.blocks import ResourceBodyBlock
from resources.evidence import EXPLANATIONS, Evidence
from resources.queries import latest_on_its_topics
from resources.text_version import text_version

RELATED_SHOWN = 3
MOST_CHOSEN = 6
TEXT_PATH = "text"


class Kind(models.TextChoices):
    ARTICLE = "article", _("Article")
    GUIDE = "guide", _("Guide")
    TOOLKIT = "toolkit", _("Toolkit")
    AUDIO = "audio", _("Audio")
    VIDEO = "video", _("Video")
    DOWNLOAD = "download", _("Download")
    LINK = "link", _("Link")


FACETS = [
    *TERM_FACETS,
    ChoiceFacet("kind", _("Kind"), "kind", tuple(Kind.choices)),
    ChoiceFacet("evidence", _("What it rests on"), "evidence", tuple(Evidence.choices)),
]


class ResourceIndexPage(PortalPage):
    kind_label = _("Section")
    needs_review = False
    parent_page_types = ["home.HomePage"]
    subpage_types = ["resources.ResourcePage"]
    max_count_per_parent = 1

    content_panels = PortalPage.header_panels

    class Meta:
        verbose_name = "resources front page"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        found = below(self, ResourcePage).live().order_by("title", "pk")
        found = found.defer_streamfields().defer("words")
        context["listing"] = listing = Listing(
            found, request.GET, FACETS, path=self.get_url(request), kept_as=("resources", self.path), ids=True
        )
        context["cards"] = cards(listing.items, request)
        return context


class ResourcePage(PortalPage):
    kind_label = _("Resource")
    says_the_time = False
    is_content = True
    asks_if_useful = True
    parent_page_types = ["resources.ResourceIndexPage"]
    subpage_types = []

    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.ARTICLE)
    body = CleanStreamField(ResourceBodyBlock(), blank=True)
    external_url = WebAddressField(
        "address of the other site", blank=True, help_text="Only for the kind Link: where it leads."
    )
    evidence = models.CharField(
        "what it rests on",
        max_length=10,
        choices=Evidence.choices,
        blank=True,
        help_text="Shown on cards and, with an explanation, at the foot. Name studies and guidance under Sources.",
    )
    # Written when the page is saved, so that a list of cards need not load and read every body.
    minutes = models.PositiveSmallIntegerField(default=1, editable=False)

    search_fields = [*PortalPage.search_fields, index.FilterField("kind")]
    content_panels = [
        *PortalPage.header_panels,
        FieldPanel("kind"),
        FieldPanel("body"),
        FieldPanel("external_url", attrs=shown_when("kind=link")),
        InlinePanel(
            "chosen_pages",
            label="Page",
            heading="You may also want",
            help_text="Pages of any kind. Where fewer than three are chosen, resources on the same topics follow.",
            max_num=MOST_CHOSEN,
        ),
    ]
    review_panels = [
        InlinePanel("authors", label="Author", heading="Written by"),
        FieldPanel("evidence"),
        *PortalPage.review_panels,
    ]

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
            kind = gettext("%(kind)s · %(minutes)s min read") % {"kind": kind, "minutes": self.minutes}
        elif self.kind == Kind.LINK:
            kind = gettext("%(kind)s · another site") % {"kind": kind}
        return f"{kind} · {self.evidence_label}" if self.evidence else kind

    @property
    def evidence_label(self) -> str:
        return str(Evidence(self.evidence).label) if self.evidence in Evidence.values else ""

    @property
    def evidence_explanation(self) -> str:
        return str(EXPLANATIONS[Evidence(self.evidence)]) if self.evidence in Evidence.values else ""

    @cached_property
    def author_names(self) -> str:
        """Who wrote it, in the editors' order: "A Name and Another Name"; empty where nobody is named."""
        names = [tie.person.name for tie in self.authors.select_related("person").order_by("sort_order")]
        return get_text_list(names, gettext("and"))

    @property
    def external_host(self):
        """The other site's name, said before anyone goes there."""
        return urlsplit(self.external_url).hostname or ""

    def related_pages(self):
        """Return the chosen pages that are public, then resources on the same topics where fewer than three are."""
        order = [tie.target_id for tie in self.chosen_pages.all() if tie.target_id != self.pk]
        found = for_everybody(Page.objects.live().filter(pk__in=order)).specific().defer_streamfields() if order else []
        chosen = sorted(found, key=lambda page: order.index(page.pk))
        missing = RELATED_SHOWN - len(chosen)
        if missing <= 0:
            return chosen
        ids = latest_on_its_topics(self, order, missing)
        found = ResourcePage.objects.defer_streamfields().defer("words").in_bulk(ids)
        return [*chosen, *(found[pk] for pk in ids)]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["related"] = cards(self.related_pages(), request)
        context["text_url"] = f"{self.get_url(request)}{TEXT_PATH}/" if self.pk and self.live else ""
        return context

    def route(self, request, path_components):
        """Answer one address below the page's own: the page as plain text."""
        if path_components == [TEXT_PATH] and self.live:
            return RouteResult(self, kwargs={"as_text": True})
        return super().route(request, path_components)

    def serve(self, request, *args, as_text=False, **kwargs):
        if not as_text:
            return super().serve(request, *args, **kwargs)
        words = text_version(self, Chrome.for_request(request), self.get_url(request))
        # Shown or saved as the visitor likes: a file that lands by itself among a shared computer's downloads stays.
        shown = content_disposition_header(False, f"{self.slug}.txt")
        headers = {"Content-Disposition": shown, "X-Robots-Tag": "noindex"}
        return HttpResponse(words, content_type="text/plain; charset=utf-8", headers=headers)


class ResourceAuthor(Orderable):
    page = ParentalKey(ResourcePage, on_delete=models.CASCADE, related_name="authors")
    person = models.ForeignKey("core.Person", on_delete=models.PROTECT, related_name="+")

    panels = [FieldPanel("person")]


class ChosenPage(Orderable):
    page = ParentalKey(ResourcePage, on_delete=models.CASCADE, related_name="chosen_pages")
    target = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+", verbose_name="page")

    panels = [PageChooserPanel("target")]


# Their own file; Django looks for models here.
from resources.collections import CollectionIndexPage, CollectionPage  # noqa: E402, F401
