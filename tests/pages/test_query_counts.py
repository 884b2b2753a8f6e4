"""A list costs the same number of queries with one item and with thirty."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from resources.models import ResourcePage
from schedule.models import Occurrence
from tests.factories import resource, room, webinar

MOST_QUERIES = 22


def queries_of(client, address):
    client.get(address)  # content types and site roots are remembered by the process
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    assert response.status_code == 200
    return len(queries)


@pytest.mark.parametrize("address", ["/", "/whats-on/", "/webinars/", "/common-rooms/", "/students/"])
def test_sessions(client, home, address):
    Occurrence.objects.all().delete()
    soon = timezone.now() + timedelta(minutes=5)
    webinar("One webinar", start=soon)
    room("One room", start=soon)
    one = queries_of(client, address)
    for number in range(30):
        webinar(f"Webinar {number}", start=soon + timedelta(minutes=5 * number))
        room(f"Room {number}", start=soon + timedelta(minutes=5 * number))
    assert queries_of(client, address) == one <= MOST_QUERIES


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
