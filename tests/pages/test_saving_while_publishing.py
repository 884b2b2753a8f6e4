"""The CMS saves by itself: a save that was under way when somebody pressed Publish takes nothing down again."""

import pytest
from django.urls import reverse
from wagtail import hooks
from wagtail.models import Page

from tests.editing import editor_form
from tests.factories import resource


@pytest.fixture
def draft(home):
    page = resource("A guide")
    page.unpublish()
    return Page.objects.get(pk=page.pk).specific


def test_a_save_that_read_a_draft_leaves_the_page_published_meanwhile(sign_in, draft):
    editor = sign_in("Editors")
    form = editor_form(editor, draft, title="A guide, later words")

    def publish_meanwhile(request, page):
        other = Page.objects.get(pk=page.pk).specific
        other.save_revision().publish()

    with hooks.register_temporarily("before_edit_page", publish_meanwhile):
        editor.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), form)
    kept = Page.objects.get(pk=draft.pk)
    assert (kept.live, kept.title, kept.has_unpublished_changes) == (True, "A guide", True)
    assert kept.get_latest_revision_as_object().title == "A guide, later words"


def test_a_draft_nobody_published_is_kept_as_it_was_typed(sign_in, draft):
    editor = sign_in("Editors")
    form = editor_form(editor, draft, title="A guide, later words")
    editor.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), form)
    kept = Page.objects.get(pk=draft.pk)
    assert (kept.live, kept.title) == (False, "A guide, later words")
