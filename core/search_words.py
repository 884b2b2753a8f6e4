"""Words as search compares them: accents and case folded, one spelling, endings cut off. Pure.

The same for what pages say and for what a visitor types, so that both databases find the same pages: neither one's own
search engine is asked.
"""

import re
import unicodedata
from functools import lru_cache
from threading import local

import snowballstemmer

LONGEST_WORD = 40  # characters; what is longer is an address or nonsense
WORD = re.compile(r"[^\W_]+")
APOSTROPHES = re.compile("['’ʼ`´]")
STEMMERS = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "it": "italian",
    "lt": "lithuanian",
    "ne": "nepali",
    "nl": "dutch",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "ta": "tamil",
    "tr": "turkish",
}
# Words that say nothing about a page. Everybody's question begins with some of them.
QUIET_ENGLISH = """
a about all also am an and any are arent as at be been being but by can cant could did didnt do does doesnt doing
dont for from get gets getting go going got had has have having he her him his how i id if ill im in into is isnt it
its ive just keep like make many may me might more most much my need no not of on one or our out over own please
really she should so some someone something somebody such than that thats the their them then there these they thing
things this those to too up us very want was we were what whats when where which while who whom whose why will with
wont would you your youre
"""
QUIET_WELSH = """
a ac am ar at cael chi ddim dw ei eich ein ers eu fe fel fi fy gan gyda ydw hi hyn i mae mewn mi na nad ni o oedd
oes os pa pam pan pwy rwyf rwy sut sydd un wedi y yn yr ydy yw
"""
STOP_WORDS = {"en": frozenset(QUIET_ENGLISH.split()), "cy": frozenset(QUIET_WELSH.split())}
# British and American spellings, and plurals, that no rule joins.
SAME_SPELLING = {
    "children": "child",
    "housewives": "housewife",
    "men": "man",
    "midwives": "midwife",
    "wives": "wife",
    "women": "woman",
    "ageing": "aging",
    "analyse": "analyze",
    "catalogue": "catalog",
    "cheque": "check",
    "defence": "defense",
    "dialogue": "dialog",
    "enrol": "enroll",
    "fulfil": "fulfill",
    "gray": "grey",
    "judgement": "judgment",
    "licence": "license",
    "practise": "practice",
    "practised": "practiced",
    "practising": "practicing",
    "programme": "program",
    "programmes": "programs",
    "skilful": "skillful",
}
ISE = re.compile(r"(?<=[a-z]{3})is(e|es|ed|er|ers|ing|ation|ations|ational)$")
OUR = re.compile(r"(?<=[a-z]{2})our(s|ed|er|ers|ful|ing|al|able|ite|ites)?$")
TRE = re.compile(r"(?<=[a-z]{2})tre(s|d)?$")
GREEK = re.compile(r"^(?:(an|gyn|h|leuk|orthop|p)ae|(di?arrh|f|hom)oe)")


def fold(text: str) -> str:
    """Return the text in small letters without accents, apostrophes and ligatures: "Café, can’t" is "cafe, cant"."""
    if text.isascii():
        return APOSTROPHES.sub("", text.lower())
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", APOSTROPHES.sub("", text)).casefold())
    return "".join(letter for letter in text if not unicodedata.combining(letter))


def words_of(text: str) -> list[str]:
    """Return the folded words of a text in order, each at most LONGEST_WORD letters long."""
    return [word[:LONGEST_WORD] for word in WORD.findall(fold(text))]


def one_spelling(word: str) -> str:
    """Return one spelling for British and American English: "organise" and "organize" give the same."""
    word = SAME_SPELLING.get(word, word)
    word = ISE.sub(r"iz\1", word)
    word = OUR.sub(r"or\1", word)
    word = TRE.sub(r"ter\1", word)
    return GREEK.sub(lambda found: f"{found.group(1) or found.group(2)}e", word)


class Stemmers(local):
    """A stemmer for each language and thread. It keeps the word it is at in itself, so two threads may not share one:
    under load that gave wrong stems, which were kept, and errors."""

    def __init__(self):
        self.of = lru_cache(maxsize=8)(new_stemmer)


def new_stemmer(language: str):
    return snowballstemmer.stemmer(STEMMERS[language]) if language in STEMMERS else None


stemmers = Stemmers()


def stem(word: str, language: str) -> str:
    """Return what is left of a folded word without its ending; `language` is a code such as "en-gb".

    Languages without a stemmer (Welsh is one) keep whole words: beginnings of words and near spellings find those.
    """
    language = language[:2]
    if language == "en":
        word = one_spelling(word)
    stemmer = stemmers.of(language)
    return (stemmer.stemWord(word) if stemmer else word)[:LONGEST_WORD] or word


def is_stop_word(word: str, language: str) -> bool:
    return word in STOP_WORDS.get(language[:2], frozenset())
