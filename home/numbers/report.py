"""The CMS's report of numbers: weeks as charts, and sums by audience, topic and page. No person is in any of them."""

from datetime import timedelta

import django_filters
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.reports import ReportView

from core.bar_chart import bar_chart, mondays
from core.languages import names_here
from core.models import Audience, DailyCount, Topic

from .lines import KINDS, by_page, by_term, over_time
from .reading import WEEK, amounts, audience_ties, shown_pages, topic_ties

WEEKS = [("4", "The last 4 weeks"), ("13", "The last 13 weeks"), ("26", "The last 26 weeks"), ("52", "The last year")]
USUAL = "26"
HEADINGS = {
    "views": "Views",
    "doors": "Doors looked at",
    "joined": "Joined",
    "downloads": "Downloads",
    "plays": "Plays",
    "yes": "Useful: yes",
    "no": "Useful: no",
}


class NumbersFilterSet(WagtailFilterSet):
    """What the report is about. The rows are added up afterwards, so each filter only says what was chosen."""

    weeks = django_filters.ChoiceFilter(label="When", choices=WEEKS, method="told", empty_label=None, initial=USUAL)
    audience = django_filters.ChoiceFilter(
        label="Who it is for", choices=lambda: names_here(Audience).items(), method="told"
    )
    topic = django_filters.ChoiceFilter(label="Topic", choices=lambda: names_here(Topic).items(), method="told")

    def told(self, rows, name, value):
        return rows

    class Meta:
        model = DailyCount
        fields = []


class NumbersReportView(ReportView):
    """Numbers as they are, for people with the right to see them; what is exported says "fewer than 5"."""

    model = DailyCount
    any_permission_required = ["view"]
    page_title = "Numbers"
    header_icon = "table"
    index_url_name = "numbers_report"
    index_results_url_name = "numbers_report_results"
    results_template_name = "wagtailadmin/numbers_report.html"
    filterset_class = NumbersFilterSet
    paginate_by = None
    list_export = ["title", *(f"said_{kind}" for kind in KINDS), "share"]
    export_headings = {
        "title": "Page",
        **{f"said_{kind}": heading for kind, heading in HEADINGS.items()},
        "share": "Share of yes",
    }

    @cached_property
    def chosen(self) -> dict:
        return {"weeks": USUAL} | {
            name: value
            for name, value in (self.filters.form.cleaned_data if self.filters.is_valid() else {}).items()
            if value
        }

    def get_queryset(self):
        return DailyCount.objects.none()

    def filter_queryset(self, queryset):
        """Read and add up everything the report shows; return its lines by page."""
        super().filter_queryset(queryset)
        today = timezone.localdate()
        self.weeks = mondays(today, int(self.chosen["weeks"]))
        found = amounts(self.weeks[0], today + timedelta(days=1), WEEK)
        titles = shown_pages(found)
        audiences, topics = audience_ties(titles), topic_ties(titles)
        for name, ties in (("audience", audiences), ("topic", topics)):
            if name in self.chosen:
                tied = {page_id for page_id, slug in ties if slug == self.chosen[name]}
                titles = {page_id: title for page_id, title in titles.items() if page_id in tied}
        self.found = [amount for amount in found if amount.page_id in titles]
        lines = by_page(self.found, titles)
        self.terms = [
            ("By audience", by_term(lines, audiences, names_here(Audience))),
            ("By topic", by_term(lines, topics, names_here(Topic))),
        ]
        return lines

    def get_filename(self):
        return f"numbers-{timezone.localdate():%Y-%m-%d}"

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        weeks = over_time(self.found, self.weeks)
        context["headings"] = HEADINGS.values()
        context["charts"] = [self.chart(kind, weeks) for kind in KINDS if any(sums[kind] for _, sums in weeks)]
        context["weeks"] = [(begins, [sums[kind] for kind in KINDS]) for begins, sums in reversed(weeks)]
        context["terms"] = [*self.terms, ("By page", self.object_list)]
        return context

    @staticmethod
    def chart(kind, weeks) -> dict:
        numbers = [(begins, sums[kind]) for begins, sums in weeks]
        total = sum(number for _, number in numbers)
        words = f"{total} in {len(numbers)} weeks. The last bar is this week, which is not over."
        return {"key": kind, "heading": HEADINGS[kind], "words": words, "drawn": bar_chart(numbers)}
