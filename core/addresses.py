"""Full addresses, for what leaves the site: structured data, feeds, codes on paper."""

from urllib.parse import urljoin

from django.conf import settings


def full_address(url: str) -> str:
    """Return an address below BASE_URL for a path such as "/webinars/a-talk/"; a full address stays as it is."""
    return urljoin(settings.BASE_URL, url)
