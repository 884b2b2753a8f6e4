"""Collections: a path across rooms, told as it stands today, with nothing kept about who walks it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Locale, Page

from core.demo.tools import stream
from core.models import Signpost
from resources.models import CollectionIndexPage, CollectionPage
from schedule.models import Occurrence
from tests.factories import published, resource, room, tied, webinar

DEMO = ["your-first-year-in-the-uk", "after-a-complaint", "exam-season", "supporting-someone-you-love"]


def collection(*steps, title="A path", **fields):
    """Return a published collection; each step is (title, text, pages) or (title, text, pages, signposts)."""
    values = [
        {
            "title": name,
            "text": f"<p>{text}</p>" if text else "",
            "pages": [page.pk for page in pages],
            "signposts": [signpost.pk for signpost in (more[0] if more else [])],
        }
        for name, text, pages, *more in steps
    ]
    page = CollectionPage(
        title=title, steps=stream([{"type": "step", "value": value} for value in values], title), **fields
    )
    return published(tied(page), CollectionIndexPage.objects.get(slug="collections"))


def test_the_demo_has_four_of_several_kinds(home, client, read):
    listed = read(client.get("/collections/"))
    for slug in DEMO:
        page = CollectionPage.objects.get(slug=slug)
        assert page.title in listed
        kinds = {item.specific_class.kind_label for item in chosen(page)}
        assert {"Resource", "Common room"} <= kinds or {"Resource", "Webinar"} <= kinds, slug
    year = client.get("/collections/your-first-year-in-the-uk/")
    assert [step["title"].split(":")[0] for step in year.context["path"]] == [f"Month {n}" for n in range(1, 13)]


def chosen(page):
    return [target for child in page.steps for target in child.value["pages"]]


def test_each_thing_says_what_it_is_and_how_it_stands(client, home, read, time_machine):
    time_machine.move_to("2027-03-10 09:30Z", tick=False)
    now = timezone.now()
    coming = room("A room to come", summary="", start=now + timedelta(days=1))
    talk = webinar("A talk that was", summary="", start=now - timedelta(days=3))
    none = room("A room without a date", summary="", start=now + timedelta(days=1))
    Occurrence.objects.filter(page=none).delete()
    guide = resource("A guide to read", summary="Read me")
    page = collection(("First", "Words", [guide, coming]), ("Second", "", [talk, none]))
    words = read(client.get(page.url))
    assert "min read A guide to read Read me" in words
    assert "Common room · up to 10 A room to come Next: Thursday 11 March 2027, 9:30am, UK time" in words
    assert "A talk that was Not recorded." in words
    assert "A room without a date No date in the diary just now." in words


def test_a_cancelled_date_is_passed_over(client, home, read, time_machine):
    time_machine.move_to("2027-03-10 09:30Z", tick=False)
    off = room("Off", summary="", start=timezone.now() + timedelta(days=1))
    Occurrence.objects.filter(page=off).update(status="cancelled", reason="Ill")
    page = collection(("First", "", [off]))
    assert "Off No date in the diary just now." in read(client.get(page.url))


def test_what_is_not_published_leaves_no_gap(client, home, read):
    stays, goes, deleted = resource("Stays"), resource("Goes"), resource("Deleted")
    page = collection(("One", "", [goes]), ("Two", "", [deleted, goes, stays]), ("Three", "Words", [goes]))
    goes.unpublish()
    deleted.delete()
    response = client.get(page.url)
    assert [(step["title"], [item.title for item in step["items"]]) for step in response.context["path"]] == [
        ("Two", ["Stays"]),
        ("Three", []),
    ]
    assert "Goes" not in read(response)
    assert "None" not in read(response)


def test_a_reader_in_another_language_gets_that_languages_page(client, home):
    english = resource("In English")
    welsh = Locale.objects.get_or_create(language_code="cy")[0]
    page = collection(("One", "", [english]))
    Page.objects.filter(pk=page.pk).update(locale=welsh)
    twin = resource("Yn Gymraeg")
    Page.objects.filter(pk=twin.pk).update(locale=welsh, translation_key=english.translation_key)
    from resources.collection_items import pages_now

    assert [found.title for found in pages_now([english], welsh.pk).values()] == ["Yn Gymraeg"]
    assert [found.title for found in pages_now([english], english.locale_id).values()] == ["In English"]


def test_a_page_says_what_it_is_part_of_and_forgets_it_in_time(client, home, read):
    guide, talk, meeting = resource("A guide"), webinar("A talk"), room("A room")
    page = collection(("One", "", [guide, talk, meeting]), title="Our path")
    for part in (guide, talk, meeting):
        html = client.get(part.url).content.decode()
        assert f'<a href="{page.url}">Our path</a>' in html, part
    assert "Part of:" not in read(client.get("/about/"))
    draft = collection(("One", "", [guide]), title="Not there yet")
    draft.unpublish()
    assert "Not there yet" not in read(client.get(guide.url))
    page.steps = stream([{"type": "step", "value": {"title": "x", "text": "", "pages": [talk.pk]}}], "x")
    page.save_revision().publish()
    assert "Part of:" not in read(client.get(guide.url))
    assert "Part of: Our path" in read(client.get(talk.url))


def test_it_is_content_for_cards_search_feeds_and_filters(client, home, read):
    found = read(client.get("/search/?kind=collection"))
    for slug in DEMO:
        assert CollectionPage.objects.get(slug=slug).title in found
    assert "Exam season" in read(client.get("/search/?q=exam+season"))
    assert client.get("/feeds/collections.atom").status_code == 200
    narrowed = client.get("/collections/?audience=families")
    assert [card.title for card in narrowed.context["cards"]] == ["Supporting someone you love"]
    nothing = client.get("/collections/?audience=families&topic=exams")
    assert "Nothing matches all of that" in read(nothing)
    assert "martians" in read(client.get("/collections/?audience=martians"))


def test_nothing_is_kept_about_who_walks_it(client, home, time_machine):
    time_machine.move_to(timezone.now(), tick=False)
    address = "/collections/exam-season/"
    first = client.get(address)
    client.get("/resources/exam-week-hour-by-hour/")
    assert client.get(address).content == first.content
    assert not client.cookies


@pytest.mark.parametrize(("text", "signposts", "fits"), [("", False, False), ("Words", False, True), ("", True, True)])
def test_a_step_with_nothing_in_it_is_refused(home, text, signposts, fits):
    from django.core.exceptions import ValidationError

    block = CollectionPage.steps.field.stream_block.child_blocks["step"]
    value = block.to_python(
        {
            "title": "x",
            "text": f"<p>{text}</p>" if text else "",
            "pages": [],
            "signposts": [Signpost.objects.first().pk] if signposts else [],
        }
    )
    if fits:
        assert block.clean(value)["title"] == "x"
    else:
        with pytest.raises(ValidationError):
            block.clean(value)
