"""Lists in the CMS: the columns and filters that an editor plans by, as fast for three pages as for one."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale

from core.models import Audience, Person, Topic
from core.reviews import mark_reviewed
from resources.collections import CollectionIndexPage
from resources.models import ResourceIndexPage
from schedule.models import Occurrence
from tests.factories import now_open, publish, room, tied, webinar
from webinars.models import WebinarIndexPage, WebinarPage


@pytest.fixture
def editor(sign_in):
    return sign_in("Editors")


def below(model):
    return reverse("wagtailadmin_explore", args=[model.objects.get(locale__language_code="en-gb").pk])


FLAT, WALKED = "/cms/webinars/", "below the front page"


def address_of(where):
    return below(WebinarIndexPage) if where == WALKED else where


def titles(client, address, **asked):
    response = client.get(address, asked)
    assert response.status_code == 200
    return {page.title for page in response.context["object_list"]}


@pytest.fixture
def talks(home):
    """One talk for students on grief, cancelled and overdue; one for staff on sleep, with nothing to come."""
    WebinarPage.objects.all().delete()
    one, other = webinar("Ours"), webinar("Theirs")
    now_open(other, minutes=-600)
    row = Occurrence.objects.get(page=one)
    row.status, row.reason = "cancelled", "Ill."
    row.save()
    one = publish(tied(WebinarPage.objects.get(pk=one.pk), audience="students", topic="grief"))
    mark_reviewed(one, reviewer=Person.objects.first(), reviewed_on=date(2020, 1, 1), due_on=date(2021, 1, 1))
    WebinarPage.objects.filter(pk=one.pk).update(content_owner="Programme team")
    return one, other


@pytest.mark.parametrize("where", [FLAT, WALKED])
def test_a_list_of_talks_shows_what_an_editor_plans_by(editor, talks, read, where):
    words = read(editor.get(address_of(where)))
    start = timezone.localtime(Occurrence.objects.get(page=talks[0]).starts_at)
    assert f"{start:%a %d %b, %H:%M}, cancelled" in words
    for said in ("No date to come", "01/01/2021, overdue", "Never reviewed", "Programme team"):
        assert said in words
    for term in (Audience.objects.get(slug="students"), Topic.objects.get(slug="grief")):
        assert term.name in words
    for label in ("For", "About", "Next review", "Owner", "Status"):
        assert label in words


@pytest.mark.parametrize("where", [FLAT, WALKED])
def test_it_can_be_narrowed_by_each_of_them(editor, talks, where):
    address = address_of(where)
    english, welsh = Locale.objects.get(language_code="en-gb"), Locale.objects.get(language_code="cy")
    ours = [
        {"audience": Audience.objects.get(slug="students", locale=english).pk},
        {"topic": Topic.objects.get(slug="grief", locale=english).pk},
        {"review": "overdue"},
        {"next_date": "cancelled"},
        {"next_date": "cancelled", "audience": Audience.objects.get(slug="students", locale=english).pk, "q": "Ours"},
    ]
    for asked in ours:
        assert titles(editor, address, **asked) == {"Ours"}, asked
    assert titles(editor, address, next_date="none") == {"Theirs"}
    assert titles(editor, address, review="never") == {"Theirs"}
    assert titles(editor, address, language=english.pk) == {"Ours", "Theirs"}
    assert titles(editor, address, language=welsh.pk) == set()


@pytest.mark.parametrize(
    "asked", [{"audience": "x"}, {"topic": "99999"}, {"review": "never\u202e"}, {"next_date": "'; --"}]
)
def test_nonsense_is_answered_in_words(editor, talks, asked):
    for address in (FLAT, "/cms/sessions/"):
        assert editor.get(address, asked).status_code == 200


@pytest.mark.parametrize("model", [ResourceIndexPage, CollectionIndexPage])
def test_every_kind_has_its_columns_below_its_front_page(editor, home, read, model):
    words = read(editor.get(below(model)))
    assert "Next review" in words
    assert "Owner" in words


def test_sessions_can_be_narrowed_by_host_and_by_who_their_page_is_for(editor, talks):
    student = Audience.objects.get(slug="students", locale__language_code="en-gb")
    host = Person.objects.create(name="Only Ours", locale=student.locale)
    row = Occurrence.objects.get(page=talks[0])
    row.hosts.add(host)
    for asked in ({"host": host.pk}, {"audience": student.pk, "q": "Ours"}):
        response = editor.get("/cms/sessions/", asked)
        assert [found.pk for found in response.context["object_list"]] == [row.pk], asked
    assert "Only Ours" in response.content.decode()


def queries(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_lists_ask_the_database_as_often_for_three_pages_as_for_one(editor, talks):
    audience = Audience.objects.get(slug="staff", locale__language_code="en-gb").pk
    lists = [
        f"{FLAT}?audience={audience}&review=never&next_date=on",
        below(WebinarIndexPage),
        f"/cms/sessions/?audience={audience}",
    ]
    webinar("One to come")
    one = [queries(editor, address) for address in lists]
    for number in range(2):
        webinar(f"More {number}", start=timezone.now() + timedelta(days=2 + number))
        room(f"More rooms {number}", start=timezone.now() + timedelta(days=5 + number))
    assert [queries(editor, address) for address in lists] == one
