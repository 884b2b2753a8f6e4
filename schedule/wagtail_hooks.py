"""What the schedule brings to the CMS: its screens, its addresses, its part of the log and of the first screen."""

from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from schedule import audit
from schedule.attention_panel import AttentionPanel
from schedule.dry_run import resulting_dates
from schedule.hosting import hosting, hosting_session
from schedule.link_views import PageLinkView, SessionLinkView
from schedule.session_screens import OccurrenceViewSet


@hooks.register("register_admin_viewset")
def sessions_viewset():
    return OccurrenceViewSet("sessions", url_prefix="sessions")


@hooks.register("register_admin_urls")
def schedule_urls():
    return [
        path("schedule/dates/<str:kind>/", resulting_dates, name="resulting_dates"),
        path("schedule/link/session/<int:pk>/", SessionLinkView.as_view(), name="join_link_of_session"),
        path("schedule/link/page/<int:pk>/", PageLinkView.as_view(), name="join_link_of_page"),
        path("hosting/", hosting, name="hosting"),
        path("hosting/<uuid:uid>/", hosting_session, name="hosting_session"),
    ]


class HostingMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.people.exists()


@hooks.register("register_admin_menu_item")
def hosting_menu_item():
    return HostingMenuItem("Your sessions", reverse("hosting"), name="hosting", icon_name="group", order=90)


@hooks.register("construct_homepage_panels")
def sessions_to_look_at(request, panels):
    if request.user.has_perm("schedule.change_occurrence"):
        panels.append(AttentionPanel())


hooks.register("register_log_actions", audit.register)
