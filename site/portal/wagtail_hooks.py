"""What the roof adds to the CMS: what starts its widgets, and the way to one's own second step."""

from django.forms.widgets import Script
from django.urls import reverse
from wagtail import hooks


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
