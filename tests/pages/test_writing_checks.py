"""The checks read a whole page: its words, links, pictures, films, help and review; and tell whoever publishes."""

import json
import re
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from wagtail.models import Page

from core.models import PortalImage, PortalMedia, PortalPage
from core.reviews import mark_reviewed
from core.writing.findings import findings_of, is_file_title
from core.writing.rules import RULES
from home.models import StandardPage
from resources.models import ResourcePage
from tests.editing import editor_form, send_editor
from tests.factories import resource
from tests.pages.test_clinical_review import account, draft, reviewer, signed_in  # noqa: F401
from webinars.models import WebinarPage

NOW = datetime(2027, 3, 10, 12, 0, tzinfo=UTC)
TODAY = NOW.date()
KIND = "<p>A colleague died by suicide. Ring somebody.</p>"
UNKIND = "<p>A colleague committed suicide.</p>"
SIGNPOSTS = {"type": "signposts", "value": {"title": "Now", "urgency": "", "nation": ""}}
# The demo shows what a late review looks like.
LATE_ON_PURPOSE = {"When home runs on a rota"}


@pytest.fixture(autouse=True)
def at_noon(request, db):
    """Everything here happens on one day, but for the demo, whose reviews are counted from the day it was made."""
    if "demo" not in request.node.name:
        request.getfixturevalue("time_machine").move_to(NOW, tick=False)


def text(html):
    return {"type": "text", "value": html}


def found_on(page):
    return [(one.rule.slug.removeprefix("writing-"), one.words) for one in findings_of(page, TODAY)]


def guide(*body, read=True, **fields):
    """Return a published resource with these blocks; `read`: somebody has reviewed it."""
    page = resource("A guide to check", body=list(body), **fields)
    if read:
        mark_reviewed(page, reviewer=None, reviewed_on=TODAY, due_on=TODAY + timedelta(days=365))
    return ResourcePage.objects.get(pk=page.pk)


def test_the_demo_is_as_good_as_it_asks_editors_to_be():
    today = datetime.now(UTC).date()
    pages = [page for page in Page.objects.live().filter(depth__gt=1).specific() if isinstance(page, PortalPage)]
    assert len(pages) > 90
    found = {page.title: [str(one) for one in findings_of(page, today)] for page in pages}
    assert {title: words for title, words in found.items() if words and title not in LATE_ON_PURPOSE} == {}
    assert any("overdue" in words for title in LATE_ON_PURPOSE for words in found[title])


def test_words_that_hurt_and_no_way_to_get_help():
    assert found_on(guide(text(UNKIND))) == [("committed-suicide", "committed suicide"), ("no-signpost", "")]
    assert found_on(guide(text(KIND), SIGNPOSTS)) == []


def test_every_place_where_words_stand_is_read():
    page = guide(
        {"type": "key_points", "value": {"title": "In short", "points": ["He hanged himself."]}},
        {"type": "quote", "value": {"quote": "She committed suicide.", "attribution": ""}},
        {"type": "accordion", "value": {"items": [{"title": "Suicide victims", "text": "<p>x</p>"}]}},
        SIGNPOSTS,
        summary="It was a successful suicide.",
    )
    slugs = {slug for slug, _ in found_on(page)}
    assert slugs == {"method", "committed-suicide", "suicide-victim", "successful-suicide"}


def test_a_table_of_words_to_avoid_may_name_them():
    row = {"avoid": "He committed suicide.", "instead": "He died by suicide.", "why": "It is no crime."}
    page = guide({"type": "say_this", "value": {"title": "Words", "rows": [row]}}, SIGNPOSTS)
    assert found_on(page) == []
    row |= {"instead": row["avoid"], "avoid": ""}
    page = guide({"type": "say_this", "value": {"title": "Words", "rows": [row]}}, SIGNPOSTS, slug="two")
    assert found_on(page) == [("committed-suicide", "committed suicide")]


def test_a_card_for_emergencies_may_say_what_happened_and_is_help():
    words = "<ul><li>somebody has taken an overdose</li></ul>"
    card = {"type": "care_card", "value": {"level": "immediate", "title": "Call 999 now if:", "text": words}}
    assert found_on(guide(card, text(KIND))) == []


def test_a_page_marked_as_sensitive_needs_help_on_it_and_a_page_that_cannot_hold_it_does_not(home):
    page = guide(text("<p>A long illness.</p>"))
    page.sensitive = True
    assert ("no-signpost", "") in found_on(page)
    home.summary = "We speak of suicide."
    assert found_on(home) == []


def test_pictures_need_words_of_their_own(home):
    image = PortalImage.objects.order_by("pk").first()
    image.file.name = "original_images/ward-corridor-2.jpg"
    image.save()

    def figure(alt, decorative=False):
        value = {"image": {"image": image.pk, "decorative": decorative, "alt_text": alt}, "caption": ""}
        return {"type": "figure", "value": value}

    page = guide(figure("IMG_2031.jpg"), figure("Ward corridor 2"), figure("", True), figure("Two nurses on a bench"))
    page.body = [*page.body.raw_data, figure("")]
    assert found_on(page) == [
        ("alt-text-quality", "IMG_2031.jpg"),
        ("picture-title", "Ward corridor 2"),
        ("picture-without-words", image.title),
    ]
    assert not is_file_title("", "x/.jpg")


def test_links_named_here():
    html = '<p>Read <a href="https://a.test/">here</a> or <a href="https://b.test/">about sleep</a>.</p>'
    card = {"type": "link_card", "value": {"title": "Read more", "text": "", "url": "https://c.test/"}}
    assert found_on(guide(text(html), card)) == [("empty-link", "here"), ("empty-link", "Read more")]


def test_films_without_captions(home):
    video = {"address": "https://youtu.be/x", "title": "A talk", "transcript": "<p>x</p>"}
    for captions, expected in (("no", [("no-captions", "A talk")]), ("yes", []), ("silent", [])):
        page = guide(read=True, slug=f"film-{captions}")
        page.body = [{"type": "hosted_video", "value": {**video, "captions": captions}}]
        assert found_on(page) == expected
    film = PortalMedia.objects.filter(type="video").first()
    page.body = [{"type": "video", "value": {"title": "Ours", "media": film.pk, "transcript": "<p>x</p>"}}]
    assert found_on(page) == []
    PortalMedia.objects.filter(pk=film.pk).update(captions="")
    page.body = page.body.raw_data
    page = ResourcePage.objects.get(pk=page.pk)
    page.body = [{"type": "video", "value": {"title": "Ours", "media": film.pk, "transcript": "<p>x</p>"}}]
    assert found_on(page) == [("no-captions", "Ours")]


def test_a_recording_without_captions(home):
    page = WebinarPage(title="A talk", recording="here", recording_address="https://youtu.be/x", locale=home.locale)
    assert found_on(page) == [("no-captions", "The recording of A talk")]
    page.captions_checked = True
    assert found_on(page) == []
    page.captions_checked, page.recording = False, "planned"
    assert found_on(page) == []


def test_the_next_review_is_missed_where_the_page_grows_old(home):
    page = guide(text("<p>Sleep.</p>"), read=False)
    assert found_on(page) == [("no-review", "")]
    mark_reviewed(page, reviewer=None, reviewed_on=TODAY - timedelta(days=365), due_on=TODAY - timedelta(days=1))
    assert found_on(ResourcePage.objects.get(pk=page.pk)) == [("review-overdue", "")]
    page = ResourcePage(title="Draft", sensitive=True, body=[SIGNPOSTS], locale=home.locale)
    assert found_on(page) == [], "approving it sets its review"


def test_hard_words_are_said_with_their_age():
    words = "Practitioners experiencing psychological difficulties should familiarise themselves with organisational "
    page = guide(text(f"<p>{(words + 'occupational health procedures. ') * 12}</p>"))
    assert found_on(page) == [("reading-age-18", "")]
    page.locale = page.locale.__class__.objects.get(language_code="cy")
    assert found_on(page) == [], "the measure knows English"


def configuration(page):
    """Return what a preview hands to Wagtail's checker."""
    html = page.make_preview_request().content.decode()
    return json.loads(re.search(r'id="checker-axe-configuration"[^>]*>(.*?)</script>', html)[1])


def test_the_preview_of_a_draft_hands_the_browser_what_was_found(admin_user):
    page = guide(text(KIND), SIGNPOSTS)
    page.body = [text(UNKIND)]  # not saved
    spec = configuration(page)["spec"]
    found = {one["id"]: one["options"]["words"] for one in spec["checks"] if one.get("options", {}).get("words")}
    assert found == {
        "writing-committed-suicide-check": ["committed suicide"],
        "writing-no-signpost-check": [""],
    }
    assert {rule["id"] for rule in spec["rules"]} >= {rule.slug for rule in RULES}


def test_the_editors_own_preview_stands_with_topics_changed_and_nothing_saved(sign_in, read):
    """Wagtail keeps what was typed, and builds the page anew from it: its rows are not in the database then."""
    page = guide(text(KIND), SIGNPOSTS)
    client = sign_in("Editors")
    form = editor_form(client, page, **{"summary": "He committed suicide.", "body-count": "0"})
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    assert client.post(address, form).json()["is_valid"]
    html = client.get(address, {"in_preview_panel": "true"}).content.decode()
    assert '"words": ["committed suicide"]' in html
    assert "cms/writing-checks.js" in html


@pytest.fixture
def admin_user(monkeypatch):
    """Previews made by code ask as nobody; the checker is shown to people who may come into the CMS."""
    from django.contrib.auth.models import AnonymousUser

    monkeypatch.setattr(AnonymousUser, "has_perm", lambda *args, **kwargs: True)


def test_the_editor_is_told_every_rule_with_the_better_words(sign_in):
    page = guide(text(UNKIND))
    html = sign_in("Editors").get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    told = json.loads(re.search(r'id="checker-axe-configuration"[^>]*>(.*?)</script>', html)[1])
    said = told["messages"]["writing-committed-suicide"]
    assert said["error_name"] == "Avoid: committed suicide"
    assert "died by suicide" in said["help_text"]
    assert {rule.slug for rule in RULES} <= set(told["options"]["runOnly"])


def test_visitors_get_none_of_it(client):
    html = client.get(guide(text(UNKIND)).url).content.decode()
    assert "committed suicide" in html, "it warns and never rewrites"
    for word in ("writing-checks", "checker-axe", "died by suicide"):
        assert word not in html


def test_publishing_warns_in_words_and_publishes(sign_in, read):
    page = guide(text("<p>Sleep.</p>"), summary="He committed suicide.")
    client = sign_in("Editors")
    form = editor_form(client, page, **{"action-publish": "yes", "body-count": "0"})
    answer = client.get(send_editor(client, page, form).url)
    words = read(answer)
    assert "The checks found 2 things to look at once more in “A guide to check”. Nothing was changed." in words
    assert "Avoid: committed suicide (“committed suicide”). Better: died by suicide" in words
    assert "No way to get help on this page" in words
    page.refresh_from_db()
    assert page.summary == "He committed suicide."
    assert page.live
    assert not page.has_unpublished_changes


def test_saving_a_draft_says_nothing(sign_in, read):
    page = guide(summary="He committed suicide.")
    client = sign_in("Editors")
    answer = client.get(send_editor(client, page, editor_form(client, page)).url)
    assert "The checks found" not in read(answer)


def test_who_submits_and_who_approves_sees_what_was_found(reviewer, read):  # noqa: F811
    page = draft(summary="<b>He</b> committed suicide.", body=[])
    editor = account("Editors")
    client = signed_in(editor)
    sent = send_editor(client, page, editor_form(client, page, **{"action-submit": "yes"}))
    assert "The checks found 2 things" in read(client.get(sent.url))
    screen = signed_in(reviewer).get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    words = read(screen)
    assert "Before you approve" in words
    assert words.count("Better: died by suicide, or: took their own life.") == 2, "before approving, and under Review"
    assert words.index("Before you approve") < words.index("Nobody has reviewed this page yet")


def test_a_page_with_nothing_to_say_says_so(sign_in, read, home):
    page = StandardPage.objects.get(slug="privacy")
    words = read(sign_in("Editors").get(reverse("wagtailadmin_pages:edit", args=[page.pk])))
    assert "Before you approve" not in words
