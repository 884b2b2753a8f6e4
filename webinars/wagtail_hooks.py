from wagtail import hooks

from schedule.page_listing import ScheduledKindViewSet
from webinars.models import WebinarPage


class WebinarPageViewSet(ScheduledKindViewSet):
    model = WebinarPage
    icon = "media"
    menu_label = "Webinars"
    menu_order = 110


@hooks.register("register_admin_viewset")
def webinars_viewset():
    return WebinarPageViewSet("webinars", url_prefix="webinars")
