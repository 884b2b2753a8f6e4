"""The CMS's shape: colours, the registers' screens, and what the menu does not need."""

from django.contrib.auth.models import Permission
from django.forms.widgets import Script
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet, SnippetViewSetGroup

from . import clinical_review, reviews, signpost_check_view
from .after_answering import say_and_lead_home
from .attention import HOOK, concerns_for
from .attention_screens import AttentionPanel, AttentionView
from .chrome import Chrome
from .core_concerns import core_concerns
from .count_writing import DOCUMENT, keeps_numbers
from .counting import count
from .feedback_reports import DeleteNoteView, NotesReportView, UsefulReportView
from .gaps import publish_only_whole_pages
from .models import Audience, Eligibility, Nation, Person, Signpost, Topic
from .register_numbers import typed_numbers
from .review_report import ReviewsReportView
from .review_views import MarkReviewedView
from .signpost_screens import SignpostViewSet
from .tally import DOWNLOAD
from .usage import WithUsage, usage_column
from .visits import is_person
from .writing.checker import put_in_place
from .writing.telling import say_what_was_found, say_when_sent_for_approval


@hooks.register("insert_global_admin_css")
def cms_colours():
    return format_html('<link rel="stylesheet" href="{}">', static("cms/cms.css"))


@hooks.register("insert_global_admin_js")
def conditional_fields():
    return str(Script("cms/conditional-fields.js", defer=True))


@hooks.register("insert_global_admin_js")
def in_turn():
    """What Wagtail's editor does twice at once, and should do one after the other."""
    return "".join(str(Script(f"cms/{name}.js", defer=True)) for name in ("checks-in-turn", "saves-in-turn"))


class PersonIndexView(WithUsage, IndexView):
    pass


class TermIndexView(WithUsage, IndexView):
    pass


class PersonViewSet(SnippetViewSet):
    model = Person
    index_view_class = PersonIndexView
    icon = "user"
    menu_label = "People"
    menu_order = 300
    add_to_admin_menu = True
    list_display = ["name", "role", usage_column(Person)]


class EligibilityViewSet(SnippetViewSet):
    model = Eligibility
    icon = "group"
    menu_label = "Eligibility"


class TermViewSet(SnippetViewSet):
    icon = "tag"
    index_view_class = TermIndexView
    ordering = ["sort_order", "name"]


class AudienceViewSet(TermViewSet):
    model = Audience
    list_display = ["name", "slug", "sort_order", usage_column(Audience)]


class TopicViewSet(TermViewSet):
    model = Topic
    list_display = ["name", "slug", "sort_order", usage_column(Topic)]


class NationViewSet(TermViewSet):
    model = Nation
    list_display = ["name", "slug", "sort_order", usage_column(Nation)]


class RegistersViewSetGroup(SnippetViewSetGroup):
    menu_label = "Registers"
    menu_icon = "folder-open-inverse"
    menu_order = 310
    items = (SignpostViewSet, EligibilityViewSet, AudienceViewSet, TopicViewSet, NationViewSet)


register_snippet(PersonViewSet)
register_snippet(RegistersViewSetGroup)


@hooks.register("register_admin_urls")
def report_urls():
    return [
        path("reviews/<int:pk>/", MarkReviewedView.as_view(), name="mark_reviewed"),
        path("reports/reviews/", ReviewsReportView.as_view(), name="reviews_report"),
        path("reports/reviews/results/", ReviewsReportView.as_view(results_only=True), name="reviews_report_results"),
        path("reports/useful/", UsefulReportView.as_view(), name="useful_report"),
        path("reports/useful/results/", UsefulReportView.as_view(results_only=True), name="useful_report_results"),
        path("reports/useful/notes/", NotesReportView.as_view(), name="useful_notes"),
        path("reports/useful/notes/results/", NotesReportView.as_view(results_only=True), name="useful_notes_results"),
        path("reports/useful/notes/<int:pk>/delete/", DeleteNoteView.as_view(), name="delete_useful_note"),
    ]


class PermittedMenuItem(MenuItem):
    """Shown to people with one right."""

    def __init__(self, *args, permission, **kwargs):
        super().__init__(*args, **kwargs)
        self.permission = permission

    def is_shown(self, request):
        return request.user.has_perm(self.permission)


@hooks.register("register_reports_menu_item")
def reviews_menu_item():
    return PermittedMenuItem(
        "Reviews",
        reverse("reviews_report"),
        permission="core.view_pagereview",
        name="reviews",
        icon_name="check",
        order=590,
    )


@hooks.register("register_reports_menu_item")
def useful_menu_item():
    return PermittedMenuItem(
        "Was this useful?",
        reverse("useful_report"),
        permission="core.view_usefulcount",
        name="useful",
        icon_name="pick",
        order=595,
    )


@hooks.register("construct_homepage_panels")
def needs_attention(request, panels):
    if concerns_for(request.user):
        panels.append(AttentionPanel(request.user))


@hooks.register("register_admin_urls")
def attention_urls():
    return [
        path("reports/attention/", AttentionView.as_view(), name="attention"),
        path("reports/attention/results/", AttentionView.as_view(results_only=True), name="attention_results"),
    ]


class AttentionMenuItem(MenuItem):
    def is_shown(self, request):
        return bool(concerns_for(request.user))


@hooks.register("register_reports_menu_item")
def attention_menu_item():
    return AttentionMenuItem("Needs attention", reverse("attention"), name="attention", icon_name="warning", order=580)


hooks.register(HOOK, core_concerns)


@hooks.register("register_log_actions")
def core_log_actions(actions):
    actions.register_action(reviews.REVIEWED)(reviews.ReviewedFormatter)


@hooks.register("register_admin_urls")
def signpost_urls():
    view = signpost_check_view.CheckedTodayView.as_view()
    return [path("signposts/<int:pk>/checked/", view, name="signpost_checked")]


@hooks.register("register_permissions")
def signpost_permissions():
    return Permission.objects.filter(content_type__app_label="core", codename="check_signpost")


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


hooks.register("construct_wagtail_userbar", put_in_place)
hooks.register("before_bulk_action", publish_only_whole_pages)
hooks.register("after_publish_page", say_what_was_found)
hooks.register("after_create_page", say_when_sent_for_approval)
hooks.register("after_edit_page", say_when_sent_for_approval)
hooks.register("after_edit_page", say_and_lead_home)
hooks.register("register_log_actions", signpost_check_view.register)
hooks.register("register_log_actions", clinical_review.register)


@hooks.register("before_serve_page")
def say_which_page_is_counted(page, request, args, kwargs):
    """Leave the page's number for portal.counting, unless it keeps none; urgent help is never counted either."""
    urgent = Chrome.for_request(request).settings.urgent_help_page
    is_urgent = urgent is not None and urgent.translation_key == page.translation_key
    if keeps_numbers(page) and not is_urgent and not getattr(request, "is_preview", False):
        request.counted_page = page.pk


@hooks.register("before_serve_document")
def count_download(document, request):
    if is_person(request.META):
        count(f"{DOCUMENT}{document.pk}", DOWNLOAD)
