"""Search excerpts show the words that were found, and never turn text into markup."""

import html

from hypothesis import given
from hypothesis import strategies as st

from core.excerpt import excerpt

LONG = "Start here. " * 40 + "Then the nurses rest at last. " + "And on it goes. " * 40


def test_the_found_word_is_marked_inside_a_short_piece():
    piece = excerpt(LONG, ["nurses"])
    assert "<mark>nurses</mark>" in piece
    assert piece.startswith("… ")
    assert piece.endswith(" …")
    assert len(piece) < 280


def test_without_a_hit_the_beginning_is_shown():
    assert excerpt(LONG, ["zzyzx"]).startswith("Start here.")


def test_case_accents_and_apostrophes_make_no_difference():
    assert excerpt("Sleep, asleep", ["SLEEP"]) == "<mark>Sleep</mark>, asleep"
    assert excerpt("A Café that can’t close", ["cafe", "cant"]) == "A <mark>Café</mark> that <mark>can’t</mark> close"


def test_the_piece_with_the_most_of_the_words_is_shown():
    text = "Sleep first. " + "And so on. " * 60 + "Then sleep after a night shift. " + "And so on. " * 60
    assert "<mark>sleep</mark> after a <mark>night</mark>" in excerpt(text, ["sleep", "night"])


def test_markup_in_the_text_stays_text():
    assert "<script>" not in excerpt("<script>alert(1)</script> rest", ["rest", "script"])
    assert excerpt("<b> rest <i>", ["rest"]) == "&lt;b&gt; <mark>rest</mark> &lt;i&gt;"


@given(st.text(max_size=600), st.lists(st.text(max_size=12), max_size=4))
def test_nothing_but_our_own_mark_is_markup(text, terms):
    piece = excerpt(text, terms)
    bare = piece.replace("<mark>", "").replace("</mark>", "")
    assert "<" not in bare
    assert html.unescape(bare).strip("… ") in " ".join(text.split()) or "…" in text
