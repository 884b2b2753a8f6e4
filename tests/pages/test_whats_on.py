"""What's on: by the hours people work, by the days they look ahead, and what is on or about to begin above it all."""

import html
import re
from datetime import UTC, datetime, timedelta

import pytest

from schedule.models import Occurrence
from tests.factories import room, webinar

# A Wednesday, half past nine in the UK, two weeks before the clocks go forward.
NOW = datetime(2027, 3, 10, 9, 30, tzinfo=UTC)


@pytest.fixture
def diary(home, time_machine):
    """Return a function that fills an empty diary: titles and starts. The clock stands still at NOW."""
    time_machine.move_to(NOW, tick=False)
    Occurrence.objects.all().delete()

    def fill(**starts):
        return {title: webinar(title, start=start) for title, start in starts.items()}

    return fill


def titles(response):
    return [session.title for session in response.context["sessions"]]


def counts(response, name):
    facet = next(facet for facet in response.context["listing"].filters if facet["name"] == name)
    return {option["label"].split(",")[0]: option["count"] for option in facet["options"]}


def at(day, hour, minute=0):
    """Return a moment of March 2027 before the clocks change."""
    return datetime(2027, 3, day, hour, minute, tzinfo=UTC)


def test_parts_of_the_day_meet_at_six_and_ten(client, diary):
    diary(
        night_ends=at(11, 5, 59),
        day_begins=at(11, 6),
        day_ends=at(11, 17, 59),
        evening_begins=at(11, 18),
        evening_ends=at(11, 21, 59),
        night_begins=at(11, 22),
        saturday_night=at(13, 23),
        sunday=at(14, 12),
    )
    found = {part: titles(client.get(f"/whats-on/?part={part}")) for part in ("day", "evening", "night", "weekend")}
    assert found == {
        "day": ["day_begins", "day_ends", "sunday"],
        "evening": ["evening_begins", "evening_ends"],
        "night": ["night_ends", "night_begins", "saturday_night"],
        "weekend": ["saturday_night", "sunday"],
    }
    assert counts(client.get("/whats-on/"), "part") == {"Day": 3, "Evening": 2, "Night": 3, "Weekend": 2}


def test_an_evening_is_an_evening_on_both_sides_of_a_clock_change(client, diary):
    diary(
        winter_evening=datetime(2027, 3, 27, 18, 0, tzinfo=UTC),
        summer_evening=datetime(2027, 3, 28, 17, 0, tzinfo=UTC),
        summer_day=datetime(2027, 3, 29, 16, 59, tzinfo=UTC),
        summer_night=datetime(2027, 3, 29, 21, 0, tzinfo=UTC),
        sunday_in_winter_time=datetime(2027, 10, 31, 18, 0, tzinfo=UTC),
    )
    assert titles(client.get("/whats-on/?part=evening")) == [
        "winter_evening",
        "summer_evening",
        "sunday_in_winter_time",
    ]
    assert titles(client.get("/whats-on/?part=night")) == ["summer_night"]


def test_the_uk_weekend_begins_at_midnight_in_the_uk(client, diary):
    diary(
        friday=datetime(2027, 6, 4, 22, 55, tzinfo=UTC),
        saturday=datetime(2027, 6, 4, 23, 0, tzinfo=UTC),
        monday=datetime(2027, 6, 6, 23, 0, tzinfo=UTC),
    )
    assert titles(client.get("/whats-on/?part=weekend")) == ["saturday"]


def test_days_ahead(client, diary):
    diary(
        on_now=at(10, 9),
        tonight=at(10, 23, 55),
        sunday=at(14, 23, 30),
        monday=at(15, 0),
        next_sunday=at(21, 23, 30),
        after=at(22, 0),
        last_of_march=datetime(2027, 3, 31, 22, 30, tzinfo=UTC),
        april=datetime(2027, 3, 31, 23, 0, tzinfo=UTC),
    )
    found = {when: titles(client.get(f"/whats-on/?when={when}")) for when in ("today", "this-week", "next-week")}
    assert found == {
        "today": ["on_now", "tonight"],
        "this-week": ["on_now", "tonight", "sunday"],
        "next-week": ["monday", "next_sunday"],
    }
    assert titles(client.get("/whats-on/?when=this-month"))[-1] == "last_of_march"
    assert counts(client.get("/whats-on/"), "when") == {"Today": 2, "This week": 3, "Next week": 2, "This month": 7}


@pytest.mark.parametrize("address", ["/webinars/", "/common-rooms/"])
def test_the_front_pages_filter_by_time_as_well(client, diary, address):
    diary(morning=at(11, 8), evening=at(11, 19))
    room("room_in_the_evening", start=at(12, 19))
    expected = {"/webinars/": ["evening"], "/common-rooms/": ["room_in_the_evening"]}
    assert titles(client.get(f"{address}?part=evening&when=this-week")) == expected[address]


def test_counts_stand_under_the_other_filters(client, diary):
    diary(morning=at(11, 8), evening=at(11, 19), evening_next_week=at(16, 19))
    response = client.get("/whats-on/?part=evening&audience=staff")
    assert counts(response, "when") == {"This week": 1, "Next week": 1, "This month": 2}
    assert counts(response, "part") == {"Day": 1, "Evening": 2}
    assert counts(response, "audience") == {"Health and care staff": 2}


def test_nothing_found_is_loosened_by_a_time_filter_too(client, diary, read):
    diary(morning=at(11, 8))
    response = client.get("/whats-on/?part=night&topic=sleep")
    assert "Nothing matches all of that" in read(response)
    looser = {link["title"]: link["url"] for link in response.context["listing"].looser}
    assert looser == {"Without “Night, 10pm to 6am” (1)": "/whats-on/?topic=sleep"}
    assert "/whats-on/?view=month" in html.unescape(response.content.decode())


def test_a_filter_of_time_that_nobody_knows_is_named(client, diary, read):
    diary(morning=at(11, 8))
    response = client.get("/whats-on/?part=teatime&when=1999&view=sideways")
    assert "so we left it out: teatime, 1999, sideways" in read(response)
    assert titles(response) == ["morning"]


@pytest.mark.parametrize("page", ["abc", "0", "-1", "99", "1e309", "9" * 3000])
def test_a_page_that_is_not_there_is_said(client, diary, read, page):
    diary(morning=at(11, 8))
    response = client.get("/whats-on/", {"page": page})
    assert response.status_code == 200
    assert f"There is no page “{page[:60]}” in this list, so here is page 1." in read(response)


def test_a_page_that_is_there_is_not_said_to_be_missing(client, diary, read):
    diary(**{f"talk_{number}": at(11, 8, number) for number in range(25)})
    for address in ("/whats-on/", "/whats-on/?page=1", "/whats-on/?page=2"):
        assert "There is no page" not in read(client.get(address)), address


def strip(response, name):
    """Return the words of each session that a strip shows."""
    page = response.content.decode()
    band = re.search(rf'<section class="strip strip--{name}".*?</section>', page, re.S)
    if not band or re.match(r"<section[^>]* hidden>", band[0]):
        return []
    items = re.findall(r"<li class=\"strip__item\"([^>]*)>(.*?)</li>", band[0], re.S)
    return [
        " ".join(re.sub(r"<[^>]+>", " ", words).split()) for attributes, words in items if "hidden" not in attributes
    ]


def test_what_is_on_and_what_starts_soon_stand_above_the_list(client, diary):
    diary(talk_on=at(10, 9), talk_soon=at(10, 9, 50), talk_in_an_hour=at(10, 10, 30), talk_later=at(10, 10, 31))
    room("room_settled", start=at(10, 9, 5))
    response = client.get("/whats-on/")
    on, soon = strip(response, "on"), strip(response, "soon")
    assert [words.split()[0] for words in on] == ["talk_on", "room_settled"]
    assert [words.split()[0] for words in soon] == ["talk_soon", "talk_in_an_hour"]
    assert "Until 10am" in on[0]
    assert "Join" in on[0]
    assert "door closed" in on[1]
    assert "Join" not in on[1], "nobody is let in once a room has settled"
    assert "Starts in 20 minutes" in soon[0]
    assert "Starts in 1 hour" in soon[1]


def test_what_is_cancelled_is_announced_by_no_strip(client, diary):
    diary(called_off=at(10, 9, 40))
    Occurrence.objects.update(status="cancelled", reason="Ill")
    response = client.get("/whats-on/")
    assert (strip(response, "on"), strip(response, "soon")) == ([], [])
    assert titles(response) == ["called_off"]


def test_strips_stand_on_the_first_page_only_and_follow_the_filters(client, diary):
    diary(**{f"talk_{number:02}": at(10, 9) + timedelta(minutes=number) for number in range(25)})
    assert strip(client.get("/whats-on/"), "on")
    assert not strip(client.get("/whats-on/?page=2"), "on")
    assert not strip(client.get("/whats-on/?part=night"), "on")


def test_an_open_door_turns_details_into_join(client, diary, links_in):
    pages = diary(open_soon=at(10, 9, 40), later=at(10, 15))
    uids = {row.page_id: str(row.uid) for row in Occurrence.objects.all()}
    row = re.compile(r'<a class="btn btn--(\w+) session__go" href="([^"]+)".*?data-say="go">(\w+)<', re.S)
    for address in ("/", "/whats-on/", "/webinars/"):
        found = set(row.findall(client.get(address).content.decode()))
        assert ("primary", f"/join/{uids[pages['open_soon'].pk]}/", "Join") in found, address
        assert ("quiet", "/webinars/later/", "Details") in found, address
        assert len(found) == 2, address
        assert "/webinars/open_soon/" in links_in(client.get(address)), "the title still leads to the page"


def test_every_session_carries_the_facts_its_words_come_from(client, diary):
    diary(morning=at(10, 9, 40))
    row = Occurrence.objects.get()
    Occurrence.objects.update(announced_start=at(9, 9))
    page = client.get("/whats-on/").content.decode()
    facts = re.search(r'<div class="session [^>]*>', page)[0]
    read = dict(re.findall(r'data-([a-z]+)="([^"]+)"', facts))
    assert read["session"] == "on"
    assert " data-moved " in facts
    times = {"opens": row.doors_open_at, "starts": row.starts_at, "closes": row.doors_close_at, "ends": row.ends_at}
    assert {name: datetime.fromisoformat(read[name]) for name in times} == times
    assert datetime.fromisoformat(read["made"]) == NOW


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("", "/calendar/"),
        ("?part=evening&when=today&page=2", "/calendar/"),
        ("?audience=staff&part=day&kind=webinar", "/calendar/?audience=staff&kind=webinar"),
        ("?view=month&topic=sleep", "/calendar/?topic=sleep"),
        ("?topic=unicorns", "/calendar/"),
    ],
)
def test_a_list_can_be_subscribed_to_under_its_lasting_filters(client, diary, links_in, query, address):
    diary(morning=at(11, 8))
    assert address in [html.unescape(link) for link in links_in(client.get(f"/whats-on/{query}"))]
