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


@dataclass(frozen=True)
class Expression:
    """What editors wrote between two commas: the stems of all its words, and of those that matter."""

    stems: tuple[str, ...]
    said: tuple[str, ...]


def expression_at(stems: list[str], place: int, groups) -> tuple[int, list]:
    """Return (length, groups) of the longest expression of any group that stands at `place` in the stems."""
    longest, found = 0, []
    for group in groups:
        size = max((len(one.stems) for one in group if stands_at(one, stems, place)), default=0)
        if size > longest:
            longest, found = size, []
        if size and size == longest:
            found.append(group)
    return longest, found


def stands_at(expression: Expression, stems: list[str], place: int) -> bool:
    return tuple(stems[place : place + len(expression.stems)]) == expression.stems


def ideas_of(words: list[str], groups, language: Language, is_known=lambda stem: False) -> list[Idea]:
    """Return the ideas in a visitor's folded words.

    `groups` are the synonyms, each a list of Expressions. `is_known` tells whether any page has a stem: "night shift"
    may stand there as "nightshift". Words that say nothing count only where there are no others.
    """
    stems = [language.stem(word) for word in words]
    found, quiet, place = [], [], 0
    while place < len(words):
        size, meant = expression_at(stems, place, groups)
        pair = words[place : place + 2]
        joined = language.stem("".join(pair)) if len(pair) == 2 and min(map(len, pair)) > 2 else ""
        if size:
            said = language.said(words[place : place + size])
            others = {one.said for group in meant for one in group} - {said}
            found.append(Idea((Meaning(said), *(Meaning(other, MEANT) for other in sorted(others)))))
        elif joined and is_known(joined):
            size = 2
            found.append(Idea((Meaning((joined,)), Meaning(tuple(stems[place : place + 2])))))
        else:
            size = 1
            (quiet if language.is_stop_word(words[place]) else found).append(Idea((Meaning((stems[place],)),)))
        place += size
    return found or quiet
