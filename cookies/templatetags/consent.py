"""The banner, and what the browser has to know, the same bytes for every visitor of a page."""

from django import template
from django.db import DatabaseError
from django.urls import reverse
from django.utils.html import json_script

from cookies.register import ANALYTICS, notice

register = template.Library()
QUIET = {"title": "", "text": "", "page_url": "", "ga": "", "honour_gpc": True, "groups": {}}


@register.inclusion_tag("includes/consent_banner.html", takes_context=True)
def consent_banner(context):
    """Write the hidden banner and its data. `ga` is empty wherever visits are never counted, and there is no banner."""
    try:
        words = notice()
    except DatabaseError:
        words = QUIET  # an error page is drawn while the database is away
    request = context.get("request")
    ga = words["ga"] if may_be_counted(context) and ANALYTICS in words["groups"] else ""
    if request is not None and ga:
        request.analytics_may_run = True  # the header middleware adds the hosts to the page's policy
    config = {
        "ga": ga,
        "honourGpc": words["honour_gpc"],
        "groups": words["groups"],
        "save": reverse("save_consent"),
        "page": words["page_url"],
    }
    return {"words": words, "asks": bool(ga), "config": json_script(config, "consent-config")}


def may_be_counted(context) -> bool:
    """Tell whether a visit to this page may be counted at all: never a preview, and only pages that allow it."""
    request, page = context.get("request"), context.get("page")
    if request is None or getattr(request, "is_preview", False) or not getattr(page, "may_be_counted", False):
        return False
    chrome = context.get("chrome")
    urgent = chrome.settings.urgent_help_page if chrome else None
    return urgent is None or urgent.translation_key != page.translation_key
