"""Every public page of the demo, and what a page says."""

import re

import pytest
from django.utils.html import strip_tags


def words_of(response) -> str:
    """Return what a visitor reads: no tags, no data for scripts, no style, single spaces."""
    page = re.sub(r"<(script|style)\b.*?</\1>", " ", response.content.decode(), flags=re.S)
    return " ".join(strip_tags(page).split())


@pytest.fixture
def read():
    return words_of


@pytest.fixture
def links_in():
    """Return a function that lists the addresses a page links to."""
    return lambda response: re.findall(r'<a [^>]*href="([^"]+)"', response.content.decode())


@pytest.fixture
def all_addresses(db):
    """Every live page's address, and the ones that are no page."""
    from wagtail.models import Page

    addresses = [page.url for page in Page.objects.live().filter(depth__gt=1)]
    return [*addresses, "/search/", "/search/?q=sleep", "/calendar/", "/no-such-page/"]
