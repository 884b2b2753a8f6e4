"""What somebody probably meant by a word that no live page has: a longer word, two words, or one spelt a little
differently. The words of a language are remembered for it; one query at most."""

from bisect import bisect_left
from heapq import nsmallest

from core.near_spellings import halves, most_slips, nearest
from core.remembered import remembered
from home.models import SearchWord

FEWEST_LETTERS = 3  # of a beginning
MOST_LONGER = 40  # words with one beginning
MOST_WORDS = 40_000  # of a language, those on most pages: a few megabytes


class Dictionary:
    """The words on live pages of one language. Ours, not what anybody typed."""

    def __init__(self, language: str):
        rows = SearchWord.objects.filter(locale__language_code=language, pages__gt=0).order_by("-pages", "word")
        self.pages = dict(rows.values_list("word", "pages")[:MOST_WORDS])
        self.in_order = sorted(self.pages)
        self.by_length: dict[int, dict[str, int]] = {}
        for word, pages in self.pages.items():
            self.by_length.setdefault(len(word), {})[word] = pages

    def beginning_with(self, word: str) -> list[str]:
        """Return at most MOST_LONGER words that begin so, those on most pages first."""
        place, found = bisect_left(self.in_order, word), []
        while place < len(self.in_order) and self.in_order[place].startswith(word):
            found.append(self.in_order[place])
            place += 1
        return nsmallest(MOST_LONGER, found, key=lambda longer: (-self.pages[longer], longer))

    def as_long_as(self, word: str, slips: int) -> list[dict[str, int]]:
        """Return {word: pages} of the words that have so many letters more or less at most, one for each length."""
        lengths = range(len(word) - slips, len(word) + slips + 1)
        return [self.by_length[letters] for letters in lengths if letters in self.by_length]


def dictionary(language: str) -> Dictionary:
    return remembered(("dictionary", language), lambda: Dictionary(language))


def longer_words(words: list[str], language: str, fewest=FEWEST_LETTERS) -> dict[str, list[tuple[str, str]]]:
    """Return {word: [(longer word, its stem)]} for the words that some known word begins with. One query, or none."""
    found = {word: dictionary(language).beginning_with(word) for word in words if len(word) >= fewest}
    wanted = {longer for many in found.values() for longer in many}
    if not wanted:
        return {}
    rows = SearchWord.objects.filter(locale__language_code=language, word__in=wanted)
    stems = dict(rows.values_list("word", "stem"))
    return {
        word: [(longer, stems[longer]) for longer in many if longer in stems] for word, many in found.items() if many
    }


def corrections(words: list[str], language: str, more_words: set[str]) -> dict[str, list[str]]:
    """Return {word: the one or two words it probably stands for}, for those where there is something. No query.

    `more_words` are known besides those on pages: what editors have written down as synonyms.
    """
    words = [word for word in words if most_slips(word)]
    if not words:
        return {}
    known = dictionary(language)

    def pages_with(part: str) -> int:
        return known.pages.get(part) or int(part in more_words)

    found = {}
    for word in words:
        more = dict.fromkeys(more_words - known.pages.keys(), 1)
        meant = nearest(word, more, *known.as_long_as(word, most_slips(word)))
        two = [cut for cut in halves(word) if pages_with(cut[0]) and pages_with(cut[1])]
        if two:
            found[word] = list(max(two, key=lambda cut: min(map(pages_with, cut))))
        elif meant:
            found[word] = [meant]
    return found
