"""Which collections a page is part of: found through the references that Wagtail keeps, so no room names another."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField
from django.db.models.functions import Cast
from wagtail.models import Page, ReferenceIndex

from core.kinds import models_of
from core.models import PortalPage
from core.remembered import remembered


def collection_models() -> list:
    """Return the page models that are ordered paths across others."""
    return [model for model in models_of(PortalPage) if getattr(model, "is_collection", False)]


def part_of(page) -> list:
    """Return the live collections that lead to this page, by title. One query."""
    if not page.pk:
        return []
    return remembered(("part of", page.pk), lambda: read_part_of(page))


def read_part_of(page) -> list:
    types = [ContentType.objects.get_for_model(model).pk for model in collection_models()]
    references = ReferenceIndex.get_references_to(page).filter(content_type__in=types)
    # The index keeps every kind of key, as text.
    ids = references.annotate(page=Cast("object_id", BigIntegerField())).values("page")
    return list(Page.objects.live().filter(pk__in=ids, locale_id=page.locale_id).order_by("title", "pk"))
