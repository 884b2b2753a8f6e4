"""Messages that leave in the background: once what they tell of is committed, and again where that may help."""

import logging

import pytest
from django.core import mail
from django.core.mail import get_connection, send_mail
from django.db import transaction

from portal import mail_in_background
from portal.mail_in_background import EmailBackend, Sender
from tests.browser.running import free_port
from tests.faults.asking import until
from tests.faults.mail_server import BUSY, FINE, FULL, REFUSES, mail_server

TO = "author@example.org"


@pytest.fixture
def port(settings):
    settings.EMAIL_BACKEND = "portal.mail_in_background.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", free_port(), 1
    return settings.EMAIL_PORT


@pytest.fixture
def sender(monkeypatch):
    """A sender of the test's own, which waits for less long before it tries again."""
    own = Sender()
    monkeypatch.setattr(mail_in_background, "sender", own)
    monkeypatch.setattr(mail_in_background, "TRY_AGAIN", (0.05, 0.05, 0.05))
    yield own
    # What it still holds would be tried at the next test's server.
    until(lambda: not (own._thread and own._thread.is_alive() and (own._untried or own._waiting)), 5)


def write():
    assert send_mail("Approved", "Words", None, [TO]) == 1


@pytest.mark.django_db(transaction=False)
def test_what_is_undone_is_told_to_nobody(port, sender, django_capture_on_commit_callbacks):
    with mail_server(port, FINE) as server:
        with django_capture_on_commit_callbacks(execute=True):
            with transaction.atomic():
                write()
                transaction.set_rollback(True)
            with transaction.atomic():
                write()
                assert sender._thread is None, "nothing leaves before the commit"
        until(lambda: server.taken, 5)
        sender.finish()
    assert [to for to, _ in server.taken] == [TO]


@pytest.mark.parametrize(("mood", "tries"), [(FULL, 4), (BUSY, 4), (REFUSES, 1)])
def test_it_is_tried_again_where_that_may_help_and_not_for_ever(port, sender, caplog, mood, tries):
    with mail_server(port, mood) as server, caplog.at_level(logging.WARNING):
        sender.take(mail.EmailMessage("Approved", "Words", to=[TO]))
        until(lambda: not sender._untried and not sender._waiting, 5)
        assert server.callers == tries
    assert "A message was not sent: SMTP" in caplog.text
    assert TO not in caplog.text


def test_a_server_that_comes_back_gets_each_message_once(port, sender):
    sender.take(mail.EmailMessage("Approved", "Words", to=[TO]))
    until(lambda: sender._waiting, 5)
    with mail_server(port, FINE) as server:
        until(lambda: server.taken and not sender._waiting, 5)
    assert [to for to, _ in server.taken] == [TO]


def test_too_many_are_not_kept(port, sender, monkeypatch, caplog):
    monkeypatch.setattr(mail_in_background, "MOST", 2)
    monkeypatch.setattr(sender, "_run", lambda: None)
    for _ in range(5):
        sender.take(mail.EmailMessage("Approved", "Words", to=[TO]))
    assert (sender._work.qsize(), caplog.text.count("too many wait")) == (2, 3)


def test_whoever_has_time_may_wait(port):
    assert isinstance(get_connection(wait=True), EmailBackend)
    with mail_server(port, FINE) as server:
        mail.EmailMessage("Digest", "Words", to=[TO], connection=get_connection(wait=True)).send()
        assert [to for to, _ in server.taken] == [TO]
    with pytest.raises(ConnectionRefusedError):
        mail.EmailMessage("Digest", "Words", to=[TO], connection=get_connection(wait=True)).send()


def test_an_author_is_told_and_what_was_approved_stays_published_without_a_mail_server(
    port, sender, home, django_capture_on_commit_callbacks
):
    """Wagtail sends within the press of the button: an answer like 421 would undo the publishing with a 500."""
    from django.contrib.auth.models import Group
    from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

    from core.models import User
    from tests.factories import resource

    author = User.objects.create_superuser("author", TO, "x")
    task = GroupApprovalTask.objects.create(name="A look")
    task.groups.add(Group.objects.get(name="Reviewers"))
    workflow = Workflow.objects.create(name="Looked at")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    page = resource("Waits")
    page.title = "Approved now"
    page.save_revision(user=author)
    with mail_server(port, BUSY) as server:
        with django_capture_on_commit_callbacks(execute=True):
            state = workflow.start(page, author)
            reviewer = User.objects.create_superuser("reader", "reader@example.org", "x")
            state.current_task_state.approve(user=reviewer)
        until(lambda: server.callers, 5)
    page.refresh_from_db()
    assert page.title == "Approved now"
