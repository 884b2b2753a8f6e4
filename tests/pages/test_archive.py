"""Every past webinar can be found again, and says in words what became of its recording."""

import html
from datetime import UTC, datetime, timedelta

import pytest

from schedule.models import Occurrence
from tests.factories import date_block, webinar

NOW = datetime(2027, 3, 10, 9, 30, tzinfo=UTC)
PAST = "/webinars/?view=past"


@pytest.fixture
def past(home, time_machine):
    """Return a function that gives a webinar that took place so many days ago, in an otherwise empty diary."""
    time_machine.move_to(NOW, tick=False)
    Occurrence.objects.all().delete()
    return lambda title, days, **fields: webinar(title, start=NOW - timedelta(days=days), **fields)


def titles(response):
    return [webinar.card.title for webinar in response.context["webinars"]]


def test_latest_first_and_only_what_took_place(client, past):
    past("Older", 30)
    past("Newer", 2)
    past("To come", -2)
    called_off = past("Called off", 5)
    Occurrence.objects.filter(page=called_off).update(status="cancelled", reason="Ill")
    past("Draft", 6).unpublish()
    assert titles(client.get(PAST)) == ["Newer", "Older"]


def test_a_series_with_a_date_to_come_is_not_past(client, past):
    page = past("Goes on", 2)
    page.dates = [*page.dates.raw_data, date_block(NOW + timedelta(days=5))]
    page.save_revision().publish()
    assert titles(client.get(PAST)) == []


def test_each_says_when_it_was_and_whether_there_is_a_recording(client, past, read):
    past("Kept", 8, recording="coming", recording_by=NOW.date() + timedelta(days=5), recording_note="One more reading.")
    past("Not kept", 9, recording="none")
    text = read(client.get(PAST))
    assert "Tuesday 2 March 2027" in text
    assert "Recording coming by 15 March. One more reading." in text
    assert "Not recorded." in text


def test_filters_by_group_and_topic_with_counts(client, past):
    for number in range(3):
        past(f"Talk {number}", number + 1)
    listing = client.get(PAST).context["listing"]
    assert {facet["name"]: [option["count"] for option in facet["options"]] for facet in listing.filters} == {
        "audience": [3],
        "topic": [3],
    }
    address = listing.filters[1]["options"][0]["url"]
    assert address == "/webinars/?view=past&topic=sleep"
    assert len(titles(client.get(address))) == 3


def test_pages_together_hold_everything_once(client, past):
    for number in range(15):
        past(f"Talk {number:02}", number + 1)
    found, address = [], PAST
    while address:
        response = client.get(address)
        found += titles(response)
        address = response.context["listing"].pager["next_url"]
    assert found == [f"Talk {number:02}" for number in range(15)]


def test_nothing_found_offers_looser_filters(client, past, read):
    past("Talk", 3)
    response = client.get(f"{PAST}&topic=exams&audience=staff")
    assert "Nothing matches all of that" in read(response)
    assert [titles(client.get(link["url"])) for link in response.context["listing"].looser] == [["Talk"]]


def test_an_archive_without_anything_speaks(client, past, read):
    assert "No webinar has taken place yet" in read(client.get(PAST))


def test_the_way_to_it_stands_on_the_webinars_page_and_on_whats_on(client, past, links_in):
    past("Talk", 3)
    for address in ("/webinars/", "/whats-on/", "/whats-on/?view=month"):
        assert PAST in [html.unescape(link) for link in links_in(client.get(address))], address


def test_an_unknown_view_is_named_and_gives_what_is_to_come(client, past, read):
    response = client.get("/webinars/?view=%F0%9F%A6%84")
    assert response.status_code == 200
    assert "so we left it out: 🦄" in read(response)
    assert "Coming up" in read(response)
