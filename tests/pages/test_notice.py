"""A notice on every page: from its time to its time, in the page's language, and as words only."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Locale, Site

from core.models import PortalSettings
from core.models.settings import SettingsWords

NOW = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)
WORDS = "Tonight’s webinars start an hour later <b>than</b> planned."


@pytest.fixture(autouse=True)
def at_now(home, time_machine):
    time_machine.move_to(NOW, tick=False)


def say(**fields):
    settings = PortalSettings.for_site(Site.objects.get(is_default_site=True))
    for name, value in ({"notice": WORDS} | fields).items():
        setattr(settings, name, value)
    settings.full_clean()
    settings.save()
    return settings


@pytest.mark.parametrize("address", ["/", "/whats-on/", "/webinars/", "/urgent-help/", "/nowhere/"])
def test_it_stands_on_every_page_and_on_errors(client, read, address):
    assert "Tonight’s webinars" not in read(client.get(address))
    say()
    response = client.get(address)
    assert "Tonight’s webinars start an hour later" in read(response)
    assert "&lt;b&gt;than&lt;/b&gt;" in response.content.decode()


@pytest.mark.parametrize(
    ("begins", "ends", "shown"),
    [(None, None, True), (1, None, False), (0, None, True), (None, 1, True), (None, 0, False), (-2, -1, False)],
)
def test_it_comes_and_goes_by_its_times_without_a_job(client, read, begins, ends, shown):
    def at(hours):
        return None if hours is None else NOW + timedelta(hours=hours)

    say(notice_from=at(begins), notice_until=at(ends))
    assert ("an hour later" in read(client.get("/"))) is shown


def test_it_leads_to_a_page_that_is_live(client, home):
    say(notice_page=home)
    assert 'class="notice__more"' in client.get("/whats-on/").content.decode()
    home.unpublish()
    assert 'class="notice__more"' not in client.get("/urgent-help/").content.decode()


def test_in_welsh_it_says_the_translation_or_says_that_it_is_english(client):
    settings = say()
    assert f'lang="en-GB">{WORDS[:10]}' in client.get("/cy/").content.decode()
    welsh = Locale.objects.get(language_code="cy")
    words, _ = SettingsWords.objects.get_or_create(portal_settings=settings, locale=welsh)
    words.notice = "Awr yn hwyrach heno."
    words.save()
    html = client.get("/cy/").content.decode()
    assert '<p class="notice__words">Awr yn hwyrach heno.</p>' in html
    assert "Awr yn hwyrach" not in client.get("/").content.decode()


def test_an_end_before_its_beginning_is_refused_in_words():
    with pytest.raises(ValidationError, match="Choose a time after"):
        say(notice_from=NOW, notice_until=NOW)


def test_an_editor_cannot_raise_one(sign_in):
    site = Site.objects.get(is_default_site=True)
    address = reverse("wagtailsettings:edit", args=["core", "portalsettings", site.pk])
    assert sign_in("Editors").post(address, {"notice": WORDS}).status_code == 302
    assert not PortalSettings.for_site(site).notice
