"""What a page lacks is no reason to lose a draft, and is named, with the way to it, before the page is published."""

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page

from core.gaps import SUMMARY_GAP
from schedule.models.scheduled_page import DATES_GAP
from tests.editing import editor_form
from tests.factories import webinar
from webinars.models import WebinarIndexPage, WebinarPage


@pytest.fixture
def editor(home, sign_in):
    return sign_in("Editors")


@pytest.fixture
def index():
    return WebinarIndexPage.objects.get(locale__language_code="en-gb")


def new_form(editor, index, **changes):
    address = reverse("wagtailadmin_pages:add", args=["webinars", "webinarpage", index.pk])
    page = WebinarPage(title="", slug="")
    form = editor_form(editor, page, address)
    return address, form | {"title": "Nights in spring", "slug": "", "summary": ""} | changes


def test_a_draft_needs_a_title_and_nothing_else(editor, index):
    address, form = new_form(editor, index)
    editor.post(address, form)
    page = WebinarPage.objects.get(title="Nights in spring")
    assert (page.live, page.slug) == (False, "nights-in-spring")


def test_publishing_names_every_gap_with_the_way_to_its_field(editor, index):
    address, form = new_form(editor, index, **{"action-publish": "action-publish"})
    response = editor.post(address, form)
    assert not Page.objects.filter(title="Nights in spring", live=True).exists()
    html = response.content.decode()
    for name, words in {"summary": SUMMARY_GAP, "dates": DATES_GAP}.items():
        assert words in html
        assert f"[data-contentpath=&#x27;{name}&#x27;]" in html or f"[data-contentpath='{name}']" in html


def test_a_page_without_faults_shows_no_list_of_them(editor):
    page = webinar(summary="How to sleep by day.")
    response = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert "What is missing or wrong" not in response.content.decode()


def test_many_at_once_leaves_out_what_lacks_something(editor, read):
    whole, lacking = webinar("Whole", summary="It is whole."), webinar("Lacking", summary="")
    for page in (whole, lacking):
        page.title += ", new"
        page.save_revision()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = editor.post(f"{address}?id={whole.pk}&id={lacking.pk}&next=/cms/", {"next": "/cms/"}, follow=True)
    assert "“Lacking, new” was not published. Write one or two sentences" in read(response)
    titles = WebinarPage.objects.filter(pk__in=[whole.pk, lacking.pk]).values_list("title", flat=True)
    assert set(titles) == {"Whole, new", "Lacking"}


@pytest.mark.parametrize(("fields", "gaps"), [({}, {"dates"}), ({"recording": "here"}, set())])
def test_a_talk_that_can_be_watched_needs_no_date(home, fields, gaps):
    page = WebinarPage(title="From before", summary="It is here.", locale=Locale.get_default(), **fields)
    assert set(page.publishing_gaps()) == gaps


def test_a_translation_needs_no_dates_of_its_own(home):
    page = WebinarPage(title="Cwsg", summary="Sut i gysgu.", locale=Locale.objects.get(language_code="cy"))
    assert page.publishing_gaps() == {}
