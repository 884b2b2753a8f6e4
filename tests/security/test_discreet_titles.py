"""What stays in a browser's history, a bookmark or a shared link of a sensitive page does not say what it is about."""

import json
import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from core.models import PortalPage
from home.feeds import feed_kinds
from schedule.models import Occurrence

# What somebody glancing at a screen, a history or a bookmark would understand.
SENSITIVE = re.compile(
    r"suicid|hunanladd|self-?harm|kill|\bdie[sd]?\b|dying|death|grie[fv]|bereave|funeral|"
    r"drink|drunk|alcohol|drug|addict|substance|abus|violen|assault|rape|"
    r"depress|anxi|panic|psych|mental|crisis|complaint|investigat|trauma|miscarr",
    re.IGNORECASE,
)
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
META = re.compile(r'<meta (?:property|name)="(?:og:[a-z_:]+|description|twitter:[a-z]+)" content="([^"]*)"')
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')


@pytest.fixture
def sensitive(home):
    """Every sensitive page of the demo, as itself."""
    pages = sensitive_of(PortalPage)
    assert len({type(page) for page in pages}) >= 3
    return pages


def sensitive_of(model) -> list:
    if model._meta.abstract:
        return [page for child in model.__subclasses__() for page in sensitive_of(child)]
    return list(model.objects.live().filter(sensitive=True))


def shown_outside(html: str) -> list[str]:
    """Return what a browser keeps or another service shows of a page."""
    return [*TITLE.findall(html), *META.findall(html), *CANONICAL.findall(html)]


def test_neither_title_nor_address_nor_preview_says_what_it_is_about(sensitive, client):
    for page in sensitive:
        html = client.get(page.url).content.decode()
        kept = [page.url, *shown_outside(html)]
        assert len(kept) >= 3, page
        assert [words for words in kept if SENSITIVE.search(words)] == [], page


def test_nor_do_the_addresses_that_belong_to_it(sensitive, client):
    """Its poster, its code, its calendar, what is said after "Was this useful?"."""
    asked = 0
    for page in sensitive:
        for name in ("poster", "useful_thanks"):
            response = client.get(reverse(name, args=[page.pk]) + ("?discreet=1" if name == "poster" else ""))
            if response.status_code != 200:
                continue  # not every kind of page has one
            asked += 1
            kept = shown_outside(response.content.decode())
            assert [words for words in kept if SENSITIVE.search(words)] == [], (page, name)
    assert asked >= 3


@pytest.mark.parametrize("address", ["/search/?q=suicide", "/search/?q=alcohol+help", "/cy/search/?q=hunanladdiad"])
def test_what_was_searched_for_is_in_no_title(home, address):
    html = Client().get(address).content.decode()
    assert [words for words in shown_outside(html) if SENSITIVE.search(words)] == []


def test_the_words_are_noticed_where_they_are(home, sensitive, client):
    """Were it not marked as sensitive, a page without a discreet title would be found."""
    page = next(page for page in sensitive if SENSITIVE.search(page.title))
    type(page).objects.filter(pk=page.pk).update(discreet_title="", sensitive=False)
    html = client.get(page.url).content.decode()
    assert any(SENSITIVE.search(words) for words in shown_outside(html))


def test_without_a_discreet_title_a_sensitive_page_is_called_by_its_kind(home, sensitive, client):
    """Editors forget, and an import brings none: what is about the worst night must not wait for a form."""
    for page in sensitive:
        type(page).objects.filter(pk=page.pk).update(discreet_title="", seo_title=f"On {page.title}")
        html = client.get(page.url).content.decode()
        assert TITLE.findall(html)[0].startswith(f"{page.kind_label} – "), page
        kept = shown_outside(html)
        assert f'og:title" content="{page.kind_label}"' in html, page
        assert [words for words in kept if SENSITIVE.search(words) or page.title in words] == [], page


def test_nor_does_what_others_read_of_it_name_it(home, sensitive, client):
    """Feeds, structured data and calendars of those pages, which stand in other people's programs."""
    asked = 0
    for page in sensitive:
        type(page).objects.filter(pk=page.pk).update(discreet_title="")
        feeds = [name for name, models in feed_kinds().items() if isinstance(page, tuple(models))]
        addresses = [reverse("feed", args=[name]) for name in feeds]
        if rows := Occurrence.objects.filter(page=page):
            addresses += [reverse("calendar_series", args=[page.pk]), reverse("door", args=[rows[0].uid])]
        for address in addresses:
            words = client.get(address).content.decode()
            where = [words] if "/feeds/" in address or ".ics" in address else shown_outside(words)
            asked += len(where)
            assert [found for found in where if escape(page.title) in found or page.title in found] == [], address
        html = client.get(page.url).content.decode()
        assert [data for data in DATA.findall(html) if json.dumps(page.title)[1:-1] in data] == [], page
    assert asked > 10
