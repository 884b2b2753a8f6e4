"""Sessions for machines to read: the one place that writes a script element without a source."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from core.addresses import full_address
from schedule.jsonld import as_script_text, event

register = template.Library()


@register.simple_tag(takes_context=True)
def session_data(context, page, sessions):
    """Return a data block with an Event for each session, or nothing where there is none.

    A data block is not a script: the browser runs nothing, and the content policy has no say in it. A sensitive page
    gives its discreet title or, without one, its kind, and no description, as elsewhere.
    """
    settings = context["chrome"].settings
    events = [
        event(
            name=page.name_for_others if page.sensitive else page.title,
            description="" if page.sensitive else page.summary,
            address=full_address(session.url or "/"),
            starts_at=session.starts_at,
            ends_at=session.ends_at,
            announced_start=session.occurrence.announced_start,
            status=session.occurrence.status,
            organiser=settings.organisation or settings.service_name,
            organiser_address=full_address("/"),
            language=get_language(),
        )
        for session in sessions
    ]
    if not events:
        return ""
    # as_script_text leaves no character that HTML would read as anything but text.
    data = mark_safe(as_script_text(events))  # noqa: S308  # nosec B308, B703
    return format_html('<script type="application/ld+json">{}</script>', data)
