"""A recording is published with captions, a transcript and consent, or not at all; the CMS says what is missing."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, PageLogEntry, Workflow, WorkflowTask

from core.models import PortalDocument, PortalMedia, User
from tests.editing import editor_form, send_editor
from tests.factories import date_block
from tests.recordings import NOW, VTT, complete, media, over
from tests.tiny_files import tiny_pdf
from webinars.models import WebinarPage
from webinars.recorded_page import REFUSED, RecordingNotReadyError


@pytest.fixture(autouse=True)
def at_now(home, time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def editor(sign_in):
    return sign_in("Editors")


def edit(editor, page, publish=True, **changes):
    """Send the editor's form; return the errors by field, empty when it was taken."""
    form = editor_form(editor, page) | changes | ({"action-publish": "action-publish"} if publish else {})
    for name in [name for name, value in changes.items() if value is False]:
        del form[name]
    response = editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)
    shown = response.context and response.context.get("form")
    return shown.errors if shown and not shown.is_valid() else {}


def fresh(page):
    return WebinarPage.objects.get(pk=page.pk)


AGREED = {"speakers_agreed": "on", "speakers_agreed_on": "09/03/2027"}


def test_a_recording_that_lacks_everything_is_named_at_every_field_and_kept_as_a_draft(editor):
    page = over(recording="planned")
    errors = edit(editor, page, recording="here")
    assert set(errors) == {"recording_media", "transcript", "speakers_agreed", "speakers_agreed_on"}
    assert fresh(page).recording == "planned"
    assert edit(editor, page, publish=False, recording="here") == {}
    assert fresh(page).get_latest_revision_as_object().recording == "here"
    assert fresh(page).recording == "planned"


def test_with_captions_saving_writes_the_transcript_and_publishing_goes_through(editor, client):
    page = over()
    film = media()
    assert edit(editor, page, recording="here", recording_media=film.pk, **AGREED) == {}
    page = fresh(page)
    assert page.transcript_source == "captions"
    assert page.transcript.startswith("## At the quay\n\n[0:01] Ann: The pelican sits on the mole.")
    assert "And nobody minds." in client.get(page.url).content.decode()
    # Captions that are mended are followed, words that somebody changed are not.
    film.captions.save("better.vtt", SimpleUploadedFile("better.vtt", VTT.replace(b"nobody", b"no one")))
    assert edit(editor, page) == {}
    assert "And no one minds." in fresh(page).transcript
    assert edit(editor, page, transcript="[0:01] Ann: In my own words.") == {}
    assert edit(editor, page) == {}
    assert (fresh(page).transcript, fresh(page).transcript_source) == ("[0:01] Ann: In my own words.", "text")


def test_captions_that_browsers_cannot_show_do_not_count(editor):
    page = over()
    broken = media(captions=b"WEBVTT\n\n00:05.000 --> 00:02.000\nReversed")
    errors = edit(editor, page, recording="here", recording_media=broken.pk, transcript="Hello.", **AGREED)
    assert set(errors) == {"recording_media"}
    assert "no captions that can be shown" in str(errors)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("talk.txt", "\ufeffAnn: Hello.\r\n\r\nBen: Hi.".encode(), None),
        ("talk.vtt", VTT, None),
        ("talk.txt", b"\xff\xfe\x00", "not plain text in UTF-8"),
        ("talk.txt", b"<!doctype html>", "without any formatting"),
        ("talk.vtt", b"WEBVTT\n\n00:05.000 --> 00:02.000\nx", "Line 3: this caption ends at"),
        ("talk.docx", b"PK\x03\x04", "Choose plain text"),
    ],
)
def test_a_transcript_may_be_uploaded(editor, name, data, words):
    page = over(recording="none", transcript="Before.")
    errors = edit(editor, page, publish=False, transcript_upload=SimpleUploadedFile(name, data))
    assert bool(errors) == bool(words)
    draft = fresh(page).get_latest_revision_as_object()
    if words:
        assert words in str(errors["transcript_upload"])
        assert draft.transcript == "Before."
    else:
        assert draft.transcript_source == "text"
        assert "Ann: Hello." in draft.transcript or "Ann: The pelican" in draft.transcript


def test_a_promise_needs_a_day_within_two_weeks_and_a_reason(editor, client, read):
    page = over(days=2)  # Monday 8 March
    assert set(edit(editor, page, recording="coming")) == {"recording_by", "recording_note"}
    late = edit(editor, page, recording="coming", recording_by="23/03/2027", recording_note="Two people read it.")
    assert "by 22 March 2027 at the latest" in str(late["recording_by"])
    assert edit(editor, page, recording="coming", recording_by="22/03/2027", recording_note="Two people read it.") == {}
    assert "Recording coming by 22 March" in read(client.get(page.url))


def test_a_promise_that_is_late_does_not_keep_an_editor_from_mending_the_page(editor, time_machine):
    page = over(recording="coming", recording_by=date(2027, 3, 12), recording_note="Two people read it.")
    later(editor, time_machine, days=9)
    assert edit(editor, page, title="A better title") == {}
    assert fresh(page).title == "A better title"


def test_a_page_that_is_not_saved_yet_hears_it_too():
    fields = {"recording": "coming", "recording_note": "Two people read it."}
    page = WebinarPage(title="New", dates=[date_block(NOW - timedelta(days=3))], **fields)
    assert set(page.recording_gaps(NOW)) == {"recording_by"}
    page.recording_by = date(2027, 3, 21)
    assert page.recording_gaps(NOW) == {}


def test_a_wrong_address_is_refused_in_words_also_in_a_draft(editor):
    errors = edit(editor, over(), publish=False, recording_address="https://evil.example/watch?v=1")
    assert "Only videos on youtube.com, youtu.be and vimeo.com" in str(errors["recording_address"])


def later(editor, time_machine, days):
    """Come back after so many days, and sign in again."""
    time_machine.move_to(NOW + timedelta(days=days), tick=False)
    editor.force_login(User.objects.get(username="test-editors"))


def incomplete(page):
    """Return a revision that says a recording is here and has none, as a saved draft would."""
    draft = fresh(page)
    draft.recording = "here"
    return draft.save_revision()


def test_publishing_by_code_is_refused_with_the_words(editor):
    page = over()
    with pytest.raises(RecordingNotReadyError, match="needs a transcript"):
        incomplete(page).publish()
    assert fresh(page).recording == "none"


def test_publishing_many_pages_at_once_is_refused_whole_and_leads_to_the_page(editor, read):
    other, page = over("Innocent"), over("Guilty")
    draft = fresh(other)
    draft.title = "Innocent, new"
    draft.save_revision()
    incomplete(page)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = editor.post(f"{address}?id={other.pk}&id={page.pk}&next=/cms/", {"next": "/cms/"}, follow=True)
    assert response.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert "“Guilty” was not published. Choose the film or the sound" in read(response)
    assert (fresh(page).recording, fresh(other).title) == ("none", "Innocent")


def test_a_workflow_that_is_approved_does_not_publish_what_lacks_something(sign_in, client, read):
    page = over("Approved")
    task = GroupApprovalTask.objects.create(name="A second pair of eyes")
    task.groups.add(Group.objects.get(name="Managers"))
    workflow = Workflow.objects.create(name="Two people")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    incomplete(page)
    manager = sign_in("Managers")
    state = workflow.start(fresh(page), User.objects.get(username="test-managers"))
    args = [page.pk, "approve", state.current_task_state.pk]
    response = manager.post(reverse("wagtailadmin_pages:workflow_action", args=args), {"comment": ""}, follow=True)
    assert "“Approved” was not published." in read(response)
    assert fresh(page).recording == "none"
    state.refresh_from_db()
    assert state.status == "in_progress"


def test_a_schedule_that_comes_due_leaves_the_page_and_lets_the_others_through(time_machine):
    page, other = over("Held back"), over("Goes on")
    soon = timezone.now() + timedelta(hours=2)
    for one in (page, other):
        draft = fresh(one)
        draft.title, draft.go_live_at = f"{one.title}, new", soon
        draft.recording = "here" if one == page else "none"
        draft.save_revision(approved_go_live_at=soon)
    time_machine.move_to(NOW + timedelta(hours=3), tick=False)
    call_command("publish_scheduled", verbosity=0)
    assert (fresh(page).title, fresh(other).title) == ("Held back", "Goes on, new")
    entry = PageLogEntry.objects.get(page=page.pk, action=REFUSED)
    assert "needs a transcript" in entry.message
    call_command("publish_scheduled", verbosity=0)
    assert PageLogEntry.objects.filter(action=REFUSED).count() == 1


def test_the_first_screen_names_recordings_that_are_late_forgotten_or_lost(editor, read, time_machine):
    WebinarPage.objects.all().update(recording="none")
    over("Late one", recording="coming", recording_by=date(2027, 3, 12), recording_note="Two people read it.")
    over("Forgotten one", recording="planned")
    lost = over("Lost one", **complete(recording_media=media()))
    over("Fine one", **complete(recording_media=media()))
    address = reverse("attention") + "?about=recordings"
    assert "Late one" not in read(editor.get(address))
    later(editor, time_machine, days=4)
    PortalMedia.objects.get(pk=lost.recording_media_id).delete()
    text = read(editor.get(address))
    assert "Late one Its recording was promised by 12 March 2027." in text
    assert "Forgotten one" in text
    assert "Choose the film or the sound" in text
    assert "Fine one" not in text
    assert "3 Recordings owed" in read(editor.get(reverse("wagtailadmin_home")))


def upload(client, name, data, kind="video", **files):
    form = {"title": "New file", "file": SimpleUploadedFile(name, data), "collection": 1, "tags": "", "duration": 1}
    form |= {"captions_language": "en", **files}
    if kind == "document":
        return client.post(reverse("wagtaildocs:add"), form)
    return client.post(reverse("wagtailmedia:add", args=[kind]), form)


PAGE, PROGRAM = b"<!DOCTYPE html><h1>Hello", b"MZ\x90\x00\x03" + b"\x00" * 80


@pytest.mark.parametrize(("kind", "ending"), [("video", "mp4"), ("audio", "mp3"), ("document", "pdf")])
@pytest.mark.parametrize(("data", "like"), [(PAGE, "a web page"), (PROGRAM, "a program")])
def test_a_file_that_is_not_what_its_name_says_is_refused_in_words(editor, kind, ending, data, like):
    response = upload(editor, f"talk.{ending}", data, kind)
    assert response.status_code == 200
    assert f"it looks like {like}" in str(response.context["form"].errors["file"])
    assert not PortalMedia.objects.filter(title="New file").exists()
    assert not PortalDocument.objects.filter(title="New file").exists()


def test_captions_with_reversed_cues_are_refused_with_their_line_and_good_ones_go_in(editor):
    film = media(captions=None).file.read()
    reversed_cue = b"WEBVTT\n\n00:05.000 --> 00:02.000\nx"
    response = upload(editor, "t.webm", film, captions=SimpleUploadedFile("t.vtt", reversed_cue))
    assert "Line 3: this caption ends at 00:00:02.000" in str(response.context["form"].errors["captions"])
    srt = b"1\n00:00:01,000 --> 00:00:02,000\nHello"
    response = upload(editor, "t.webm", film, captions=SimpleUploadedFile("t.srt", srt))
    assert "This is an SRT file" in str(response.context["form"].errors["captions"])
    response = upload(editor, "t.webm", film, captions=SimpleUploadedFile("t.vtt", VTT), captions_language="cy")
    assert response.status_code == 302, response.context["form"].errors
    made = PortalMedia.objects.get(title="New file")
    assert (made.captions_language, len(made.read_captions().cues)) == ("cy", 2)


def test_a_document_that_is_what_it_says_goes_in(editor):
    assert upload(editor, "a.pdf", tiny_pdf(), "document").status_code == 302
    assert PortalDocument.objects.filter(title="New file").exists()


def test_a_lost_captions_file_takes_the_page_with_it_only_in_words(client, read):
    film = media()
    page = over(**complete(recording_media=film))
    film.captions.storage.delete(film.captions.name)
    assert client.get(page.url).status_code == 200
    assert "no captions that can be shown" in page.recording_attention(NOW, ended=True)


def test_an_editor_can_still_publish_everything_else(editor):
    page = over(recording="none")
    form = editor_form(editor, page, title="Renamed") | {"action-publish": "action-publish"}
    assert send_editor(editor, page, form).status_code == 302
    assert fresh(page).title == "Renamed"


def test_publishing_by_the_cms_own_interface_is_refused_too(editor):
    """Wagtail's interface for programs calls its action and never `publish`."""
    page = over("By a program")
    incomplete(page)
    address = reverse("wagtailadmin_api:pages:action", args=[page.pk, "publish"])
    response = editor.post(address, {}, content_type="application/json", headers={"accept": "application/json"})
    assert response.status_code == 400
    assert "needs a transcript" in response.content.decode()
    assert fresh(page).recording == "none"


def test_a_page_is_not_made_live_with_half_a_recording():
    page = over("Live from the start", recording="planned")
    page.recording, page.live_revision = "here", page.save_revision()
    with pytest.raises(RecordingNotReadyError, match="needs a transcript"):
        page.save()
    assert fresh(page).recording == "planned"
