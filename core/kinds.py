"""Page models told apart by what they build on, and a filter by kind: without naming any room's own model."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.models import get_page_models

from core.listing import ChoiceFacet


def models_of(base) -> list:
    """Return the page models that build on `base` and can be made, for example both kinds of session."""
    return [model for model in get_page_models() if issubclass(model, base) and not model._meta.abstract]


def kind_slug(model) -> str:
    """Return how addresses name a kind of page in every language: "webinar", "common-room"."""
    with translation.override(settings.LANGUAGE_CODE):
        return str(model.kind_label).lower().replace(" ", "-")


def kind_facet(field, models) -> ChoiceFacet:
    """Return a filter by kind; `field` leads from the list's model to the page's content type."""
    kinds = {kind_slug(model): model for model in models}
    return ChoiceFacet(
        "kind",
        _("Kind"),
        field,
        tuple((slug, model.kind_label) for slug, model in kinds.items()),
        {slug: ContentType.objects.get_for_model(model).pk for slug, model in kinds.items()},
    )
