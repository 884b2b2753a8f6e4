"""Reads of resources."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef
from wagtail.models import Page

from core.languages import shown_here
from core.models import PageTopic


def latest_on_its_topics(page, leave_out: list[int], most: int) -> list[int]:
    """Return the ids of the latest live resources in the language being shown on any of the page's topics.

    Read from the index of first publishing, page by page until there are enough: nothing is gathered and sorted.
    """
    topics = list(page.topic_ties.values_list("topic", flat=True))
    on_them = Exists(PageTopic.objects.filter(page=OuterRef("pk"), topic__in=topics))
    kind = ContentType.objects.get_for_model(page).pk
    of_kind = Exists(ContentType.objects.filter(pk=OuterRef("content_type"), id=kind))
    found = shown_here(Page.objects.live().filter(of_kind, on_them)).exclude(pk__in=[*leave_out, page.pk])
    return list(found.order_by("-first_published_at", "pk").values_list("pk", flat=True)[:most])
