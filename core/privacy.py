"""Pages that are kept from visitors: the portal makes none, and asks once for all pages whether somebody did."""

from wagtail.models import PageViewRestriction

from core.remembered import remembered


def none_is_private() -> bool:
    """Return whether no page at all has a restriction."""
    return remembered("no page is private", lambda: not PageViewRestriction.objects.exists())


def for_everybody(pages):
    """Narrow a queryset of pages to those without a restriction, their own or one above them."""
    return pages if none_is_private() else pages.public()
