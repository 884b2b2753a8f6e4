"""Editors keep words that mean the same and best answers; what they save works on the next search."""

import pytest
from django.urls import reverse

from home.models import BestBet, SearchSynonym
from tests.factories import resource


@pytest.fixture
def editor(sign_in, home):
    return sign_in("Editors")


def save(client, model, **fields):
    return client.post(reverse(f"wagtailsnippets_home_{model}:add"), fields)


def test_a_synonym_that_an_editor_adds_finds_the_page(editor, read):
    resource("Quokka at large")
    assert "Quokka at large" not in read(editor.get("/search/?q=short+tailed+scrub+wallaby"))
    answer = save(editor, "searchsynonym", words="quokka,\nshort tailed scrub wallaby, quokka")
    assert answer.status_code == 302
    assert SearchSynonym.objects.latest("pk").words == "quokka, short tailed scrub wallaby"
    assert "Quokka at large" in read(editor.get("/search/?q=a+short-tailed+scrub+wallaby"))


@pytest.mark.parametrize("words", ["", "quokka", "quokka, QUOKKA!", ",,,", "!, ?", "one, " + "word " * 13])
def test_a_synonym_needs_two_expressions(editor, words, read):
    before = SearchSynonym.objects.count()
    answer = save(editor, "searchsynonym", words=words)
    assert answer.status_code == 200
    assert SearchSynonym.objects.count() == before


def test_a_best_answer_comes_first_and_says_so(editor, read):
    page = resource("Nothing about it")
    assert save(editor, "bestbet", words="night shift", page=page.pk).status_code == 302
    response = editor.get("/search/?q=tips+for+a+night+shift")
    assert response.context["results"][0]["card"].title == "Nothing about it"
    assert [result["chosen"] for result in response.context["results"]][:2] == [True, False]
    assert "Chosen by our team" in read(response)
    # Filters hold for it too, and a page that is taken down is shown to nobody.
    assert "Nothing about it" not in read(editor.get("/search/?q=night+shift&kind=webinar"))
    page.unpublish()
    assert "Nothing about it" not in read(editor.get("/search/?q=night+shift"))


def test_a_deleted_page_takes_its_best_answer_along(home):
    page = resource("Nothing about it")
    BestBet.objects.create(locale=home.locale, words="zzyzx", page=page)
    page.delete()
    assert not BestBet.objects.filter(words="zzyzx").exists()


def test_hosts_see_none_of_it(sign_in, home):
    client = sign_in("Hosts")
    assert client.get(reverse("wagtailsnippets_home_searchsynonym:list")).status_code == 302


@pytest.mark.parametrize("model", ["searchsynonym", "bestbet"])
def test_the_lists_and_forms_open_and_explain_themselves(editor, model, read):
    assert editor.get(reverse(f"wagtailsnippets_home_{model}:list")).status_code == 200
    text = read(editor.get(reverse(f"wagtailsnippets_home_{model}:add")))
    assert "With commas between them" in text
