"""How old somebody has to be, in years of British school, to read a text with ease. Pure.

The Flesch-Kincaid grade (Kincaid and others, 1975, "Derivation of new readability formulas", US Navy Research Branch
Report 8-75) is a year of American school; children are five years older than its number. A rough measure: it knows
nothing of whether words are familiar. It reads English only.
"""

import re

AIM = 11
MOST = 14  # years; above it a text is worth another look
FEWEST_WORDS = 100  # fewer say nothing about how a text reads
OLDEST = 18  # "18 or more": beyond that the number means nothing

WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]+(?=\s|$)|\n+")
VOWELS = re.compile(r"[aeiouy]+")
# Ends that are written and not spoken: "make", "rested"; but "little" and "wanted" are.
SILENT_END = re.compile(r"(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$")


def syllables(word: str) -> int:
    """Return about how many syllables an English word has, at least one."""
    word = word.lower().replace("’", "'").split("'")[0]
    count = len(VOWELS.findall(word))
    if SILENT_END.search(word) and count > 1:
        count -= 1
    return max(1, count)


def reading_age(text: str) -> int | None:
    """Return the age in whole years, 5 to OLDEST, or None where the text is too short to say."""
    sentences = [WORD.findall(part) for part in SENTENCE_END.split(text)]
    sentences = [words for words in sentences if words]
    words = [word for sentence in sentences for word in sentence]
    if len(words) < FEWEST_WORDS:
        return None
    grade = 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
    return min(OLDEST, max(5, round(grade + 5)))
