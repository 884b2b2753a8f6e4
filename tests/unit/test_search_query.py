"""Whatever a visitor types becomes words that both search engines can take."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.search_query import MAX_LENGTH, MAX_WORDS, normalise_query, query_terms


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("burnt out", "burnt out"),
        ('"', ""),
        ("   ", ""),
        ("\t", ""),
        ('a"b', "a b"),
        ("can't sleep", "can t sleep"),
        ("title:x NEAR(a b)", "title x NEAR a b"),
        ("café", "café"),
        ("%' OR 1=1 --", "OR 1 1"),
        ("\u202egnirts", "gnirts"),
    ],
)
def test_examples(typed, words):
    assert normalise_query(typed) == words


@given(st.text())
def test_only_letters_digits_and_single_spaces_are_left(typed):
    words = normalise_query(typed)
    assert re.fullmatch(r"(?:[^\W_]+(?: [^\W_]+)*)?", words)
    assert len(words) <= MAX_LENGTH
    assert len(words.split()) <= MAX_WORDS


def test_two_thousand_words_become_a_dozen():
    assert len(normalise_query("word " * 2000).split()) == MAX_WORDS


def test_single_letters_are_not_marked():
    assert query_terms("can t sleep") == ["can", "sleep"]
