"""A review is an act of its own: who may, what it says, where it shows, what asks for it."""

import csv
from datetime import date
from importlib import import_module
from io import StringIO

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.db.migrations.loader import MigrationLoader
from django.urls import reverse
from wagtail.models import PageLogEntry

from core.models import PageReview, Person, User
from core.reviews import mark_reviewed, review_counts
from resources.models import ResourcePage
from tests.editing import editor_form, send_editor
from tests.factories import resource

NOW = "2027-03-10 09:30Z"
TODAY = date(2027, 3, 10)


@pytest.fixture
def guide(home, time_machine):
    time_machine.move_to(NOW, tick=False)
    return resource("A page to read again")


@pytest.fixture
def reader(home):
    return Person.objects.order_by("pk").first()


def review_form(reader, **changes):
    form = {
        "reviewer": reader.pk,
        "reviewed_on": "10/03/2027",
        "due_on": "10/03/2028",
        "note": "Read with its sources.",
    }
    return form | changes


def mark(client, guide, form):
    return client.post(reverse("mark_reviewed", args=[guide.pk]), form)


def test_a_reviewer_marks_a_page_and_visitors_read_it(guide, reader, sign_in, client, read):
    reviewers = sign_in("Reviewers")
    screen = reviewers.get(reverse("mark_reviewed", args=[guide.pk]))
    assert "Nobody has reviewed this page yet" in screen.content.decode()
    assert mark(reviewers, guide, review_form(reader)).status_code == 302

    review = PageReview.objects.get(page=guide)
    assert (review.reviewed_on, review.due_on, review.who) == (TODAY, date(2028, 3, 10), reader.name)
    assert review.marked_by.username == "test-reviewers"
    client.logout()
    words = read(client.get(guide.url))
    assert f"10 March 2027 by {reader.name}" in words
    assert "10 March 2028" in words
    assert "Read with its sources" not in words, "a note is for colleagues"


def test_it_is_in_the_pages_history(guide, reader, sign_in):
    mark(sign_in("Managers"), guide, review_form(reader))
    entry = PageLogEntry.objects.get(page=guide, action="core.reviewed")
    assert entry.user.username == "test-managers"
    assert entry.message == (f"Reviewed on 2027-03-10 by {reader.name}, next on 2028-03-10. Read with its sources.")


@pytest.mark.parametrize("group", ["Editors", "Hosts", None])
@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_else_may(guide, reader, sign_in, client, group, method):
    if group:
        sign_in(group)
    response = getattr(client, method)(reverse("mark_reviewed", args=[guide.pk]), review_form(reader))
    assert response.status_code in (302, 403)
    assert not PageReview.objects.filter(page=guide).exists()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"reviewed_on": "11/03/2027"}, "This day has not come yet"),
        ({"due_on": "11/03/2030"}, "Three years at most"),
        ({"due_on": "10/03/2027"}, "has to be after today"),
        ({"reviewed_on": "last week"}, "Enter a valid date"),
        ({"reviewer": "999999"}, "Select a valid choice"),
        ({"reviewer": ""}, "This field is required"),
        ({"note": "x" * 1001}, "at most 1000 characters"),
    ],
)
def test_what_cannot_be_is_refused_in_words(guide, reader, sign_in, changes, words):
    response = mark(sign_in("Reviewers"), guide, review_form(reader, **changes))
    assert response.status_code == 200
    assert words in response.content.decode()
    assert not PageReview.objects.filter(page=guide).exists()


def test_no_review_goes_back_behind_the_last(guide, reader, sign_in):
    reviewers = sign_in("Reviewers")
    mark(reviewers, guide, review_form(reader))
    response = mark(reviewers, guide, review_form(reader, reviewed_on="09/03/2027"))
    assert "The page was reviewed after that, on 10/03/2027." in response.content.decode()
    assert PageReview.objects.filter(page=guide).count() == 1


def test_the_editor_shows_it_and_cannot_change_it(guide, reader, sign_in):
    mark_reviewed(guide, reviewer=reader, reviewed_on=TODAY, due_on=date(2028, 3, 10))
    editors = sign_in("Editors")
    screen = editors.get(reverse("wagtailadmin_pages:edit", args=[guide.pk])).content.decode()
    assert "Last reviewed on <strong>10/03/2027</strong>" in screen
    assert reverse("mark_reviewed", args=[guide.pk]) not in screen
    form = editor_form(editors, guide, reviewed_on="01/01/2027", review_due_on="01/01/2031", reviewer="")
    form["title"], form["action-publish"] = "A comma moved", "action-publish"
    send_editor(editors, guide, form)
    after = ResourcePage.objects.get(pk=guide.pk)
    assert (after.title, after.reviewed_on, after.review_due_on) == ("A comma moved", TODAY, date(2028, 3, 10))


def test_a_late_review_is_said_in_words(guide, reader, client, read, time_machine):
    mark_reviewed(guide, reviewer=reader, reviewed_on=TODAY, due_on=date(2028, 3, 10))
    late = "The review of this page is late."
    time_machine.move_to("2028-03-10 23:30Z", tick=False)
    assert late not in read(client.get(guide.url))
    time_machine.move_to("2028-03-11 00:30Z", tick=False)
    assert late in read(client.get(guide.url))


def test_somebody_who_left_the_register_has_still_read_it(guide, client, read):
    leaving = Person.objects.create(name="Somebody Else", locale=guide.locale)
    mark_reviewed(guide, reviewer=leaving, reviewed_on=TODAY, due_on=date(2028, 3, 10))
    leaving.delete()
    assert "by Somebody Else" in read(client.get(guide.url))


def test_the_report_finds_what_is_late_due_and_never_read(guide, reader, sign_in):
    late, soon = resource("Long overdue"), resource("Nearly due")
    for other, due_on in ((late, date(2027, 3, 9)), (soon, date(2027, 4, 1))):
        mark_reviewed(other, reviewer=reader, reviewed_on=date(2026, 3, 1), due_on=due_on)
    managers = sign_in("Managers")
    titles = {
        state: managers.get(reverse("reviews_report"), {"state": state}).content.decode()
        for state in ("overdue", "soon", "never")
    }
    assert "Long overdue" in titles["overdue"]
    assert "Nearly due" not in titles["overdue"]
    assert "Nearly due" in titles["soon"]
    assert "A page to read again" in titles["never"]
    assert "Long overdue" not in titles["never"]
    everything = managers.get(reverse("reviews_report")).content.decode()
    assert everything.index("Long overdue") < everything.index("Nearly due")
    assert ">Resources</a></td>" not in everything, "a list of pages says nothing that grows old"

    sheet = managers.get(reverse("reviews_report"), {"state": "overdue", "export": "csv"})
    rows = list(csv.DictReader(StringIO(sheet.getvalue().decode())))
    row = next(row for row in rows if row["Page"] == "Long overdue")
    assert (row["Next review"], row["By"], row["Review"]) == ("2027-03-09", reader.name, "Overdue")


def test_the_first_screen_counts_them_for_those_who_may_know(guide, reader, sign_in, client):
    mark_reviewed(guide, reviewer=reader, reviewed_on=date(2026, 3, 1), due_on=date(2027, 3, 9))
    counts = review_counts(TODAY)
    assert counts["overdue"] >= 1
    screen = sign_in("Editors").get("/cms/").content.decode()
    assert f"<strong>{counts['overdue']}</strong> Pages whose review is overdue" in screen
    assert f"{reverse('reviews_report')}?state=overdue" in screen
    client.logout()
    hosts = sign_in("Hosts")
    assert "needs-attention" not in hosts.get("/cms/").content.decode()
    assert hosts.get(reverse("reviews_report")).status_code == 302


def test_the_person_of_an_account_is_offered(guide, reader, client):
    user = User.objects.create_user("someone", password="a long enough password")
    user.groups.add(Group.objects.get(name="Reviewers"))
    reader.account = user
    reader.save()
    client.force_login(user)
    form = client.get(reverse("mark_reviewed", args=[guide.pk])).context["form"]
    assert form.initial["reviewer"] == reader.pk


@pytest.mark.parametrize("pk", [0, 1, 987654321, 2**70])
def test_what_is_no_page_of_ours_is_not_found(home, sign_in, pk):
    assert sign_in("Reviewers").get(f"/cms/reviews/{pk}/").status_code == 404


def test_the_dates_that_pages_had_are_carried_over():
    """The migration's own function, on columns as they were: no date is lost."""
    carry = import_module("core.carrying_reviews").carry
    forward, _ = carry("old", "page")
    kept = []

    class Person:
        name = "A Reader"

    class Old:
        def __init__(self, pk, reviewed_on, review_due_on, reviewer=None):
            self.pk, self.reviewed_on, self.review_due_on, self.reviewer = pk, reviewed_on, review_due_on, reviewer

    rows = [Old(1, date(2026, 2, 1), date(2027, 2, 1), Person()), Old(2, date(2024, 2, 29), None)]

    class Rows(list):
        def filter(self, **asked):
            assert asked == {"reviewed_on__isnull": False}
            return self

        def select_related(self, *names):
            return self

        def only(self, *names):
            return self

    class Model:
        objects = Rows(rows)

    class Reviews:
        class objects:  # noqa: N801
            create = staticmethod(lambda **fields: kept.append(fields))

    class Apps:
        get_model = staticmethod(lambda app, name: Reviews if name == "PageReview" else Model)

    forward(Apps, None)
    assert [(row["page_id"], row["reviewed_on"], row["due_on"], row["reviewer_name"]) for row in kept] == [
        (1, date(2026, 2, 1), date(2027, 2, 1), "A Reader"),
        (2, date(2024, 2, 29), date(2027, 2, 28), ""),
    ]
    assert apps.get_model("core", "PageReview") is PageReview
    loader = MigrationLoader(None)
    for app in ("home", "webinars", "common_rooms", "resources", "cookies"):
        names = [name for label, name in loader.disk_migrations if label == app]
        mine = next(name for name in names if "resources_and_reviews" in name)
        first = loader.disk_migrations[app, mine].operations[0]
        assert first.code.__qualname__.startswith("carry"), app
