"""A join link goes in and never comes out: not in the form, not in the log, not in the database in clear."""

import pytest
from wagtail.models import ModelLogEntry, PageLogEntry

from schedule.link_cipher import unseal
from schedule.models import JoinLink, Occurrence
from tests.factories import room

SECRET = "https://zoom.us/j/5551234?pwd=hush"


@pytest.fixture
def row(home):
    return Occurrence.objects.get(page=room("With a link"))


@pytest.fixture
def editor(sign_in):
    return sign_in("Editors")


def form_of(row):
    return f"/cms/schedule/link/session/{row.pk}/"


def test_a_link_is_sealed_and_opens_again(editor, row):
    response = editor.post(form_of(row), {"address": SECRET})
    assert response.status_code == 302
    link = JoinLink.objects.get(occurrence=row)
    assert unseal(link.sealed) == SECRET
    assert "5551234" not in link.sealed + link.fingerprint + link.provider
    assert link.provider == "zoom.us"
    assert link.changed_by.username == "test-editors"


def test_the_form_never_shows_it_again(editor, row, read):
    editor.post(form_of(row), {"address": SECRET})
    page = editor.get(form_of(row)).content.decode()
    assert "5551234" not in page
    assert "A link at zoom.us is set" in page


def test_what_is_refused_is_said_and_not_repeated(editor, row, read):
    for bad in ("http://zoom.us/j/5551234", "https://evil.test/5551234", "5551234", "https://zoom.us/j/5551234\u202e"):
        response = editor.post(form_of(row), {"address": bad})
        assert response.status_code == 200
        assert "5551234" not in response.content.decode()
        assert response.context["form"].errors["address"]
    assert not JoinLink.objects.filter(occurrence=row).exists()


def test_neither_both_nor_nothing(editor, row):
    for data in ({}, {"address": SECRET, "remove": "on"}):
        assert editor.post(form_of(row), data).context["form"].non_field_errors()


def test_removing_it(editor, row):
    editor.post(form_of(row), {"address": SECRET})
    editor.post(form_of(row), {"remove": "on"})
    assert not JoinLink.objects.filter(occurrence=row).exists()


def test_the_log_says_who_and_that_but_not_what(editor, row):
    editor.post(form_of(row), {"address": SECRET})
    entry = ModelLogEntry.objects.filter(action="schedule.link").latest("timestamp")
    assert entry.user.username == "test-editors"
    assert entry.data == {"provider": "zoom.us"}
    editor.post(f"/cms/schedule/link/page/{row.page_id}/", {"address": SECRET})
    assert PageLogEntry.objects.filter(action="schedule.link", page_id=row.page_id).exists()


def test_only_with_the_named_permission(row, client, sign_in):
    from django.contrib.auth.models import Group, Permission
    from django.test import Client

    assert Client().get(form_of(row)).status_code == 302
    Group.objects.get(name="Editors").permissions.remove(Permission.objects.get(codename="change_joinlink"))
    editor = sign_in("Editors")
    for address in (form_of(row), f"/cms/schedule/link/page/{row.page_id}/"):
        assert editor.get(address).status_code in (302, 403)
        assert editor.post(address, {"address": SECRET}).status_code in (302, 403)
    assert not JoinLink.objects.filter(occurrence=row).exists()


def test_two_sessions_with_one_link_are_named(editor, row, read):
    other = Occurrence.objects.get(page=room("Same room"))
    editor.post(form_of(other), {"address": SECRET})
    words = read(editor.post(form_of(row), {"address": SECRET}, follow=True))
    assert "Shares its join link with “Same room”" in words
    assert "Shares its join link with “With a link”" in read(editor.get("/cms/sessions/"))


def test_the_page_editor_says_whether_there_is_one(editor, row, read):
    edit = f"/cms/pages/{row.page_id}/edit/"
    assert "There is no link for all dates" in read(editor.get(edit))
    editor.post(f"/cms/schedule/link/page/{row.page_id}/", {"address": SECRET})
    page = editor.get(edit)
    assert "zoom.us" in read(page)
    assert "5551234" not in page.content.decode()


@pytest.mark.parametrize("path", ["session/999999", "page/999999", "page/1", "page/2"])
def test_links_belong_to_sessions_and_their_pages(editor, home, path):
    assert editor.get(f"/cms/schedule/link/{path}/").status_code == 404


def test_keys_can_be_changed(row, settings, capsys):
    from cryptography.fernet import Fernet
    from django.core.management import CommandError, call_command

    from schedule.checks import join_links_can_be_opened
    from schedule.links import link_of, open_link, set_link

    JoinLink.objects.all().delete()
    set_link(row, SECRET)
    old, new = settings.JOIN_LINK_KEYS[0], Fernet.generate_key().decode()
    settings.JOIN_LINK_KEYS = [new]
    warnings = join_links_can_be_opened(databases=["default"])
    assert [warning.id for warning in warnings] == ["schedule.W001"]
    assert open_link(link_of(row)) == ""
    with pytest.raises(CommandError, match="No key at hand opens"):
        call_command("rotate_join_key")
    settings.JOIN_LINK_KEYS = [new, old]
    call_command("rotate_join_key")
    settings.JOIN_LINK_KEYS = [new]
    assert open_link(link_of(row)) == SECRET
    assert join_links_can_be_opened(databases=["default"]) == []
