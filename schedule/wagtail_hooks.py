"""The CMS screen of dated sessions: one row a date, changed at once and outside page revisions."""

from django.urls import reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet

from schedule.clock import local
from schedule.models import Occurrence

HELP = "<p>What you say here shows on the site at once, and no later publish of the page undoes it.</p>"


def when(occurrence) -> str:
    return f"{local(occurrence.starts_at):%a %d %b %Y, %H:%M}"


def page_title(occurrence):
    address = reverse("wagtailadmin_pages:edit", args=[occurrence.page_id])
    return format_html('<a href="{}">{}</a>', address, occurrence.page.title)


class OccurrenceViewSet(ModelViewSet):
    model = Occurrence
    icon = "date"
    menu_label = "Sessions"
    menu_order = 200
    add_to_admin_menu = True
    copy_view_enabled = False
    name = "sessions"
    list_display = [
        Column("starts_at", label="When (UK time)", accessor=when, sort_key="starts_at"),
        Column("page", label="Page", accessor=page_title),
        Column("status", label="State", accessor="get_status_display", sort_key="status"),
        Column("reason", label="Public words", accessor="reason"),
    ]
    list_filter = {"status": ["exact"], "starts_at": ["gte", "lte"]}
    search_fields = ["page__title"]
    ordering = ["starts_at"]
    panels = [
        HelpPanel(HELP),
        FieldPanel("status"),
        FieldPanel("reason"),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")], heading="When (UK time)"),
        FieldPanel("hosts"),
    ]

    def get_index_view_kwargs(self, **kwargs):
        return super().get_index_view_kwargs(**{"queryset": Occurrence.objects.select_related("page"), **kwargs})


@hooks.register("register_admin_viewset")
def sessions_viewset():
    return OccurrenceViewSet("sessions", url_prefix="sessions")
