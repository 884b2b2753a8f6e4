"""Lists narrow with plain links: shareable, counted, and never a dead end."""

import html
import re

import pytest

from core.models import Audience
from tests.factories import resource


def links(response, name):
    """The (label, count, address) of a facet's options, as they stand in the page."""
    page = response.content.decode()
    found = re.findall(r'<a class="filter__option" href="([^"]*)"[^>]*>\s*<span>([^<]*)</span>(.*?)</a>', page, re.S)
    options = []
    for address, label, rest in found:
        count = re.search(r"(\d+)", re.sub(r"<[^>]*>", "", rest))
        if count and f"{name}=" in address:
            options.append((label, int(count.group(1)), html.unescape(address)))
    return options


@pytest.mark.parametrize("start", ["/whats-on/", "/webinars/", "/common-rooms/", "/resources/"])
@pytest.mark.parametrize("name", ["audience", "topic"])
def test_every_option_leads_to_as_many_items_as_it_says(client, home, start, name):
    options = links(client.get(start), name)
    assert len(options) >= 2
    for label, count, address in options:
        total = client.get(address).context["listing"].total
        assert total == count > 0, f"{label} at {address}"


def test_kinds_of_resource(client, home):
    options = links(client.get("/resources/"), "kind")
    assert {label for label, _, _ in options} == {
        "Article",
        "Guide",
        "Toolkit",
        "Audio",
        "Video",
        "Download",
        "Link",
    }


def test_options_are_counted_under_the_filters_already_chosen(client, home):
    address = "/resources/?topic=sleep"
    for _, count, next_address in links(client.get(address), "kind"):
        listing = client.get(next_address).context["listing"]
        assert listing.selected["topic"] == "sleep"
        assert listing.total == count


def test_a_combination_with_nothing_offers_links_that_find_something(client, home, read):
    response = client.get("/whats-on/?topic=exams&kind=webinar&audience=families")
    assert response.status_code == 200
    assert response.context["listing"].total == 0
    assert "Nothing matches all of that" in read(response)
    looser = response.context["listing"].looser
    assert looser
    for link in looser:
        assert client.get(link["url"]).context["listing"].total > 0


def test_a_filter_nobody_knows_is_left_out_and_named(client, home, read):
    response = client.get("/resources/?topic=unicorns")
    assert response.context["listing"].total > 12
    assert "We did not know this filter, so we left it out: unicorns" in read(response)


@pytest.mark.parametrize(
    "page", ["0", "-1", "9999999999999999999999", "NaN", "1e309", "٣", "", "[]", "2'--", "9" * 3000]
)
def test_nonsense_page_numbers_still_show_a_page(client, home, page):
    response = client.get("/resources/", {"page": page})
    assert response.status_code == 200
    assert response.context["cards"]


def test_pages_together_hold_everything_once(client, home):
    titles = []
    address = "/resources/"
    while address:
        response = client.get(address)
        titles += [card.title for card in response.context["cards"]]
        address = response.context["listing"].pager["next_url"]
    assert len(titles) == len(set(titles)) == response.context["listing"].total


def test_only_live_pages_are_listed(client, home):
    page = resource("Not for now")
    page.unpublish()
    assert "Not for now" not in client.get("/resources/?page=3").content.decode()
    assert all(
        card.title != "Not for now"
        for n in range(1, 5)
        for card in client.get(f"/resources/?page={n}").context["cards"]
    )


def test_a_real_group_without_anything_yet_is_a_filter_and_not_a_mistake(client, home, read):
    Audience.objects.create(name="Porters", slug="porters", locale=home.locale)
    response = client.get("/resources/?audience=porters")
    text = read(response)
    assert "Nothing matches all of that" in text
    assert "We did not know this filter" not in text
    assert client.get(response.context["listing"].looser[0]["url"]).context["listing"].total > 12


def test_a_topic_tile_leads_to_as_many_pages_as_it_counts(client, home):
    import re

    for topic in client.get("/").context["topics"]:
        counted = sum(int(number) for number in re.findall(r"\d+", topic["count_words"]))
        assert client.get(topic["url"]).context["listing"].total == counted, topic["title"]
