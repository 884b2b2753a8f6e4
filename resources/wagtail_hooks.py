from wagtail import hooks

from core.page_listing import KindBelowViewSet, KindViewSet
from resources.collections import CollectionPage
from resources.models import ResourcePage


class ResourcePageViewSet(KindViewSet):
    model = ResourcePage
    icon = "doc-full"
    menu_label = "Resources"
    menu_order = 130


class ResourcesBelowViewSet(KindBelowViewSet):
    model = ResourcePage


class CollectionsBelowViewSet(KindBelowViewSet):
    model = CollectionPage


@hooks.register("register_admin_viewset")
def resources_viewset():
    return [
        ResourcePageViewSet("resources", url_prefix="resources"),
        ResourcesBelowViewSet(),
        CollectionsBelowViewSet(),
    ]
