"""Editors cannot build nonsense: each page goes where it belongs, and only there."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page, get_page_models

from core.models import PortalPage

CHILDREN = {
    "HomePage": {
        "AccessibilityStatementPage",
        "AudiencePage",
        "CollectionIndexPage",
        "CommonRoomIndexPage",
        "CookiesPage",
        "FindSupportPage",
        "ResourceIndexPage",
        "StandardPage",
        "WebinarIndexPage",
        "WhatsOnPage",
    },
    "StandardPage": {"StandardPage"},
    "WebinarIndexPage": {"WebinarPage"},
    "CommonRoomIndexPage": {"CommonRoomPage"},
    "ResourceIndexPage": {"ResourcePage"},
    "CollectionIndexPage": {"CollectionPage"},
}


@pytest.mark.parametrize("model", [m for m in get_page_models() if issubclass(m, PortalPage)], ids=lambda m: m.__name__)
def test_what_may_stand_below(model):
    allowed = {child.__name__ for child in model.allowed_subpage_models()}
    assert allowed == CHILDREN.get(model.__name__, set())


def test_there_is_one_front_page_for_each_room(home):
    taken = {
        type(page.specific).__name__ for page in home.get_children() if not type(page.specific).can_create_at(home)
    }
    assert taken >= {"WebinarIndexPage", "CommonRoomIndexPage", "ResourceIndexPage", "WhatsOnPage", "CookiesPage"}


def test_pages_cannot_be_made_private(home):
    assert all(not page.specific_class.private_page_options for page in Page.objects.filter(depth__gt=1))


def test_a_link_needs_somewhere_to_lead(home):
    from resources.models import ResourcePage

    with pytest.raises(ValidationError, match="needs an address"):
        ResourcePage(title="x", kind="link").clean()


def test_one_route_for_each_audience(home):
    from core.models import Audience
    from home.models import AudiencePage

    twin = AudiencePage(title="Twin", audience=Audience.objects.get(slug="students"), locale=home.locale)
    with pytest.raises(ValidationError, match="There is a route for them already"):
        twin.clean()


def test_a_session_cannot_be_planned_into_the_hour_that_does_not_exist():
    from datetime import date, time

    from schedule.blocks import DateBlock

    block = DateBlock()
    with pytest.raises(ValidationError) as refused:
        block.clean(block.to_python({"day": date(2027, 3, 28), "starts": time(1, 30)}))
    assert "does not exist" in str(refused.value.as_json_data())
