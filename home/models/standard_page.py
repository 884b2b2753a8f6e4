"""Pages about the service itself: who we are, what we do not provide, privacy, accessibility."""

from django.db import models
from wagtail import blocks
from wagtail.admin.panels import FieldPanel

from core.fields import CleanStreamField
from core.models import BodyPage


class StandardPage(BodyPage):
    says_the_time = False
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]

    class Meta:
        verbose_name = "standard page"


class AccessibilityStatementPage(BodyPage):
    """Dated, with its known gaps: what the public sector accessibility regulations of 2018 ask for."""

    says_the_time = False
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1

    known_gaps = CleanStreamField([("gap", blocks.CharBlock())], blank=True)
    tested_on = models.DateField("last tested", null=True, blank=True)

    content_panels = [*BodyPage.content_panels, FieldPanel("known_gaps"), FieldPanel("tested_on")]

    class Meta:
        verbose_name = "accessibility statement"
