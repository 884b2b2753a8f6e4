"""The CMS's two reports of “Was this useful?”: numbers by page, and the notes. For people who edit, nobody else."""

from dataclasses import dataclass
from datetime import timedelta

import django_filters
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.db.models import Sum
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets.button import HeaderButton

from .models import UsefulCount, UsefulNote

PERIODS = [("30", "The last 30 days"), ("90", "The last 90 days"), ("365", "The last year")]
USUAL_PERIOD = "90"


@dataclass(frozen=True)
class UsefulLine:
    page_id: int
    title: str
    yes: int
    no: int

    @property
    def share(self) -> str:
        return f"{self.yes / (self.yes + self.no):.0%}" if self.yes + self.no else ""


class UsefulFilterSet(WagtailFilterSet):
    days = django_filters.ChoiceFilter(
        label="When", choices=PERIODS, method="since", empty_label=None, initial=USUAL_PERIOD
    )

    def since(self, counts, name, days):
        return counts.filter(day__gt=timezone.localdate() - timedelta(days=int(days)))

    class Meta:
        model = UsefulCount
        fields = []


class UsefulReportView(ReportView):
    """Yes and no by page over some weeks, those with most "no" first. Few answers say little, and nobody was asked."""

    model = UsefulCount
    any_permission_required = ["view"]
    page_title = "Was this useful?"
    header_icon = "pick"
    index_url_name = "useful_report"
    index_results_url_name = "useful_report_results"
    results_template_name = "wagtailadmin/useful_report.html"
    filterset_class = UsefulFilterSet
    # Through Wagtail's exporter, and so through whatever keeps formulas out of it.
    list_export = ["title", "yes", "no", "share"]
    export_headings = {"title": "Page", "yes": "Yes", "no": "No", "share": "Share of yes"}

    def get_queryset(self):
        return UsefulCount.objects.order_by()

    def filter_queryset(self, queryset):
        if "days" not in self.request.GET:
            queryset = UsefulFilterSet().since(queryset, "days", USUAL_PERIOD)
        rows = super().filter_queryset(queryset).values("page_id", "page__title")
        rows = rows.annotate(total_yes=Sum("yes"), total_no=Sum("no")).order_by("-total_no", "page__title", "page_id")
        return [UsefulLine(row["page_id"], row["page__title"], row["total_yes"], row["total_no"]) for row in rows]

    def get_filename(self):
        return f"useful-{timezone.localdate():%Y-%m-%d}"

    @cached_property
    def header_buttons(self):
        if not self.request.user.has_perm("core.view_usefulnote"):
            return []
        return [HeaderButton("Notes", url=reverse("useful_notes"), icon_name="comment")]


class NotesReportView(ReportView):
    """Visitors' notes, the latest first. No spreadsheet: what strangers typed stays in a place that is pruned."""

    model = UsefulNote
    any_permission_required = ["view"]
    page_title = "Notes from visitors"
    header_icon = "comment"
    index_url_name = "useful_notes"
    index_results_url_name = "useful_notes_results"
    results_template_name = "wagtailadmin/useful_notes.html"
    list_export = []

    def get_queryset(self):
        return UsefulNote.objects.select_related("page").order_by("-day", "-pk")

    @cached_property
    def header_buttons(self):
        return [HeaderButton("Numbers", url=reverse("useful_report"), icon_name="pick")]

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        context["may_delete"] = self.request.user.has_perm("core.delete_usefulnote")
        return context


class DeleteNoteView(WagtailAdminTemplateMixin, PermissionRequiredMixin, TemplateView):
    """GET asks, POST deletes: for a note that names somebody after all."""

    permission_required = "core.delete_usefulnote"
    raise_exception = True
    template_name = "wagtailadmin/delete_note.html"
    page_title = "Delete a note"
    header_icon = "bin"

    @cached_property
    def note(self):
        return get_object_or_404(UsefulNote.objects.select_related("page"), pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs, note=self.note)

    def post(self, request, *args, **kwargs):
        self.note.delete()
        messages.success(request, "The note is deleted.")
        return redirect("useful_notes")
