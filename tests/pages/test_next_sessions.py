"""A nurse finds the next session in seconds, and nothing that is over."""

import re
from datetime import timedelta

from django.utils import timezone

from schedule.models import Occurrence
from tests.factories import room, webinar


def shown_starts(response):
    html = response.content.decode()
    return re.findall(r'<time class="session__when" datetime="([^"]+)"', html)


def test_home_shows_sessions_in_start_order_and_says_uk_time(client, home, read):
    response = client.get("/")
    starts = shown_starts(response)
    assert len(starts) == 4
    assert starts == sorted(starts)
    assert "UK time" in read(response)


def test_a_running_session_is_listed_until_its_end_and_then_leaves(client, home, time_machine):
    now = timezone.now()
    page = webinar("The one that runs", start=now - timedelta(minutes=10), length_minutes=30)
    end = Occurrence.objects.get(page=page).ends_at
    time_machine.move_to(end - timedelta(seconds=1))
    assert "The one that runs" in client.get("/").content.decode()
    assert "The one that runs" in client.get("/whats-on/").content.decode()
    time_machine.move_to(end)
    assert "The one that runs" not in client.get("/").content.decode()
    assert "The one that runs" not in client.get("/whats-on/").content.decode()


def test_webinars_and_rooms_are_in_one_list(client, home):
    soon = timezone.now() + timedelta(minutes=30)
    webinar("Talk first", start=soon)
    room("Room second", start=soon + timedelta(minutes=5))
    html = client.get("/whats-on/").content.decode()
    assert html.index("Talk first") < html.index("Room second")


def test_a_cancelled_session_says_so_with_its_reason(client, home, read):
    row = Occurrence.objects.get(page=room("Called off"))
    row.status, row.reason = "cancelled", "A host is ill."
    row.save()
    for address in ("/whats-on/", "/common-rooms/", "/common-rooms/called-off/"):
        text = read(client.get(address))
        assert "Cancelled" in text, address
        assert "A host is ill." in text, address


def test_a_moved_session_says_from_where(client, home, read):
    row = Occurrence.objects.get(page=room("On the move"))
    row.starts_at += timedelta(days=2)
    row.ends_at += timedelta(days=2)
    row.save()
    text = read(client.get("/common-rooms/on-the-move/"))
    assert row.is_moved
    assert "Moved to" in text
    assert "Moved from" in text


def test_an_unpublished_page_takes_its_sessions_with_it(client, home):
    page = webinar("Soon gone")
    page.unpublish()
    assert "Soon gone" not in client.get("/whats-on/").content.decode()


def test_a_site_without_sessions_still_offers_a_next_step(client, home, read):
    Occurrence.objects.all().delete()
    assert "no sessions in the diary" in read(client.get("/"))
    assert "Nothing in the diary just now" in read(client.get("/whats-on/"))
