"""The CMS screen of dated sessions: one row a date, changed at once and outside page revisions."""

from django.db.models import Case, F, IntegerField, When
from django.forms import CheckboxSelectMultiple
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from schedule import audit
from schedule.clock import local
from schedule.dry_run import resulting_dates
from schedule.models import Occurrence

HELP = "<p>What you say here shows on the site at once, and no later publish of the page undoes it.</p>"


def when(occurrence) -> str:
    return f"{local(occurrence.starts_at):%a %d %b %Y, %H:%M}"


def page_title(occurrence):
    address = reverse("wagtailadmin_pages:edit", args=[occurrence.page_id])
    return format_html('<a href="{}">{}</a>', address, occurrence.page.title)


class OccurrenceIndexView(IndexView):
    """What is on or to come first, soonest on top; what is over below, latest on top."""

    def get_base_queryset(self):
        is_over = Case(When(ends_at__lte=timezone.now(), then=1), default=0, output_field=IntegerField())
        return Occurrence.objects.select_related("page").annotate(is_over=is_over)

    def order_queryset(self, queryset):
        if self.is_explicitly_ordered:
            return super().order_queryset(queryset)
        past_backwards = Case(When(is_over=1, then=F("starts_at")))
        return queryset.order_by("is_over", past_backwards.desc(), "starts_at", "pk")


class OccurrenceEditView(EditView):
    def save_instance(self):
        self.form.instance.by_hand = True
        return super().save_instance()


class OccurrenceViewSet(ModelViewSet):
    model = Occurrence
    index_view_class = OccurrenceIndexView
    edit_view_class = OccurrenceEditView
    icon = "date"
    menu_label = "Sessions"
    menu_order = 200
    add_to_admin_menu = True
    copy_view_enabled = False
    name = "sessions"
    list_display = [
        TitleColumn("starts_at", label="When (UK time)", accessor=when, sort_key="starts_at", url_name="sessions:edit"),
        Column("page", label="Page", accessor=page_title),
        Column("status", label="State", accessor="get_status_display", sort_key="status"),
        Column("reason", label="Public words", accessor="reason"),
    ]
    list_filter = {"status": ["exact"], "starts_at": ["gte", "lte"]}
    search_fields = ["page__title"]
    panels = [
        HelpPanel(HELP),
        FieldPanel("status"),
        FieldPanel("reason"),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")], heading="When (UK time)"),
        FieldPanel("capacity"),
        FieldPanel("hosts", widget=CheckboxSelectMultiple),
    ]


@hooks.register("register_admin_viewset")
def sessions_viewset():
    return OccurrenceViewSet("sessions", url_prefix="sessions")


@hooks.register("register_admin_urls")
def schedule_urls():
    return [path("sessions/dates/<str:kind>/", resulting_dates, name="resulting_dates")]


hooks.register("register_log_actions", audit.register)
