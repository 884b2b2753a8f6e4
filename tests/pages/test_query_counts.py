"""A list costs the same number of queries with one item and with thirty."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import Signpost
from resources.models import ResourcePage
from schedule.models import Occurrence
from tests.committed import as_if_committed
from tests.factories import resource, room, webinar
from tests.pages.test_collections import collection

MOST_QUERIES = 8  # once the process remembers what is the same for everybody
MOST_OF_A_PAGE = 9  # its hosts, review, nations and neighbours are its own
MOST_AT_FIRST = 35  # for the first of all after a change, which reads what the others then remember
MOST_OF_ANOTHER = 50  # the same in another language, which looks for twins of everything, and with films and files


def queries_of(client, address, status=200, at_first=MOST_AT_FIRST):
    as_if_committed()
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    assert len(queries) <= at_first
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
        response.getvalue()
    assert response.status_code == status
    return len(queries)


# Every filter at once: the dearest address that a list has.
EVERY = "audience=staff&topic=sleep&part=day&when=this-week"


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/whats-on/",
        f"/whats-on/?{EVERY}&kind=webinar",
        "/whats-on/?view=month",
        f"/whats-on/?view=month&{EVERY}&kind=webinar",
        "/webinars/",
        f"/webinars/?{EVERY}",
        "/common-rooms/",
        f"/common-rooms/?{EVERY}",
        "/students/",
    ],
)
def test_sessions(client, home, address, time_machine):
    time_machine.move_to("2027-03-10 09:30Z", tick=False)
    Occurrence.objects.all().delete()
    soon = timezone.now() + timedelta(minutes=5)
    webinar("One webinar", start=soon)
    room("One room", start=soon)
    one = queries_of(client, address)
    for number in range(9):
        webinar(f"Webinar {number}", start=soon + timedelta(minutes=5 * number))
        room(f"Room {number}", start=soon + timedelta(minutes=5 * number))
    assert queries_of(client, address) == one <= MOST_QUERIES


@pytest.mark.parametrize("address", ["/webinars/?view=past", "/webinars/?view=past&audience=staff&topic=sleep"])
def test_past_webinars(client, home, address):
    Occurrence.objects.all().delete()
    picture = ResourcePage.objects.exclude(listing_image=None).first().listing_image
    webinar("One webinar", start=timezone.now() - timedelta(days=1), listing_image=picture)
    one = queries_of(client, address)
    for number in range(9):
        webinar(f"Webinar {number}", start=timezone.now() - timedelta(days=2 + number), listing_image=picture)
    assert queries_of(client, address) == one <= MOST_QUERIES


@pytest.mark.parametrize("address", ["/whats-on/", "/whats-on/?view=month", "/webinars/", "/common-rooms/"])
def test_a_list_that_every_filter_emptied(client, home, address):
    """The dearest of all: links that drop one filter each are counted too."""
    joined = "&" if "?" in address else "?"
    nothing = f"{address}{joined}audience=families&topic=exams&part=night&when=today&kind=webinar"
    assert "Nothing matches all of that" in client.get(nothing).content.decode()
    assert queries_of(client, nothing) <= MOST_QUERIES


@pytest.mark.parametrize("address", ["/resources/", "/search/?q=pelican", "/search/?topic=sleep"])
def test_resources(client, home, address):
    keep = ResourcePage.objects.first()
    ResourcePage.objects.exclude(pk=keep.pk).delete()
    resource("Pelican one", summary="About a pelican")
    resource("Pelican two", summary="About a pelican", listing_image=keep.listing_image)
    one = queries_of(client, address)
    for number in range(9):
        resource(f"Pelican {number}", summary="About a pelican", listing_image=keep.listing_image)
    assert queries_of(client, address) == one <= MOST_QUERIES


MOST_ANSWERED = 12  # Find support: at worst four looks for sessions, each a little wider


@pytest.mark.parametrize("query", ["", "who=staff", "who=staff&where=wales&need=sleep", "who=any&where=any&need=any"])
def test_find_support(client, home, query, time_machine):
    time_machine.move_to("2027-03-10 09:30Z", tick=False)
    Occurrence.objects.all().delete()
    keep = ResourcePage.objects.first()
    ResourcePage.objects.exclude(pk=keep.pk).delete()
    soon = timezone.now() + timedelta(minutes=30)
    room("One room", start=soon)
    resource("One guide", listing_image=keep.listing_image)
    signposts = [Signpost.objects.get(name="Canopi")]
    one = queries_of(client, f"/find-support/?{query}")
    for number in range(3):
        webinar(f"Webinar {number}", start=soon + timedelta(minutes=number))
        resource(f"Guide {number}", listing_image=keep.listing_image)
        signposts[0].pk = signposts[0].id = None
        signposts[0].translation_key = uuid4()
        signposts[0].save()
    assert queries_of(client, f"/find-support/?{query}") == one <= MOST_ANSWERED


def test_find_support_that_finds_nothing_asks_no_more_than_its_ways(client, home):
    Occurrence.objects.all().delete()
    ResourcePage.objects.all().delete()
    assert queries_of(client, "/find-support/?who=students&where=wales&need=exams") <= MOST_ANSWERED


def test_a_collection(client, home, time_machine):
    time_machine.move_to("2027-03-10 09:30Z", tick=False)
    soon = timezone.now() + timedelta(minutes=30)

    def step(number):
        pages = [resource(f"Guide {number}"), webinar(f"Talk {number}", start=soon), room(f"Room {number}", start=soon)]
        return (f"Step {number}", "Words", pages, [Signpost.objects.first()])

    small = collection(step(0), title="Small")
    large = collection(*(step(number) for number in range(1, 4)), title="Large")
    assert queries_of(client, large.url) == queries_of(client, small.url) <= MOST_OF_A_PAGE
    assert queries_of(client, "/collections/") <= MOST_QUERIES


@pytest.mark.parametrize(
    "address",
    [
        "/webinars/ten-quiet-minutes/",
        "/common-rooms/after-the-night-shift/",
        "/resources/when-a-shift-wont-leave-you/",
        "/about/",
        "/urgent-help/",
        "/who-can-use-what/",
        "/cookies/",
        "/accessibility/",
    ],
)
def test_single_pages_stay_lean(client, home, address):
    assert queries_of(client, address) <= MOST_OF_A_PAGE


@pytest.mark.parametrize(
    "address",
    ["/webinars/an-evening-talk/", "/resources/breathe-with-the-tide/", "/resources/night-shift-checklist/"],
)
def test_single_pages_with_films_and_files(client, home, address):
    client.get(address)  # the first visitor of all has a file's size written down
    assert queries_of(client, address, at_first=MOST_OF_ANOTHER) <= MOST_OF_A_PAGE + 1


@pytest.mark.parametrize(
    ("address", "status", "most"),
    [
        ("/no-such-page/", 404, 3),
        ("/search/?q=%00", 400, 0),
        ("/search/?q=anxeity", 200, MOST_QUERIES),
        ("/search/?q=zzyzx", 200, 2),
        ("/feeds/webinars.atom", 200, MOST_QUERIES),
        ("/calendar/sessions.ics", 200, MOST_QUERIES),
        ("/calendar/", 200, MOST_QUERIES),
        ("/our-numbers/", 200, MOST_QUERIES),
        ("/sitemap.xml", 200, MOST_QUERIES),
        ("/cy/", 200, MOST_OF_A_PAGE),
        ("/cy/beth-sydd-ymlaen/", 200, MOST_QUERIES),
        ("/cy/common-rooms/", 200, MOST_QUERIES),
        ("/cy/search/?q=sleep", 200, MOST_QUERIES),
        ("/cy/cwcis/", 200, MOST_OF_A_PAGE),
    ],
)
def test_every_other_kind_of_page(client, home, address, status, most):
    assert queries_of(client, address, status, MOST_OF_ANOTHER) <= most


def test_posters_and_codes(client, home):
    page = Occurrence.objects.order_by("pk").first().page_id
    for address in (f"/posters/{page}/", f"/posters/{page}/qr.svg", f"/share/{page}/qr.svg"):
        assert queries_of(client, address) <= MOST_QUERIES, address
