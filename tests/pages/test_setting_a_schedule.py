"""An editor sets a schedule in the page's own screen."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse
from wagtail.models import Page

from tests.editing import editor_form, send_editor
from tests.factories import resource

SUMMER = "01/07/2027 09:30"


@pytest.fixture
def page(home, time_machine):
    time_machine.move_to(datetime(2027, 3, 1, 12, tzinfo=UTC), tick=False)
    return resource("A guide")


def test_the_status_panel_offers_it_and_its_time_is_uk_time(sign_in, page):
    client = sign_in("Editors")
    assert "Set schedule" in client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    form = editor_form(client, page, title="Another title", go_live_at=SUMMER)
    assert send_editor(client, page, {**form, "action-publish": "yes"}).status_code == 302
    kept = Page.objects.get(pk=page.pk)
    assert kept.title == "A guide"
    assert kept.scheduled_revision.approved_go_live_at == datetime(2027, 7, 1, 8, 30, tzinfo=UTC)


def test_a_sensitive_page_is_not_scheduled_without_its_approval_and_says_why(sign_in, page):
    client = sign_in("Editors")
    form = editor_form(client, page, go_live_at=SUMMER, sensitive="on", content_note="Talks about a death.")
    response = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {**form, "action-publish": "yes"})
    assert response.status_code == 200
    assert "exactly these words" in str(response.context["form"].errors)
    assert Page.objects.get(pk=page.pk).scheduled_revision is None
