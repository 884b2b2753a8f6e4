"""What consent brings to the CMS: its screens, its reports, its part of the log. For managers alone."""

from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .declaration_forms import ASKED_AGAIN
from .declaration_screens import CookiesViewSetGroup
from .report_views import ConsentReportView, NoticesView


@hooks.register("register_admin_viewset")
def cookies_viewsets():
    return CookiesViewSetGroup()


@hooks.register("register_admin_urls")
def report_urls():
    return [
        path("reports/consent/", ConsentReportView.as_view(), name="consent_report"),
        path("reports/consent/results/", ConsentReportView.as_view(results_only=True), name="consent_report_results"),
        path("reports/consent/told/", NoticesView.as_view(), name="consent_notices"),
        path("reports/consent/told/results/", NoticesView.as_view(results_only=True), name="consent_notices_results"),
    ]


class ConsentReportMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm("cookie_consent.view_logitem")


@hooks.register("register_reports_menu_item")
def consent_report_menu_item():
    return ConsentReportMenuItem("Consent", reverse("consent_report"), name="consent", icon_name="view", order=600)


@hooks.register("register_log_actions")
def log_actions(actions):
    actions.register_action(ASKED_AGAIN, "Ask visitors again", "Visitors asked again")
