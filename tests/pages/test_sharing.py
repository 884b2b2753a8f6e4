"""Keep a page or pass it on: plain text, its code, link previews, the sitemap."""

import re
from collections import Counter
from html import unescape
from xml.etree import ElementTree

import pytest
import segno
from wagtail.models import Page

from core.models import PortalPage, Signpost
from resources.models import ResourcePage
from tests.factories import resource, webinar
from tests.qr_reading import squares_of

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SENSITIVE = "/resources/a-guide-to-read-later/"


def meta(response):
    html = response.content.decode()
    return dict(re.findall(r'<meta property="(og:[a-z:_]+)" content="([^"]*)">', html))


def test_a_link_preview_says_what_the_page_is(home, client, settings):
    page = ResourcePage.objects.get(slug="when-a-shift-wont-leave-you")
    said = meta(client.get(page.url))
    assert said["og:url"] == f"{settings.BASE_URL}{page.url}"
    assert said["og:site_name"] == "Harbour"
    assert said["og:description"]
    assert said["og:image"].startswith(f"{settings.BASE_URL}/media/")
    assert client.get(said["og:image"].removeprefix(settings.BASE_URL)).status_code == 200


def test_a_flagged_page_shows_its_discreet_title_and_no_more(home, client):
    page = ResourcePage.objects.get(slug="a-guide-to-read-later")
    said = meta(client.get(page.url))
    assert said["og:title"] == page.discreet_title
    assert set(said) == {"og:type", "og:site_name", "og:title", "og:url"}
    assert page.summary.split(".")[0] not in client.get(page.url).content.decode().split("</head>")[0]


@pytest.mark.parametrize("address", ["/search/?q=sleep", "/calendar/", "/no-such-page/"])
def test_what_is_no_page_says_nothing_about_one(home, client, address):
    assert meta(client.get(address)) == {}


def test_the_sitemap_holds_what_is_public_and_nothing_else(home, client):
    draft, private = resource("A draft"), resource("Gone again")
    draft.unpublish()
    private.unpublish()
    talk = webinar("A talk")
    response = client.get("/sitemap.xml")
    assert response["Content-Type"].startswith("application/xml")
    assert not response.cookies
    places = [place.text for place in ElementTree.fromstring(response.content).iter(f"{NAMESPACE}loc")]  # noqa: S314
    paths = [re.sub(r"^https?://[^/]+", "", place) for place in places]
    live = Page.objects.live().type(PortalPage)
    assert sorted(paths) == sorted(page.url for page in live)
    assert talk.url in paths
    root = ElementTree.fromstring(response.content)  # noqa: S314
    first = next(place for place in root if place[0].text.endswith("/urgent-help/"))
    twins = {link.get("hreflang"): link.get("href") for link in first if link.tag.endswith("}link")}
    assert set(twins) == {"en-GB", "cy"}
    assert "/cy/" in twins["cy"]
    assert SENSITIVE in paths, "a frightened partner arrives by a search engine"
    assert not [path for path in paths if path.startswith(("/join/", "/cms/", "/search/", "/useful/"))]


def test_robots_are_told_where_the_sitemap_is(home, client, settings):
    words = client.get("/robots.txt").content.decode()
    assert f"Sitemap: {settings.BASE_URL}/sitemap.xml" in words
    assert "Disallow: /useful/" in words
    assert client.get("/llms.txt").status_code == 404


def test_the_code_opens_the_page(home, client, settings):
    page = ResourcePage.objects.get(slug="when-a-shift-wont-leave-you")
    response = client.get(f"/share/{page.pk}/qr.svg")
    assert response["Content-Type"] == "image/svg+xml"
    assert response["Content-Security-Policy"].startswith("default-src 'none'")
    again = segno.make_qr(f"{settings.BASE_URL}{page.url}", error="m")
    assert squares_of(response.content.decode()) == [
        [bool(dark) for dark in row] for row in again.matrix_iter(border=4)
    ]


@pytest.mark.parametrize("number", [0, 1, 10**7, 2**70])
def test_no_page_has_no_code(home, client, number):
    assert client.get(f"/share/{number}/qr.svg").status_code == 404


def test_a_draft_has_neither_code_nor_text(home, client):
    page = resource("A draft")
    url = page.url
    page.unpublish()
    assert client.get(f"/share/{page.pk}/qr.svg").status_code == 404
    assert client.get(f"{url}text/").status_code == 404


def text_of(client, address):
    response = client.get(f"{address}text/")
    assert response.status_code == 200
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Content-Disposition"].startswith("inline; filename=")
    return response.content.decode()


def test_the_text_begins_with_help_and_ends_with_dates(home, client):
    page = ResourcePage.objects.get(slug="when-a-shift-wont-leave-you")
    words = text_of(client, page.url)
    assert words.startswith("If you need someone now\n")
    for number in ("999", "116 123", "85258"):
        assert number in words[: words.index(page.title)]
    assert words.count("If you need someone now") >= 1
    assert "Written by Adaeze Whitcombe and Kwabena Ashdown" in words
    assert "What it rests on: Lived experience. Written by, or with," in words
    assert "Where this comes from\n- " in words
    assert "\nLast reviewed: " in words
    assert f"by {page.reviewer_name}" in words


def test_every_block_of_the_demo_is_in_the_text_and_no_markup(home, client):
    for page in ResourcePage.objects.live():
        words = text_of(client, page.url)
        assert not re.search(r"</?[a-z][a-z0-9]*[ >]", words), page.url
        assert "\n\n\n" not in words, page.url
        missing = Counter(re.findall(r"\w+", unescape(page.words))) - Counter(re.findall(r"\w+", words))
        assert not missing, page.url


def test_steps_are_numbered_and_signposts_are_the_registers(home, client):
    words = text_of(client, SENSITIVE)
    assert "\n1. " in words
    assert "\n2. " in words
    assert "Avoid saying: " in words
    assert "Immediate action required:" in words
    before = Signpost.objects.get(phone="116 123", locale__language_code="en-gb")
    before.phone = "0800 000 0000"
    before.save()
    words = text_of(client, SENSITIVE)
    assert "116 123" not in words
    assert "0800 000 0000" in words


def test_the_text_of_a_preview_or_another_path_is_not_served(home, client):
    assert client.get("/resources/when-a-shift-wont-leave-you/text/text/").status_code == 404
    assert client.get("/resources/when-a-shift-wont-leave-you/words/").status_code == 404
    assert client.get("/resources/text/").status_code == 404
