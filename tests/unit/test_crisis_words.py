"""Words of crisis are known, spelt well or badly, in English and in Welsh."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.crisis_words import PHRASES, may_become_crisis, speaks_of_crisis

SPEAKS = """
suicide|SUICIDAL thoughts|suicide prevention training|want to die|I want to die.|kill myself|end it all
self harm|self-harm|selfharm|my wife can't go on|I can’t go on|overdose|wish I was dead|dont want to be here
better off without me|hunanladdiad|Hunan-niweidio|eisiau marw|dw i isio marw|lladd fy hun|ddim eisiau byw
suiside|sucide|suicidle|siucide|suecide|suicied|sucidal|wnat to die|want too die|want to dye|wnt to die
kil myself|killmyself|kill my self|selfham|self ham|overdoes|end it al|hunanladiad|hunanladdiat|eisiau marrw
wish i was ded|no reson to live|better of dead|s u i c i d e|want-to-die|my son wants to die
he took his own life|kms|unalive"""
SAYS_NOTHING = """sleep|social work|inside|decide|suitable shoes|self care|low self esteem|payslip|students|coincide
end of life care|overtime|overdue books|night shift|what to do|how to deal with exams|my first year|staff room|
arholiadau|cwsg|heart failure ward|harm reduction leaflet|side effects"""


def lines(text):
    return [typed for line in text.split("\n") for typed in line.split("|") if typed]


@pytest.mark.parametrize("typed", lines(SPEAKS))
def test_help_comes_first(typed):
    assert speaks_of_crisis(typed)


@pytest.mark.parametrize("typed", lines(SAYS_NOTHING))
def test_other_words_are_left_alone(typed):
    assert not speaks_of_crisis(typed)
    assert not may_become_crisis(typed)


@pytest.mark.parametrize("phrase", PHRASES)
def test_every_phrase_is_known_at_the_end_of_a_long_message(phrase):
    assert speaks_of_crisis("it has been a very long week and " * 60 + phrase)


@pytest.mark.parametrize("typed", ["suic", "want to d", "kill m", "self h", "hunanl", "i want to d"])
def test_the_beginning_of_a_phrase_is_noticed_while_it_is_typed(typed):
    assert may_become_crisis(typed)
    assert not speaks_of_crisis(typed)


@given(st.text(st.characters(codec=None), max_size=400))
def test_no_text_breaks_it(typed):
    assert speaks_of_crisis(typed) in (True, False)
    assert may_become_crisis(typed) >= speaks_of_crisis(typed)
