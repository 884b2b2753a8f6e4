"""Words that mean the same to a reader are the same to search; near spellings are told; ideas and order are pure."""

import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.near_spellings import halves, nearest
from core.search_ideas import Expression, Language, ideas_of
from core.search_ranking import ABOUT, OTHER_ENDING, SUMMARY, TITLE, add_weights, rank, word_weights
from core.search_words import fold, is_stop_word, stem, words_of

ENGLISH = Language(lambda word: stem(word, "en-gb"), lambda word: is_stop_word(word, "en-gb"))
KNOWN = {"anxiety": 20, "sleep": 30, "exams": 9, "exam": 9, "burnout": 12, "night": 15, "shift": 18, "nightly": 1}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nurse", "nurses"),
        ("manage", "managing"),
        ("organise", "organizing"),
        ("behaviour", "behaviors"),
        ("counselling", "counseling"),
        ("paediatric", "pediatrics"),
        ("anaesthetist", "anesthetists"),
        ("centre", "centers"),
        ("programme", "programs"),
        ("practise", "practice"),
        ("diarrhoea", "diarrhea"),
        ("grief", "griefs"),
        ("midwife", "midwives"),
        ("child", "children"),
    ],
)
def test_endings_and_spellings_meet(one, other):
    assert stem(one, "en-gb") == stem(other, "en-gb")


@pytest.mark.parametrize(("one", "other"), [("hour", "her"), ("shoe", "she"), ("poet", "pet"), ("nurse", "night")])
def test_other_words_do_not(one, other):
    assert stem(one, "en-gb") != stem(other, "en-gb")


def test_a_language_without_endings_of_ours_keeps_words_whole():
    assert stem("hunanladdiad", "cy") == "hunanladdiad"
    assert is_stop_word("yn", "cy")
    assert not is_stop_word("yn", "en-gb")


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing(text):
    assert fold(" ".join(words_of(text))) == " ".join(words_of(text))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("anxeity", "anxiety"), ("slepe", "sleep"), ("bernout", "burnout"), ("exma", "exam"), ("nihgt", "night")],
)
def test_the_nearest_known_word(typed, meant):
    assert nearest(typed, KNOWN) == meant


@pytest.mark.parametrize("typed", ["zzyzx", "exm", "anx13ty", "", "completely"])
def test_what_is_near_to_nothing_stays(typed):
    assert nearest(typed, KNOWN) == ""


def test_words_run_together_are_cut():
    assert ("night", "shift") in halves("nightshift")
    assert halves("abcde") == []


def expression(words):
    return Expression(tuple(ENGLISH.stem(word) for word in words.split()), ENGLISH.said(words.split()))


GROUPS = [[expression("burnt out"), expression("burnout")], [expression("cbt"), expression("talking therapy")]]


def meanings(typed, known=()):
    ideas = ideas_of(typed.split(), GROUPS, ENGLISH, lambda wanted: wanted in known)
    return [[meaning.stems for meaning in idea.meanings] for idea in ideas]


def test_what_editors_say_means_the_same():
    assert meanings("burnt out nurses") == [[("burnt",), ("burnout",)], [("nurs",)]]
    assert meanings("cbt") == [[("cbt",), ("talk", "therapi")]]


def test_words_that_say_nothing_count_only_alone():
    assert meanings("how do i tell my manager") == [[("tell",)], [("manag",)]]
    assert meanings("who can") == [[("who",)], [("can",)]]


def test_two_words_may_stand_as_one():
    assert meanings("night shift", {"nightshift"}) == [[("nightshift",), ("night", "shift")]]
    assert meanings("night shift") == [[("night",)], [("shift",)]]


def rows(pages):
    """Return index rows for {id: (title, summary, about, body)}."""
    return [
        (page, stem(word, "en-gb"), word, weight)
        for page, texts in pages.items()
        for word, weight in word_weights(*texts, ENGLISH.is_stop_word).items()
    ]


def ranked(ideas, found, typed=frozenset()):
    """Return page ids, best first, from index rows."""
    by_stem = defaultdict(dict)
    into = {word: (by_stem[of], 1.0 if word in typed else OTHER_ENDING) for _, of, word, _ in found}
    add_weights(into, ((word, page, weight) for page, _, word, weight in found))
    return rank(ideas, by_stem)


def order(typed, pages):
    return ranked(ideas_of(typed.split(), GROUPS, ENGLISH), rows(pages), set(typed.split()))


def test_title_before_summary_before_topics_before_the_rest():
    pages = {
        1: ("Rest", "", "", "sleep " * 500),
        2: ("Rest", "", "sleep", ""),
        3: ("Rest", "sleep", "", ""),
        4: ("Good sleep for everyone after a long night on the ward", "", "", ""),
        5: ("Sleep", "", "", ""),
    }
    assert order("sleep", pages) == [5, 4, 3, 2, 1]
    assert TITLE > SUMMARY > ABOUT


def test_all_of_the_words_before_some_of_them():
    pages = {
        1: ("Grief", "grief", "grief", "grief " * 90),
        2: ("Tea", "", "", "grief at night"),
        3: ("Tea", "", "", "tea"),
    }
    assert order("grief night", pages) == [2, 1]


def test_a_word_that_no_page_has_stands_in_nobodys_way():
    assert order("nightmares sleep", {1: ("Sleep", "", "", "")}) == [1]


@given(st.permutations(range(5)))
def test_the_order_does_not_depend_on_how_the_database_gives_the_rows(places):
    pages = dict.fromkeys(range(5), ("Sleep", "", "", "night"))
    found = rows(pages)
    shuffled = [row for place in places for row in found if row[0] == place]
    assert ranked(ideas_of(["sleep"], [], ENGLISH), shuffled) == [0, 1, 2, 3, 4]


def test_threads_that_stem_at_once_do_not_mix_their_words():
    words = ["sleeping", "supervision", "anxieties", "organisation", "relational", "hopefulness"] * 300
    orders = [words[start:] + words[:start] for start in range(4)]
    alone = {word: stem(word, "en-gb") for word in words}
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # seconds: they take turns as often as can be
    try:
        with ThreadPoolExecutor(4) as crowd:
            found = list(crowd.map(lambda order: [stem(word, "en-gb") for word in order], orders))
    finally:
        sys.setswitchinterval(before)
    assert found == [[alone[word] for word in order] for order in orders]
