"""What the search box offers: titles and topics, help first where it is needed, nothing that is kept."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import resource

ADDRESS = "/search/suggest/"


@pytest.fixture
def offers(client, home):
    """Return a function that gives the suggestions for some typed letters."""

    def ask(typed):
        response = client.get(ADDRESS, {"q": typed})
        assert response.status_code == 200
        return response.json()["suggestions"]

    return ask


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("pani", "A panic attack at work"),
        ("panic at", "A panic attack at work"),
        ("night shift ch", "Night shift checklist"),
        ("anxeity", "The worry that you missed something"),
        ("slee", "Sleep and shifts"),
        ("BURN", "Burnout"),
    ],
)
def test_half_words_lead_to_titles_and_topics(offers, typed, title):
    titles = [offer["title"] for offer in offers(typed)]
    assert title in titles
    assert len(titles) <= 8


def test_nothing_like_it_offers_nothing(offers):
    assert offers("zzyzx") == []


@pytest.mark.parametrize("typed", ["", " ", "a", "!", "😴", "a !"])
def test_less_than_two_letters_ask_for_nothing(client, home, typed):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(ADDRESS, {"q": typed}).json() == {"suggestions": []}
    assert len(queries) == 0


@pytest.mark.parametrize("typed", ["suicide", "want to die", "suiside", "hunanladdiad", "sleep kill myself"])
def test_words_of_crisis_are_answered_with_help_alone(offers, typed):
    [offer] = offers(typed)
    assert offer == {"title": "You can talk to someone now", "kind": "Urgent help", "url": "/urgent-help/"}


@pytest.mark.parametrize("typed", ["suic", "want to d", "self h"])
def test_what_begins_like_crisis_has_help_first(offers, typed):
    assert offers(typed)[0]["url"] == "/urgent-help/"


def test_every_offer_leads_somewhere(client, offers):
    found = [offer for typed in ("sl", "grief", "exam", "your first") for offer in offers(typed)]
    assert len(found) > 10
    for offer in found:
        assert offer["title"]
        assert offer["kind"]
        assert client.get(offer["url"]).status_code == 200


def test_nothing_is_kept(client, home):
    with CaptureQueriesContext(connection) as queries:
        response = client.get(ADDRESS, {"q": "sleep"})
    assert response["Cache-Control"] == "no-store"
    assert response["Referrer-Policy"] == "no-referrer"
    assert not response.cookies
    assert all(query["sql"].startswith("SELECT") for query in queries)


def test_as_many_queries_for_thirty_pages_as_for_one(client, home):
    def queries(typed):
        with CaptureQueriesContext(connection) as captured:
            assert client.get(ADDRESS, {"q": typed}).json()["suggestions"], typed
        return len(captured)

    asked = ["pelican", "pelicna", "pel", "pelican pel"]
    resource("Pelican")
    client.get(ADDRESS, {"q": "pelican"})
    one = [queries(typed) for typed in asked]
    for number in range(30):
        resource(f"Pelican {number}")
    assert [queries(typed) for typed in asked] == one
    assert max(one) <= 12


@pytest.mark.parametrize("query", ["q=%00", "q=" + "a" * 10_000, "q=a%00b"])
def test_what_nobody_types_is_refused_in_words(client, home, query):
    response = client.get(f"{ADDRESS}?{query}")
    assert response.status_code == 400
    assert "does not make sense to us" in response.content.decode()


def test_other_methods_are_refused(client, home):
    assert client.post(ADDRESS, {"q": "sleep"}).status_code == 405
