"""Search finds what live pages say now: after publishing, renaming, unpublishing and deleting, and never a draft."""

import pytest
from django.core.management import call_command
from wagtail.models import PageViewRestriction

from core.models import Topic
from home.models import PageWord, SearchWord
from tests.factories import resource, webinar


@pytest.fixture
def found(client, home):
    """Return a function that gives the titles found for some words, best first."""
    return lambda typed: [item.title for item in client.get("/search/", {"q": typed}).context["listing"].items]


def test_a_page_is_found_as_soon_as_it_is_published_and_under_its_new_words(found):
    page = resource("Quokka at large")
    assert found("quokka") == ["Quokka at large"]
    page.title = "Wombat at large"
    page.save_revision()
    assert found("wombat") == []  # a draft
    assert found("quokka") == ["Quokka at large"]
    page.save_revision().publish()
    assert found("quokka") == []
    assert found("wombat") == ["Wombat at large"]


def test_a_page_that_is_taken_down_or_deleted_is_gone_and_its_words_with_it(found):
    page, other = resource("Quokka one"), resource("Quokka two")
    word = SearchWord.objects.get(word="quokka")
    assert word.pages == 2
    page.unpublish()
    assert found("quokka") == ["Quokka two"]
    other.delete()
    assert found("quokka") == []
    word.refresh_from_db()
    assert word.pages == 0
    assert found("qoukka") == []  # nobody is sent to a word that stands nowhere


def test_a_restricted_page_is_not_found(found):
    page = resource("Quokka in private")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert found("quokka") == []


def test_the_body_is_found_whatever_kind_of_page_it_is(found):
    webinar("A talk", body=[{"type": "text", "value": "<p>Numbats are small.</p>"}])
    assert found("numbat") == ["A talk"]


def test_a_topic_s_new_name_finds_its_pages(found):
    page = resource("A quiet page")
    topic = Topic.objects.get(slug="sleep")
    assert found("slumberland") == []
    topic.name = "Slumberland"
    topic.save()
    assert page.title in found("slumberland quiet")


def test_rebuilding_changes_nothing_and_mends_what_is_missing(home):
    def words():
        return sorted(PageWord.objects.values_list("entry_id", "word__word", "word__stem", "weight", "word__pages"))

    before = words()
    assert len(before) > 5000
    PageWord.objects.filter(entry_id__lte=20).delete()
    SearchWord.objects.update(pages=7)
    call_command("rebuild_search", verbosity=0, stdout=open("/dev/null", "w"))  # noqa: SIM115
    assert words() == before


@pytest.mark.parametrize("typed", ["sleep", "night shift", "sleep after a night shift", "talk to someone", "anxeity"])
def test_reading_the_weightiest_pages_finds_the_same_first_ones(home, monkeypatch, typed):
    """On a site of this size every row is read: here words are common from the sixth page on."""
    from home.search import reading
    from home.search.finding import find

    everything = find(typed, "en-gb").ids
    for name, value in {"FEW_ROWS": 0, "MOST_RESULTS": 5, "WEIGHTIEST": 16, "LEAST": 8}.items():
        monkeypatch.setattr(reading, name, value)
    assert everything
    assert find(typed, "en-gb").ids[:3] == everything[:3]
