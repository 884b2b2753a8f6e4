"""The CMS's shape: colours, the registers' screens, and what the menu does not need."""

from django.contrib.auth.models import Permission
from django.templatetags.static import static
from django.urls import path
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin import messages
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from . import signpost_check_view
from .models import Audience, Eligibility, Nation, Person, Signpost, Topic
from .register_numbers import typed_numbers
from .signpost_panel import SignpostPanel
from .signpost_screens import PERMISSION, SignpostViewSet


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


@hooks.register("register_admin_urls")
def signpost_urls():
    view = signpost_check_view.CheckedTodayView.as_view()
    return [path("signposts/<int:pk>/checked/", view, name="signpost_checked")]


@hooks.register("register_permissions")
def signpost_permissions():
    return Permission.objects.filter(content_type__app_label="core", codename="check_signpost")


@hooks.register("construct_homepage_panels")
def signposts_to_check(request, panels):
    if request.user.has_perm(PERMISSION):
        panels.append(SignpostPanel())


@hooks.register("after_publish_page")
def name_numbers_that_will_stay_behind(request, page):
    """Say which helplines' numbers stand in the page's own words: a change of the register would not reach them."""
    numbers = Signpost.objects.values_list("phone", "text_number")
    typed = typed_numbers(getattr(page, "words", ""), [number for row in numbers for number in row if number])
    if typed:
        words = ", ".join(typed)
        messages.warning(
            request,
            f"This page writes {words} itself. When the number changes, it would stay here: take it out of the text "
            "and add the block Signposts, which shows the register.",
        )


hooks.register("register_log_actions", signpost_check_view.register)
