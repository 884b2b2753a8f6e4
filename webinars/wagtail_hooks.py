from wagtail import hooks
from wagtail.log_actions import LogFormatter

from core.attention import HOOK
from schedule.page_listing import ScheduledBelowViewSet, ScheduledKindViewSet
from webinars.models import WebinarPage
from webinars.recorded_page import REFUSED
from webinars.recording_panel import recording_concerns


class WebinarPageViewSet(ScheduledKindViewSet):
    model = WebinarPage
    icon = "media"
    menu_label = "Webinars"
    menu_order = 110


class WebinarsBelowViewSet(ScheduledBelowViewSet):
    model = WebinarPage


@hooks.register("register_admin_viewset")
def webinars_viewset():
    return [WebinarPageViewSet("webinars", url_prefix="webinars"), WebinarsBelowViewSet()]


hooks.register(HOOK, recording_concerns)


class RefusedFormatter(LogFormatter):
    label = "Not published"

    def format_message(self, log_entry):
        return f"Not published when its time came. {log_entry.data.get('words', '')}"


@hooks.register("register_log_actions")
def name_refusals(actions):
    actions.register_action(REFUSED)(RefusedFormatter)
