"""Reads of resources."""

from django.db.models import Exists, OuterRef
from wagtail.query import PageQuerySet

from core.models import PageTopic


class ResourcePageQuerySet(PageQuerySet):
    def sharing_topics_with(self, page):
        """Other resources on any of the page's topics, latest first."""
        topics = list(page.topic_ties.values_list("topic", flat=True))  # in a preview: of the form, not of a query
        on_them = Exists(PageTopic.objects.filter(page=OuterRef("pk"), topic__in=topics))
        return self.filter(on_them).exclude(pk=page.pk).order_by("-first_published_at", "pk")
