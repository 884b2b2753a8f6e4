"""The CMS's register of signposts: how each one's check stands, and the way to say that somebody has looked."""

import django_filters
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.snippets.views.snippets import EditView, IndexView, SnippetViewSet

from .models import Signpost
from .queries import check_rules
from .signpost_checks import Check, state_of
from .usage import WithUsage, usage_column

PERMISSION = "core.check_signpost"
STATES = [
    (Check.HOLDS.value, "Checked"),
    (Check.OVERDUE.value, "Check overdue"),
    (Check.NEVER.value, "Never checked"),
    (Check.WITHDRAWN.value, "Withdrawn: not on the pages"),
]
WORDS = dict(STATES)


def reach(signpost) -> str:
    ways = [signpost.phone, f"text {signpost.text_number}" if signpost.text_number else "", signpost.website_host]
    return ", ".join(way for way in ways if way)


def last_checked(signpost) -> str:
    if signpost.last_verified is None:
        return "Never"
    by = f" by {signpost.verified_by}" if signpost.verified_by else ""
    return f"{signpost.last_verified:%d/%m/%Y}{by}"


def standing(signpost):
    """Return the check's state in words; bold where visitors rely on something that nobody has looked at lately."""
    words = WORDS[signpost.check_state]
    loud = signpost.is_kept and signpost.check_state != Check.HOLDS
    return format_html("<strong>{}</strong>", words) if loud else words


def with_states(signposts) -> list:
    """Return the signposts as a list, each with `check_state` as of today."""
    today, rules = timezone.localdate(), check_rules()
    signposts = list(signposts)
    for signpost in signposts:
        signpost.check_state = state_of(signpost, today, rules)
    return signposts


class SignpostFilterSet(WagtailFilterSet):
    check = django_filters.ChoiceFilter(label="Check", choices=STATES, method="by_check")

    class Meta:
        model = Signpost
        fields = ["urgency", "show_in_header", "nations"]

    def by_check(self, queryset, name, value):
        """A state hangs on today and on the settings, so it is worked out here: a register has dozens of rows."""
        return queryset.filter(
            pk__in=[row.pk for row in with_states(Signpost.objects.all()) if row.check_state == value]
        )


class SignpostIndexView(WithUsage, IndexView):
    def get_base_queryset(self):
        """Each helpline once: its translations follow it. Those are listed where somebody asks for their language."""
        found = super().get_base_queryset()
        if self.request.GET.get("locale"):
            return found
        return found.filter(locale__language_code=settings.LANGUAGE_CODE)

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        states = {row.pk: row.check_state for row in with_states(Signpost.objects.all())}
        for row in context["object_list"]:
            row.check_state = states[row.pk]
        return context

    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        if self.request.user.has_perm(PERMISSION):
            url = reverse("signpost_checked", args=[instance.pk])
            buttons.append(Button("Checked today", url=url, icon_name="check", priority=5))
        return buttons


class SignpostEditView(EditView):
    @cached_property
    def header_buttons(self):
        buttons = list(super().header_buttons)
        if self.request.user.has_perm(PERMISSION):
            url = reverse("signpost_checked", args=[self.object.pk])
            buttons.append(HeaderButton("Checked today", url=url, icon_name="check"))
        return buttons


class SignpostViewSet(SnippetViewSet):
    model = Signpost
    icon = "help"
    menu_label = "Signposts"
    index_view_class = SignpostIndexView
    edit_view_class = SignpostEditView
    filterset_class = SignpostFilterSet
    list_display = [
        "name",
        "urgency",
        Column("reach", label="How to reach them", accessor=reach),
        BooleanColumn("show_in_header", label="In the bar"),
        Column("last_verified", label="Last checked", accessor=last_checked),
        Column("check_state", label="Check", accessor=standing),
        usage_column(Signpost),
    ]
    list_export = ["name", "urgency", "hours", "website", "show_in_header", "last_verified", "verified_by"]
    search_fields = ["name", "summary"]
