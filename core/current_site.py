"""Which site a request is for, remembered: every page asks."""

from django.core.exceptions import DisallowedHost
from wagtail.models import Site

from core.remembered import remembered


def site_of(request) -> Site | None:
    """Return the site with its root page; Wagtail's own code finds the same on the request and asks no more."""
    if request is None:
        return None
    if not hasattr(request, "_wagtail_site"):
        try:
            # Looks whether the name is one of ours: nobody fills the memory with names of their own.
            key = ("site", request.get_host(), request.get_port())
        except DisallowedHost:
            return Site.find_for_request(request)
        request._wagtail_site = remembered(key, lambda: Site.find_for_request(request))
    return request._wagtail_site
