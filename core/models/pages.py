"""PortalPage: what every page of the portal says about itself."""

from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, PublishingPanel, TabbedInterface
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from core.blocks.sources import SourceBlock
from core.breadcrumbs import breadcrumbs
from core.fields import CleanStreamField
from core.forms import PortalPageForm
from core.gaps import SUMMARY_GAP, GapsPanel
from core.languages import is_original, names_here
from core.privacy import none_is_private
from core.review_panel import ReviewPanel
from core.sanitising import clean_text
from core.writing.telling import ChecksPanel

from .reviewed_first import ReviewedFirst
from .taxonomy import Nation

SENSITIVE_HELP = (
    "Give it a discreet title and a content note. A clinical reviewer approves it before every publishing: "
    "save the draft, then choose Submit."
)
DISCREET_HELP = (
    "Shown in the browser's tab and history instead of the title, for example: A guide to read later. Without one, a "
    "sensitive page is called by its kind there, for example: Resource. The address shows there too: give the page a "
    "neutral one under Address and menus."
)
ONE_LINE = ("title", "draft_title", "seo_title", "discreet_title", "content_owner")


class PortalPage(ReviewedFirst, Page):
    """An abstract page with summary, ownership, reviews, audiences, topics and sources.

    Every page is for everyone: Wagtail's page privacy is switched off, because a visitor has no account.
    """

    # What search and cards call it, and whether it is something to use rather than a page about the service.
    kind_label = _("Page")
    is_content = False
    # Whether it says things that grow old: those are read again from time to time. Lists of other pages do not.
    needs_review = True
    # Whether the checks while writing ask for a first review: a talk is over before anybody would read it again.
    expects_review = True
    # Whether its foot asks "Was this useful?" (templates/includes/useful.html).
    asks_if_useful = False
    # Whether it says when something begins, or whether it is on now. Then it may be kept for less than a minute.
    says_the_time = True
    # Whether every visitor is sent the same bytes. Only then may it be kept at all.
    is_the_same_for_all = True
    private_page_options = []
    base_form_class = PortalPageForm

    summary = models.TextField(
        max_length=300, blank=True, help_text="One or two sentences. Shown on cards and in search results."
    )
    listing_image = models.ForeignKey(
        "core.PortalImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Decoration for cards: screen readers skip it.",
    )
    content_owner = models.CharField(
        "owner", max_length=120, blank=True, help_text="The team that keeps this page true, for example Programme team."
    )
    content_note = models.TextField(
        blank=True, help_text="What a reader may want to know first, for example: This page talks about suicide."
    )
    discreet_title = models.CharField(
        max_length=120,
        blank=True,
        help_text="Shown in the browser's tab and history instead of the title, for example: A guide to read later. "
        "The address shows there too: give the page a neutral one under Address and menus.",
    )
    sensitive = models.BooleanField(
        "sensitive subject", default=False, help_text="Give it a discreet title and a content note."
    )
    sources = CleanStreamField([("source", SourceBlock())], blank=True)

    # A copy starts as a new page: no schedule, no lock. Its words are put together anew from what it did bring.
    # Reviews, approvals and join links are rows of their own, which no copy brings; older versions: core/copying.py.
    exclude_fields_in_copy = ["go_live_at", "expire_at", "expired", "locked", "locked_at", "locked_by", "words"]

    # The page's words without markup, written at every save: search and its excerpts read no blocks.
    words = models.TextField(blank=True, editable=False)

    search_fields = [
        *Page.search_fields,
        index.SearchField("words"),
        index.SearchField("summary", boost=2),
        index.AutocompleteField("summary"),
    ]
    header_panels = [
        GapsPanel(),
        ChecksPanel(heading="Before you approve", while_reviewed=True),
        *Page.content_panels,
        FieldPanel("summary"),
    ]
    about_panels = [
        MultiFieldPanel([FieldPanel("audiences"), FieldPanel("topics"), FieldPanel("nations")], "Who, what, where"),
        FieldPanel("listing_image"),
        MultiFieldPanel(
            [
                FieldPanel("sensitive", help_text=SENSITIVE_HELP),
                FieldPanel("content_note"),
                FieldPanel("discreet_title", help_text=DISCREET_HELP),
            ],
            "Handle with care",
        ),
    ]
    review_panels = [
        FieldPanel("content_owner"),
        ReviewPanel(heading="Review"),
        ChecksPanel(heading="Checks"),
        FieldPanel("sources"),
    ]

    class Meta:
        abstract = True

    def clean(self):
        """Keep control characters, line breaks and turns of the reading direction out of what stands in one line:
        titles go into calendars, mail, exports and other people's tabs. Every save passes here, the form's or not."""
        super().clean()
        for name in ONE_LINE:
            setattr(self, name, " ".join(clean_text(getattr(self, name)).split()))

    def publishing_gaps(self) -> dict[str, str]:
        """Return {field: words} for what has to be filled in before the page is published. Drafts may lack it."""
        return {"summary": SUMMARY_GAP} if self.is_content and not self.summary.strip() else {}

    @classmethod
    def get_edit_handler(cls):
        """Return the same four tabs for every page, so that an editor learns them once."""
        tabs = [
            ObjectList(cls.content_panels, heading="Content"),
            ObjectList(cls.about_panels, heading="Who and what"),
            ObjectList(cls.review_panels, heading="Review and sources"),
            # Wagtail shows the schedule in a dialog of its own (Status > Set schedule), wherever its panel stands.
            ObjectList([*cls.promote_panels, PublishingPanel()], heading="Address and menus"),
        ]
        return TabbedInterface(tabs, base_form_class=cls.base_form_class).bind_to_model(cls)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["crumbs"] = breadcrumbs(self, request)
        return context

    def get_view_restrictions(self):
        """Return none, without asking about this page, where no page has any: the portal makes none."""
        if none_is_private():
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()

    def save(self, *args, **kwargs):
        self.words = self.plain_text
        super().save(*args, **kwargs)

    @property
    def may_be_counted(self) -> bool:
        """Whether a visit may be counted by those who said yes. Never where the subject says something about them."""
        return not self.sensitive

    @property
    def keeps_numbers(self) -> bool:
        """Whether it is counted how often the page is opened. Never where the subject is sensitive: on a small ward a
        small number next to a page about suicide would be about somebody.
        """
        return not self.sensitive

    @property
    def document_title(self) -> str:
        """The words for the browser's tab, history and bookmarks, and for previews of a link."""
        quiet = self.discreet_title or self.sensitive
        return self.name_for_others if quiet else self.seo_title or self.title

    @property
    def name_for_others(self) -> str:
        """What the page is called where somebody else may look: a shared computer's history, a reminder, a feed.

        The discreet title where it has one; a sensitive page without one is called by its kind alone.
        """
        return self.discreet_title or (str(self.kind_label) if self.sensitive else self.title)

    @property
    def card_eyebrow(self) -> str:
        """A few words above the title on a card, for example "Guide · 6 min read"."""
        return str(self.kind_label)

    @cached_property
    def review(self):
        """The latest review, or None. It stands outside the page's revisions (core/models/page_review.py)."""
        return self.reviews.select_related("reviewer").first() if self.pk else None

    @property
    def reviewed_on(self):
        return self.review.reviewed_on if self.review else None

    @property
    def review_due_on(self):
        return self.review.due_on if self.review else None

    @property
    def reviewer_name(self) -> str:
        return self.review.who if self.review else ""

    @property
    def nation_words(self) -> str:
        """Where the page applies, for example "Wales"; empty when that is the whole UK. One query."""
        nations = [tie.nation for tie in self.nation_ties.select_related("nation")]
        names = {} if is_original() or not nations else names_here(Nation)
        return ", ".join(names.get(nation.slug, nation.name) for nation in nations)

    @property
    def review_is_overdue(self) -> bool:
        return bool(self.review_due_on and self.review_due_on < timezone.localdate())

    @property
    def source_list(self) -> list[dict]:
        """Sources as dicts with title, publisher, year (or None) and url."""
        return [child.value for child in self.sources]

    def films_without_captions(self) -> list[str]:
        """Return the titles of films outside the page's blocks that have no captions; core.writing finds the others."""
        return []

    @property
    def plain_text(self) -> str:
        """The page's words without markup, as `words` keeps them."""
        return self.summary
