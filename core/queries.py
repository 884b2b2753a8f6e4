"""Reads of the registers that every room shares."""

from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .languages import name_here, original_lang
from .models import Audience, Eligibility, EligibilityLine, PortalSettings, Signpost
from .remembered import remembered
from .signpost_checks import CheckRules


def eligibility_record(language_code):
    """Return the one eligibility record in this language, else in the default one, or None where there is none yet.

    Its `lang` says where it is not in this language.
    """
    return remembered(("eligibility", language_code), lambda: read_eligibility(language_code))


def read_eligibility(language_code):
    for code in dict.fromkeys((language_code, settings.LANGUAGE_CODE)):
        record = Eligibility.objects.filter(locale__language_code=code).order_by("pk").first()
        if record:
            record.lang = "" if code == language_code else original_lang()
            return record
    return None


def eligibility_lines(record, audience_slug=None):
    """Return the record's lines, each with `links`: what the same person can use here now."""
    key = ("eligibility lines", record.pk, audience_slug, get_language())
    return remembered(key, lambda: read_eligibility_lines(record, audience_slug))


def read_eligibility_lines(record, audience_slug):
    lines = EligibilityLine.objects.filter(record=record).select_related("audience").order_by("sort_order")
    lines = lines.annotate(shown=name_here(Audience, "audience__"))
    if audience_slug:
        lines = lines.filter(audience__slug=audience_slug)
    lines = list(lines)
    for line in lines:
        line.links = [
            {
                "title": _("Everything here for %(people)s") % {"people": line.audience_name.lower()},
                "url": f"{reverse('search')}?{urlencode({'audience': line.audience.slug})}",
            }
        ]
    return lines


def check_rules() -> CheckRules:
    """Return how long checks of signposts hold, as the CMS's settings say. One query."""
    return (PortalSettings.objects.filter(site__is_default_site=True).first() or PortalSettings()).check_rules


def with_audiences(signposts) -> list:
    """Return the signposts, each with `known_audiences`: (slug, name) pairs, none for everyone. One query."""
    ties = (
        Signpost.audiences.through.objects.filter(signpost__in=[signpost.pk for signpost in signposts if signpost.pk])
        .order_by("audience__sort_order", "audience__name")
        .values_list("signpost_id", "audience__slug", name_here(Audience, "audience__"))
    )
    found = {}
    for pk, slug, name in ties:
        found.setdefault(pk, []).append((slug, name))
    for signpost in signposts:
        signpost.known_audiences = found.get(signpost.pk, [])
    return signposts
