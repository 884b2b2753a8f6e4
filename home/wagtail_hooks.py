"""What home adds to the CMS, and the rule that a page is served below its own language's addresses only."""

from django.http import Http404
from django.urls import path, reverse
from django.utils.translation import get_language
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from core.languages import is_original
from core.wagtail_hooks import PermittedMenuItem
from home.numbers.report import NumbersReportView
from home.search.screens import SearchViewSetGroup

register_snippet(SearchViewSetGroup)


@hooks.register("before_serve_page")
def refuse_another_language(page, request, args, kwargs):
    """Where a language has no live home page Wagtail routes from the default one; that page is not in this language."""
    if not is_original() and page.locale.language_code != get_language():
        raise Http404


@hooks.register("register_admin_urls")
def numbers_urls():
    return [
        path("reports/numbers/", NumbersReportView.as_view(), name="numbers_report"),
        path("reports/numbers/results/", NumbersReportView.as_view(results_only=True), name="numbers_report_results"),
    ]


@hooks.register("register_reports_menu_item")
def numbers_menu_item():
    return PermittedMenuItem(
        "Numbers",
        reverse("numbers_report"),
        permission="core.view_dailycount",
        name="numbers",
        icon_name="table",
        order=585,
    )
