"""The ways in which a page with dates goes live, comes back, or is planned again.

Each is a generator: what stands before its `yield` is done before anything was said about the page's dates. All of
them end with NEW_TITLE on the live page, whose dates to come then follow its other length, seats and hosts.
"""

from datetime import timedelta

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

from common_rooms.models import CommonRoomPage
from core.models import User
from schedule.models import DoorSettings, JoinLink, Occurrence
from tests.editing import editor_form, send_editor

NEW_TITLE = "From the draft"


def drafted(page, people):
    """Return a revision with another title, another length and other hosts, saved and not published."""
    draft = CommonRoomPage.objects.get(pk=page.pk)
    draft.title, draft.length_minutes, draft.seats, draft.keeps_seats = NEW_TITLE, 45, 5, True
    ties = list(draft.room_hosts.all())
    for tie, person in zip(ties, people[3:5], strict=True):
        tie.person = person
    draft.room_hosts = ties
    return draft.save_revision()


def an_older_draft_is_published(page, editor, people, **_):
    older = drafted(page, people)
    page.save_revision()
    yield
    older.publish()


def a_schedule_comes_due(page, editor, people, time_machine, **_):
    draft = drafted(page, people).as_object()
    draft.go_live_at = timezone.now() + timedelta(hours=2)
    draft.save_revision(approved_go_live_at=draft.go_live_at)
    yield
    time_machine.move_to(timezone.now() + timedelta(hours=3), tick=False)
    call_command("publish_scheduled", verbosity=0)


def a_workflow_is_approved(page, people, manager, **_):
    task = GroupApprovalTask.objects.create(name="A second pair of eyes")
    task.groups.add(Group.objects.get(name="Managers"))
    workflow = Workflow.objects.create(name="Two people")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    drafted(page, people)
    page.refresh_from_db()
    state = workflow.start(page, User.objects.get(username="matrix-editors"))
    yield
    args = [page.pk, "approve", state.current_task_state.pk]
    manager.post(reverse("wagtailadmin_pages:workflow_action", args=args), {"comment": ""})


def an_old_revision_is_restored_and_published(page, editor, people, **_):
    older = drafted(page, people)
    page.save_revision().publish()
    yield
    revert = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, older.pk])
    form = editor_form(editor, page, revert)
    form["action-publish"] = "action-publish"
    send_editor(editor, page, form)


def many_pages_are_published_at_once(page, editor, people, **_):
    drafted(page, people)
    yield
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    editor.post(f"{address}?id={page.pk}&next=/cms/", {"next": "/cms/"})


def the_page_is_copied_and_the_draft_published(page, editor, people, **_):
    draft = drafted(page, people)
    yield
    form = {
        "new_title": "A copy",
        "new_slug": "a-copy",
        "new_parent_page": page.get_parent().pk,
        "publish_copies": "on",
    }
    answer = editor.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), form)
    assert answer.status_code == 302, answer.context["form"].errors
    copy = CommonRoomPage.objects.get(slug="a-copy")
    assert not Occurrence.objects.filter(page=copy).exists()
    assert not JoinLink.objects.filter(page=copy).exists()
    copy.save_revision().publish()
    assert not Occurrence.objects.filter(page=copy).exists()
    draft.publish()


def it_is_unpublished_and_published_again(page, editor, people, **_):
    drafted(page, people)
    yield
    editor.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    page.refresh_from_db()
    assert not page.live
    form = editor_form(editor, page)
    form["action-publish"] = "action-publish"
    send_editor(editor, page, form)


def sessions_are_planned_by_the_command(page, editor, people, **_):
    yield
    drafted(page, people).publish()
    for _day in range(2):
        call_command("plan_sessions", verbosity=0)


def the_site_gets_other_door_times(page, editor, people, manager, **_):
    doors = DoorSettings.for_site(page.get_site())
    yield
    minutes = {"rooms_open_before": 30, "rooms_close_after": 25, "talks_open_before": 20, "talks_close_after": ""}
    address = reverse("wagtailsettings:edit", args=["schedule", "doorsettings", page.get_site().pk])
    answer = manager.post(address, minutes)
    assert answer.status_code == 302, answer.context["form"].errors
    doors.refresh_from_db()
    for row in Occurrence.objects.filter(page=page):
        assert row.doors_open_at == row.starts_at - timedelta(minutes=30), row
    drafted(page, people).publish()


def the_demo_is_written_again(page, editor, people, **_):
    draft = drafted(page, people)
    yield
    call_command("seed_demo", verbosity=0)
    draft.publish()


WAYS = [
    an_older_draft_is_published,
    a_schedule_comes_due,
    a_workflow_is_approved,
    an_old_revision_is_restored_and_published,
    many_pages_are_published_at_once,
    the_page_is_copied_and_the_draft_published,
    it_is_unpublished_and_published_again,
    sessions_are_planned_by_the_command,
    the_site_gets_other_door_times,
    the_demo_is_written_again,
]
