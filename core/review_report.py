"""The CMS's report of reviews."""

import django_filters
from django.db.models import F
from django.utils import timezone
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page

from .models import PageReview
from .review_dates import state_of
from .reviews import STATES, pages_to_review, state_condition

WORDS = {**dict(STATES), "fine": "Reviewed"}


class ReviewsFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(label="Review", choices=STATES, method="in_state")

    def in_state(self, pages, name, state):
        return pages.filter(state_condition(state, timezone.localdate()))

    class Meta:
        model = Page
        fields = []


class ReviewsReportView(ReportView):
    """Every live page that has to be read from time to time, those that are late first.

    The spreadsheet goes through Wagtail's exporter, and so through whatever keeps formulas out of it.
    """

    model = PageReview
    any_permission_required = ["view"]
    page_title = "Reviews"
    header_icon = "check"
    index_url_name = "reviews_report"
    index_results_url_name = "reviews_report_results"
    results_template_name = "wagtailadmin/reviews_report.html"
    filterset_class = ReviewsFilterSet
    list_export = ["title", "kind", "last_reviewed_on", "reviewed_by", "next_review_on", "state_words"]
    export_headings = {
        "title": "Page",
        "kind": "Kind",
        "last_reviewed_on": "Last reviewed",
        "reviewed_by": "By",
        "next_review_on": "Next review",
        "state_words": "Review",
    }

    def get_queryset(self):
        found = pages_to_review().select_related("content_type", "locale")
        return found.order_by(F("next_review_on").asc(nulls_last=True), "title", "pk")

    def get_filename(self):
        return f"reviews-{timezone.localdate():%Y-%m-%d}"

    def decorate_paginated_queryset(self, object_list):
        today = timezone.localdate()
        pages = list(object_list)
        for page in pages:
            page.state = state_of(page.next_review_on, today)
            page.state_words = WORDS[page.state]
            page.kind = page.specific_class.kind_label
        return pages

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        context["may_review"] = self.request.user.has_perm("core.review_page")
        return context
