"""The language switch, and the lines in a page's head that say where else it stands."""

from django import template
from django.db import DatabaseError

from core.language_switch import alternates, choices

register = template.Library()


def offered(context) -> list:
    """Return the page's choices, read once for head and header; none while the database is away."""
    request, chrome = context.get("request"), context.get("chrome")
    if request is None or chrome is None or chrome.offline:
        return []
    if not hasattr(request, "_languages"):
        page = context.get("page") or context.get("original")
        try:
            request._languages = choices(request, page if page and page.pk else None, chrome.site)
        except DatabaseError:
            request._languages = []
    return request._languages


@register.inclusion_tag("includes/language_switch.html", takes_context=True)
def language_switch(context):
    return {"languages": offered(context)}


@register.inclusion_tag("includes/alternates.html", takes_context=True)
def language_alternates(context):
    return {"alternates": alternates(context.get("page"), offered(context))}
