"""The known word that somebody probably meant. Pure."""

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract_iter

SHORTEST = 4  # letters; any three letters are close to many words
TWO_SLIPS = 7  # letters a word needs for two; in shorter ones "numbat" would be "number"
OTHER_BEGINNING = 0.5  # people rarely get the first letter wrong


def most_slips(word: str) -> int:
    """Return how many letters may be wrong, missing, extra or swapped with a neighbour."""
    if len(word) < SHORTEST or not word.isalpha():
        return 0
    return 1 if len(word) < TWO_SLIPS else 2


def nearest(word: str, *known: dict[str, int]) -> str:
    """Return the nearest of the known words, or "". Each of `known` is {word: how many pages have it}; of two as near,
    the one that more pages have, then the first in the alphabet."""
    slips = most_slips(word)
    if not slips:
        return ""
    keys = [
        (distance + (OTHER_BEGINNING if candidate[0] != word[0] else 0), -words[candidate], candidate)
        for words in known
        for candidate, distance, _ in extract_iter(word, words.keys(), scorer=OSA.distance, score_cutoff=slips)
        if candidate.isalpha()
    ]
    return min(keys)[2] if keys else ""


def halves(word: str) -> list[tuple[str, str]]:
    """Return the ways of cutting a word into two words of at least three letters: "nightshift"."""
    return [(word[:cut], word[cut:]) for cut in range(3, len(word) - 2)]
