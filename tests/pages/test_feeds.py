"""Feeds say what is new: in order, with full addresses, discreet where a page is, and "nothing new" cheaply."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page

from common_rooms.models import CommonRoomPage
from core.models import PortalSettings
from resources.models import CollectionPage, ResourcePage
from schedule.models import Occurrence
from tests.factories import resource, room, webinar
from webinars.models import WebinarPage

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESSES = [f"/feeds/{kind}.atom" for kind in ("webinars", "common-rooms", "resources", "everything")]


@pytest.fixture(autouse=True)
def one_morning(home, time_machine, settings):
    """Nothing here depends on the hour at which the tests run, and what a test publishes is newer than the demo."""
    settings.BASE_URL = "https://harbour.example"
    time_machine.move_to("2027-03-02T10:00Z", tick=False)


def read_feed(client, address="/feeds/everything.atom"):
    response = client.get(address)
    assert response.status_code == 200
    return ElementTree.fromstring(response.content)  # noqa: S314 (our own)


def entries(client, address="/feeds/everything.atom") -> list[dict]:
    """Return each entry's texts by name, and its link."""
    return [
        {part.tag.removeprefix(ATOM): part.text or part.get("href") for part in entry}
        for entry in read_feed(client, address).iter(f"{ATOM}entry")
    ]


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_feed_is_whole_and_its_own(client, address):
    response = client.get(address)
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert not response.cookies
    assert response["Cache-Control"] == "no-cache"
    feed = read_feed(client, address)
    assert feed.tag == f"{ATOM}feed"
    assert feed.find(f"{ATOM}id").text == f"https://harbour.example{address}"
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"alternate": "https://harbour.example/", "self": f"https://harbour.example{address}"}
    assert feed.find(f"{ATOM}author/{ATOM}name").text
    found = entries(client, address)
    assert 5 < len(found) <= 30
    assert len({entry["id"] for entry in found}) == len(found)
    for entry in found:
        assert entry["link"].startswith("https://harbour.example/")
        assert client.get(entry["link"].removeprefix("https://harbour.example")).status_code == 200


def test_a_kind_has_its_own_pages_only_and_everything_has_all(client):
    made = {"webinars": webinar("A new talk"), "common-rooms": room("A new room"), "resources": resource("A new guide")}
    for kind, page in made.items():
        assert entries(client, f"/feeds/{kind}.atom")[0]["title"] == page.title
        others = {other.title for other in made.values()} - {page.title}
        assert not others & {entry["title"] for entry in entries(client, f"/feeds/{kind}.atom")}
    assert {"A new talk", "A new room", "A new guide"} <= {entry["title"] for entry in entries(client)}


def test_the_newest_comes_first_and_a_correction_does_not_make_it_new(client, time_machine):
    older = resource("Older")
    time_machine.move_to("2027-03-03T10:00Z", tick=False)
    resource("Newer")
    time_machine.move_to("2027-03-04T10:00Z", tick=False)
    older.refresh_from_db()
    older.title = "Older, corrected"
    older.save_revision().publish()
    newest, corrected = entries(client, "/feeds/resources.atom")[:2]
    assert (newest["title"], corrected["title"]) == ("Newer", "Older, corrected")
    assert corrected["published"] == "2027-03-02T10:00:00+00:00"
    assert corrected["updated"] == "2027-03-04T10:00:00+00:00"
    assert corrected["id"] == f"urn:uuid:{older.translation_key}"


def test_at_most_thirty(client):
    for number in range(35):
        resource(f"Guide {number}")
    assert len(entries(client, "/feeds/resources.atom")) == 30


def test_what_is_not_public_is_not_in_it(client):
    gone = resource("Taken back")
    gone.unpublish()
    draft = ResourcePage(title="Only a draft", live=False)
    Page.objects.get(pk=gone.pk).get_parent().add_child(instance=draft)
    draft.save_revision()
    titles = {entry["title"] for entry in entries(client)}
    assert not {"Taken back", "Only a draft"} & titles


def test_an_alias_is_no_news(client):
    page = resource("Written once")
    page.refresh_from_db()
    page.create_alias(update_slug="written-twice")
    assert [entry["title"] for entry in entries(client)].count("Written once") == 1


def test_a_session_says_its_next_date_that_takes_place_in_uk_time(client):
    page = room("Thursdays", start=timezone.now() + timedelta(days=30), summary="An hour to land.")
    assert entries(client)[0]["summary"] == "An hour to land. Next: Thursday 1 April 2027, 11am, UK time."
    row = Occurrence.objects.get(page=page)
    row.status, row.reason = "cancelled", "A host is ill."
    row.save()
    assert entries(client)[0]["summary"] == "An hour to land."


def test_a_sensitive_page_shows_neither_its_title_nor_what_it_is_about(client):
    resource(
        "When someone has died",
        slug="a-guide-for-later",
        summary="About a death at work.",
        sensitive=True,
        discreet_title="A guide for later",
        content_note="This page talks about death.",
    )
    entry = entries(client)[0]
    assert entry["title"] == "A guide for later"
    assert "summary" not in entry
    assert "died" not in client.get("/feeds/resources.atom").content.decode()


def test_words_are_words_whatever_is_in_them(client):
    PortalSettings.objects.update(service_name="Lee & Daughters <b>")
    page = resource("Placeholder", slug="odd", summary="Is 1 < 2 & 3 > 2?")
    Page.objects.filter(pk=page.pk).update(title="A\x00\x08\x0b\x1f\ufffe <b>&amp;</b> ]]> 🌊")
    feed = read_feed(client)
    entry = entries(client)[0]
    assert feed.find(f"{ATOM}title").text == "Lee & Daughters <b>: everything new"
    assert entry["title"] == "A <b>&amp;</b> ]]> 🌊"
    assert entry["summary"] == "Is 1 &lt; 2 &amp; 3 &gt; 2?", "Atom's summary is HTML here, so it is escaped once more"


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_new_is_said_in_a_few_bytes(client, address):
    first = client.get(address)
    for asked in ({"If-None-Match": first["ETag"]}, {"If-Modified-Since": first["Last-Modified"]}):
        again = client.get(address, headers=asked)
        assert again.status_code == 304, asked
        assert again.content == b""
        assert again["ETag"] == first["ETag"]


def test_what_changes_the_feed_is_new_to_whoever_asks_by_time_or_by_tag(client, time_machine):
    page = room("Thursdays", start=timezone.now() + timedelta(days=1))

    def changed_since(then) -> list[int]:
        asked = ({"If-None-Match": then["ETag"]}, {"If-Modified-Since": then["Last-Modified"]})
        return [client.get("/feeds/common-rooms.atom", headers=headers).status_code for headers in asked]

    before = client.get("/feeds/common-rooms.atom")
    time_machine.shift(60)
    assert changed_since(before) == [304, 304], "time alone changes nothing"
    row = Occurrence.objects.get(page=page)
    row.starts_at += timedelta(hours=1)
    row.ends_at += timedelta(hours=1)
    row.save()
    assert changed_since(before) == [200, 200], "a moved date"
    before = client.get("/feeds/common-rooms.atom")
    time_machine.move_to(row.ends_at + timedelta(seconds=1), tick=False)
    assert changed_since(before) == [200, 200], "a date that has passed"
    before = client.get("/feeds/common-rooms.atom")
    time_machine.shift(60)
    fridays = room("Fridays")
    assert changed_since(before) == [200, 200], "a new page"
    before = client.get("/feeds/common-rooms.atom")
    time_machine.shift(60)
    fridays.refresh_from_db()
    fridays.unpublish()
    assert changed_since(before) == [200, 200], "a page that was taken down"


def test_an_empty_feed_is_a_feed_and_the_same_each_time(client, time_machine):
    ResourcePage.objects.all().delete()
    first = client.get("/feeds/resources.atom")
    time_machine.shift(3600)
    assert entries(client, "/feeds/resources.atom") == []
    assert client.get("/feeds/resources.atom").content == first.content


@pytest.mark.parametrize("address", ["/feeds/pages.atom", "/feeds/webinar.atom", "/feeds/.atom", "/feeds/"])
def test_a_feed_that_is_not_there_is_404_in_words(client, address, read):
    response = client.get(address)
    assert response.status_code == 404
    assert "We can’t find that page" in read(response)


def test_only_reading(client):
    assert client.head(ADDRESSES[0]).status_code == 200
    assert client.head(ADDRESSES[0]).content == b""
    for method in ("post", "put", "delete", "patch"):
        assert getattr(client, method)(ADDRESSES[0]).status_code == 405


def test_the_same_bytes_for_every_reader(client, sign_in):
    before = {address: client.get(address) for address in ADDRESSES}
    sign_in("Managers")
    for address, response in before.items():
        again = client.get(f"{address}?from=somewhere", headers={"accept-language": "cy"})
        assert again.content == response.content
        assert "Cookie" not in again.get("Vary", "")


def test_thirty_cost_no_more_queries_than_one(client):
    """All four feeds over the same pages: publishing those is what takes its time here."""

    def queries(address) -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        return len(asked)

    for model in (WebinarPage, CommonRoomPage, ResourcePage, CollectionPage):
        model.objects.all().delete()
    webinar("One talk")
    room("One room")
    resource("One guide")
    one = {address: queries(address) for address in ADDRESSES}
    for number in range(30):
        webinar(f"Talk {number}")
        room(f"Room {number}")
        resource(f"Guide {number}")
    for address in ADDRESSES:
        assert len(entries(client, address)) == 30, address
        assert queries(address) == one[address] <= 10, address


@pytest.mark.parametrize("kind", ["webinars", "common-rooms", "resources"])
def test_each_front_page_leads_to_its_feed(client, kind, links_in):
    response = client.get(f"/{kind}/")
    address = f"/feeds/{kind}.atom"
    assert address in links_in(response)
    link = f'type="application/atom+xml" title="New {kind.replace("-", " ")}" href="{address}"'
    assert link in response.content.decode()


def test_the_home_page_names_the_feed_of_everything_to_feed_readers(client):
    assert 'title="Everything new" href="/feeds/everything.atom"' in client.get("/").content.decode()
