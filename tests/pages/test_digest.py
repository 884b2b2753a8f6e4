"""Digests: one message a day at most, to those who can do something, and only when it says something."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import CommandError, call_command
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowTask

from core.digest import send_digests
from core.digest_words import Item, body_of, is_worth_sending, subject_of
from core.models import PageReview, Person, User
from core.reviews import mark_reviewed
from resources.models import ResourcePage
from tests.factories import resource

TUESDAY = datetime(2027, 3, 9, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def on_a_tuesday(time_machine, db):
    time_machine.move_to(TUESDAY, tick=False)
    PageReview.objects.all().delete()
    User.objects.update(email="")


def account(name, group, email=""):
    user = User.objects.create_user(name, email or f"{name}@example.org", "a long enough password", first_name=name)
    user.groups.add(Group.objects.get(name=group))
    return user


def overdue(title, owner=None, due=date(2027, 3, 1)):
    page = resource(title, owner=owner)
    reader = Person.objects.order_by("pk").first()
    mark_reviewed(page, reviewer=reader, reviewed_on=due - timedelta(days=365), due_on=due)
    return page


def to(address):
    return [message for message in mail.outbox if message.to == [address]]


def test_an_owner_hears_once_of_all_their_overdue_pages():
    owner = account("Owner", "Editors")
    account("Other", "Editors")
    for title in ("First page", "Second page"):
        overdue(title, owner)
    assert send_digests(TUESDAY) == (1, 0)
    message = to("Owner@example.org")[0]
    assert message.subject == "Harbour: 2 things to do"
    assert "Overdue reviews of pages you own (2)" in message.body
    assert "- First page. Was due on 01/03/2027." in message.body
    assert "http://127.0.0.1:8000/cms/pages/" in message.body
    assert message.extra_headers["Auto-Submitted"] == "auto-generated"


def test_it_is_not_said_again_daily_but_for_news_and_on_mondays():
    owner = account("Owner", "Editors")
    overdue("First page", owner)
    day = timedelta(days=1)
    assert [send_digests(TUESDAY + number * day)[0] for number in (0, 0, 1, 2)] == [1, 0, 0, 0]
    overdue("Second page", owner)
    assert send_digests(TUESDAY + 3 * day) == (1, 0)
    assert "First page" in to("Owner@example.org")[1].body, "the digest says all that waits"
    assert [send_digests(TUESDAY + number * day)[0] for number in (4, 5, 6, 7)] == [0, 0, 1, 0]


def test_a_page_whose_owner_is_away_is_told_to_those_who_may_review():
    gone = account("Gone", "Editors")
    gone.is_active = False
    gone.save()
    overdue("Left behind", gone)
    overdue("Nobody's", None)
    account("Reviewer", "Reviewers")
    send_digests(TUESDAY)
    assert to("Gone@example.org") == []
    assert "whose owner cannot be reached (2)" in to("Reviewer@example.org")[0].body


def test_a_reviewer_hears_of_tasks_in_the_digest_and_not_in_a_drip(django_capture_on_commit_callbacks):
    reviewer, editor = account("Reviewer", "Reviewers"), account("Editor", "Editors")
    task = GroupApprovalTask.objects.create(name="Clinical review")
    task.groups.add(Group.objects.get(name="Reviewers"))
    workflow = Workflow.objects.create(name="Reviewed")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    for title in ("One", "Two"):
        page = ResourcePage.objects.get(pk=resource(f"Waits {title}").pk)
        page.save_revision()
        with django_capture_on_commit_callbacks(execute=True):
            workflow.start(page, editor)
    assert to(reviewer.email) == [], "no message for each"
    send_digests(TUESDAY)
    assert len(to(reviewer.email)) == 1
    body = to(reviewer.email)[0].body
    assert "Pages that wait for your review (2)" in body
    assert "- Waits Two. Since 09/03/2027." in body
    assert to(editor.email) == []


def test_nobody_without_an_address_or_the_right_to_sign_in_is_written_to():
    owner = account("Owner", "Editors")
    owner.groups.clear()
    overdue("A page", owner)
    assert send_digests(TUESDAY) == (0, 0)


def test_one_address_that_is_refused_stops_no_other_and_is_tried_again(monkeypatch):
    for name in ("Bad", "Good"):
        overdue(f"Page of {name}", account(name, "Editors"))
    send = mail.EmailMessage.send

    def refusing(message, **kwargs):
        if message.to == ["Bad@example.org"]:
            raise OSError("refused")
        return send(message, **kwargs)

    monkeypatch.setattr(mail.EmailMessage, "send", refusing)
    with pytest.raises(CommandError, match="Not sent: 1"):
        call_command("send_digests", verbosity=0)
    assert len(to("Good@example.org")) == 1
    monkeypatch.undo()
    call_command("send_digests", verbosity=0)
    assert (len(to("Bad@example.org")), len(to("Good@example.org"))) == (1, 1)


def test_a_title_writes_no_line_of_its_own():
    item = Item("k", "Kind", "Two\nBcc: a@a.example", "https://a.example/")
    assert "- Two Bcc: a@a.example." in body_of([item], "Name\nX", "https://a.example/cms/")
    assert "\n" not in subject_of([item], "A\nservice")
    many = [Item(str(n), "Kind", f"Title {n}", "https://a.example/") for n in range(25)]
    assert "- and 5 more" in body_of(many, "Name", "https://a.example/cms/")
    assert not is_worth_sending([], [], None, date(2027, 3, 8))


def test_counting_costs_the_same_with_one_and_with_three(django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from core.digest import overdue_items, people

    owner = account("Owner", "Editors")

    def queries():
        users = people()
        with CaptureQueriesContext(connection) as found:
            overdue_items(users, TUESDAY)
        return len(found)

    overdue("One", owner)
    one = queries()
    overdue("Two", owner)
    overdue("Three", owner)
    assert queries() == one
    assert Page.objects.filter(title="Three").exists()
