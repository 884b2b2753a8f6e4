"""Reads of resources."""

from wagtail.query import PageQuerySet


class ResourcePageQuerySet(PageQuerySet):
    def sharing_topics_with(self, page):
        """Other resources on any of the page's topics, latest first."""
        topics = page.topic_ties.values_list("topic", flat=True)  # in a preview: a list, not a query
        return (
            self.filter(topic_ties__topic__in=topics)
            .exclude(pk=page.pk)
            .distinct()
            .order_by("-first_published_at", "pk")
        )
