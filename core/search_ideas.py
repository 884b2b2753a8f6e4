"""From a visitor's words to ideas, each with the ways in which a page may say it. Pure.

"Burnt out nurses" is two ideas: burnt out (or burnout, or exhaustion, where editors have said so) and nurse.
"""

from collections.abc import Callable
from dataclasses import dataclass

SAID = 1.0  # what was typed
MEANT = 0.85  # what editors say means the same
BEGINS = 0.7  # a word that begins like it


@dataclass(frozen=True)
class Meaning:
    """One way of saying an idea: every one of these stems. `share` is how much a page found this way counts."""

    stems: tuple[str, ...]
    share: float = SAID


@dataclass(frozen=True)
class Idea:
    meanings: tuple[Meaning, ...]

    @property
    def stems(self) -> set[str]:
        return {stem for meaning in self.meanings for stem in meaning.stems}


@dataclass(frozen=True)
class Language:
    """How one language cuts words and which ones it leaves out."""

    stem: Callable[[str], str]
    is_stop_word: Callable[[str], bool]

    def said(self, words: list[str]) -> tuple[str, ...]:
        """Return the stems that matter in an expression; all of them where none does."""
        telling = [word for word in words if not self.is_stop_word(word)]
        return tuple(self.stem(word) for word in telling or words)


def expression_at(words, place, groups):
    """Return (length, groups) of the longest expression of any group that stands at `place` in the words.

    A group is a list of expressions, an expression a list of words. Endings are told apart by the caller's stems.
    """
    longest, found = 0, []
    for group in groups:
        for expression in group:
            size = len(expression)
            if size < longest or not size or words[place : place + size] != expression:
                continue
            if size > longest:
                longest, found = size, []
            if group not in found:
                found.append(group)
    return longest, found


def ideas_of(words: list[str], groups: list, language: Language, is_known=lambda stem: False) -> list[Idea]:
    """Return the ideas in a visitor's folded words.

    `groups` are the synonyms, lists of expressions, each a list of folded words. `is_known` tells whether any page has
    a stem: "night shift" may stand there as "nightshift". Words that say nothing count only where there are no others.
    """
    stems = [language.stem(word) for word in words]
    stemmed = [[[language.stem(word) for word in expression] for expression in group] for group in groups]
    originals = {id(group): original for group, original in zip(stemmed, groups, strict=True)}
    found, quiet, place = [], [], 0
    while place < len(words):
        size, meant = expression_at(stems, place, stemmed)
        joined = language.stem("".join(words[place : place + 2])) if place + 1 < len(words) else ""
        if size:
            said = language.said(words[place : place + size])
            others = {language.said(other) for group in meant for other in originals[id(group)]} - {said}
            found.append(Idea((Meaning(said), *(Meaning(other, MEANT) for other in sorted(others)))))
        elif joined and is_known(joined) and min(len(word) for word in words[place : place + 2]) > 2:
            size = 2
            found.append(Idea((Meaning((joined,)), Meaning(tuple(stems[place : place + 2])))))
        else:
            size = 1
            (quiet if language.is_stop_word(words[place]) else found).append(Idea((Meaning((stems[place],)),)))
        place += size
    return found or quiet
