"""Reads the rows of the index that a search needs: all of them where they are few, otherwise those that may come first.

A word that ten thousand pages have costs what one on a few hundred does: of each such word only its weightiest pages
are read, out of an index in that order, and then what those pages have of the other words.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db import connection

from core.search_ideas import Idea
from core.search_ranking import OTHER_ENDING, rank_stems, strengths_of
from home.models import PageWord, SearchWord

MOST_RESULTS = 200
FEW_ROWS = 1500  # no more than these are all read
WEIGHTIEST = 300  # pages of each word, where there are more rows than that
MOST_TOGETHER = 2000  # pages that have all of several common ideas
MOST_CUT = 60  # words whose weightiest are read apart; what is beyond, in a question of many beginnings, says little


@dataclass
class Read:
    """What was read: {stem: {page: weight}}, the words themselves, and for ideas of which not every page was read how
    many pages say them, at most."""

    by_stem: dict[str, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))
    words: set[str] = field(default_factory=set)
    pages_of: dict[str, int] = field(default_factory=dict)

    def ranked(self, ideas: list[Idea], most: int | None = None) -> list[int]:
        """Return page ids, best first."""
        return rank_stems(ideas, self.by_stem, most, self.pages_of)


def read_index(ideas: list[Idea], code: str, typed: set[str]) -> Read:
    """Read what pages of a language say of the ideas; `typed` are the visitor's own words. Two to four queries."""
    stems = {stem for idea in ideas for stem in idea.stems}
    rows = SearchWord.objects.filter(locale__language_code=code, stem__in=stems, pages__gt=0).order_by("-pages", "pk")
    words = {pk: (stem, word, pages) for pk, stem, word, pages in rows.values_list("pk", "stem", "word", "pages")}
    shares = {pk: 1.0 if word in typed else OTHER_ENDING for pk, (_, word, _) in words.items()}
    read = Read(words={word for _, word, _ in words.values()})

    def take(found) -> None:
        for pk, page, weight in found:
            pages, weight = read.by_stem[words[pk][0]], weight * shares[pk]
            if weight > pages.get(page, 0.0):
                pages[page] = weight

    all_pages = PageWord.objects.values_list("word_id", "entry_id", "weight")
    if sum(pages for _, _, pages in words.values()) <= FEW_ROWS:
        if words:
            take(all_pages.filter(word_id__in=list(words)))
        return read
    cut = [pk for pk, (_, _, pages) in words.items() if pages > WEIGHTIEST][:MOST_CUT]
    whole = [pk for pk, (_, _, pages) in words.items() if pages <= WEIGHTIEST]
    take(weightiest(cut, whole))
    for stem, _, pages in words.values():
        read.pages_of[stem] = read.pages_of.get(stem, 0) + pages
    if len(ideas) == 1 and all(len(meaning.stems) == 1 for meaning in ideas[0].meanings):
        return read  # whoever has the word oftener than those read would have been read
    candidates = {page for pages in read.by_stem.values() for page in pages}
    if cut:
        take(all_pages.filter(word_id__in=cut, entry_id__in=list(candidates)))
    cut_stems = {words[pk][0] for pk in cut}
    if all(idea.stems & cut_stems for idea in ideas) and complete(ideas, read) < MOST_RESULTS:
        more = together([[pk for pk, (stem, _, _) in words.items() if stem in idea.stems] for idea in ideas])
        more = [page for page in more if page not in candidates]
        if more:
            take(all_pages.filter(word_id__in=list(words), entry_id__in=more))
    return read


def weightiest(cut: list[int], whole: list[int]) -> list[tuple[int, int, int]]:
    """Return (word id, page id, weight): of the words in `cut` the weightiest pages, of those in `whole` all. One
    query, which Django has no words for."""
    table = connection.ops.quote_name(PageWord._meta.db_table)
    columns = f"SELECT word_id, entry_id, weight FROM {table} WHERE word_id"  # noqa: S608
    parts, values = [], []
    for place, pk in enumerate(cut):
        parts.append(f"SELECT * FROM ({columns} = %s ORDER BY weight DESC, entry_id LIMIT %s) AS w{place}")
        values += [pk, WEIGHTIEST]
    if whole:
        parts.append(f"{columns} IN ({', '.join(['%s'] * len(whole))})")
        values += whole
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), values)
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
