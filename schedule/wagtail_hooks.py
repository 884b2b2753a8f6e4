"""What the schedule brings to the CMS: its screens, its addresses, its part of the log and of the first screen."""

from django.urls import path, reverse
from django.utils import timezone
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem

from core.attention import HOOK
from schedule import audit
from schedule.attention_panel import HostingPanel, session_concerns
from schedule.clashes import attention, when
from schedule.door import Status
from schedule.dry_run import resulting_dates
from schedule.hosting import HostCancelView, HostLinkView, hosting, hosting_session
from schedule.link_views import PageLinkView, SessionLinkView
from schedule.models import Occurrence, ScheduledPage
from schedule.session_screens import OccurrenceViewSet, to_come

SHOWN = 8  # sentences after publishing


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
        path("hosting/<uuid:uid>/cancel/", HostCancelView.as_view(), name="hosting_cancel"),
        path("hosting/<uuid:uid>/link/", HostLinkView.as_view(), name="hosting_link"),
    ]


class HostingMenuItem(MenuItem):
    """Shown to people who host something: whoever hosts nothing would find an empty page."""

    def is_shown(self, request):
        return request.user.people.exists()


@hooks.register("register_admin_menu_item")
def hosting_menu_item():
    return HostingMenuItem("Your sessions", reverse("hosting"), name="hosting", icon_name="group", order=90)


@hooks.register("construct_homepage_panels")
def the_way_to_hosting(request, panels):
    if request.user.people.exists():
        panels.append(HostingPanel(request))


hooks.register(HOOK, session_concerns)


@hooks.register("after_publish_page")
def name_what_has_to_be_looked_at(request, page):
    """After publishing, say at once which of the page's dates clash or lack something."""
    if not isinstance(page, ScheduledPage):
        return
    now = timezone.now()
    rows = to_come(now)
    found = attention(rows, now)
    for row in [row for row in rows if row.page_id == page.pk and row.pk in found][:SHOWN]:
        messages.warning(request, f"{when(row)}: {' '.join(found[row.pk])}")
    for row in Occurrence.objects.not_over(now).filter(page_id=page.pk, status=Status.CANCELLED, left_plan=False)[
        :SHOWN
    ]:
        messages.info(request, f"{when(row)} stays cancelled, as somebody said. Under Sessions it can be put back on.")


@hooks.register("after_copy_page")
def say_what_a_copy_lacks(request, page, copy):
    """A copy looks complete in the editor, and is not: say so at once."""
    if isinstance(copy.specific, ScheduledPage) and not copy.alias_of_id:
        messages.info(request, "The copy has no dates, no join link, no recording and no review yet.")


hooks.register("register_log_actions", audit.register)
