"""The CMS screens of dated sessions: one row a date, changed at once and outside page revisions."""

from django.db import transaction
from django.db.models import Case, F, IntegerField, When
from django.forms import CheckboxSelectMultiple
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, ObjectList
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import HeaderButton
from wagtail.models import Page
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from core.models import Audience, Person, Topic
from core.page_filters import originals, tick_boxes
from core.page_listing import WIDE, audience_words
from schedule.clashes import attention, links_of, when
from schedule.door import Status
from schedule.models import Occurrence
from schedule.occurrence_form import OccurrenceForm

HELP = "<p>What you say here shows on the site at once, and no later publish of the page undoes it.</p>"


def page_title(occurrence):
    address = reverse("wagtailadmin_pages:edit", args=[occurrence.page_id])
    return format_html('<a href="{}">{}</a>', address, occurrence.page.title)


def attention_list(occurrence):
    """Return what has to be looked at, a line each; `IndexView` has worked it out for the whole screen."""
    return format_html_join("", "<div>{}</div>", ((words,) for words in occurrence.attention))


def link_cell(occurrence):
    words = {None: "None", True: "The page’s", False: "Its own"}[occurrence.has_default_link]
    return format_html('<a href="{}">{}</a>', reverse("join_link_of_session", args=[occurrence.pk]), words)


def to_come(now):
    """Return every session to come with what `attention` reads."""
    return list(Occurrence.objects.not_over(now).select_related("page").prefetch_related("hosts"))


class PlannedOnlyPolicy(ModelPermissionPolicy):
    """Dates are made by a page's plan and never deleted, by nobody: somebody has one in a calendar or on a poster."""

    def user_has_permission(self, user, action):
        return action not in ("add", "delete") and super().user_has_permission(user, action)


register_permission_policy(Occurrence, PlannedOnlyPolicy(Occurrence), exact_class=True)


class SessionFilterSet(WagtailFilterSet):
    """What is asked of a date's page is asked by page number: several ties would show a date several times."""

    host = tick_boxes("Host", lambda request: Person.objects.all(), field_name="hosts")
    audience = tick_boxes("Who it is for", originals(Audience), method="tied")
    topic = tick_boxes("What it is about", originals(Topic), method="tied")

    class Meta:
        model = Occurrence
        fields = {"status": ["exact"], "starts_at": ["gte", "lte"], "page": ["exact"]}

    def tied(self, rows, name, terms):
        if not terms:
            return rows
        slugs = [term.slug for term in terms]
        return rows.filter(page__in=Page.objects.filter(**{f"{name}_ties__{name}__slug__in": slugs}).values("pk"))


def host_words(occurrence) -> str:
    return ", ".join(person.name for person in occurrence.hosts.all())


class OccurrenceIndexView(IndexView):
    """What is on or to come first, soonest on top; what is over below, latest on top."""

    def get_base_queryset(self):
        is_over = Case(When(ends_at__lte=timezone.now(), then=1), default=0, output_field=IntegerField())
        rows = Occurrence.objects.select_related("page")
        return rows.prefetch_related("hosts", "page__audience_ties__audience").annotate(is_over=is_over)

    def order_queryset(self, queryset):
        if self.is_explicitly_ordered:
            return super().order_queryset(queryset)
        past_backwards = Case(When(is_over=1, then=F("starts_at")))
        return queryset.order_by("is_over", past_backwards.desc(), "starts_at", "pk")

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        now = timezone.now()
        found, links = attention(to_come(now), now), links_of(context["object_list"])
        for row in context["object_list"]:
            row.attention = found.get(row.pk, [])
            row.has_default_link = links[row.pk][1] if row.pk in links else None
        return context


class OccurrenceEditView(EditView):
    @transaction.atomic
    def post(self, request, *args, **kwargs):
        """Look whether the row has changed meanwhile, and change it, in one transaction."""
        return super().post(request, *args, **kwargs)

    def save_instance(self):
        row = self.form.instance
        row.by_hand = True
        if row.status == Status.CANCELLED and {"status", "reason"} & set(self.form.changed_data):
            row.left_plan = False  # a person says so now: no date that comes back revives it
        return super().save_instance()

    def form_valid(self, form):
        response = super().form_valid(form)
        now = timezone.now()
        for words in attention(to_come(now), now).get(self.object.pk, []):
            messages.warning(self.request, words)
        return response

    @cached_property
    def header_buttons(self):
        buttons = [HeaderButton("See it on the site", url=reverse("door", args=[self.object.uid]), icon_name="view")]
        if self.request.user.has_perm("schedule.change_joinlink"):
            url = reverse("join_link_of_session", args=[self.object.pk])
            buttons.append(HeaderButton("Join link", url=url, icon_name="link"))
        return buttons


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
        Column("audiences", label="For", accessor=lambda row: audience_words(row.page), classname=WIDE),
        Column("hosts", label="Hosts", accessor=host_words),
        Column("status", label="State", accessor="get_status_display", sort_key="status"),
        Column("reason", label="Public words", accessor="reason"),
        Column("join_link", label="Join link", accessor=link_cell),
        Column("attention", label="To look at", accessor=attention_list),
    ]
    filterset_class = SessionFilterSet
    search_fields = ["page__title"]
    list_export = ["starts_at", "ends_at", "status", "capacity"]
    edit_handler = ObjectList(
        [
            HelpPanel(HELP),
            FieldPanel("status"),
            FieldPanel("reason"),
            FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")], heading="When (UK time)"),
            FieldPanel("which"),
            FieldRowPanel([FieldPanel("capacity"), FieldPanel("seats")], heading="Seats"),
            FieldPanel("hosts", widget=CheckboxSelectMultiple),
        ],
        base_form_class=OccurrenceForm,
    )
