"""What the roof adds to the CMS: what starts its widgets, the way to one's own second step, and the guide."""

from django.forms.widgets import Script
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import DismissibleMenuItem, MenuItem

from .guide.screens import GuideContentsView, GuideTaskView


@hooks.register("insert_global_admin_js")
def start_widgets():
    return str(Script("cms/start-widgets.js"))


@hooks.register("register_account_menu_item")
def second_step(request):
    return {
        "url": reverse("mfa_index"),
        "label": "How you sign in",
        "help_text": "Your authenticator app, passkeys and recovery codes.",
    }


@hooks.register("register_admin_urls")
def guide_urls():
    return [
        path("guide/", GuideContentsView.as_view(), name="guide"),
        path("guide/<slug:slug>/", GuideTaskView.as_view(), name="guide_task"),
    ]


@hooks.register("register_help_menu_item")
def guide_menu_item():
    return MenuItem("Editor’s guide", reverse("guide"), name="guide", icon_name="help", order=10)


@hooks.register("construct_help_menu")
def one_guide(request, menu_items):
    """Leave out what Wagtail brings about itself: a second "Editor guide", on another site, and its release notes."""
    menu_items[:] = [item for item in menu_items if not isinstance(item, DismissibleMenuItem)]
