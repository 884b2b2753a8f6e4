"""The look of a page: one constant block in its head, and one link for each further sheet that it uses.

Which rules stand in which sheet: static/scss/sheets.mjs. tests/pages/test_sheets.py holds the two together.
"""

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from core.video_pages import noted

register = template.Library()


@register.simple_tag
def first_sheet():
    """Return the sheet that every page begins with, as the one inline block that the content policy allows."""
    # Our own file: no word of it is typed in.
    return mark_safe(f"<style>{settings.FIRST_SHEET}</style>")  # noqa: S308  # nosec B308, B703


@register.simple_tag
def sheet(name: str):
    """Return the link of a sheet, once a page. What stands after it waits for it; what stands before does not."""
    linked = noted("sheets")
    if name in linked:
        return ""
    linked.add(name)
    return format_html('<link rel="stylesheet" href="{}">', static(f"css/{name}.css"))
