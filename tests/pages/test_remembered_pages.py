"""What the process remembers of a page's surroundings is never older than the last change; addresses neither."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.chrome import Chrome
from core.models import PortalSettings, Signpost
from core.models.settings import FooterLink
from home.models import StandardPage
from resources.models import ResourceIndexPage, ResourcePage
from schedule.models import Occurrence
from tests.committed import as_if_committed
from tests.factories import publish, resource, room, webinar


def words_at(client, address="/resources/"):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def stored(client, change, address="/resources/"):
    """Return a page before and after a change that is committed, read by a process that remembers all it can."""
    as_if_committed()
    words_at(client, address)
    before = words_at(client, address)
    change()
    as_if_committed()
    return before, words_at(client, address)


def rename_service():
    settings = PortalSettings.objects.get()
    settings.service_name = "Lighthouse"
    settings.save()


def add_notice():
    PortalSettings.objects.update(notice="Lighthouse is lit tonight.")  # no signal tells of this


def change_number():
    signpost = Signpost.objects.filter(show_in_header=True).first()
    signpost.phone = "0800 555 0199"
    signpost.header_label = "Lighthouse"
    signpost.save()


def rename_section():
    section = ResourceIndexPage.objects.get(slug="resources")
    section.title = "Lighthouse"
    publish(section)


def add_footer_link():
    FooterLink.objects.create(
        portal_settings=PortalSettings.objects.get(), page=StandardPage.objects.live().first(), label="Lighthouse"
    )


def add_page():
    resource("Lighthouse")


@pytest.mark.parametrize("address", ["/resources/", "/whats-on/", "/search/?q=sleep", "/"])
@pytest.mark.parametrize("change", [rename_service, add_notice, change_number, rename_section, add_footer_link])
def test_a_change_shows_in_the_next_page(client, home, change, address):
    before, after = stored(client, change, address)
    assert "Lighthouse" not in before
    assert "Lighthouse" in after


def test_a_menu_of_sections_read_before_a_change_is_nobody_elses(client, home, monkeypatch):
    """Where the change comes while a page is being made, between the sections and the menu that is made of them."""
    remembered, renamed = Chrome._remembered, []

    def with_a_change_before(chrome, what, read, otherwise):
        if what == "menu" and not renamed:
            assert chrome.sections
            renamed.append(rename_section())
            as_if_committed()
        return remembered(chrome, what, read, otherwise)

    monkeypatch.setattr(Chrome, "_remembered", with_a_change_before)
    as_if_committed()
    assert "Lighthouse" not in words_at(client, "/about/")
    assert renamed
    assert "Lighthouse" in words_at(client, "/about/")


def test_a_new_page_shows_in_its_list_and_its_counts(client, home):
    before, after = stored(client, add_page)
    assert "Lighthouse" not in before
    assert "/resources/lighthouse/" in after or "Page 1 of" in after
    live = ResourcePage.objects.live().filter(locale=home.locale).count()
    assert f"{live} resources" in after


def test_a_cancelled_session_says_so_at_once(client, home):
    page = webinar("A talk soon", start=timezone.now() + timedelta(minutes=30))

    def cancel():
        row = Occurrence.objects.get(page=page)
        row.status, row.reason = "cancelled", "The speaker is ill."
        row.save()

    before, after = stored(client, cancel, page.url)
    assert "The speaker is ill." not in before
    assert "The speaker is ill." in after


def test_a_notice_begins_and_ends_on_time_without_any_change(client, home, time_machine):
    time_machine.move_to("2027-03-10 09:30Z", tick=False)
    settings = PortalSettings.objects.get()
    settings.notice = "The lighthouse is lit."
    settings.notice_from = timezone.now() + timedelta(hours=1)
    settings.notice_until = timezone.now() + timedelta(hours=2)
    settings.save()
    as_if_committed()
    assert "The lighthouse is lit." not in words_at(client)
    time_machine.shift(timedelta(minutes=61))
    assert "The lighthouse is lit." in words_at(client)
    time_machine.shift(timedelta(minutes=60))
    assert "The lighthouse is lit." not in words_at(client)


def test_counts_follow_the_clock_without_any_change(client, home, time_machine):
    time_machine.move_to("2027-03-10 09:30Z", tick=False)
    Occurrence.objects.all().delete()
    soon = timezone.now() + timedelta(minutes=10)
    webinar("First talk", start=soon)
    webinar("Second talk", start=soon + timedelta(hours=3))
    as_if_committed()
    assert "2 sessions" in words_at(client, "/whats-on/")
    assert "2 sessions" in words_at(client, "/whats-on/")
    time_machine.shift(timedelta(minutes=75))
    assert "1 session" in words_at(client, "/whats-on/")


def test_a_page_that_went_moved_or_came_is_found_where_it_is(client, home):
    page = resource("A lighthouse")
    as_if_committed()
    old = page.url
    assert [client.get(old).status_code for _ in range(2)] == [200, 200]
    page.slug = "another-lighthouse"
    publish(page)
    as_if_committed()
    assert client.get("/resources/another-lighthouse/").status_code == 200
    assert client.get(old).status_code in (301, 404)
    page.unpublish()
    as_if_committed()
    assert client.get("/resources/another-lighthouse/").status_code == 404
    assert client.get("/webinars/another-lighthouse/").status_code == 404


def test_a_page_is_one_query_away_and_its_own_addresses_still_answer(client, home):
    page = resource("A lighthouse")
    as_if_committed()
    client.get(page.url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(page.url).status_code == 200
    of_pages = [query["sql"] for query in queries if '"resources_resourcepage"."body"' in query["sql"]]
    assert len(of_pages) == 1
    assert client.get(f"{page.url}text/").status_code == 200
    assert client.get(f"{page.url}nothing/").status_code == 404


def test_a_full_day_of_a_month_says_how_many_more_and_where(client, home, time_machine):
    time_machine.move_to("2027-03-10 09:30Z", tick=False)
    Occurrence.objects.all().delete()
    for hour in range(7):
        webinar(f"Talk {hour}", start=timezone.now() + timedelta(days=2, hours=hour))
    webinar("Another day", start=timezone.now() + timedelta(days=3))
    words = words_at(client, "/whats-on/?view=month")
    assert "3 more sessions" in words
    assert "Talk 3" in words
    assert "Talk 4" not in words
    assert "8 sessions" in words
    day = words_at(client, "/whats-on/?day=2027-03-12")
    assert all(f"Talk {hour}" in day for hour in range(7))
    assert "Another day" not in day
    for nonsense in ("2027-02-31", "9999-01-01", "today", "2027-3-12"):
        assert "We did not know this filter" in words_at(client, f"/whats-on/?day={nonsense}")


def test_many_rooms_are_shown_a_page_at_a_time(client, home):
    for number in range(14):
        room(f"Lighthouse {number:02}")
    first = words_at(client, "/common-rooms/")
    assert "?rooms=2#rooms" in first
    later = words_at(client, "/common-rooms/?rooms=2")
    assert "?rooms=1#rooms" in later
    assert words_at(client, "/common-rooms/?rooms=nonsense").count("Lighthouse 13") == first.count("Lighthouse 13")


@pytest.mark.parametrize("asked", ["2", "0", "-1", "x", "9" * 400, "²"])
def test_a_page_of_the_sitemap_that_is_none_is_not_found(client, home, asked):
    assert client.get("/sitemap.xml", {"p": asked}).status_code == 404
