from wagtail import hooks

from common_rooms.models import CommonRoomPage
from schedule.page_listing import ScheduledBelowViewSet, ScheduledKindViewSet


class CommonRoomPageViewSet(ScheduledKindViewSet):
    model = CommonRoomPage
    icon = "group"
    menu_label = "Common rooms"
    menu_order = 120


class CommonRoomsBelowViewSet(ScheduledBelowViewSet):
    model = CommonRoomPage


@hooks.register("register_admin_viewset")
def common_rooms_viewset():
    return [CommonRoomPageViewSet("common_rooms", url_prefix="common-rooms"), CommonRoomsBelowViewSet()]
