"""The poster of a page with dates: in plain words, discreet on request, with the code to its page and help on it."""

from datetime import date, timedelta

import pytest
import segno
from django.utils import timezone

from core.models import PortalSettings
from schedule.models import JoinLink, Occurrence
from tests.factories import date_block, publish, resource, room, webinar
from tests.qr_reading import squares_of

SECRET = "https://rooms.example/j/very-secret"
THURSDAYS = {
    "type": "repeat",
    "value": {
        "frequency": "weekly",
        "weekday": "3",
        "place": "1",
        "starts": "07:15",
        "first_day": "2027-03-04",
        "last_day": "2027-06-24",
        "pauses": [],
    },
}


@pytest.fixture(autouse=True)
def one_morning(home, time_machine, settings):
    settings.BASE_URL = "https://harbour.example"
    time_machine.move_to("2027-03-02T10:00Z", tick=False)


@pytest.fixture
def weekly():
    page = room(
        "After the night shift",
        slug="after-nights",
        summary="A soft landing before you sleep.",
        who_it_is_for="Nurses and porters.",
        seats=8,
    )
    page.dates = [THURSDAYS]
    page.save_revision().publish()
    Occurrence.objects.filter(page=page, left_plan=True).delete()
    return page


@pytest.fixture
def poster(client):
    """Return a function that gets a page's poster."""
    return lambda page, **query: client.get(f"/posters/{page.pk}/", query)


def test_a_weekly_room_is_told_in_plain_words(poster, weekly, read):
    PortalSettings.objects.update(organisation="Tide Trust")
    response = poster(weekly)
    assert response.status_code == 200
    text = read(response)
    for words in (
        "After the night shift",
        "Common room",
        "A soft landing before you sleep.",
        "Nurses and porters.",
        "Every Thursday, 7:15am to 8:15am",
        "Next: Thursday 4 March 2027",
        "Until Thursday 24 June 2027",
        "UK time",
        "Times can change",
        "No name, no email, no account",
        "Never recorded",
        "Up to 8 people and two hosts",
        "https://harbour.example/common-rooms/after-nights/",
        "Run by Tide Trust.",
        "Call 116 123",
        "Text SHOUT to 85258",
    ):
        assert words in text, words


def test_picked_dates_are_listed_and_cancelled_ones_are_not(poster, read):
    now = timezone.now()
    page = webinar("A talk", start=now + timedelta(days=1))
    page.dates = [date_block(now + timedelta(days=days)) for days in range(1, 7)]
    page.save_revision().publish()
    second = Occurrence.objects.filter(page=page).order_by("starts_at")[1]
    second.status, second.reason = "cancelled", "A speaker is ill."
    second.save()
    text = read(poster(page))
    assert "Wednesday 3 March 2027, 10am to 11am" in text
    assert "4 March" not in text
    assert "Sunday 7 March 2027" in text
    assert "8 March" not in text, "four dates are enough"
    assert "Nobody sees or hears you" in text
    assert "Will not be recorded" in text


def test_a_page_without_a_date_says_so(poster, read):
    page = webinar("A talk")
    Occurrence.objects.filter(page=page).delete()
    text = read(poster(page))
    assert "No date just now" in text
    assert "Times can change" not in text


def test_a_rule_with_every_date_cancelled_is_not_announced(poster, weekly, read):
    Occurrence.objects.filter(page=weekly).update(status="cancelled", reason="The hosts moved on.")
    text = read(poster(weekly))
    assert "Every Thursday" not in text
    assert "No date just now" in text


def test_discreet_it_says_neither_what_it_is_about_nor_where(client, poster, weekly, read):
    response = poster(weekly, discreet="1")
    text = read(response)
    for telling in ("After the night shift", "soft landing", "Nurses and porters", "after-nights", "Common room"):
        assert telling not in text, telling
    assert "Some quiet time for people who work here" in text
    assert "Every Thursday, 7:15am to 8:15am" in text
    assert "https://harbour.example/common-rooms/" in text
    assert "Call 116 123" in text
    assert f'src="/posters/{weekly.pk}/qr.svg"' in response.content.decode(), "the same code"
    weekly.discreet_title = "A quiet hour"
    weekly.save_revision().publish()
    response = poster(weekly, discreet="1")
    assert "A quiet hour" in read(response)
    assert "<title>A quiet hour – " in response.content.decode()


@pytest.mark.parametrize("value", ["", "0", "yes", "2", "<b>", "1" * 400])
def test_anything_else_is_the_open_poster(poster, weekly, read, value):
    assert "After the night shift" in read(poster(weekly, discreet=value))


def test_each_poster_leads_to_the_other_and_back(poster, weekly, links_in):
    assert f"/posters/{weekly.pk}/?discreet=1" in links_in(poster(weekly))
    assert f"/posters/{weekly.pk}/" in links_in(poster(weekly, discreet="1"))
    assert weekly.url in links_in(poster(weekly))


def test_the_code_opens_the_page(client, weekly):
    response = client.get(f"/posters/{weekly.pk}/qr.svg")
    rows = squares_of(response.content.decode())
    wanted = segno.make_qr(f"https://harbour.example{weekly.url}", error="m").matrix
    assert [row[4:-4] for row in rows[4:-4]] == [[bool(square) for square in row] for row in wanted]
    assert response["Content-Type"] == "image/svg+xml"
    assert response["Content-Security-Policy"] == "default-src 'none'"


@pytest.mark.parametrize("ending", ["", "?discreet=1", "qr.svg"])
def test_neither_is_indexed_nor_gives_a_cookie_and_both_are_the_same_for_all(client, sign_in, weekly, ending):
    address = f"/posters/{weekly.pk}/{ending}"
    first = client.get(address)
    assert first["X-Robots-Tag"] == "noindex"
    assert not first.cookies
    assert first["Cache-Control"] == "no-store"
    sign_in("Managers")
    assert client.get(address, headers={"accept-language": "cy"}).content == first.content


@pytest.mark.parametrize("ending", ["", "qr.svg"])
def test_only_live_pages_with_dates_have_one(client, weekly, home, read, ending):
    weekly.unpublish()
    front = weekly.get_parent()
    for number in (weekly.pk, front.pk, home.pk, resource("A guide").pk, 0, 999999, 10**18, 10**40):
        response = client.get(f"/posters/{number}/{ending}")
        assert response.status_code == 404, number
        assert "We can’t find that page" in read(response)
    for odd in ("-1", "one", "1.5", "%00", "9" * 5000):
        assert client.get(f"/posters/{odd}/{ending}").status_code in (400, 404), odd


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_only_reading(client, weekly, method):
    assert getattr(client, method)(f"/posters/{weekly.pk}/").status_code == 405
    assert getattr(client, method)(f"/posters/{weekly.pk}/qr.svg").status_code == 405


def test_words_are_only_words(poster):
    page = webinar("</title><script>alert(1)</script>", slug="odd", summary='"><img src=x onerror=alert(1)>')
    html = poster(page).content.decode()
    assert "<script>alert" not in html
    assert "<img src=x" not in html


def test_an_address_too_long_for_a_code_is_404_in_words(client, weekly, read):
    weekly.slug = "あ" * 255
    weekly.save()
    assert client.get(f"/posters/{weekly.pk}/").status_code == 200
    response = client.get(f"/posters/{weekly.pk}/qr.svg")
    assert response.status_code == 404
    assert "We can’t find that page" in read(response)


def test_no_poster_knows_of_a_join_link(client, poster, weekly):
    JoinLink.objects.create(page=weekly, sealed=SECRET, provider="rooms.example", fingerprint="f" * 64)
    for response in (poster(weekly), poster(weekly, discreet="1"), client.get(f"/posters/{weekly.pk}/qr.svg")):
        assert "rooms.example" not in response.content.decode()
    for address in ("/feeds/common-rooms.atom", weekly.url):
        assert "rooms.example" not in client.get(address).content.decode(), address


def test_rooms_and_webinars_lead_to_their_poster_and_a_sensitive_one_to_the_discreet(client, weekly, links_in):
    talk = webinar("A talk")
    assert f"/posters/{talk.pk}/" in links_in(client.get(talk.url))
    assert f"/posters/{weekly.pk}/" in links_in(client.get(weekly.url))
    weekly.sensitive = True
    publish(weekly)
    assert f"/posters/{weekly.pk}/?discreet=1" in links_in(client.get(weekly.url))


def test_a_rule_the_clocks_forbid_does_not_break_the_poster(poster, weekly, read):
    """A page that came by another way than the editor may hold one: 1:30am on the night the clocks go forward."""
    broken = {**THURSDAYS["value"], "weekday": "6", "starts": "01:30", "first_day": date(2027, 3, 28).isoformat()}
    weekly.dates = [{"type": "repeat", "value": broken}]
    weekly.save()
    assert poster(weekly).status_code == 200
    assert "Every Sunday" not in read(poster(weekly))
