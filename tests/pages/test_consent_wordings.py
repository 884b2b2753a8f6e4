"""Declarations in another language: managers write them, visitors read them, and what is missing says so."""

import pytest
from cookie_consent.models import Cookie, CookieGroup
from django.urls import reverse

from cookies.models import CookieWording, GroupWording, NoticeSnapshot
from cookies.register import forget, versions
from tests.pages.test_consent_cms import edit


@pytest.fixture(autouse=True)
def nothing_kept():
    forget()
    yield
    forget()


@pytest.fixture
def welsh(client, home):
    """Return what the Welsh cookies page says now."""
    from cookies.models import CookiesPage

    address = CookiesPage.objects.get(locale__language_code="cy").url
    return lambda: client.get(address).content.decode()


def test_the_declarations_that_come_with_the_portal_are_in_welsh(welsh):
    page = welsh()
    assert "Cyfrif ymweliadau" in page
    assert "Yn gwahaniaethu rhwng un ymweliad a’r llall." in page
    assert "182 diwrnod" in page
    assert "Counting visits" not in page
    assert 'lang="en-GB">Tells one' not in page


def test_what_nobody_translated_stands_in_the_original_and_is_marked(welsh):
    GroupWording.objects.filter(of__varname="analytics").update(description="")
    CookieWording.objects.filter(of__name="_ga").delete()
    page = welsh()
    assert "Cyfrif ymweliadau" in page
    assert 'lang="en-GB">Google Analytics counts which pages are read' in page
    assert 'lang="en-GB">Tells one visit from another.' in page


def test_a_manager_writes_a_translation_and_takes_it_away_again(sign_in, home, welsh):
    manager, ga, before = sign_in("Managers"), Cookie.objects.get(name="_ga"), versions()
    said = {"description_cy": "Geiriau newydd.", "provider_cy": "Google Cymru", "lifetime_cy": ""}
    assert edit(manager, ga, **said).status_code == 302
    assert "Geiriau newydd." in welsh()
    assert "Google Cymru" in welsh()
    assert versions() == before, "other words ask nobody again"
    form = manager.get(reverse("declared_cookies:edit", args=[ga.pk])).content.decode()
    assert "Geiriau newydd." in form
    assert "In Cymraeg" in form

    ga.refresh_from_db()
    assert edit(manager, ga, description_cy="", provider_cy="", lifetime_cy="").status_code == 302
    assert not CookieWording.objects.filter(of=ga).exists()


def test_a_group_is_named_in_welsh_by_its_form(sign_in, home, welsh):
    manager, video = sign_in("Managers"), CookieGroup.objects.get(varname="video")
    form = {
        "name": video.name,
        "description": video.description,
        "ordering": video.ordering,
        "name_cy": "Ffilmiau",
        "description_cy": "Ffilmiau gan eraill.",
    }
    assert manager.post(reverse("cookie_groups:edit", args=[video.pk]), form).status_code == 302
    assert "Ffilmiau gan eraill." in welsh()
    video.refresh_from_db()
    assert video.name == "Videos from other sites", "the original keeps its own words"


def test_the_record_keeps_what_was_read_in_the_language_it_was_read_in(client, home):
    from django.utils import translation

    from cookies.consent_log import told

    with translation.override("cy"):
        groups = {group["group"]: group for group in told()["groups"]}
    assert groups["analytics"]["name"] == "Cyfrif ymweliadau"
    assert not NoticeSnapshot.objects.exists()
