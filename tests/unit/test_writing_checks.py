"""Sentences that hurt are noticed, each with the better words; sentences that only sound like it are left alone."""

import pytest

from core.writing.link_names import says_nothing
from core.writing.reading_age import MOST, reading_age, syllables
from core.writing.rich_words import rich_words
from core.writing.rules import RULES, WORDING
from core.writing.wording import ADVICE, speaks_of_suicide, wording_findings

# (sentence, slugs of the advice that it has to bring)
BAD = [
    ("A colleague committed suicide last year.", {"committed-suicide"}),
    ("He committed suicide because of a complaint.", {"committed-suicide", "single-cause"}),
    ("He had thought about committing suicide.", {"committed-suicide"}),
    ("Nobody knows why people commit suicide.", {"committed-suicide"}),
    ("She nearly committed\u00a0suicide.", {"committed-suicide"}),
    ("It was a successful suicide.", {"successful-suicide"}),
    ("The third attempt was a completed suicide.", {"successful-suicide"}),
    ("After a failed suicide attempt he came back to work.", {"failed-suicide"}),
    ("An unsuccessful attempt to take her own life.", {"failed-suicide"}),
    ("The family of a suicide victim wrote to us.", {"suicide-victim"}),
    ("We remember all victims of suicide.", {"suicide-victim"}),
    ("Self-harmers often hide it.", {"a-suicidal"}),
    ("How to help the suicidal.", {"a-suicidal"}),
    ("Self-harm is a cry for help.", {"cry-for-help"}),
    ("Some call self-harm attention-seeking.", {"cry-for-help"}),
    ("Suicide seemed the only way out.", {"way-out"}),
    ("He took his own life and is finally at peace.", {"way-out"}),
    ("There is a suicide epidemic among doctors.", {"epidemic"}),
    ("A wave of suicides shook the trust.", {"epidemic"}),
    ("The bridge is a suicide hotspot.", {"place"}),
    ("She left a suicide note.", {"note"}),
    ("He left a goodbye letter to his team.", {"note"}),
    ("He hanged himself.", {"method"}),
    ("They found her; she had taken an overdose.", {"method"}),
    ("Her suicide was an overdose.", {"method"}),
    ("He died by suicide after jumping off a bridge.", {"method"}),
    ("She jumped in front of a train.", {"method"}),
    ("Self-harm was hidden: as a teenager I cut myself.", {"method"}),
    ("Deaths by hanging went up.", {"method"}),
    ("She overdosed on what was in the cupboard.", {"method"}),
    ("The complaint drove him to suicide.", {"single-cause"}),
    ("He died by suicide because of an investigation.", {"single-cause"}),
    ("She took her own life over exam results.", {"single-cause"}),
    ("He took his own life after being suspended.", {"single-cause"}),
    ("Bullying caused her suicide.", {"single-cause"}),
    ("Debt led him to take his own life.", {"single-cause"}),
    ("The reason for his suicide was the rota.", {"single-cause"}),
]
GOOD = [
    "A colleague died by suicide.",
    "She took her own life last winter.",
    "He survived a suicide attempt.",
    "There is never one reason why somebody dies by suicide.",
    "Suicide is rarely because of one thing.",
    "It was not because of the complaint that he took his own life.",
    "Many things together can lead somebody to suicide.",
    "Ask the question: are you thinking about suicide?",
    "Are you thinking of ending your life? We are here for you.",
    "If you have taken an overdose, call 999 or go to A&E now.",
    "Suicide prevention is everybody’s work.",
    "Talking about suicide does not put the idea into somebody’s head.",
    "The suicidal thoughts passed, and so will yours.",
    "A hanging basket hangs by the ward’s door.",
    "Commit to rest: put it in the rota.",
    "The team committed to shorter meetings.",
    "We are committed to suicide prevention.",
    "Jump in with a question whenever you like.",
    "She jumped at the chance of a day off.",
    "Hang on, and breathe out slowly.",
    "Hang up your coat and sit down.",
    "Cut yourself some slack.",
    "He cut himself off from his friends.",
    "She burnt herself out, and thought of suicide.",
    "I cut myself on a broken glass.",
    "He jumped off the bus and ran to the ward.",
    "I shot myself in the foot with that e-mail.",
    "It is a way out of the building.",
    "A successful handover takes two minutes.",
    "The exam was a failed attempt, and there is another in May.",
    "An epidemic of tiredness went through the ward.",
    "The second wave was hard on all of us.",
    "Leave a note for the next shift.",
    "She left a thank-you note on the fridge.",
    "The rota drove him to his manager’s door.",
    "A pharmacist explains how an overdose of paperwork feels.",
    "Dose, overdose and interactions: a talk about safe prescribing.",
    "Victims of fraud can ring the helpline.",
    "Suicide hotlines are open all night.",
    "People who harm themselves deserve the same kindness as everybody.",
    "I was burnt out, and I hung on for too long.",
]


def slugs_in(text, **about):
    about = {"about_suicide": speaks_of_suicide(text), **about}
    return {advice.slug for advice, _ in wording_findings(" ".join(text.split()), **about)}


@pytest.mark.parametrize(("sentence", "slugs"), BAD, ids=[sentence for sentence, _ in BAD])
def test_words_that_hurt_are_noticed(sentence, slugs):
    assert slugs_in(sentence) == slugs


@pytest.mark.parametrize("sentence", GOOD, ids=GOOD)
def test_words_that_only_sound_like_it_are_left_alone(sentence):
    assert slugs_in(sentence) == set()


@pytest.mark.parametrize("advice", ADVICE, ids=lambda advice: advice.slug)
def test_no_advice_breaks_the_table_itself(advice):
    """What we tell editors to say instead must pass."""
    assert slugs_in(advice.instead, about_suicide=True) == set()
    assert any(advice.slug in slugs for _, slugs in BAD), "every row has its sentence"
    rule = WORDING[advice.slug]
    assert advice.instead in rule.advice
    assert advice.why in rule.advice


def test_where_to_call_may_name_what_happened():
    words = "They have taken an overdose."
    assert slugs_in(words, about_suicide=True) == {"method"}
    assert slugs_in(words, about_suicide=True, is_emergency=True) == set()


def test_the_words_come_back_as_they_stand():
    found = list(wording_findings("Others Committed Suicide. He died.", about_suicide=True))
    assert [(advice.slug, words) for advice, words in found] == [("committed-suicide", "Committed Suicide")]


def test_names_of_rules_are_unique_and_every_rule_says_what_to_do():
    assert len({rule.slug for rule in RULES}) == len(RULES)
    assert all(rule.name and len(rule.advice) > 30 for rule in RULES)


@pytest.mark.parametrize(
    "name",
    ["here", "Click here", "  HERE. ", "read more…", "Read more →", "this link", "more", "Find out more", "yma"]
    + ["https://www.nhs.uk/mental-health/", "www.nhs.uk", "nhs.uk/mental-health/conditions", "http://x.test"],
)
def test_links_that_say_nothing(name):
    assert says_nothing(name)


@pytest.mark.parametrize(
    "name",
    ["Sleep after nights", "Here is how to rest", "More about sleep", "nhs.uk", "help@harbour.test", "Call 116 123"]
    + ["Download the checklist", "This week’s rooms", "0800 068 4141", ""],
)
def test_links_that_say_where_they_lead(name):
    assert not says_nothing(name)


@pytest.mark.parametrize(
    ("word", "count"),
    [("make", 1), ("little", 2), ("wanted", 2), ("rested", 2), ("helped", 1), ("suicide", 3), ("you’re", 1), ("the", 1)]
    + [("colleague", 2), ("organisation", 5), ("sleep", 1), ("nights", 1), ("nurses", 2)],
)
def test_syllables(word, count):
    assert abs(syllables(word) - count) <= (word in ("suicide", "nurses", "colleague"))


def test_reading_age_of_plain_and_of_official_words():
    plain = "Sit down. Drink some water. You do not have to talk. " * 10
    official = (
        "Notwithstanding the aforementioned organisational considerations, practitioners experiencing psychological "
        "difficulties are encouraged to familiarise themselves with the applicable occupational health procedures. "
    ) * 6
    assert reading_age(plain) < 8
    assert reading_age(official) > MOST
    assert reading_age("Sit down.") is None, "two words say nothing about how a page reads"


def test_a_list_without_full_stops_is_not_one_long_sentence():
    assert reading_age("\n".join(["Eat something warm before you go home"] * 20)) < 10


def test_rich_text_is_read_as_a_browser_shows_it():
    html = '<h2>One &amp; two</h2><p>He <b>committed</b> suicide.<br/>Read <a href="/x/">it <i>here</i></a>.</p>'
    found = rich_words(html)
    assert found.paragraphs == ["One & two", "He committed suicide.", "Read it here."]
    assert found.link_names == ["it here"]
