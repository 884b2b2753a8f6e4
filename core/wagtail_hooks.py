"""The CMS's shape: colours, the registers' screens, and what the menu does not need."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from .models import Audience, Eligibility, Nation, Person, Signpost, Topic


@hooks.register("insert_global_admin_css")
def cms_colours():
    return format_html('<link rel="stylesheet" href="{}">', static("cms/cms.css"))


class PersonViewSet(SnippetViewSet):
    model = Person
    icon = "user"
    menu_label = "People"
    menu_order = 300
    add_to_admin_menu = True
    list_display = ["name", "role"]
    search_fields = ["name", "role"]


class SignpostViewSet(SnippetViewSet):
    model = Signpost
    icon = "help"
    menu_label = "Signposts"
    list_display = [
        "name",
        "urgency",
        Column("reach", label="How to reach them", accessor=lambda signpost: reach(signpost)),
        BooleanColumn("show_in_header", label="In the bar"),
        Column("last_verified", label="Last checked", accessor=lambda signpost: signpost.last_verified or "Never"),
    ]
    list_filter = ["urgency", "show_in_header", "nations"]
    search_fields = ["name", "summary"]


def reach(signpost) -> str:
    ways = [signpost.phone, f"text {signpost.text_number}" if signpost.text_number else "", signpost.website_host]
    return ", ".join(way for way in ways if way)


class EligibilityViewSet(SnippetViewSet):
    model = Eligibility
    icon = "group"
    menu_label = "Eligibility"


class TermViewSet(SnippetViewSet):
    icon = "tag"
    list_display = ["name", "slug", "sort_order"]
    ordering = ["sort_order", "name"]


class AudienceViewSet(TermViewSet):
    model = Audience


class TopicViewSet(TermViewSet):
    model = Topic


class NationViewSet(TermViewSet):
    model = Nation


class RegistersViewSetGroup(SnippetViewSetGroup):
    menu_label = "Registers"
    menu_icon = "folder-open-inverse"
    menu_order = 310
    items = (SignpostViewSet, EligibilityViewSet, AudienceViewSet, TopicViewSet, NationViewSet)


register_snippet(PersonViewSet)
register_snippet(RegistersViewSetGroup)
