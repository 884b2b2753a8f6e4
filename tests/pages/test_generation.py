"""The number is raised once what was changed is committed, by whatever way, and by nothing that nobody sees."""

import multiprocessing
import os
import subprocess
import sys
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection, connections, transaction
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.utils import timezone
from wagtail.models import Page

from core import generation, generation_beyond
from core.models import DailyCount, PortalSettings, SharedGeneration, Signpost, Topic
from schedule.models import Occurrence
from tests.editing import editor_form, send_editor
from tests.factories import resource, webinar


@pytest.fixture
def raised(home, django_capture_on_commit_callbacks):
    """Return a function that does something and returns by how much the number went up once it was committed."""

    def by(do) -> int:
        connection.run_on_commit.clear()  # what the test prepared is told of once, and would stand for what it does
        before = generation.current()
        with django_capture_on_commit_callbacks(execute=True):
            do()
        return generation.current() - before

    return by


def test_it_is_one_number_for_all_processes():
    before = generation.current()
    other = multiprocessing.get_context("fork").Process(target=generation.raise_here)
    other.start()
    other.join()
    assert (other.exitcode, generation.current()) == (0, before + 1)


def test_a_process_that_starts_by_itself_reads_it_and_does_not_wait():
    """A copied process has its parent's map; one that starts anew opens the file while others have it mapped."""
    generation.raise_here()
    said = subprocess.run(
        [sys.executable, "-c", "import django; django.setup(); from core.generation import current; print(current())"],
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "portal.settings.test", "PYTHONPATH": os.pathsep.join(sys.path)},
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert int(said.stdout) == generation.current()


def test_nothing_is_lost_when_many_raise_at_once():
    before = generation.current()
    some = [multiprocessing.get_context("fork").Process(target=raise_often) for _ in range(4)]
    for one in some:
        one.start()
    for one in some:
        one.join()
    assert generation.current() == before + 4 * 200


def raise_often():
    for _ in range(200):
        generation.raise_here()


def test_what_visitors_may_see_raises_it(raised):
    page = resource("A guide")
    assert raised(lambda: page.save_revision().publish()) > 0
    assert raised(page.unpublish) > 0
    assert raised(lambda: Signpost.objects.first().save()) > 0
    assert raised(lambda: Topic.objects.update(name="Anything")) > 0
    assert raised(lambda: PortalSettings.objects.update(notice="Closed today")) > 0
    webinar("Soon", start=timezone.now() + timedelta(hours=1))
    assert raised(lambda: Occurrence.objects.update(seats=9)) > 0
    assert raised(lambda: connection.cursor().execute("UPDATE core_topic SET name = 'x'")) > 0


def test_what_nobody_sees_does_not(raised):
    page = resource("A guide")
    page.title = "A guide, later words"
    assert raised(page.save_revision) == 0
    assert raised(lambda: DailyCount.objects.all().delete()) == 0
    assert raised(lambda: list(Page.objects.all()[:3])) == 0


def test_a_draft_that_never_was_live_raises_nothing_however_often_it_saves_itself(raised, sign_in):
    page = resource("A guide")
    page.unpublish()
    editor = sign_in("Editors")
    form = editor_form(editor, page, title="A guide, later words")
    assert raised(lambda: send_editor(editor, page, form)) == 0
    assert Page.objects.get(pk=page.pk).title == "A guide, later words"
    form["action-publish"] = "yes"
    assert raised(lambda: send_editor(editor, page, form)) > 0


def test_what_is_rolled_back_raises_nothing(raised):
    def change_and_think_again():
        with transaction.atomic():
            Topic.objects.update(name="Anything")
            transaction.set_rollback(True)

    assert raised(change_and_think_again) == 0


@pytest.fixture
def other(tmp_path, django_db_blocker):
    """A database of its own, so that what is committed is committed."""
    with django_db_blocker.unblock():
        kept = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(tmp_path / "other")}
        connections["other"] = DatabaseWrapper({**connection.settings_dict, **kept}, "other")
        generation.watch_connection(None, connections["other"])
        cursor = connections["other"].cursor()
        cursor.execute("CREATE TABLE core_topic (name text)")
        yield cursor
        connections["other"].close()
        del connections["other"]


def test_it_is_raised_after_the_commit_and_not_before(other):
    before, seen = generation.current(), []
    with transaction.atomic(using="other"):
        other.execute("UPDATE core_topic SET name = 'one'")
        seen.append((generation.current() - before, generation.unsettled("other")))
        with transaction.atomic(using="other"):
            other.execute("UPDATE core_topic SET name = 'two'")
        seen.append((generation.current() - before, generation.unsettled("other")))
    assert seen == [(0, True), (0, True)]
    assert (generation.current() - before, generation.unsettled("other")) == (1, False)


def test_what_was_written_after_a_part_was_rolled_back_counts(other):
    before = generation.current()
    with transaction.atomic(using="other"):
        with transaction.atomic(using="other"):
            other.execute("UPDATE core_topic SET name = 'one'")
            transaction.set_rollback(True, using="other")
        other.execute("UPDATE core_topic SET name = 'two'")
    assert generation.current() == before + 1


def test_without_a_transaction_it_is_raised_at_once(other):
    before = generation.current()
    other.execute("UPDATE core_topic SET name = 'one'")
    assert generation.current() == before + 1


def test_a_follower_that_fails_stops_nobody(monkeypatch, caplog):
    told = []
    monkeypatch.setattr(generation, "followers", [lambda: 1 / 0, lambda: told.append(True)])
    generation.raise_generation()
    assert told == [True]
    assert "could not be told" in caplog.text


def test_another_machine_sees_the_row_change(db, monkeypatch):
    monkeypatch.setattr(generation_beyond, "is_shared", lambda: True)
    machine = generation_beyond.Watcher()
    before = generation.current()
    machine.look()
    assert generation.current() == before + 1  # nobody knows what was missed before the first look
    machine.look()
    assert generation.current() == before + 1
    generation_beyond.raise_row()
    machine.look()
    generation_beyond.raise_row()
    machine.look()
    assert generation.current() == before + 3
    assert SharedGeneration.objects.get().number == 2


@pytest.fixture
def row(db, monkeypatch):
    """Return a function that gives a process of this machine that has seen the shared row at a number."""
    monkeypatch.setattr(generation_beyond, "is_shared", lambda: True)

    def process(number):
        SharedGeneration.objects.update_or_create(pk=SharedGeneration.ROW, defaults={"number": number})
        machine = generation_beyond.Watcher()
        machine.look()
        return machine

    return process


def test_of_several_processes_on_a_machine_one_raises_for_a_change_elsewhere(row):
    first, second = row(7), row(7)
    before = generation.current()
    SharedGeneration.objects.update(number=8)
    first.look()
    second.look()
    assert generation.current() == before + 1


def test_what_was_changed_here_is_not_raised_for_again(row):
    machine = row(7)
    before = generation.current()
    SharedGeneration.objects.update(number=8)
    generation_beyond.note_own(8)
    machine.look()
    assert generation.current() == before


def test_a_change_here_does_not_hide_one_elsewhere_that_was_not_seen_yet(row):
    machine = row(7)
    before = generation.current()
    SharedGeneration.objects.update(number=9)  # 8 came from elsewhere
    generation_beyond.note_own(9)
    machine.look()
    assert generation.current() == before + 1


def test_a_change_inside_a_transaction_is_not_noted_before_its_end(row):
    machine = row(7)
    before = generation.current()
    generation_beyond.raise_row()  # the test is a transaction
    machine.look()
    assert generation.current() == before + 1
    assert SharedGeneration.objects.get().number == 8
