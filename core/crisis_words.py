"""Words that mean help comes first, before any result. Pure.

A safety net, not a diagnosis: it only decides whether the register stands above the results. Nothing is kept.
"""

from itertools import groupby

from rapidfuzz.distance import OSA

from .search_words import words_of

# Beginnings of phrases, as people type them: "suicid" is suicide and suicidal. Wrongly showing help costs nothing.
PHRASES = (
    "suicid",
    "kill my",
    "kill me",
    "kill him",
    "kill her",
    "kill them",
    "killing my",
    "killing him",
    "killing her",
    "killing them",
    "kill myself",  # long forms too: a slip is forgiven in them
    "kill himself",
    "kill herself",
    "kill themselves",
    "unalive",
    "sewerslide",
    "sewerside",
    "kms",
    "end my life",
    "end his life",
    "end her life",
    "end their life",
    "end my own life",
    "end it all",
    "ending it all",
    "end things for good",
    "ending my life",
    "take my life",
    "take my own life",
    "take his own life",
    "take her own life",
    "take their own life",
    "taking my life",
    "taking my own life",
    "taking his own life",
    "taking her own life",
    "taken his own life",
    "taken her own life",
    "took his own life",
    "took her own life",
    "took their own life",
    "want to die",
    "wants to die",
    "wanted to die",
    "wanting to die",
    "wanna die",
    "want to be dead",
    "want to disappear",
    "want to kill",
    "wants to kill",
    "ready to die",
    "how to die",
    "ways to die",
    "wish i was dead",
    "wish i were dead",
    "wish i could die",
    "wish i wasnt here",
    "wish i had never been born",
    "wish i hadnt been born",
    "better off dead",
    "better off without me",
    "better without me",
    "dont want to be here",
    "dont wanna be here",
    "dont wanna live",
    "dont want to be alive",
    "dont want to live",
    "dont want to wake up",
    "doesnt want to be here",
    "doesnt want to live",
    "doesnt want to wake up",
    "not want to be here",
    "not want to live",
    "no reason to live",
    "no point in living",
    "no point living",
    "nothing to live for",
    "not worth living",
    "isnt worth living",
    "tired of living",
    "tired of life",
    "cant go on",
    "cannot go on",
    "cant carry on",
    "cant do this anymore",
    "cant take it anymore",
    "cant take any more",
    "life is pointless",
    "self harm",
    "selfharm",
    "self injur",
    "harm my",
    "harm myself",
    "harming my",
    "harm him",
    "harm her",
    "hurt my",
    "hurt myself",
    "hurting my",
    "hurting him",
    "hurting her",
    "cut my",
    "cut myself",
    "cutting my",
    "cuts him",
    "cuts her",
    "hang my",
    "hang myself",
    "hanging my",
    "jump off",
    "overdos",
    "took all my pills",
    "taken too many",
    "took too many",
    # Welsh
    "hunanladd",
    "hunan ladd",
    "hunan niw",
    "hunanniw",
    "hunan anaf",
    "hunananaf",
    "eisiau marw",
    "eisio marw",
    "isio marw",
    "moyn marw",
    "am farw",
    "lladd fy hun",
    "lladd ei hun",
    "niweidio fy hun",
    "brifo fy hun",
    "anafu fy hun",
    "ddim eisiau byw",
    "ddim isio byw",
    "ddim eisiau bod yma",
    "dim pwynt byw",
    "gwell fy meirw",
    "methu mynd ymlaen",
    "methu cario mlaen",
    "diweddu fy mywyd",
    "diwedd ar fy mywyd",
    "gorddos",
)
# Words that people in distress misspell, each with how many letters may be wrong, missing, extra or swapped.
MISSPELT = {
    "suicide": 2,
    "suicides": 2,
    "suicidal": 2,
    "suicidality": 2,
    "selfharm": 1,
    "selfharming": 2,
    "overdose": 1,
    "hunanladdiad": 2,
    "hunanladdol": 2,
    "hunanniweidio": 2,
}
NOT_MEANT = {"overdue", "social", "socials", "insidious", "suitable"}
# How many letters a phrase needs, its spaces left out, to be known in spite of one slip, and of two.
ONE_SLIP, TWO_SLIPS = 8, 12
MOST_COMPARED = 60  # words; slips are looked for in these alone, phrases as they stand in all
SHORTEST_BEGINNING = 4  # letters, for what is still being typed
MOST_LEFT = 3  # letters that may be missing from its end

AS_WORDS = tuple(phrase.split() for phrase in PHRASES)


def speaks_of_crisis(typed: str) -> bool:
    """Return True when what a visitor typed may mean that somebody is in danger, spelt well or badly."""
    words = words_of(typed)
    line = f" {' '.join(words)}"
    if any(f" {phrase}" in line for phrase in PHRASES):
        return True
    words = spelt_out(words)[:MOST_COMPARED]
    return any(map(misspelt, words)) or nearly_said(words)


def may_become_crisis(typed: str) -> bool:
    """Return True when what is still being typed speaks of crisis, or is the beginning of a phrase that does."""
    words = words_of(typed)
    for place in range(len(words)):
        tail = " ".join(words[place:])
        if len(tail) < SHORTEST_BEGINNING:
            break
        if any(phrase.startswith(tail) and len(tail) >= len(phrase) - MOST_LEFT for phrase in PHRASES):
            return True
    return speaks_of_crisis(typed)


def spelt_out(words: list[str]) -> list[str]:
    """Join single letters in a row to a word: "s u i c i d e"."""
    return [
        word
        for single, run in groupby(words, key=lambda word: len(word) == 1)
        for word in (["".join(run)] if single else run)
    ]


def misspelt(word: str) -> bool:
    """Tell whether a word is a crisis word with a slip or two: "suiside", "sucidal", "hunanladiad"."""
    if word in NOT_MEANT or len(word) < 5:
        return False
    return any(
        word[0] == meant[0] and OSA.distance(word, meant, score_cutoff=slips) <= slips
        for meant, slips in MISSPELT.items()
    )


def nearly_said(words: list[str]) -> bool:
    """Tell whether some words in a row are a phrase with a slip: "wnat to die", "dont wnat to be here", "selfham"."""
    for phrase in AS_WORDS:
        meant = "".join(phrase)
        slips = (len(meant) >= ONE_SLIP) + (len(meant) >= TWO_SLIPS)
        if not slips or len(phrase) < 2:
            continue
        for size in {len(phrase) - 1, len(phrase), len(phrase) + 1}:
            for place in range(len(words) - size + 1):
                said = "".join(words[place : place + size])
                if said and OSA.distance(said, meant, score_cutoff=slips) <= slips:
                    return True
    return False
