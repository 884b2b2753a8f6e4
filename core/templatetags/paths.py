from django import template

from core.paths import part_of as collections_with

register = template.Library()


@register.inclusion_tag("includes/part_of.html")
def part_of(page):
    """Write the links to the collections that a page of content is part of; nothing for other pages."""
    is_content = getattr(page, "is_content", False) and not getattr(page, "is_collection", False)
    return {"collections": collections_with(page) if is_content else []}
