"""What an editor puts a resource together from: what comes next, who wrote it, what it rests on, help in the text."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page

from core.blocks.body import BodyBlock
from core.blocks.care_card import LEVELS
from core.models import Person, Signpost
from resources.evidence import EXPLANATIONS, Evidence
from resources.models import ChosenPage, ResourceAuthor, ResourcePage
from tests.factories import published, resource, room, tied, webinar


def with_chosen(page, *targets):
    page.chosen_pages = [ChosenPage(target=target, sort_order=place) for place, target in enumerate(targets)]
    page.save_revision().publish()
    return ResourcePage.objects.get(pk=page.pk)


def related(client, page):
    return [card.title for card in client.get(page.url).context["related"]]


def test_chosen_pages_of_any_kind_stand_first_in_the_editors_order(home, client):
    page = resource("The page itself", summary="x")
    talk, small, guide = webinar("A talk"), room("A room"), resource("A chosen guide")
    assert related(client, with_chosen(page, small, guide, talk)) == ["A room", "A chosen guide", "A talk"]


def test_where_few_are_chosen_the_same_topics_follow_and_nothing_twice(home, client):
    page, chosen = resource("The page itself"), resource("Chosen")
    titles = related(client, with_chosen(page, chosen))
    assert titles[0] == "Chosen"
    assert len(titles) == 3 == len(set(titles))
    assert "The page itself" not in titles


def test_what_is_not_public_is_left_out(home, client):
    page = resource("The page itself")
    hidden, gone, kept = resource("Hidden"), resource("Gone"), resource("Kept")
    page = with_chosen(page, hidden, gone, kept, page)
    hidden.unpublish()
    gone.delete()
    titles = related(client, page)
    assert titles[0] == "Kept"
    assert not {"Hidden", "Gone", "The page itself"} & set(titles)


def test_no_more_than_six_can_be_chosen():
    panels = [panel for panel in ResourcePage.content_panels if getattr(panel, "relation_name", "") == "chosen_pages"]
    assert [panel.max_num for panel in panels] == [6]


def test_authors_and_evidence_stand_at_the_foot_and_on_cards(home, client, read):
    people = list(Person.objects.order_by("pk")[:2])
    page = ResourcePage(title="Written by two", evidence="research")
    page.authors = [ResourceAuthor(person=person, sort_order=place) for place, person in enumerate(people)]
    published(tied(page), Page.objects.get(slug="resources").specific)
    words = read(client.get(page.url))
    assert f"{people[0].name} and {people[1].name}" in words
    assert "Research evidence. It follows published studies." in words
    cards = read(client.get("/resources/?evidence=research"))
    assert "min read · Research evidence" in cards
    assert "Written by two" in cards


def test_every_label_is_explained_in_plain_words():
    assert set(EXPLANATIONS) == set(Evidence)
    assert all(40 < len(str(words)) < 140 for words in EXPLANATIONS.values())


def card(text, title="If it cannot wait"):
    block = BodyBlock().child_blocks["care_card"]
    return block.clean(block.to_python({"level": "urgent", "title": title, "text": text}))


@pytest.mark.parametrize(
    "text",
    [
        "<p>Call Samaritans on 116 123.</p>",
        '<p><a href="tel:08088088000">Lifeline</a></p>',
        "<p>Ring 0808 808 8000.</p>",
        "<p>Text SHOUT to 85258.</p>",
        "<p>+44 20 7946 0000</p>",
    ],
)
def test_a_care_card_is_for_999_and_111_alone(text):
    with pytest.raises(ValidationError) as refused:
        card(text)
    assert "999 and 111 only" in str(refused.value.as_json_data())
    with pytest.raises(ValidationError):
        card("<p>Fine.</p>", title="Call 116 123")


def test_a_care_card_says_how_to_call_999_and_111():
    card('<p>Call 999, or <a href="tel:111">111</a>. By text relay: 18000. At any of 24 hours, in 2027.</p>')
    assert [level for level, _ in LEVELS] == ["immediate", "urgent"]


def test_a_signpost_in_the_text_is_the_registers(home, client, read):
    entry = Signpost.objects.get(phone="116 123", locale__language_code="en-gb")
    page = resource(
        "With an aside",
        body=[{"type": "signpost_inset", "value": {"before": "If you would rather talk:", "signpost": entry.pk}}],
    )
    html = client.get(page.url).content.decode()
    main = html[html.index("<main") : html.index("</main>")]
    assert "If you would rather talk:" in main
    assert "tel:116123" in main
    assert "care--" not in main
    entry.phone = "0800 000 0000"
    entry.save()
    assert "tel:08000000000" in client.get(page.url).content.decode()
    entry.delete()
    gone = client.get(page.url).content.decode()
    assert "If you would rather talk:" not in gone
    assert "If you would rather talk:" not in client.get(f"{page.url}text/").content.decode()
