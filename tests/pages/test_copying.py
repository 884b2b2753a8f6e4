"""A copy of a page starts as a new one: nothing of last year's live state comes along, in no version of it."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision

from core.clinical_review import approve
from core.models import ClinicalApproval, PageReview, Person
from core.reviews import mark_reviewed
from schedule.links import set_link
from schedule.models import JoinLink, Occurrence
from tests.factories import ROOM_LINK, now_open, publish, webinar
from webinars.models import WebinarIndexPage, WebinarPage

BLANK = {
    "dates": [],
    "recording": "none",
    "recording_address": "",
    "transcript": "",
    "speakers_agreed": False,
    "go_live_at": None,
    "expire_at": None,
    "locked": False,
    "locked_by_id": None,
}
OLD_WORDS = "What the last speaker said into the microphone"


@pytest.fixture
def lived(home, time_machine):
    """Last year's talk with a whole life behind it: dates, cancelled, links, a recording, a review, an approval, a
    lock, and a version that waits for its time."""
    time_machine.move_to("2027-01-05 10:00Z", tick=False)
    person = Person.objects.first()
    page = webinar("Last year’s talk", sensitive=True, discreet_title="A talk", content_note="About grief.")
    now_open(page, status="cancelled", reason="A host is ill.")
    set_link(page, ROOM_LINK)
    mark_reviewed(page, reviewer=person, reviewed_on=date(2027, 1, 1), due_on=date(2028, 1, 1))
    page = WebinarPage.objects.get(pk=page.pk)
    page.recording, page.recording_address = "here", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
    page.transcript, page.speakers_agreed, page.speakers_agreed_on = OLD_WORDS, True, date(2027, 1, 1)
    page.captions_checked = True
    page.locked = True
    page.expire_at = timezone.now() + timedelta(days=9)
    page.save()
    version = page.save_revision()
    approve(version.as_object(), reviewer=person)
    page.go_live_at = timezone.now() + timedelta(days=3)
    approve(page, reviewer=person)
    page.save_revision(approved_go_live_at=page.go_live_at)
    assert page.revisions.count() >= 3
    return WebinarPage.objects.get(pk=page.pk)


def copied_by_an_editor(page, client, **more):
    form = {"new_title": "This year’s", "new_slug": "this-years", "new_parent_page": page.get_parent().pk, **more}
    response = client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), form, follow=True)
    assert response.status_code == 200
    assert response.redirect_chain, response.context["form"].errors
    return response


def copied_by_the_api(page, client):
    address = f"/cms/api/main/pages/{page.pk}/action/copy/"
    response = client.post(address, {"slug": "this-years", "keep_live": True}, content_type="application/json")
    assert response.status_code == 201, response.content


def copied_by_code(page, client):
    page.copy(update_attrs={"slug": "this-years"}, keep_live=True)


def assert_blank(copy):
    for name, value in BLANK.items():
        assert (list(copy.dates) if name == "dates" else getattr(copy, name)) == value, name
    assert "microphone" not in copy.words


def assert_it_starts_anew(copy):
    assert_blank(copy)
    versions = Revision.objects.for_instance(copy)
    assert versions.count() == 1, "versions of the old page came along"
    for version in versions:
        assert version.approved_go_live_at is None
        assert_blank(version.as_object())
        assert "microphone" not in str(version.content)
        assert "dQw4w9WgXcQ" not in str(version.content)
    assert not copy.scheduled_revision
    assert not copy.current_workflow_state
    assert not Occurrence.objects.filter(page=copy).exists()
    assert not JoinLink.objects.filter(page=copy).exists()
    assert not PageReview.objects.filter(page=copy).exists()
    assert not ClinicalApproval.objects.filter(page=copy).exists()
    assert not copy.live, "a sensitive page waits for its own approval"
    publish(copy)
    assert not Occurrence.objects.filter(page=copy).exists()


@pytest.mark.parametrize("copied", [copied_by_an_editor, copied_by_the_api, copied_by_code])
def test_a_copy_brings_words_and_nothing_of_its_life(lived, sign_in, copied):
    copied(lived, sign_in("Editors"))
    copy = WebinarPage.objects.get(slug="this-years")
    assert copy.content_note == "About grief."
    assert_it_starts_anew(copy)
    lived.refresh_from_db()
    assert lived.revisions.count() >= 3
    assert lived.transcript == OLD_WORDS
    assert JoinLink.objects.filter(page=lived).exists()
    assert PageReview.objects.filter(page=lived).exists()


def test_the_editor_is_told_what_the_copy_lacks(lived, sign_in, read):
    assert "The copy has no dates, no join link" in read(copied_by_an_editor(lived, sign_in("Editors")))


def test_pages_below_are_blanked_too(lived, home):
    front = WebinarIndexPage.objects.get()
    front.copy(recursive=True, to=home, update_attrs={"slug": "another-front"}, keep_live=True)
    copy = WebinarPage.objects.get(slug=lived.slug, path__startswith=Page.objects.get(slug="another-front").path)
    assert_it_starts_anew(copy)


def test_an_alias_has_no_sessions_of_its_own_and_becomes_a_blank_page(lived, sign_in):
    client = sign_in("Editors")
    # An alias of a locked page is locked, and one of a sensitive page cannot become a page without an approval.
    WebinarPage.objects.filter(pk=lived.pk).update(locked=False, sensitive=False)
    copied_by_an_editor(lived, client, alias="on")
    alias = WebinarPage.objects.get(slug="this-years")
    assert alias.alias_of_id == lived.pk
    assert not JoinLink.objects.filter(page=alias).exists()
    answer = client.post(reverse("wagtailadmin_pages:convert_alias", args=[alias.pk]))
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[alias.pk]), answer.url
    page = WebinarPage.objects.get(pk=alias.pk)
    assert page.alias_of_id is None
    assert_blank(page)
    assert [version.as_object().recording for version in page.revisions.all()] == ["none"]
    publish(page)
    assert not Occurrence.objects.filter(page=page).exists()
