"""The look of a page: one constant block in its head, and one link for each further sheet that it uses.

Which rules stand in which sheet: static/scss/sheets.mjs. tests/pages/test_sheets.py holds the two together.
"""

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import mark_safe

register = template.Library()


@register.simple_tag
def first_sheet():
    """Return the sheet that every page begins with, as the one inline block that the content policy allows."""
    return mark_safe(f"<style>{settings.FIRST_SHEET}</style>")  # noqa: S308  (our own file: no word of it is typed in)


@register.simple_tag(takes_context=True)
def sheet(context, name: str):
    """Return the link of a sheet, once a page. What stands after it waits for it; what stands before does not."""
    request = getattr(context, "request", None) or context.get("request")
    linked = request.__dict__.setdefault("_sheets", set()) if request is not None else set()
    if name in linked:
        return ""
    linked.add(name)
    return format_html('<link rel="stylesheet" href="{}">', static(f"css/{name}.css"))


@register.simple_tag(takes_context=True)
def sheets_of(context, body):
    """Return the links of the sheets that the blocks of a StreamField name (`sheet` in their Meta)."""
    names = {getattr(block.block.meta, "sheet", "") for block in body or []} - {""}
    return mark_safe("".join(sheet(context, name) for name in sorted(names)))  # noqa: S308  (made of `sheet` alone)
