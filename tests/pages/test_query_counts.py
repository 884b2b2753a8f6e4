"""A list costs the same number of queries with one item and with thirty."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from resources.models import ResourcePage
from schedule.models import Occurrence
from tests.factories import resource, room, webinar

MOST_QUERIES = 23  # one of them asks which languages the page is in


def queries_of(client, address):
    client.get(address)  # content types and site roots are remembered by the process
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    assert response.status_code == 200
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
    for number in range(30):
        webinar(f"Webinar {number}", start=soon + timedelta(minutes=5 * number))
        room(f"Room {number}", start=soon + timedelta(minutes=5 * number))
    assert queries_of(client, address) == one <= MOST_QUERIES


@pytest.mark.parametrize("address", ["/webinars/?view=past", "/webinars/?view=past&audience=staff&topic=sleep"])
def test_past_webinars(client, home, address):
    Occurrence.objects.all().delete()
    picture = ResourcePage.objects.exclude(listing_image=None).first().listing_image
    webinar("One webinar", start=timezone.now() - timedelta(days=1), listing_image=picture)
    one = queries_of(client, address)
    for number in range(30):
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
    for number in range(30):
        resource(f"Pelican {number}", summary="About a pelican", listing_image=keep.listing_image)
    assert queries_of(client, address) == one <= MOST_QUERIES


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
    assert queries_of(client, address) <= 20
