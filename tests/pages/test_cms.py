"""What editors and managers find behind the one door, and what they do not."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Page

from core.models import PageTopic, Person, PortalImage, Signpost, Topic, User
from schedule.models import Occurrence
from tests.factories import room


def test_the_door_carries_our_name_and_sends_visitors_back(client, home, read):
    text = read(client.get("/cms/login/"))
    assert "Harbour: sign in to edit" in text
    assert "You never need to sign in" in text
    assert "Sign in to Wagtail" not in text


def test_everything_behind_it_is_closed(client, home):
    for name in ("wagtailadmin_home", "wagtailimages:index", "sessions:index", "webinars:index"):
        response = client.get(reverse(name))
        assert response.status_code == 302
        assert response["Location"].startswith("/cms/login/")


def test_the_session_cookie_never_leaves_the_cms(client, home):
    response = client.get("/cms/login/")
    assert all(cookie["path"] == "/cms/" for cookie in response.cookies.values())


@pytest.mark.parametrize("name", ["webinars", "common_rooms", "resources", "sessions"])
def test_lists_by_kind(sign_in, home, read, name):
    response = sign_in("Editors").get(reverse(f"{name}:index"))
    assert response.status_code == 200
    text = read(response)
    expected = {"sessions": "State", "resources": "Next review"}.get(name, "Next date (UK time)")
    assert expected in text


def test_a_cancelled_next_date_shows_in_the_list(sign_in, home, read):
    row = Occurrence.objects.get(page=room("AAA room"))
    row.status, row.reason = "cancelled", "Ill"
    row.save()
    assert "cancelled" in read(sign_in("Editors").get(reverse("common_rooms:index") + "?ordering=title"))


def test_an_editor_cancels_a_date_and_it_is_written_down(sign_in, home, client):
    row = Occurrence.objects.get(page=room("Short notice"))
    editor = sign_in("Editors")
    form = {
        "seen": row.modified_at.isoformat(),
        "status": "cancelled",
        "reason": "A host is ill.",
        "starts_at": row.starts_at.strftime("%d/%m/%Y %H:%M"),
        "ends_at": row.ends_at.strftime("%d/%m/%Y %H:%M"),
        "hosts": [],
    }
    response = editor.post(reverse("sessions:edit", args=[row.pk]), form)
    assert response.status_code == 302, response.context["form"].errors
    row.refresh_from_db()
    assert (row.status, row.reason) == ("cancelled", "A host is ill.")
    from wagtail.models import ModelLogEntry

    entry = ModelLogEntry.objects.get(object_id=str(row.pk), action="wagtail.edit")
    assert entry.user.username == "test-editors"


def test_cancelling_without_a_reason_is_refused_in_words(sign_in, home, read):
    row = Occurrence.objects.get(page=room("No words"))
    form = {
        "status": "cancelled",
        "reason": "",
        "starts_at": row.starts_at.strftime("%d/%m/%Y %H:%M"),
        "ends_at": row.ends_at.strftime("%d/%m/%Y %H:%M"),
    }
    response = sign_in("Editors").post(reverse("sessions:edit", args=[row.pk]), form)
    assert response.status_code == 200
    assert "Say in a few words why" in read(response)


def test_editors_reach_pictures_documents_and_recordings(sign_in, home):
    for group in ("Editors", "Managers"):
        member = sign_in(group)
        for name in (
            "wagtailimages:index",
            "wagtailimages:add",
            "wagtaildocs:index",
            "wagtaildocs:add",
            "wagtailmedia:index",
        ):
            assert member.get(reverse(name)).status_code == 200, (group, name)
        chooser = member.get(reverse("wagtailimages_chooser:choose")).json()["html"]
        assert "Harbour" in chooser
        assert "Upload" in chooser


def test_managers_cannot_make_themselves_superusers(sign_in, home):
    manager = sign_in("Managers")
    assert manager.get(reverse("wagtailusers_users:add")).status_code in (302, 403)
    User.objects.create_superuser("root", password="x")
    form = {
        "username": "sneaky",
        "password1": "a long enough one",
        "password2": "a long enough one",
        "is_superuser": "on",
    }
    manager.post(reverse("wagtailusers_users:add"), form)
    assert not User.objects.filter(username="sneaky").exists()


def test_a_broken_picture_is_refused_in_words(sign_in, home, read):
    editor = sign_in("Editors")
    whole = PortalImage.objects.first().file.read()
    for name, data in {"cut.png": whole[: len(whole) // 2], "short.png": whole[:60], "not.jpg": b"<script>"}.items():
        form = {"title": "x", "file": SimpleUploadedFile(name, data), "collection": 1, "tags": ""}
        response = editor.post(reverse("wagtailimages:add"), form)
        assert response.status_code == 200, name
        assert response.context["form"].errors["file"], name
    assert not PortalImage.objects.filter(title="x").exists()


def test_captions_are_webvtt_or_refused(home):
    from core.models.files import refuse_broken_captions

    good = b"\xef\xbb\xbfWEBVTT\n\n00:01.000 --> 00:02.000\nHello"
    refuse_broken_captions(SimpleUploadedFile("good.vtt", good))
    with pytest.raises(ValidationError, match="not a WebVTT file"):
        refuse_broken_captions(SimpleUploadedFile("evil.vtt", b"<html>"))


def test_a_form_that_was_open_too_long_gets_our_page_with_help(home, read):
    from django.test import Client

    response = Client(enforce_csrf_checks=True).post("/cms/login/", {"login": "x"})
    assert response.status_code == 403
    text = read(response)
    assert "it may have been open too long" in text
    assert "116 123" in text


def test_nobody_adds_a_session_without_a_page(sign_in, home):
    assert sign_in("Managers").get("/cms/sessions/new/").status_code in (302, 404)


def test_an_editor_cannot_change_what_managers_keep(sign_in, home):
    editor = sign_in("Editors")
    signpost = Signpost.objects.first()
    edit_signpost = signpost.snippet_viewset.get_url_name("edit")
    closed = [
        reverse(edit_signpost, args=[signpost.pk]),
        reverse("wagtailsettings:edit", args=["core", "portalsettings"]),
        reverse("wagtailusers_users:index"),
        reverse("wagtailsites:index"),
        reverse("wagtailredirects:index"),
    ]
    for address in closed:
        response = editor.get(address)
        assert response.status_code in (302, 403), address
        assert editor.post(address, {}).status_code in (302, 403), address
    signpost.refresh_from_db()
    assert signpost.phone


def test_a_manager_can(sign_in, home):
    manager = sign_in("Managers")
    signpost = Signpost.objects.first()
    for address in (
        reverse(signpost.snippet_viewset.get_url_name("edit"), args=[signpost.pk]),
        reverse("wagtailredirects:index"),
    ):
        assert manager.get(address).status_code == 200, address
    assert manager.get(reverse("wagtailsettings:edit", args=["core", "portalsettings"]), follow=True).status_code == 200


@pytest.mark.parametrize("group", ["Editors", "Managers"])
def test_every_kind_of_page_opens_for_editing(sign_in, home, group):
    editor = sign_in(group)
    seen = set()
    for page in Page.objects.filter(depth__gt=1):
        if page.specific_class in seen:
            continue
        seen.add(page.specific_class)
        response = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
        assert response.status_code == 200, page.specific_class
        html = response.content.decode()
        for tab in ("Content", "Who and what", "Review and sources", "Address and menus"):
            assert tab in html, (page.specific_class, tab)
    assert len(seen) == 15


def test_the_topics_that_an_editor_ticks_are_kept_through_drafts(sign_in, home):
    page = room("Ticked")
    topics = list(Topic.objects.filter(slug__in=["sleep", "grief"]))
    form_class = type(page).get_edit_handler().get_form_class()
    form = form_class(instance=page)
    assert [Topic.objects.get(pk=pk).slug for pk in form.fields["topics"].initial] == ["sleep"]
    first_tie = page.topic_ties.get().pk
    form._retie(page.topic_ties, "topic", topics)
    page.save_revision().publish()
    assert {tie.topic.slug for tie in page.topic_ties.all()} == {"sleep", "grief"}
    assert PageTopic.objects.filter(pk=first_tie).exists(), "the tie that stayed is the same row"


def test_a_person_is_written_once_and_shown_where_they_take_part(client, home, read):
    person = Person.objects.get(name="Adaeze Whitcombe")
    person.role = "Night owl and facilitator"
    person.save()
    assert "Night owl and facilitator" in read(client.get("/common-rooms/after-the-night-shift/"))
