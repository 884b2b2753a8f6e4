"""Someone who types that they want to die meets help first, not "nothing found"."""

import pytest

from core.crisis_words import speaks_of_crisis


@pytest.mark.parametrize(
    "typed",
    [
        "suicide",
        "Suicidal",
        "I want to die",
        "kill myself",
        "self-harm",
        "self harm",
        "can't go on",
        "can’t go on",
        "my husband says he wants to end it all",
        "END MY LIFE",
        "don't want to be here any more",
    ],
)
def test_these_do(typed):
    assert speaks_of_crisis(typed)


@pytest.mark.parametrize("typed", ["sleep", "diet", "exam", "", "dying matters week", "skilled", "complaint", "\x00"])
def test_these_do_not(typed):
    assert not speaks_of_crisis(typed)
