"""The one module of a page: with what keeps its sessions true where it shows any, so that a browser asks once.

Which modules stand inside it: portal/static_storage.py. It is named at the foot of a page, where what the page shows is
known; a module runs after the page was read, wherever it is named.
"""

from django import template
from django.templatetags.static import static

from core.video_pages import noted

register = template.Library()


@register.simple_tag
def shows_sessions() -> str:
    """Say that this page shows a session. Prints nothing."""
    noted("modules").add("sessions")
    return ""


@register.simple_tag
def page_module() -> str:
    """Return the address of the page's module."""
    name = "js/portal-sessions.js" if "sessions" in noted("modules") else "js/portal.js"
    return static(name)
