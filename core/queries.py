"""Reads of the registers that every room shares."""

from urllib.parse import urlencode

from django.urls import reverse

from .models import Eligibility, EligibilityLine


def eligibility_record(language_code):
    """Return the one eligibility record in this language, or None where nobody has written it yet."""
    return Eligibility.objects.filter(locale__language_code=language_code).order_by("pk").first()


def eligibility_lines(record, audience_slug=None):
    """Return the record's lines, each with `links`: what the same person can use here now. One query."""
    lines = EligibilityLine.objects.filter(record=record).select_related("audience").order_by("sort_order")
    if audience_slug:
        lines = lines.filter(audience__slug=audience_slug)
    lines = list(lines)
    for line in lines:
        line.links = [
            {
                "title": f"Everything here for {line.audience.name.lower()}",
                "url": f"{reverse('search')}?{urlencode({'audience': line.audience.slug})}",
            }
        ]
    return lines
