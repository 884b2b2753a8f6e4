"""The CMS's report of answers about cookies, by week, and the list of what people were told."""

from datetime import datetime, time

from cookie_consent.models import ACTION_ACCEPTED, ACTION_DECLINED, CookieGroup, LogItem
from django.db.models import Count, Q
from django.db.models.functions import TruncWeek
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets.button import HeaderButton

from core.bar_chart import mondays
from schedule.clock import UK, local

from .answer_weeks import WEEKS, answer_weeks, chart, in_words
from .models import NoticeSnapshot


def weeks_by_group(now) -> list[tuple[CookieGroup, list]]:
    """Return every group that people were asked about with a line for each of the last weeks, the oldest first."""
    weeks = mondays(local(now).date(), WEEKS)
    groups = CookieGroup.objects.filter(Q(is_required=False) | Q(logitem__isnull=False)).distinct()
    counts = {}
    rows = (
        LogItem.objects.filter(created__gte=datetime.combine(weeks[0], time(), UK))
        .annotate(week=TruncWeek("created", tzinfo=UK))
        .values("cookiegroup_id", "week")
        .annotate(
            accepted=Count("pk", filter=Q(action=ACTION_ACCEPTED)),
            rejected=Count("pk", filter=Q(action=ACTION_DECLINED)),
        )
        .order_by()
    )
    for row in rows:
        monday = row["week"].date()
        counts.setdefault(row["cookiegroup_id"], {})[monday] = (row["accepted"], row["rejected"])
    ordered = groups.order_by("ordering", "name")
    return [(group, answer_weeks(group.name, weeks, counts.get(group.pk, {}))) for group in ordered]


class ConsentReportView(ReportView):
    """Yes and no by week: a chart for each group, the same as a table under it, and as a spreadsheet."""

    model = LogItem
    any_permission_required = ["view"]
    page_title = "Consent"
    header_icon = "view"
    index_url_name = "consent_report"
    index_results_url_name = "consent_report_results"
    results_template_name = "wagtailadmin/consent_report.html"
    paginate_by = None
    list_export = ["monday", "group", "accepted", "rejected", "share"]
    export_headings = {
        "monday": "Week from",
        "group": "Group",
        "accepted": "Said yes",
        "rejected": "Said no",
        "share": "Share of yes",
    }

    @cached_property
    def weeks(self):
        return weeks_by_group(timezone.now())

    def get_queryset(self):
        return [line for _, lines in self.weeks for line in reversed(lines)]

    def get_filename(self):
        return f"consent-by-week-{local(timezone.now()):%Y-%m-%d}"

    @cached_property
    def header_buttons(self):
        return [HeaderButton("What people were told", url=reverse("consent_notices"), icon_name="doc-full")]

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        context["reports"] = [
            {"group": group, "lines": lines[::-1], "chart": chart(lines), "words": in_words(lines)}
            for group, lines in self.weeks
        ]
        context["any_answer"] = any(line.accepted or line.rejected for _, lines in self.weeks for line in lines)
        return context


class NoticesView(ReportView):
    """Each wording of the banner with what was declared then, from when until when, the latest first."""

    model = NoticeSnapshot
    any_permission_required = ["view"]
    page_title = "What people were told"
    header_icon = "doc-full"
    index_url_name = "consent_notices"
    index_results_url_name = "consent_notices_results"
    results_template_name = "wagtailadmin/consent_notices.html"
    paginate_by = 20
    list_export = []

    @cached_property
    def header_buttons(self):
        return [HeaderButton("Consent by week", url=reverse("consent_report"), icon_name="view")]

    def decorate_paginated_queryset(self, object_list):
        """Give each its end: the moment that the next one was first used."""
        shown = list(object_list)
        starts = NoticeSnapshot.objects.order_by("first_used", "pk").values_list("pk", "first_used")
        following = dict(zip([pk for pk, _ in starts], [start for _, start in starts][1:], strict=False))
        for snapshot in shown:
            snapshot.until = following.get(snapshot.pk)
        return shown
