"""A helpline changes its number: one edit in the CMS, and the old one is found nowhere on the whole site (E4.2)."""

import re

import pytest
from django.conf import settings
from django.db import DatabaseError
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from core.models import Signpost
from home.feeds import feed_kinds
from schedule.models import ScheduledPage
from tests.browser.addresses import TEMPLATES
from tests.factories import resource

OLD, NEW = re.compile(r"116\s*123"), "116 999"


def every_address():
    """Return every address of the demo that a visitor can open: pages, answers, feeds, posters, faults."""
    pages = [page.url for page in Page.objects.live().filter(depth__gt=1)]
    answers = [
        f"/find-support/?who={who}&where={where}&need=any"
        for who in ("students", "families", "any")
        for where in ("wales", "any")
    ]
    feeds = [f"/feeds/{kind}.atom" for kind in feed_kinds()]
    posters = [f"/posters/{pk}/" for pk in Page.objects.live().type(ScheduledPage).values_list("pk", flat=True)[:3]]
    views = ["/whats-on/?view=month", "/webinars/?view=past", "/search/?q=suicide", "/search/?q=samaritans"]
    return [*pages, *TEMPLATES.values(), *answers, *feeds, *posters, *views, "/calendar/sessions.ics", "/robots.txt"]


@pytest.fixture
def changed(sign_in, home, tmp_path, settings, django_capture_on_commit_callbacks):
    """A manager changes one field of one record, and saves."""
    settings.CRISIS_SNAPSHOT = tmp_path / "crisis-help.json"
    manager, signpost = sign_in("Managers"), Signpost.objects.get(name="Samaritans")
    form = {
        "name": signpost.name,
        "summary": signpost.summary,
        "urgency": signpost.urgency,
        "phone": NEW,
        "website": signpost.website,
        "hours": signpost.hours,
        "nations": list(signpost.nations.values_list("pk", flat=True)),
        "show_in_header": "on",
        "sort_order": signpost.sort_order,
    }
    address = reverse(signpost.snippet_viewset.get_url_name("edit"), args=[signpost.pk])
    with django_capture_on_commit_callbacks(execute=True):
        answer = manager.post(address, form)
    assert answer.status_code == 302, answer.context["form"].errors
    return Signpost.objects.get(pk=signpost.pk)


def test_one_edit_and_the_old_number_is_found_nowhere(changed, monkeypatch):
    visitor = Client(raise_request_exception=False)
    addresses = sorted(set(every_address()))
    assert len(addresses) > 100
    for address in addresses:
        body = visitor.get(address).content.decode()
        assert not OLD.search(body), address
        if "<html" in body and not address.startswith("/posters/"):
            assert body.count(NEW) >= 2, address  # in the bar, and in the footer
    assert visitor.post("/search/").status_code == 405
    assert not OLD.search(settings.CRISIS_SNAPSHOT.read_text())

    def away(*args, **kwargs):
        raise DatabaseError("the database is away")

    with monkeypatch.context() as patch:
        patch.setattr("django.db.backends.utils.CursorWrapper._execute_with_wrappers", away)
        fault = visitor.get("/")
    assert fault.status_code == 500
    assert NEW in fault.content.decode()
    assert not OLD.search(fault.content.decode())


def test_the_changed_number_waits_for_a_check(changed, client, read):
    assert (changed.last_verified, changed.bar_label) == (None, f"Call {NEW}")
    assert "Not checked yet" in read(client.get("/urgent-help/"))


def test_no_file_of_ours_writes_a_number_that_the_register_holds():
    """Code, templates and scripts: where an edit in the CMS would never reach it. The demo's register is its source."""
    root = settings.BASE_DIR
    folders = ("core", "home", "schedule", "webinars", "common_rooms", "resources", "cookies", "templates", "static/js")
    files = [
        path for folder in folders for path in (root / folder).rglob("*") if path.suffix in (".py", ".html", ".js")
    ]
    found = [path for path in files if OLD.search(path.read_text())]
    allowed = {"core/demo/signposts.py", "core/models/signposts.py"}  # the seed, and an example in a help text
    migrations = {path for path in found if path.parent.name == "migrations"}
    assert {str(path.relative_to(root)) for path in found if path not in migrations} <= allowed


def test_an_editor_who_types_a_number_is_told_so(sign_in, home, read):
    editor, page = sign_in("Editors"), resource("With a number", summary="Ring 116-123 at any hour.")
    from tests.editing import editor_form

    form = editor_form(editor, page) | {"action-publish": "action-publish"}
    answer = editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form, follow=True)
    assert "This page writes 116 123 itself" in read(answer)
