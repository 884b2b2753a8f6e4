"""An editor sees in the CMS what a visitor will see: pages not yet saved, dates not yet published, every block."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from common_rooms.models import CommonRoomPage
from core.models import PortalPage
from resources.models import ResourcePage
from schedule.clock import local
from schedule.models import Occurrence
from tests.factories import date_block, now_open, room, tied, webinar
from tests.unit.test_blocks import BLOCKS
from webinars.models import WebinarIndexPage, WebinarPage


def test_every_kind_of_page_can_be_previewed_and_framed_by_the_cms(home):
    for model in {page.specific_class for page in Page.objects.filter(depth__gt=1)}:
        page = model.objects.first()
        response = page.make_preview_request()
        assert response.status_code == 200, model
        assert page.title in response.content.decode(), model
        assert "frame-ancestors 'self'" in response["Content-Security-Policy"], model
        assert response["X-Frame-Options"] == "SAMEORIGIN", model


@pytest.mark.parametrize("model", [WebinarPage, CommonRoomPage, ResourcePage], ids=lambda model: model.__name__)
def test_a_page_that_was_never_saved_can_be_previewed(home, model):
    parent = model.allowed_parent_page_models()[0].objects.get(locale__language_code="en-gb")
    page = model(title="Brand new", slug="brand-new", locale=home.locale)
    page.set_url_path(parent)
    page.path, page.depth = parent.path + "9999", parent.depth + 1
    response = page.make_preview_request()
    assert response.status_code == 200
    assert "Brand new" in response.content.decode()


def test_a_preview_shows_dates_that_are_not_published_yet(home, read):
    page = room("In the making")
    later = timezone.now() + timedelta(days=40)
    page.dates = [*page.dates.raw_data, date_block(later)]
    there = local(later)
    words = f"{there:%A} {there.day} {there:%B %Y}"
    assert words in read(page.make_preview_request())


def test_a_visitor_does_not_see_them(client, home, read):
    page = room("Still in the making")
    later = timezone.now() + timedelta(days=40)
    page.dates = [*page.dates.raw_data, date_block(later)]
    page.save_revision()
    there = local(later)
    assert f"{there:%A} {there.day} {there:%B %Y}" not in read(client.get("/common-rooms/still-in-the-making/"))


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_a_blocks_preview_shows_something(sign_in, home, read, block):
    if not block.name:
        return  # the whole body: its parts are shown one by one
    response = sign_in("Editors").get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    assert response.status_code == 200
    html = response.content.decode()
    assert "css/portal.css" in html
    shown = html[html.index("<main") :]
    assert len(read(response)) > len(block.label) or "<img" in shown or "<video" in shown, shown


def test_all_page_models_are_the_portals(home):
    assert all(issubclass(page.specific_class, PortalPage) for page in Page.objects.filter(depth__gt=1))


@pytest.mark.parametrize(
    ("scene", "says"),
    [
        ("before", "Opens"),
        ("open", "Doors open"),
        ("live", "On now"),
        ("settled", "On now, door closed"),
        ("full", "Full"),
        ("cancelled", "Cancelled"),
    ],
)
def test_an_editor_can_look_ahead_to_every_moment_of_a_session(home, read, scene, says):
    page = room("Seen from afar", start=timezone.now() + timedelta(days=20))
    words = read(page.make_preview_request(preview_mode=scene))
    assert f"UK time {says}" in words
    assert Occurrence.objects.get(page=page).status == "on"


def test_and_past_its_end(home, read):
    page = webinar("Seen from later", start=timezone.now() + timedelta(days=20))
    assert "UK time Ended" in read(page.make_preview_request(preview_mode="ended"))


SAYS = {"before": "Opens", "open": "Doors open", "live": "On now", "full": "Full", "cancelled": "Cancelled"}


@pytest.mark.parametrize("scene", [*SAYS, "ended"])
def test_a_draft_that_was_never_published_has_every_state_too(home, read, scene):
    page = WebinarPage(title="Only a draft", live=False, dates=[date_block(timezone.now() + timedelta(days=20))])
    WebinarIndexPage.objects.get().add_child(instance=tied(page))
    assert f"UK time {SAYS.get(scene, 'Ended')}" in read(page.make_preview_request(preview_mode=scene))
    assert not Occurrence.objects.filter(page=page).exists()


@pytest.mark.parametrize("scene", [*SAYS, "ended"])
def test_a_talk_that_is_over_can_be_seen_as_it_was(home, read, scene):
    page = webinar("Long over", start=timezone.now() + timedelta(days=1))
    now_open(page, minutes=-600)
    assert f"UK time {SAYS.get(scene, 'Ended')}" in read(page.make_preview_request(preview_mode=scene))


def test_a_visitor_cannot_choose_the_moment(client, home, read):
    page = room("Only now", start=timezone.now() + timedelta(days=20))
    assert "UK time Opens" in read(client.get(page.url, {"preview_mode": "cancelled", "mode": "cancelled"}))
