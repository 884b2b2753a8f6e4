"""Reads the rows of the index that a search needs: all of them where they are few, otherwise those that may come first.

A word that ten thousand pages have costs what one on a few hundred does: of each such word only its weightiest pages
are read, out of an index in that order, and then what those pages have of the other words.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db import connection

from core.search_ideas import Idea
from core.search_ranking import OTHER_ENDING, add_weights, rank, strengths_of
from home.models import PageWord, SearchWord

MOST_RESULTS = 200
FEW_ROWS = 1500  # no more than these are all read
WEIGHTIEST = 500  # pages of all common words together, as many of each
LEAST = 100  # of one
MOST_TOGETHER = 2000  # pages that have all of several common ideas
MOST_CUT = 60  # words whose weightiest are read apart; what is beyond, in a question of many beginnings, says little
# The name of a table of ours stands in it, and no word of anybody.
SELECT = f"SELECT word_id, entry_id, weight FROM {PageWord._meta.db_table} WHERE word_id"  # noqa: S608  # nosec B608


@dataclass
class Read:
    """What was read: {stem: {page: weight}}, the words themselves, and for ideas of which not every page was read how
    many pages say them, at most."""

    by_stem: dict[str, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))
    words: set[str] = field(default_factory=set)
    pages_of: dict[str, int] = field(default_factory=dict)

    def ranked(self, ideas: list[Idea], most: int | None = None) -> list[int]:
        """Return page ids, best first."""
        return rank(ideas, self.by_stem, most, self.pages_of)


class KnownWords(dict):
    """{word id: (stem, word, pages)} of a language, for the stems asked about so far; those on most pages first."""

    def __init__(self, code: str):
        self.code, self.stems = code, set()

    def ask(self, stems: set[str]) -> None:
        """Read the words with these stems. One query, none where all were asked about before."""
        new = stems - self.stems
        if new:
            self.stems |= new
            rows = SearchWord.objects.filter(locale__language_code=self.code, stem__in=new, pages__gt=0)
            self.update((pk, row) for pk, *row in rows.order_by("pk").values_list("pk", "stem", "word", "pages"))

    def with_stems(self, stems: set[str]) -> dict:
        self.ask(stems)
        found = [(pk, row) for pk, row in self.items() if row[0] in stems]
        return dict(sorted(found, key=lambda item: (-item[1][2], item[0])))


def read_index(ideas: list[Idea], known: KnownWords, typed: set[str]) -> Read:
    """Read what pages of a language say of the ideas; `typed` are the visitor's own words. At most five queries."""
    words = known.with_stems({stem for idea in ideas for stem in idea.stems})
    read = Read(words={word for _, word, _ in words.values()})
    into = {pk: (read.by_stem[stem], 1.0 if word in typed else OTHER_ENDING) for pk, (stem, word, _) in words.items()}

    if sum(pages for _, _, pages in words.values()) <= FEW_ROWS:
        if words:
            add_weights(into, rows_of(words))
        return read
    cut = [pk for pk, (_, _, pages) in words.items() if pages > MOST_RESULTS][:MOST_CUT]
    whole = [pk for pk, (_, _, pages) in words.items() if pages <= MOST_RESULTS]
    single = len(ideas) == 1 and all(len(meaning.stems) == 1 for meaning in ideas[0].meanings)
    add_weights(into, weightiest(cut, whole, MOST_RESULTS if single else max(LEAST, WEIGHTIEST // max(1, len(cut)))))
    for stem, _, pages in words.values():
        read.pages_of[stem] = read.pages_of.get(stem, 0) + pages
    if single:
        return read  # whoever has the word oftener than those read would have been read
    candidates = {page for pages in read.by_stem.values() for page in pages}
    if cut:
        add_weights(into, rows_of(cut, candidates))
    cut_stems = {words[pk][0] for pk in cut}
    if all(idea.stems & cut_stems for idea in ideas) and complete(ideas, read) < MOST_RESULTS:
        more = together([[pk for pk, (stem, _, _) in words.items() if stem in idea.stems] for idea in ideas])
        more = [page for page in more if page not in candidates]
        if more:
            add_weights(into, rows_of(words, more))
    return read


def weightiest(cut: list[int], whole: list[int], each: int) -> list[tuple[int, int, int]]:
    """Return (word id, page id, weight): of the words in `cut` the weightiest pages, so many of each; of those in
    `whole` all. One query, which Django has no words for."""
    parts, values = [], []
    for place, pk in enumerate(cut):
        # As above: values are given beside it.
        one = f"SELECT * FROM ({SELECT} = %s ORDER BY weight DESC, entry_id LIMIT %s)"  # noqa: S608  # nosec B608
        parts.append(f"{one} AS w{place}")
        values += [pk, each]
    if whole:
        parts.append(f"{SELECT} {one_of(whole)}")
        values += whole
    return fetched(" UNION ALL ".join(parts), values)


def rows_of(words, pages=None) -> list[tuple[int, int, int]]:
    """Return (word id, page id, weight) of the words, on these pages or on all. One query, out of an index alone.

    Written out: of a thousand ids Django makes four milliseconds.
    """
    if pages is None:
        return fetched(f"{SELECT} {one_of(words)}", [*words])
    return fetched(f"{SELECT} {one_of(words)} AND entry_id {one_of(pages)}", [*words, *pages])


def one_of(values) -> str:
    return f"IN ({', '.join(['%s'] * len(values))})"


def fetched(statement: str, values: list[int]) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def complete(ideas: list[Idea], read: Read) -> int:
    """Return how many of the pages that were read say all of the ideas."""
    return len(set.intersection(*(set(strengths_of(idea, read.by_stem)) for idea in ideas)))


def together(words_of_ideas: list[list[int]]) -> list[int]:
    """Return pages that have some word of each idea, at most MOST_TOGETHER. One query."""
    first, *others = (
        PageWord.objects.filter(word_id__in=ids).order_by().values_list("entry_id", flat=True) for ids in words_of_ideas
    )
    return list(first.intersection(*others).order_by("entry_id")[:MOST_TOGETHER])
