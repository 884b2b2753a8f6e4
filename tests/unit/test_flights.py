"""Of many who ask for the same at once, one makes it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from portal.page_cache.flights import Flights


def test_one_leads_and_all_get_what_it_brought():
    flights, all_there = Flights(), Barrier(32)

    def ask(_):
        flight, leads = flights.join("/")
        all_there.wait(10)
        if leads:
            flight.page = object()
            flights.land("/", flight)
        assert flight.landed.wait(10)
        return leads, flight.page

    with ThreadPoolExecutor(32) as many:
        answers = list(many.map(ask, range(32)))
    assert [leads for leads, _ in answers].count(True) == 1
    assert len({page for _, page in answers}) == 1


def test_after_it_has_landed_the_next_leads_again_and_others_fly_by_themselves():
    flights = Flights()
    first, leads = flights.join("/")
    assert leads
    assert flights.join("/") == (first, False)
    assert flights.join("/other/")[1]
    flights.land("/", first)
    second, leads = flights.join("/")
    assert leads
    assert second is not first
