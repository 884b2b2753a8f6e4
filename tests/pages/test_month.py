"""A month of sessions: the right day for each, whatever the clock does, and words for months that cannot be shown."""

import html
import re
from datetime import UTC, date, datetime

import pytest

from schedule.models import Occurrence
from tests.factories import room, webinar

NOW = datetime(2027, 3, 10, 9, 30, tzinfo=UTC)


@pytest.fixture
def diary(home, time_machine):
    time_machine.move_to(NOW, tick=False)
    Occurrence.objects.all().delete()

    def fill(**starts):
        return {title: webinar(title, start=start) for title, start in starts.items()}

    return fill


def by_day(response):
    """Return {date: titles} for the days that have any, as the page's table holds them."""
    cells = re.findall(
        r'<td class="month__day[^"]*" data-date="([^"]+)"[^>]*>(.*?)</td>', response.content.decode(), re.S
    )
    days = {}
    for day, inside in cells:
        found = re.findall(r"month__time.*?</time>\s*([^<]+)</a>", inside, re.S)
        if found:
            days[date.fromisoformat(day)] = found
    return days


def links(response, rel):
    return [html.unescape(link) for link in re.findall(rf'rel="{rel}" href="([^"]+)"', response.content.decode())]


def test_every_session_stands_on_its_day(client, diary):
    diary(morning=datetime(2027, 3, 11, 8, tzinfo=UTC), evening=datetime(2027, 3, 11, 19, tzinfo=UTC))
    room("another_day", start=datetime(2027, 3, 12, 8, tzinfo=UTC))
    response = client.get("/whats-on/?view=month")
    assert by_day(response) == {date(2027, 3, 11): ["morning", "evening"], date(2027, 3, 12): ["another_day"]}


@pytest.mark.parametrize(
    ("start", "day"),
    [
        (datetime(2027, 3, 27, 23, 55, tzinfo=UTC), date(2027, 3, 27)),
        (datetime(2027, 3, 28, 0, 30, tzinfo=UTC), date(2027, 3, 28)),
        (datetime(2027, 3, 28, 22, 55, tzinfo=UTC), date(2027, 3, 28)),
        (datetime(2027, 3, 28, 23, 0, tzinfo=UTC), date(2027, 3, 29)),
        (datetime(2027, 3, 31, 23, 30, tzinfo=UTC), date(2027, 4, 1)),
        (datetime(2027, 10, 30, 23, 30, tzinfo=UTC), date(2027, 10, 31)),
        (datetime(2027, 10, 31, 23, 55, tzinfo=UTC), date(2027, 10, 31)),
        (datetime(2027, 11, 1, 0, 0, tzinfo=UTC), date(2027, 11, 1)),
    ],
)
def test_days_and_months_are_the_uks_also_when_the_clocks_change(client, diary, start, day):
    diary(talk=start)
    response = client.get(f"/whats-on/?view=month&month={day:%Y-%m}")
    assert by_day(response) == {day: ["talk"]}
    others = {f"{year}-{month:02}" for year in (2027,) for month in (3, 4, 10, 11)} - {f"{day:%Y-%m}"}
    assert not any(by_day(client.get(f"/whats-on/?view=month&month={other}")) for other in others)


def test_past_days_show_what_took_place(client, diary):
    pages = diary(
        took_place=datetime(2027, 3, 3, 8, tzinfo=UTC),
        called_off=datetime(2027, 3, 4, 8, tzinfo=UTC),
        draft=datetime(2027, 3, 5, 8, tzinfo=UTC),
        will_not_be=datetime(2027, 3, 20, 8, tzinfo=UTC),
    )
    for title in ("called_off", "will_not_be"):
        Occurrence.objects.filter(page=pages[title]).update(status="cancelled", reason="Ill")
    pages["draft"].unpublish()
    response = client.get("/whats-on/?view=month&month=2027-03")
    assert by_day(response) == {date(2027, 3, 3): ["took_place"], date(2027, 3, 20): ["will_not_be"]}
    assert "Cancelled" in response.content.decode()


def test_today_is_marked_in_words(client, diary, read):
    diary(talk=datetime(2027, 3, 10, 19, tzinfo=UTC))
    page = client.get("/whats-on/?view=month").content.decode()
    marked = re.findall(r'data-date="([^"]+)" aria-current="date"', page)
    assert marked == ["2027-03-10"]
    assert len(re.findall(r"data-today>Today", page)) == 1


def test_a_table_with_a_caption_and_heads(client, diary):
    diary(talk=datetime(2027, 3, 11, 8, tzinfo=UTC))
    page = client.get("/whats-on/?view=month").content.decode()
    assert re.search(r"<table[^>]*>\s*<caption[^>]*>Sessions in March 2027", page)
    heads = re.findall(r'<th [^>]*scope="col">(\w+)</th>', page)
    assert heads == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def test_filters_go_along_from_list_to_month_and_from_month_to_month(client, diary):
    diary(morning=datetime(2027, 3, 11, 8, tzinfo=UTC), evening=datetime(2027, 3, 11, 19, tzinfo=UTC))
    listed = client.get("/whats-on/?part=evening&audience=staff&when=today")
    month = {view["title"]: view["url"] for view in listed.context["views"]}["Month"]
    assert month == "/whats-on/?view=month&audience=staff&part=evening"
    response = client.get(month)
    assert by_day(response) == {date(2027, 3, 11): ["evening"]}
    assert links(response, "prev") == ["/whats-on/?view=month&month=2027-02&audience=staff&part=evening"]
    assert links(response, "next") == ["/whats-on/?view=month&month=2027-04&audience=staff&part=evening"]
    back = {view["title"]: view for view in response.context["views"]}
    assert back["List"]["url"] == "/whats-on/?audience=staff&part=evening"
    assert (back["List"]["current"], back["Month"]["current"]) == (False, True)


def test_filters_are_counted_in_their_month_and_stay_in_it(client, diary):
    diary(march=datetime(2027, 3, 11, 8, tzinfo=UTC), april=datetime(2027, 4, 11, 8, tzinfo=UTC))
    facets = client.get("/whats-on/?view=month&month=2027-04").context["listing"].filters
    day = next(facet for facet in facets if facet["name"] == "part")["options"][0]
    assert day["count"] == 1
    assert by_day(client.get(day["url"])) == {date(2027, 4, 11): ["april"]}


@pytest.mark.parametrize("month", ["2027-13", "2027-00", "0000-03", "abc", "٣", "٢٠٢٧-٠٣", "2027-3", "[]", "9" * 3000])
def test_a_month_that_is_none_gives_this_one_and_says_so(client, diary, read, month):
    diary(talk=datetime(2027, 3, 11, 8, tzinfo=UTC))
    response = client.get("/whats-on/", {"view": "month", "month": month})
    assert response.status_code == 200
    assert "We did not know this month, so here is this one." in read(response)
    assert by_day(response) == {date(2027, 3, 11): ["talk"]}


@pytest.mark.parametrize(
    ("month", "asked", "nearest"),
    [
        ("2026-01", "January 2026", "2026-02"),
        ("0001-01", "January 1", "2026-02"),
        ("2029-04", "April 2029", "2029-03"),
        ("9999-12", "December 9999", "2029-03"),
    ],
)
def test_a_month_too_far_away_leads_to_the_nearest(client, diary, read, links_in, month, asked, nearest):
    response = client.get(f"/whats-on/?view=month&month={month}&topic=sleep")
    assert response.status_code == 404
    assert f"{asked} is too far away for us to show." in read(response)
    address = f"/whats-on/?view=month&month={nearest}&topic=sleep"
    assert address in [html.unescape(link) for link in links_in(response)]
    assert client.get(address).status_code == 200


def test_there_is_no_way_beyond_the_first_and_the_last_month(client, diary):
    first, last = client.get("/whats-on/?view=month&month=2026-02"), client.get("/whats-on/?view=month&month=2029-03")
    assert (first.status_code, links(first, "prev"), len(links(first, "next"))) == (200, [], 1)
    assert (last.status_code, len(links(last, "prev")), links(last, "next")) == (200, 1, [])


def test_an_empty_month_says_so_and_one_emptied_by_filters_loosens_them(client, diary, read):
    diary(talk=datetime(2027, 3, 11, 8, tzinfo=UTC))
    assert "Nothing in the diary for May 2027" in read(client.get("/whats-on/?view=month&month=2027-05"))
    response = client.get("/whats-on/?view=month&part=night")
    assert "Nothing matches all of that" in read(response)
    assert [client.get(link["url"]).context["month_total"] for link in response.context["listing"].looser] == [1]


def test_nul_is_refused_in_words(client, home):
    assert client.get("/whats-on/?view=month&month=%00").status_code == 400
