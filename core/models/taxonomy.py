"""Who a page is for, what it is about, where it applies; and the ties that join those to any page.

The ties point at `wagtailcore.Page`, not at a room's own model, so that one query finds everything for students.
They are child relations: they travel with a page's revisions and are published with it.
"""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page, TranslatableMixin


class Term(TranslatableMixin, models.Model):
    name = models.CharField(max_length=80)
    slug = models.SlugField(max_length=60, help_text="Used in addresses. Changing it breaks links people saved.")
    description = models.CharField(max_length=300, blank=True)
    sort_order = models.PositiveSmallIntegerField("order", default=0)

    panels = [FieldPanel("name"), FieldPanel("slug"), FieldPanel("description"), FieldPanel("sort_order")]

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ["sort_order", "name"]

    def __str__(self):
        return self.name


class Audience(Term):
    first_person = models.CharField(
        "in a visitor's words",
        max_length=60,
        blank=True,
        help_text="For example: I’m a student. Empty: Find support does not ask about them.",
    )

    panels = [FieldPanel("name"), FieldPanel("first_person"), *Term.panels[1:]]

    class Meta(Term.Meta):
        constraints = [models.UniqueConstraint(fields=["locale", "slug"], name="unique_audience_slug")]


class Topic(Term):
    first_person = models.CharField(
        "in a visitor's words",
        max_length=60,
        blank=True,
        help_text="What Find support asks with, for example: I can’t sleep. Empty: it does not ask about this topic.",
    )

    panels = [FieldPanel("name"), FieldPanel("first_person"), *Term.panels[1:]]

    class Meta(Term.Meta):
        constraints = [models.UniqueConstraint(fields=["locale", "slug"], name="unique_topic_slug")]


class Nation(Term):
    class Meta(Term.Meta):
        constraints = [models.UniqueConstraint(fields=["locale", "slug"], name="unique_nation_slug")]


class PageAudience(models.Model):
    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="audience_ties")
    audience = models.ForeignKey(Audience, on_delete=models.CASCADE, related_name="page_ties")

    def __str__(self):
        return f"{self.page}: {self.audience}"


class PageTopic(models.Model):
    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="topic_ties")
    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="page_ties")

    def __str__(self):
        return f"{self.page}: {self.topic}"


class PageNation(models.Model):
    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="nation_ties")
    nation = models.ForeignKey(Nation, on_delete=models.CASCADE, related_name="page_ties")

    def __str__(self):
        return f"{self.page}: {self.nation}"
