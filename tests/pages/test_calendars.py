"""Calendars as their addresses answer: what is in them, for whom, how they are kept fresh, and what they never say."""

from datetime import timedelta
from itertools import product
from uuid import UUID

import icalendar
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import Audience, PageAudience
from schedule.models import Occurrence
from tests.factories import date_block, room, webinar

FEED = "/calendar/sessions.ics"
NEVER = UUID("21cf5c3b-498b-4ae4-98f8-46a3fdccb9dc")  # the same in every process, or they could not share the work
MOST_QUERIES = 8
AUDIENCES, TOPICS = ("", "students", "nurses"), ("", "sleep", "grief")
KINDS = ("", "webinar", "common-room")


def events_in(response):
    assert response.status_code == 200, response.content[:300]
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return icalendar.Calendar.from_ical(response.content).walk("VEVENT")


def uids_in(response):
    return [str(event["UID"]) for event in events_in(response)]


@pytest.fixture
def talk(home):
    return webinar("A talk about sleep", summary="What helps.")


@pytest.fixture
def row(talk):
    return Occurrence.objects.get(page=talk)


@pytest.fixture
def session_address(row):
    return f"/calendar/session/{row.uid}.ics"


def expected(audience, topic, kind, now):
    rows = Occurrence.objects.filter(page__live=True, ends_at__gt=now)
    if audience:
        rows = rows.filter(page__audience_ties__audience__slug=audience)
    if topic:
        rows = rows.filter(page__topic_ties__topic__slug=topic)
    if kind:
        rows = rows.filter(page__content_type__model=kind.replace("-", "") + "page")
    return {str(uid) for uid in rows.values_list("uid", flat=True)}


@pytest.mark.parametrize("discreet", ["", "0", "1"])
@pytest.mark.parametrize("reminder", ["", "0", "10", "30", "60"])
def test_every_combination_of_filters(client, home, discreet, reminder):
    now = timezone.now()
    found = set()
    for audience, topic, kind in product(
        ["", "students", "nurses"], ["", "sleep", "grief"], ["", "webinar", "common-room"]
    ):
        asked = {"audience": audience, "topic": topic, "kind": kind, "discreet": discreet, "reminder": reminder}
        events = events_in(client.get(FEED, asked))
        uids = [str(event["UID"]) for event in events]
        assert len(uids) == len(set(uids))
        assert set(uids) == expected(audience, topic, kind, now), asked
        found.add(len(uids))
        for event in events:
            assert event["CLASS"] == ("PRIVATE" if discreet == "1" else "PUBLIC")
            wants_alarm = reminder in ("10", "30", "60") and event["STATUS"] != "CANCELLED"
            assert len(event.walk("VALARM")) == wants_alarm
    assert len(found) > 3, "the demo no longer tells these filters apart"


def test_one_entry_leads_to_our_own_page(client, row, session_address, settings):
    settings.BASE_URL = "https://known.example"
    (event,) = events_in(client.get(session_address, headers={"host": "localhost"}))
    assert event["UID"] == str(row.uid)
    assert event["URL"] == event["LOCATION"] == f"https://known.example/join/{row.uid}/"
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (row.starts_at, row.ends_at)
    assert event["SUMMARY"] == "A talk about sleep"
    assert "What helps." in event["DESCRIPTION"]
    assert client.get(f"/join/{row.uid}/").status_code in (200, 302)


def test_discreet_tells_nothing(client, talk, session_address):
    body = client.get(session_address, {"discreet": "1", "reminder": "10"}).content.decode()
    for word in ("talk", "sleep", "What helps", "DESCRIPTION:The", "Harbour", "Webinar"):
        assert word not in body
    assert "SUMMARY:Appointment\r\n" in body


def test_a_series_holds_all_its_dates_and_no_others(client, home):
    tomorrow = timezone.now() + timedelta(days=1)
    page, other = webinar("Three dates", start=tomorrow), webinar("Another")
    page.dates = [date_block(tomorrow + timedelta(days=7 * week)) for week in range(3)]
    page.save_revision().publish()
    response = client.get(f"/calendar/series/{page.pk}.ics")
    assert uids_in(response) == [str(row.uid) for row in Occurrence.objects.filter(page=page).order_by("starts_at")]
    assert len(events_in(response)) == 3
    assert len(events_in(client.get(f"/calendar/series/{other.pk}.ics"))) == 1


def test_a_date_keeps_its_uid_for_life_and_counts_its_changes(client, row, session_address):
    (before,) = events_in(client.get(session_address))
    row.starts_at += timedelta(hours=2)
    row.ends_at += timedelta(hours=2)
    row.save()
    (moved,) = events_in(client.get(session_address))
    assert moved["UID"] == before["UID"]
    assert moved["DTSTART"].dt == before["DTSTART"].dt + timedelta(hours=2)
    assert "Moved from" in moved["DESCRIPTION"]
    row.status, row.reason = "cancelled", "A speaker is ill."
    row.save()
    (cancelled,) = events_in(client.get(session_address))
    assert cancelled["UID"] == before["UID"]
    assert "A speaker is ill." in cancelled["DESCRIPTION"]
    assert before["SEQUENCE"] < moved["SEQUENCE"] < cancelled["SEQUENCE"]
    assert before["LAST-MODIFIED"].dt <= moved["LAST-MODIFIED"].dt <= cancelled["LAST-MODIFIED"].dt


def test_new_words_on_the_page_are_a_change(client, talk, row, session_address, time_machine):
    (before,) = events_in(client.get(session_address))
    time_machine.move_to(timezone.now() + timedelta(hours=3), tick=False)
    talk.title = "A talk about rest"
    talk.save_revision().publish()
    row.refresh_from_db()
    (after,) = events_in(client.get(session_address))
    assert after["SUMMARY"] == "A talk about rest"
    assert after["LAST-MODIFIED"].dt >= before["LAST-MODIFIED"].dt + timedelta(hours=2)


@pytest.mark.parametrize("address", ["session", "series", "feed"])
def test_cancelled_is_said_until_its_end_and_then_gone(client, talk, row, session_address, address, time_machine):
    address = {"session": session_address, "series": f"/calendar/series/{talk.pk}.ics", "feed": FEED}[address]
    row.status, row.reason = "cancelled", "A speaker is ill."
    row.save()
    time_machine.move_to(row.ends_at - timedelta(seconds=1), tick=False)
    (event,) = [event for event in events_in(client.get(address)) if event["UID"] == str(row.uid)]
    assert event["STATUS"] == "CANCELLED"
    assert event["SUMMARY"].startswith("Cancelled: ")
    time_machine.move_to(row.ends_at, tick=False)
    assert str(row.uid) not in uids_in(client.get(address))


def test_a_page_taken_down_empties_its_subscribers_calendars(client, talk, row, session_address):
    series = f"/calendar/series/{talk.pk}.ics"
    talk.unpublish()
    for address in (session_address, series):
        response = client.get(address)
        assert events_in(response) == []
        assert b"A talk about sleep" not in response.content
    assert str(row.uid) not in uids_in(client.get(FEED))
    for query in (f"session={row.uid}", f"series={talk.pk}"):
        assert client.get(f"/calendar/?{query}").status_code == 404


def test_a_draft_has_no_calendar(client, home):
    from webinars.models import WebinarIndexPage, WebinarPage

    draft = WebinarIndexPage.objects.get().add_child(instance=WebinarPage(title="Secret plan", live=False))
    assert client.get(f"/calendar/series/{draft.pk}.ics").status_code == 404


def test_a_sensitive_page_is_never_called_by_its_title(client, home):
    for fields, name in (
        ({"discreet_title": "An evening hour", "sensitive": True}, "An evening hour"),
        ({"discreet_title": "An evening hour"}, "An evening hour"),
        ({"sensitive": True}, "Common room"),
    ):
        page = room("After a suicide", summary="About a death.", **fields)
        uid = Occurrence.objects.get(page=page).uid
        for address in (f"/calendar/session/{uid}.ics", f"/calendar/series/{page.pk}.ics"):
            response = client.get(address, {"reminder": "10"})
            assert events_in(response)[0]["SUMMARY"] == name
            assert b"suicide" not in response.content
            assert b"a death" not in response.content
        page.delete()


def test_a_title_with_line_breaks_and_turned_words_breaks_nothing(client, talk, session_address):
    type(talk).objects.filter(pk=talk.pk).update(title="Tea\r\nEND:VEVENT\r\n\u202eeT\u2028x")
    (event,) = events_in(client.get(session_address))
    assert event["SUMMARY"] == "Tea END:VEVENT eT x"


# Kept fresh


def test_the_same_calendar_is_sent_once(client, session_address):
    first = client.get(session_address)
    etag = first["ETag"]
    assert first["Cache-Control"] == "no-cache"
    again = client.get(session_address, headers={"if-none-match": etag})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", etag)
    assert again["Cache-Control"] == "no-cache"
    for known in (f"W/{etag}", f'"other", {etag}', "*"):
        assert client.get(session_address, headers={"if-none-match": known}).status_code == 304
    assert client.get(session_address, headers={"if-none-match": '"other"'}).status_code == 200


def test_a_change_and_a_date_that_left_are_news(client, row, session_address, time_machine):
    etag = client.get(session_address)["ETag"]
    row.status, row.reason = "cancelled", "Ill."
    row.save()
    changed = client.get(session_address, headers={"if-none-match": etag})
    assert changed.status_code == 200
    time_machine.move_to(row.ends_at, tick=False)
    later = {"if-none-match": changed["ETag"], "if-modified-since": "Fri, 01 Jan 2100 00:00:00 GMT"}
    assert client.get(session_address, headers=later).status_code == 200


def test_time_alone_changes_nothing(client, session_address, time_machine):
    etag = client.get(session_address)["ETag"]
    time_machine.move_to(timezone.now() + timedelta(hours=5), tick=False)
    assert client.get(session_address)["ETag"] == etag


def test_a_page_tied_twice_is_in_a_list_once(client, talk, row):
    tie = talk.audience_ties.get()
    PageAudience.objects.create(page=talk, audience=tie.audience)
    assert uids_in(client.get(f"{FEED}?audience={tie.audience.slug}")).count(str(row.uid)) == 1


# How it is asked for


def test_download_and_subscription_differ_by_one_header(client, session_address):
    shown, kept = client.get(session_address), client.get(session_address, {"download": "1"})
    assert "Content-Disposition" not in shown
    assert kept["Content-Disposition"] == 'attachment; filename="calendar.ics"'
    assert kept.content == shown.content


@pytest.mark.parametrize(
    "query",
    [
        "topic=unicorns",
        "audience=nobody",
        "kind=party",
        "kind=Webinar",
        "topic=" + "x" * 500,
        "topic=%E2%80%AEgrief",
        "audience=students%27--",
        "reminder=5",
        "reminder=-10",
        "reminder=1e1",
        "reminder=%D9%A1%D9%A0",
        "discreet=yes",
        "download=maybe",
        "topic=%00",
    ],
)
@pytest.mark.parametrize("path", ["feed", "session", "page"])
def test_what_does_not_exist_is_answered_in_words(client, read, session_address, path, query):
    address = {"feed": FEED, "session": session_address, "page": "/calendar/"}[path]
    response = client.get(f"{address}?{query}")
    if path == "session" and query.startswith(("topic", "audience", "kind")) and "%00" not in query:
        assert response.status_code == 200  # a single date has no filters
        return
    assert response.status_code == 400
    text = read(response)
    assert "That address does not make sense to us" in text
    assert "116 123" in text
    assert "unicorns" not in text


def test_the_words_name_what_was_wrong(client, home, read):
    assert "under “topic”" in read(client.get(f"{FEED}?topic=unicorns"))
    assert "10, 30 or 60 minutes" in read(client.get(f"{FEED}?reminder=5"))


def test_a_real_term_without_dates_is_an_empty_calendar(client, home):
    Audience.objects.create(name="Porters", slug="porters", locale=home.locale)
    assert events_in(client.get(f"{FEED}?audience=porters")) == []


@pytest.mark.parametrize(
    "path",
    [
        "/calendar/session/not-a-uuid.ics",
        f"/calendar/session/{NEVER}.ics",
        "/calendar/series/0.ics",
        "/calendar/series/99999999999999999999999999.ics",
        "/calendar/series/abc.ics",
        "/calendar/?session=not-a-uuid",
        f"/calendar/?session={NEVER}",
        "/calendar/?series=99999999999999999999999999",
        "/calendar/?series=%D9%A1",
        "/calendar/?series=",
        "/calendar/?session=",
    ],
)
def test_what_never_was_is_not_found(client, home, read, path):
    response = client.get(path)
    assert response.status_code == 404
    assert "116 123" in read(response)


def test_a_page_without_sessions_has_no_calendar(client, home):
    assert client.get(f"/calendar/series/{home.pk}.ics").status_code == 404


@pytest.mark.parametrize("path", ["feed", "session", "page"])
def test_it_can_only_be_read(client, session_address, path):
    address = {"feed": FEED, "session": session_address, "page": "/calendar/"}[path]
    for method in ("post", "put", "patch", "delete"):
        assert getattr(client, method)(address).status_code == 405
    head, get = client.head(address), client.get(address)
    assert (head.status_code, head.content) == (200, b"")
    assert head.get("ETag") == get.get("ETag")
    assert not get.cookies
    assert "Cookie" not in get.get("Vary", "")


@pytest.mark.parametrize("address", [f"{FEED}?audience=staff&topic=sleep&kind=webinar", "series"])
def test_as_many_queries_for_thirty_dates_as_for_one(client, talk, address):
    address = f"/calendar/series/{talk.pk}.ics" if address == "series" else address

    def queries():
        client.get(address)  # content types and site roots are remembered by the process
        with CaptureQueriesContext(connection) as seen:
            response = client.get(address)
        return len(seen), len(events_in(response))

    one, few = queries()
    talk.dates = [date_block(timezone.now() + timedelta(days=1 + day)) for day in range(30)]
    talk.save_revision().publish()
    webinar("One more talk")
    thirty, many = queries()
    assert many >= few + 29
    assert thirty == one <= MOST_QUERIES


# The page that helps


def test_the_page_says_what_it_is_about_and_offers_both_ways(client, row, session_address, settings):
    settings.BASE_URL = "https://known.example"
    page = client.get(f"/calendar/?session={row.uid}")
    html = page.content.decode()
    assert "A talk about sleep" in html
    assert f'href="{session_address}?download=1"' in html
    assert f'href="webcal://known.example{session_address}"' in html
    assert f'value="https://known.example{session_address}"' in html
    assert "A talk" not in html.split("</title>")[0]
    for name in ("Google Calendar", "Outlook", "iPhone", "Mac", "once a day"):
        assert name in html


def test_the_choices_made_are_in_every_link_and_stay_in_the_form(client, home):
    asked = {"audience": "students", "topic": "", "kind": "webinar", "discreet": "1", "reminder": "30"}
    html = client.get("/calendar/", asked).content.decode()
    query = "audience=students&amp;kind=webinar&amp;discreet=1&amp;reminder=30"
    assert html.count(f"/calendar/sessions.ics?{query}") == 3
    for chosen in ('value="students" selected', 'value="webinar" selected', 'value="1" checked', 'value="30" selected'):
        assert chosen in html


def test_every_link_on_the_page_works_as_it_says(client, home, settings):
    asked = {"kind": "common-room", "discreet": "1", "reminder": "10"}
    links = client.get("/calendar/", asked).context
    copied = links["https_url"].removeprefix(settings.BASE_URL)
    assert links["webcal_url"].split("://")[1] == links["https_url"].split("://")[1]
    events = events_in(client.get(copied))
    assert len(events) == len(expected("", "", "common-room", timezone.now()))
    assert {event["SUMMARY"].removeprefix("Cancelled: ") for event in events} == {"Appointment"}
    assert "attachment" in client.get(links["download_url"])["Content-Disposition"]


def test_a_sensitive_page_is_discreet_unless_somebody_says_otherwise(client, home, talk):
    page = room("After a suicide", sensitive=True, discreet_title="An evening hour")
    chosen = client.get(f"/calendar/?series={page.pk}")
    assert "discreet=1" in chosen.context["https_url"]
    assert "discreet" not in client.get(f"/calendar/?series={page.pk}&discreet=0").context["https_url"]
    assert "discreet" not in client.get(f"/calendar/?series={talk.pk}").context["https_url"]


@pytest.mark.parametrize("gone", ["cancelled", "over"])
def test_a_date_that_will_not_be_is_not_offered(client, row, read, gone, time_machine):
    if gone == "cancelled":
        row.status, row.reason = "cancelled", "A speaker is ill."
        row.save()
    else:
        time_machine.move_to(row.ends_at, tick=False)
    response = client.get(f"/calendar/?session={row.uid}")
    assert "There is nothing to add for this date any more." in read(response)
    assert b"webcal:" not in response.content
    assert b"Add to calendar" not in client.get(row.page.url).content


def test_pages_about_sessions_lead_to_their_calendars(client, home, talk, row, links_in):
    talk.dates = [*talk.dates.raw_data, date_block(timezone.now() + timedelta(days=9))]
    talk.save_revision().publish()
    links = links_in(client.get(talk.url))
    assert f"/calendar/?session={row.uid}" in links
    assert f"/calendar/?series={talk.pk}" in links
    for address in (f"/calendar/?session={row.uid}", f"/calendar/?series={talk.pk}"):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize(("index", "kind"), [("/webinars/", "webinar"), ("/common-rooms/", "common-room")])
def test_a_list_leads_to_the_same_list_as_a_calendar(client, home, links_in, index, kind):
    assert f"/calendar/?kind={kind}" in links_in(client.get(index))
    listing = client.get(f"{index}?audience=students&topic=nonsense")
    (address,) = [link for link in links_in(listing) if link.startswith("/calendar/")]
    assert address == f"/calendar/?audience=students&amp;kind={kind}"
    calendar = client.get(address.replace("&amp;", "&"))
    assert calendar.context["total"] == listing.context["listing"].total


def test_a_preview_of_an_unsaved_date_offers_no_calendar(home, talk):
    from schedule.session import Session

    now = timezone.now()
    draft = Session(talk.planned_occurrence(now + timedelta(days=3)), now)
    assert (draft.calendar_url, draft.series_calendar_url) == ("", "")


def test_a_list_is_named_by_whom_it_is_for_and_never_by_its_topic(client, home):
    for query, name in (
        ("", "Harbour"),
        ("topic=grief", "Harbour"),
        ("audience=students&topic=grief&kind=webinar", "Harbour: Students\\, Webinar"),
        ("audience=students&discreet=1", "Appointments"),
    ):
        assert f"X-WR-CALNAME:{name}\r\n" in client.get(f"{FEED}?{query}").content.decode()
