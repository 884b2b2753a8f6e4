"""What signing in adds to the CMS: the way to one's own second step, on the page of one's account."""

from django.urls import reverse
from wagtail import hooks


@hooks.register("register_account_menu_item")
def second_step(request):
    return {
        "url": reverse("mfa_index"),
        "label": "How you sign in",
        "help_text": "Your authenticator app, passkeys and recovery codes.",
    }
