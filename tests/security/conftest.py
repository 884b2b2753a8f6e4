"""Two sessions whose door is open now, each with a planted join link (tests/security/canary.py)."""

import logging
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import Person, User
from schedule.models import JoinLink, Occurrence
from tests.editing import editor_form, send_editor
from tests.factories import room, webinar
from tests.security.canary import LINK, Everything

NOW = "2027-01-05 10:00Z"


def signed_in(group: str) -> Client:
    user = User.objects.create_user(f"canary-{group.lower()}", password="a long enough password")
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def everything_logged():
    """Return what is logged, by anybody, at any level, every database query with its values included."""
    handler, root = Everything(), logging.getLogger()
    loggers = [
        root,
        *(logging.getLogger(name) for name in ("django", "django.request", "django.db.backends", "wagtail")),
    ]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.DEBUG)
    root.addHandler(handler)
    connection.force_debug_cursor = True
    yield handler.kept
    connection.force_debug_cursor = False
    root.removeHandler(handler)
    for logger, level in zip(loggers, levels, strict=True):
        logger.setLevel(level)


@pytest.fixture
def planted(home, time_machine):
    """An editor gives the link to one date of a room and to all dates of a webinar, by the CMS's own form.

    Returns the pages, their sessions, open now, the addresses of the form, what was answered, and the editor's client.
    """
    time_machine.move_to(NOW, tick=False)
    editor = signed_in("Editors")
    start = timezone.now() + timedelta(minutes=5)
    pages = [webinar("A talk about harbours", start=start), room("A room about harbours", start=start)]
    talk, common_room = pages
    for person in Person.objects.all()[:2]:
        common_room.room_hosts.create(person=person)
    common_room.save_revision().publish()
    rows = [Occurrence.objects.get(page=page) for page in pages]
    forms = [reverse("join_link_of_page", args=[talk.pk]), reverse("join_link_of_session", args=[rows[1].pk])]
    said = []
    for address in forms:
        said.append(editor.get(address))
        said.append(editor.post(address, {"address": LINK}, follow=True))
        assert said[-1].redirect_chain, said[-1].context["form"].errors
    assert JoinLink.objects.filter(page=talk).exists()
    assert JoinLink.objects.filter(occurrence=rows[1]).exists()
    return SimpleNamespace(pages=pages, rows=rows, said=said, forms=forms, editor=editor, talk=talk)


@pytest.fixture
def worked_on(planted):
    """Return what is planted, after the editor has previewed, autosaved, saved and published both pages."""
    for page in planted.pages:
        planted.said.extend(work_on(planted.editor, page))
    return planted


def work_on(editor, page) -> list:
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    form = editor_form(editor, page, summary="In the making")
    said = [editor.post(preview, form), editor.get(preview, {"mode": ""})]
    assert said[0].json()["is_valid"], said[0].json()
    assert "In the making" in said[1].content.decode()
    said.append(send_editor(editor, page, form, headers={"accept": "application/json"}))
    assert said[-1].json()["success"], said[-1].json()
    said.append(send_editor(editor, page, editor_form(editor, page, summary="A draft")))
    form = editor_form(editor, page, summary="Published now")
    form["action-publish"] = "action-publish"
    said.append(send_editor(editor, page, form))
    page.refresh_from_db()
    assert page.summary == "Published now"
    assert page.revisions.count() >= 4
    return said
