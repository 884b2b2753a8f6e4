"""A sensitive page goes out when a second person has approved these very words, and by no other way."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, WorkflowState

from core.clinical_review import NamelessReviewerError, NotApprovedError, approve
from core.models import PageReview, Person, User
from resources.models import ResourceIndexPage, ResourcePage
from tests.editing import editor_form, send_editor
from tests.factories import SUMMARY, published, resource, tied

NOW = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)


def account(group, name=""):
    user = User.objects.create_user(f"{group}-{name or 'one'}".lower(), password="a long enough password")
    user.groups.add(Group.objects.get(name=group))
    return user


@pytest.fixture(autouse=True)
def at_now(home, time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def reviewer():
    user = account("Reviewers")
    person = Person.objects.order_by("pk").first()
    person.account = user
    person.save()
    return user


@pytest.fixture
def editor():
    return account("Editors")


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def draft(title="After a death", *, live=None, **fields):
    """Return a sensitive page with a draft that nobody approved. `live` is the title that visitors see, if any."""
    usual = {"slug": "after", "summary": SUMMARY, "sensitive": True, "content_note": "About a death."}
    page = ResourcePage(title=live or title, **usual | fields)
    if live:
        published(tied(page), ResourceIndexPage.objects.get(slug="resources"))
    else:
        ResourceIndexPage.objects.get(slug="resources").add_child(instance=tied(page))
    page.title = title
    page.save_revision()
    return fresh(page)


def fresh(page):
    return ResourcePage.objects.get(pk=page.pk)


def latest(page):
    return fresh(page).get_latest_revision()


def edit(client, page, *, refused=False, **changes):
    """Send the editor's form with a button among `changes`; return the form's errors."""
    form = editor_form(client, latest(page).as_object() and fresh(page), **changes)
    if not refused:
        return send_editor(client, page, form)
    response = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)
    return response.context["form"].errors


def submit(page, user):
    response = edit(signed_in(user), page, **{"action-submit": "yes"})
    assert response.status_code == 302
    return WorkflowState.objects.active().get(object_id=str(page.pk))


def answer(user, state, action="approve", follow=True):
    page_id, task_state = int(state.object_id), state.current_task_state_id
    address = reverse("wagtailadmin_pages:workflow_action", args=[page_id, action, task_state])
    return signed_in(user).post(address, {"comment": ""}, follow=follow)


def test_the_way_it_is_meant(editor, reviewer, client, read):
    page = draft()
    state = submit(page, editor)
    assert state.current_task_state.task.name == "Clinical review", "an editor's own page needs no look by an editor"
    assert client.get("/resources/after/").status_code == 404
    answer(reviewer, state)
    text = read(client.get("/resources/after/"))
    assert f"10 March 2027 by {Person.objects.get(account=reviewer).name}" in text
    assert "10 March 2028" in text


def test_an_approval_by_somebody_without_a_name_is_refused_in_words(editor, read):
    state = submit(draft(), editor)
    nameless = account("Reviewers", "nameless")
    said = answer(nameless, state)
    assert "your account has no name" in read(said)
    assert not fresh(draft_of(state)).live
    nameless.first_name, nameless.last_name = "Rowan", "Quill"
    nameless.save()
    answer(nameless, state)
    assert fresh(draft_of(state)).reviewer_name == "Rowan Quill"


def draft_of(state):
    return ResourcePage.objects.get(pk=int(state.object_id))


@pytest.mark.parametrize("group", ["Editors", "Managers", "superuser"])
def test_the_button_publish_is_not_there_and_pressing_it_anyway_does_nothing(group):
    user = User.objects.create_superuser("root") if group == "superuser" else account(group)
    page, client = draft(), signed_in(user)
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert 'name="action-publish"' not in html
    assert 'name="action-submit"' in html
    edit(client, page, **{"action-publish": "yes"})
    assert not fresh(page).live


def test_ticking_the_box_and_pressing_publish_at_once_is_refused_at_the_box(editor):
    page = resource("Nothing special")
    errors = edit(signed_in(editor), page, refused=True, sensitive="on", **{"action-publish": "yes"})
    assert "A clinical reviewer has to approve exactly these words first" in str(errors["sensitive"])
    assert not fresh(page).sensitive


def test_a_new_page_that_is_published_at_once_is_not_out_for_a_moment(editor):
    front = ResourceIndexPage.objects.get(slug="resources")
    client, address = signed_in(editor), reverse("wagtailadmin_pages:add", args=["resources", "resourcepage", front.pk])
    form = {"title": "New", "slug": "new", "kind": "guide", "body-count": 0, "sources-count": 0, "sensitive": "on"}
    for formset in ("authors", "chosen_pages", "comments"):
        form |= {f"{formset}-{name}": 0 for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")}
    response = client.post(address, form | {"action-publish": "yes"})
    assert "A clinical reviewer" in str(response.context["form"].errors["sensitive"])
    assert not ResourcePage.objects.filter(slug="new").exists()
    page = ResourcePage(title="New", slug="new", sensitive=True, live=True)
    front.add_child(instance=page)
    assert not fresh(page).live, "a sensitive page is born as a draft, whoever makes it"


def test_no_other_way_publishes_it(editor, read):
    """Many at once, those below a page, the CMS's API, code that saves, a copy: each in turn."""
    page = draft(live="Before")
    boss = User.objects.create_superuser("boss")
    for user in (editor, boss):
        client = signed_in(user)
        many = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
        said = client.post(f"{many}?id={page.pk}&next=/cms/", {"next": "/cms/"}, follow=True)
        assert "“After a death” was not published" in read(said)
        api = reverse("wagtailadmin_api:pages:action", args=[page.pk, "publish"])
        assert client.post(api, {}, content_type="application/json").status_code == 403
        assert fresh(page).title == "Before"
    with pytest.raises(NotApprovedError):
        latest(page).publish(user=boss, skip_permission_checks=True)
    version = latest(page).as_object()
    version.live_revision = latest(page)
    with pytest.raises(NotApprovedError):
        version.save()
    assert fresh(page).title == "Before"
    copy = fresh(page).copy(update_attrs={"slug": "copy", "title": "Copy"}, keep_live=True, user=boss)
    assert not fresh(copy).live
    assert not fresh(copy).clinical_approvals.exists()


def test_a_draft_below_a_page_does_not_go_out_with_it(editor):
    page, front = draft(), ResourceIndexPage.objects.get(slug="resources")
    many = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    form = {"next": "/cms/", "include_descendants": "on"}
    signed_in(editor).post(f"{many}?id={front.pk}&next=/cms/", form)
    assert not fresh(page).live


def test_no_schedule_publishes_it(time_machine, editor):
    page = draft(live="Before")
    version = latest(page).as_object()
    version.go_live_at = timezone.now() + timedelta(hours=1)
    revision = version.save_revision()
    with pytest.raises(NotApprovedError):
        revision.publish(user=editor)
    with pytest.raises(NotApprovedError):
        version.save_revision(approved_go_live_at=version.go_live_at)
    # A row that got its time by another way, say from before this was asked.
    type(revision).objects.filter(pk=revision.pk).update(approved_go_live_at=version.go_live_at)
    time_machine.move_to(NOW + timedelta(hours=2), tick=False)
    call_command("publish_scheduled")
    assert fresh(page).title == "Before"
    assert PageLogEntry.objects.filter(page=page.pk, action="core.publish_not_approved").count() == 1
    call_command("publish_scheduled")
    assert PageLogEntry.objects.filter(page=page.pk, action="core.publish_not_approved").count() == 1


def test_an_approved_schedule_goes_out_at_its_time_and_says_then_who_read_it(time_machine, editor, reviewer):
    page = draft(go_live_at=NOW + timedelta(days=2))
    answer(reviewer, submit(page, editor))
    assert not fresh(page).live
    assert fresh(page).review is None
    time_machine.move_to(NOW + timedelta(days=2, minutes=1), tick=False)
    call_command("publish_scheduled")
    assert fresh(page).live
    assert fresh(page).reviewed_on == NOW.date()


def test_an_edit_after_the_approval_asks_again(editor, reviewer, client):
    page = draft()
    answer(reviewer, submit(page, editor))
    errors = edit(signed_in(editor), page, refused=True, title="Changed afterwards", **{"action-publish": "yes"})
    assert "exactly these words" in str(errors["sensitive"])
    assert fresh(page).title == "After a death"
    edit(signed_in(editor), page, title="Changed afterwards")
    state = submit(page, editor)
    assert state.current_task_state.task.name == "Clinical review"
    assert fresh(page).title == "After a death"
    answer(reviewer, state)
    assert fresh(page).title == "Changed afterwards"


def test_an_overwritten_revision_does_not_keep_its_approval(editor):
    """Autosave writes into the same revision: an approval that named it by its number would hold for new words."""
    page = draft(go_live_at=NOW + timedelta(days=2))
    version = latest(page).as_object()
    revision = version.save_revision(user=editor)
    approve(revision.as_object(), reviewer=Person.objects.first())
    version.title = "Slipped in"
    version.save_revision(user=editor, overwrite_revision=revision)
    revision.refresh_from_db()
    with pytest.raises(NotApprovedError):
        revision.publish()


def test_an_older_version_that_was_approved_once_asks_again():
    page = draft(live="First")
    first = fresh(page).live_revision
    approve(latest(page).as_object(), reviewer=Person.objects.first())
    latest(page).publish()
    with pytest.raises(NotApprovedError):
        first.publish()


def test_taking_the_flag_away_is_a_reviewers_decision(editor, reviewer):
    page = draft(live="Before")
    client = signed_in(editor)
    form = editor_form(client, page, **{"action-submit": "yes"})
    del form["sensitive"]
    send_editor(client, page, form)
    assert fresh(page).sensitive, "visitors still meet it as sensitive"
    with pytest.raises(NotApprovedError):
        latest(page).publish()
    fresh(page).unpublish()
    with pytest.raises(NotApprovedError):
        latest(page).publish()
    answer(reviewer, WorkflowState.objects.active().get(object_id=str(page.pk)))
    assert (fresh(page).live, fresh(page).sensitive) == (True, False)
    assert not fresh(page).waits_for_review, "from now on it is a page like any other"


def test_nobody_approves_what_they_asked_for(reviewer):
    manager = account("Managers")
    manager.first_name = "Mo"
    manager.save()
    page = draft()
    state = submit(page, manager)
    assert answer(manager, state).redirect_chain, "refused"
    assert not fresh(page).live
    boss = User.objects.create_superuser("boss", first_name="Bo")
    state.cancel(user=boss)
    state = submit(page, boss)
    answer(boss, state)
    assert not fresh(page).live
    answer(reviewer, state)
    assert fresh(page).live


def test_reviewers_may_mend_a_word_but_not_approve_unseen_changes(editor, reviewer, read):
    page = draft()
    state = submit(page, editor)
    version = latest(page).as_object()
    version.title = "Changed behind their back"
    version.save_revision(user=User.objects.create_superuser("boss"))
    assert "Somebody changed it after it was sent to you" in read(answer(reviewer, state))
    assert not fresh(page).live
    state.refresh_from_db()
    client = signed_in(reviewer)
    edit(client, page, title="Mended", **{"action-workflow-action": "yes", "workflow-action-name": "approve"})
    assert (fresh(page).live, fresh(page).title) == (True, "Mended")


def test_request_changes_sends_it_back_without_an_approval(editor, reviewer):
    page = draft()
    answer(reviewer, submit(page, editor), "reject")
    assert not fresh(page).live
    assert not page.clinical_approvals.exists()


def test_contributors_pages_are_looked_at_by_an_editor_first(editor, reviewer):
    contributor = account("Contributors")
    for sensitive in (False, True):
        words = {"title": "Mine", "slug": f"mine-{sensitive}", "summary": SUMMARY}
        page = ResourcePage(**words, sensitive=sensitive, live=False, owner=contributor)
        ResourceIndexPage.objects.get(slug="resources").add_child(instance=tied(page))
        page.save_revision(user=contributor)
        state = submit(page, contributor)
        assert state.current_task_state.task.name == "A look by an editor"
        answer(editor, state)
        assert fresh(page).live is not sensitive
        if sensitive:
            state.refresh_from_db()
            answer(reviewer, state)
            assert fresh(page).live


def test_a_page_about_nothing_sensitive_is_published_as_ever(editor):
    page = resource("Plain")
    reviews = PageReview.objects.filter(page=page).count()
    edit(signed_in(editor), page, title="Plainer", **{"action-publish": "yes"})
    assert fresh(page).title == "Plainer"
    assert PageReview.objects.filter(page=page).count() == reviews == 0


def test_an_alias_follows_its_page(reviewer, editor):
    page = draft(live="Before")
    alias = page.create_alias(parent=page.get_parent(), update_slug="alias")
    answer(reviewer, submit(page, editor))
    assert (fresh(page).title, fresh(alias).title) == ("After a death", "After a death")
    assert fresh(alias).live


def test_nobody_without_a_name_signs():
    with pytest.raises(NamelessReviewerError):
        approve(latest(draft()).as_object())
