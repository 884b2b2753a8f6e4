"""Whatever a visitor types becomes words that can be looked up, or none."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.search_query import MAX_WORDS, query_words
from core.search_words import LONGEST_WORD

ANY_TEXT = st.text(st.characters(codec=None), max_size=700)  # lone surrogates too


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("burnt out", "burnt out"),
        ('"', ""),
        ("   ", ""),
        ("\t", ""),
        ('a"b', "a b"),
        ("can't sleep", "cant sleep"),
        ("CAN’T SLEEP", "cant sleep"),
        ("title:x NEAR(a b)", "title x near a b"),
        ("café", "cafe"),
        ("cafe\u0301", "cafe"),
        ("%' OR 1=1 --", "or 1 1"),
        ("\u202egnirts", "gnirts"),
        ("𝔰𝔩𝔢𝔢𝔭", "sleep"),
        ("😴 sleep", "sleep"),
        ("😴", ""),
        ("قلق", "قلق"),
        ("\ud800sleep\udfff", "sleep"),
    ],
)
def test_examples(typed, words):
    assert " ".join(query_words(typed)) == words


@given(ANY_TEXT)
def test_only_letters_and_digits_are_left(typed):
    words = query_words(typed)
    assert all(re.fullmatch(r"[^\W_]+", word) and len(word) <= LONGEST_WORD for word in words)
    assert len(words) <= MAX_WORDS
    " ".join(words).encode()  # no half of a pair that a database could not store


def test_two_thousand_words_become_a_dozen():
    assert len(query_words("word " * 2000)) == MAX_WORDS


def test_ten_thousand_letters_become_one_word():
    assert query_words("a" * 10_000) == ["a" * LONGEST_WORD]
