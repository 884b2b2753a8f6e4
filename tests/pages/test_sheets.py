"""A page gets the look of what it shows: one constant block in its head, and the sheets of what else it uses."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import brotli
import pytest
from django.core.cache import caches

from core.models import PortalRendition
from core.templatetags.sheets import first_sheet
from portal.static_storage import JOINED, joined
from tests.browser.addresses import TEMPLATES
from tests.unit.test_stylesheet import STATIC

pytestmark = pytest.mark.django_db

SHEETS = {path.stem: path.read_text() for path in (STATIC / "css").glob("*.css") if path.stem != "portal"}
EVERYWHERE = {"first", "below"}
# What a visitor's browser asks for before any picture: the page, its sheets, its modules. (And the icon in the tab.)
MOST_REQUESTS, MOST_BYTES = 6, 45_000
# Of what is only read.
READING = ("guide", "guide-sensitive", "year", "standard", "urgent-help", "privacy", "find-support", "not-found")
FEW_REQUESTS, FEW_BYTES = 4, 25_000


def names_in(css: str) -> set:
    """Return the classes that a sheet has rules for on a screen."""
    on_screen = re.sub(r"@media print\s*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", css)
    selectors = re.sub(r"\{[^{}]*\}", "{}", on_screen)
    return {name.replace("\\", "") for name in re.findall(r"\.(-?[a-z][\w-]*)", selectors)}


RULES = {name: names_in(css) for name, css in SHEETS.items()}
# The poster turns parts of other sheets into its own, on its own page.
OWNER = {
    one: [name for name, found in RULES.items() if one in found and name != "poster"]
    for one in set().union(*RULES.values())
}


class Reader(HTMLParser):
    """Reads which classes stand where, and which sheets were linked before."""

    def __init__(self):
        super().__init__()
        self.linked, self.used, self.undressed, self.inline = ["first"], set(), [], []
        self.last = []  # what the element before this one lacks; a sheet right inside it dresses it too

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag == "style":
            self.inline.append("")
        if "style" in found:
            self.inline.append(found["style"])
        if tag == "link" and found.get("rel") == "stylesheet" and "/css/" in found["href"]:
            self.linked.append(re.search(r"css/([\w-]+)", found["href"])[1])
            self.last = [(name, owners) for name, owners in self.last if self.linked[-1] not in owners]
        self.undressed += self.last
        self.last = []
        for name in (found.get("class") or "").split():
            self.used.add(name)
            owners = OWNER.get(name)
            if owners and not set(owners) & set(self.linked) and not name.startswith("consent"):  # hidden until asked
                self.last.append((name, owners))


@pytest.fixture(scope="module")
def pages(django_db_setup, django_db_blocker):
    """Return {name: (response, what was read in it)} of one page for every template, each asked for once."""
    from django.test import Client

    client, found = Client(), {}
    with django_db_blocker.unblock():
        caches["default"].clear()
        before = PortalRendition.objects.count()
        for name, address in TEMPLATES.items():
            response, reader = client.get(address), Reader()
            reader.feed(response.content.decode())
            found[name] = (response, reader)
        drawn = PortalRendition.objects.count() - before
    assert drawn == 0, "a visitor's request drew a picture"
    return found


def modules_of(html: str) -> list[str]:
    """Return the modules that a page runs: the one that it names, and what that one asks for."""
    (named,) = re.findall(r'<script type="module" src="/static/(js/portal[\w-]*\.js)">', html)
    asks = {"data-video=": "js/video.js", "data-recording-player": "js/transcript.js"}
    return [named, *(module for mark, module in asks.items() if mark in html)]


def module_text(name: str) -> str:
    return joined(name, source_of) if name in JOINED else source_of(name)


def source_of(path: str) -> str:
    return (STATIC / path).read_text()


def weight(text: str) -> int:
    return len(brotli.compress(text.encode(), quality=5))


def test_everything_is_dressed_before_it_is_drawn(pages):
    assert {name: reader.undressed for name, (_, reader) in pages.items() if reader.undressed} == {}


def test_a_page_links_only_what_it_uses_and_each_once(pages):
    for name, (_, reader) in pages.items():
        assert len(reader.linked) == len(set(reader.linked)), name
        assert set(reader.linked) >= EVERYWHERE, name
        unused = [sheet for sheet in reader.linked if sheet not in EVERYWHERE and not RULES[sheet] & reader.used]
        assert unused == [], name


def test_one_block_is_inline_on_every_page_and_the_policy_names_its_hash(pages):
    for name, (response, reader) in pages.items():
        html = response.content.decode()
        (block,) = re.findall(r"<style>(.*?)</style>", html, flags=re.S)
        assert len(reader.inline) == 1, name
        digest = base64.b64encode(hashlib.sha256(block.encode()).digest()).decode()
        policy = dict(part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";"))
        assert policy["style-src"].split() == ["'self'", f"'sha256-{digest}'"], name
        assert f"<style>{block}</style>" == first_sheet()


def test_pages_are_light(pages):
    for name, (response, reader) in pages.items():
        html = response.content.decode()
        texts = [html, *(SHEETS[sheet] for sheet in reader.linked[1:]), *map(module_text, modules_of(html))]
        requests, size = len(texts), sum(map(weight, texts))
        most_requests, most_bytes = (FEW_REQUESTS, FEW_BYTES) if name in READING else (MOST_REQUESTS, MOST_BYTES)
        assert requests <= most_requests, (name, requests)
        assert size <= most_bytes, (name, size)
        assert weight(html) <= 15_500, (name, weight(html))  # what is on this week makes the longest of them


def test_sessions_are_kept_true_without_a_second_request(pages):
    for name, (response, _) in pages.items():
        html = response.content.decode()
        assert (modules_of(html)[0] == "js/portal-sessions.js") == ("data-session=" in html), name


def test_every_page_says_what_it_is_about(pages):
    for name, (response, _) in pages.items():
        assert re.search(r'<meta name="description" content="[^"]+">', response.content.decode()), name


def test_a_page_about_something_sensitive_says_so_to_nobody(pages):
    html = pages["guide-sensitive"][0].content.decode()
    described = re.search(r'<meta name="description" content="([^"]*)">', html)[1]
    assert described in pages["home"][0].content.decode().partition("</head>")[0] or "Harbour" in described


def test_the_whole_look_is_in_the_sheets():
    whole = names_in((STATIC / "css" / "portal.css").read_text())
    assert whole == set().union(*RULES.values())


def test_the_still_of_a_film_is_asked_for_before_anything_else_of_the_page(pages):
    asked = {name: re.search(r'<link rel="preload" as="image" href="([^"]+)"', response.content.decode())
             for name, (response, _) in pages.items()}  # fmt: skip
    assert [name for name, found in asked.items() if found] == ["video"]
    html, still = pages["video"][0].content.decode(), asked["video"][1]
    assert f'poster="{still}"' in html
    assert html.index("preload") < html.index("<style>")
