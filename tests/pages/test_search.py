"""Search finds public pages, survives whatever is typed, and keeps no words."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.factories import resource

BAD_INPUT = [
    '"',
    '"abc',
    'a"b',
    "*",
    "NEAR(a b)",
    "AND",
    "NOT",
    "title:x",
    "-x",
    "^a",
    "a&!b",
    "a<->b",
    "'; DROP TABLE wagtailcore_page; --",
    "%",
    "_",
    "\\",
    "\t",
    "\n",
    "   ",
    "{{7*7}}",
    "${jndi:ldap://x}",
    "<script>alert(1)</script>",
    "\u202e",
    "\u2028",
    "\x85",
    "a" * 2000,
    "é" * 100,
    "word " * 700,
    "(" * 2000,
    '"' * 2000,
    "𝔰𝔩𝔢𝔢𝔭",
    "a" + "\u0301" * 900,
    "a" * 3900,
    "اكتئاب",
    "שינה",
    "\u2067sleep\u2069",
    "😴🌙",
    "\ufdfa" * 400,
    "\ufeffsleep",
]


@pytest.mark.parametrize("typed", BAD_INPUT)
def test_nothing_typed_breaks_it(client, home, typed):
    response = client.get("/search/", {"q": typed})
    assert response.status_code in (200, 400)
    assert "Search" in response.content.decode()
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize("query", ["q=%00", "q=a%00b", "q=%1b", "page=%00", "q=" + "word+" * 2000, "q=" + "a" * 10_000])
def test_what_no_person_types_gets_a_clear_400_with_help(client, home, read, query):
    response = client.get(f"/search/?{query}")
    assert response.status_code == 400
    text = read(response)
    assert "does not make sense to us" in text
    assert "116 123" in text


def test_invalid_utf8_and_many_parameters(client, home):
    assert client.get("/search/?q=%ff%fe").status_code == 200
    assert client.get("/search/?q=%ED%A0%80sleep%ED%BF%BF").status_code == 200  # halves of a pair
    assert client.get("/search/%ED%A0%80/?q=sleep").status_code == 404
    assert client.get("/search/?" + "x=1&" * 500).status_code == 400
    assert client.get("/search/?q=sleep&q=grief&page=1&page=2&topic[]=x").status_code == 200


def test_results_are_marked_and_counted(client, home, read):
    response = client.get("/search/?q=panic")
    assert "A panic attack at work" in read(response)
    assert "<mark>" in response.content.decode()
    assert "pages found" in read(response)


def test_beginnings_of_words_are_found(client, home, read):
    assert "A panic attack at work" in read(client.get("/search/?q=pani"))


def test_nothing_found_offers_a_way_on(client, home, links_in, read):
    response = client.get("/search/?q=zzyzx")
    assert "We found nothing for that" in read(response)
    assert "/whats-on/" in links_in(response)


def test_filters_narrow_the_results(client, home):
    everything = client.get("/search/?q=sleep").context["listing"].total
    webinars = client.get("/search/?q=sleep&kind=webinar").context["listing"]
    assert 0 < webinars.total < everything
    assert all(item.specific_class.__name__ == "WebinarPage" for item in webinars.items)
    assert client.get("/search/?q=sleep&audience=students&topic=exams").status_code == 200


def test_a_topic_alone_browses_everything_about_it(client, home):
    kinds = {item.specific_class.kind_label for item in client.get("/search/?topic=grief").context["listing"].items}
    assert kinds >= {"Resource", "Webinar", "Common room"}


def test_the_words_never_stand_in_the_title(client, home):
    html = client.get("/search/?q=alcohol").content.decode()
    assert "alcohol" not in html[html.index("<title>") : html.index("</title>")].lower()


def test_drafts_unpublished_and_empty_pages_stay_out(client, home, read):
    live = resource("Quokka at large")
    assert "Quokka at large" in read(client.get("/search/?q=quokka"))
    live.title = "Quokka in draft"
    live.save_revision()
    assert "Quokka in draft" not in read(client.get("/search/?q=quokka"))
    live.unpublish()
    assert "Quokka" not in read(client.get("/search/?q=quokka")).replace("quokka", "")


def test_searching_writes_nothing(client, home):
    with CaptureQueriesContext(connection) as queries:
        client.get("/search/?q=sleep")
    writes = [q["sql"] for q in queries if not q["sql"].lstrip("( ").upper().startswith(("SELECT", "EXPLAIN"))]
    assert writes == []
    assert len(queries) <= 20


# The dearest of each kind: found, corrected, not found, with every filter, with a filter that leaves nothing.
@pytest.mark.parametrize(
    "query",
    [
        "q=sleep&audience=staff&topic=sleep&kind=resource",
        "q=anxeity+nigthshift+bernout&audience=staff&topic=sleep&kind=resource",
        "q=zzyzx+qwqwqw&audience=staff&topic=sleep&kind=resource",
        "q=panic&audience=managers&topic=exams&kind=webinar",
        "audience=staff&topic=sleep&kind=resource",
    ],
)
def test_no_search_asks_the_database_more_than_twenty_times(client, home, query):
    client.get("/search/")  # content types are remembered by the process
    with CaptureQueriesContext(connection) as queries:
        assert client.get(f"/search/?{query}").status_code == 200
    assert len(queries) <= 20, "\n".join(query["sql"][:200] for query in queries)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
@hypothesis_settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_answered_in_words(client, home, typed):
    response = client.get("/search/", {"q": typed})
    assert response.status_code in (200, 400)
    assert "Search" in response.content.decode()


def test_slips_are_mended_and_said(client, home, read):
    response = client.get("/search/?q=anxeity")
    assert "Showing results for anxiety" in read(response)
    assert response.context["listing"].total > 0
    assert "Showing results for" not in read(client.get("/search/?q=anxiety"))


@pytest.mark.parametrize("typed", ["cafe", "Café", "CAFÉ", "cafés"])
def test_accents_and_endings_make_no_difference(client, home, typed):
    resource("An evening at the Café")
    found = client.get("/search/", {"q": typed}).context["results"]
    assert found[0]["card"].title == "An evening at the Café"


def test_every_facet_counts_what_its_option_leads_to(client, home):
    """Under the other filters that are chosen, as the address of each option proves."""
    filters = client.get("/search/?q=night&audience=nurses").context["listing"].filters
    assert {facet["name"] for facet in filters} == {"audience", "topic", "kind"}
    options = [option for facet in filters for option in facet["options"]]
    assert len(options) > 8
    for option in options:
        assert client.get(option["url"]).context["listing"].total == option["count"], option


def test_the_next_request_does_not_name_what_was_searched(client, home):
    for address in ("/search/?q=sleep", "/search/suggest/?q=sleep"):
        assert client.get(address)["Referrer-Policy"] == "no-referrer"


def test_searched_words_stand_in_no_log(client, home, caplog):
    caplog.set_level(0)
    client.get("/search/?q=quokkacanary")
    client.get("/search/suggest/?q=quokkacanary")
    client.get("/search/?q=quokkacanary%00")
    client.post("/search/?q=quokkacanary")
    client.get("/no-such-page/?q=quokkacanary")
    assert caplog.records
    ours = [record for record in caplog.records if not record.name.startswith("django.db")]  # SQL, with DEBUG only
    assert not [record for record in ours if "quokkacanary" in record.getMessage() + str(record.exc_info)]


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_other_methods_are_refused(client, home, method):
    assert getattr(client, method)("/search/").status_code == 405


@pytest.mark.parametrize("typed", ["want to die", "suicidal", "self-harm", "my wife can't go on"])
def test_words_of_crisis_put_help_first_whatever_is_found(client, home, read, typed):
    text = read(client.get("/search/", {"q": typed}))
    assert "You can talk to someone now" in text
    assert text.index("You can talk to someone now") < text.index("page")
    assert "Try fewer or simpler words" not in text


def test_a_speaker_is_found_with_their_webinars(client, home, read):
    assert "Ten quiet minutes" in read(client.get("/search/?q=Ilse+Marchbanks"))


def test_an_unknown_filter_alone_is_named(client, home, read):
    assert "We did not know this filter" in read(client.get("/search/?audience=zzz"))
