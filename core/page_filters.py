"""What lists of pages in the CMS can be narrowed by: who a page is for, its topic, its language, its review."""

import django_filters
from django.conf import settings
from django.forms import CheckboxSelectMultiple
from django.utils import timezone
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.models import Locale, Page

from core.models import Audience, Topic
from core.reviews import STATES, pages_to_review, state_condition


def originals(model):
    """Return a callable for the terms in the site's own language; a translated page is found by the same word."""
    return lambda request: model.objects.filter(locale__language_code=settings.LANGUAGE_CODE)


def tick_boxes(label, queryset, **options):
    return django_filters.ModelMultipleChoiceFilter(
        label=label, queryset=queryset, widget=CheckboxSelectMultiple, **options
    )


class PortalFilterSet(PageFilterSet):
    """Every filter asks for page numbers, so that a search can be narrowed by it: search knows no joins."""

    audience = tick_boxes("Who it is for", originals(Audience), method="tied")
    topic = tick_boxes("What it is about", originals(Topic), method="tied")
    language = tick_boxes("Language", lambda request: Locale.objects.all(), method="in_language")
    review = django_filters.ChoiceFilter(label="Review", choices=STATES, method="in_review")

    class Meta(PageFilterSet.Meta):
        pass

    def tied(self, pages, name, terms):
        if not terms:
            return pages
        slugs = [term.slug for term in terms]
        found = Page.objects.filter(**{f"{name}_ties__{name}__slug__in": slugs})
        return pages.filter(pk__in=found.order_by().values("pk"))

    def in_language(self, pages, name, locales):
        found = Page.objects.filter(locale__in=list(locales)).order_by().values("pk")
        return pages.filter(pk__in=found) if locales else pages

    def in_review(self, pages, name, state):
        late = pages_to_review().filter(state_condition(state, timezone.localdate()))
        return pages.filter(pk__in=late.order_by().values("pk"))
