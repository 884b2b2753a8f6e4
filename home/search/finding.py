"""Finds live pages for what a visitor typed. At most six queries, however many pages and words there are."""

from dataclasses import dataclass, field
from functools import cache, lru_cache, partial

from core.remembered import remembered
from core.search_ideas import BEGINS, Expression, Idea, Language, Meaning, expression_at, ideas_of
from core.search_query import query_words
from core.search_words import is_stop_word, stem, words_of
from home.models import BestBet, SearchSynonym
from home.models.search_register import expressions

from .reading import MOST_RESULTS, KnownWords, read_index
from .spelling import corrections, longer_words


@dataclass
class Found:
    """`ids` are page ids, best first, those that editors chose (`pinned`) before all others; `terms` the words to mark
    in excerpts; `instead` the corrected question, "" where nothing had to be corrected."""

    ids: list[int] = field(default_factory=list)
    pinned: list[int] = field(default_factory=list)
    terms: set[str] = field(default_factory=set)
    instead: str = ""
    understood: bool = False  # whether there was any word to look for


class Group(tuple):
    """Expressions that editors say belong together, every word in them, and the stems that they begin with."""

    words: frozenset[str]
    beginnings: frozenset[str]


def language_of(code: str) -> Language:
    """Return how a language cuts words. It remembers those that it has cut: keep it no longer than a question takes."""
    return Language(cache(partial(stem, language=code)), partial(is_stop_word, language=code))


@lru_cache(maxsize=2000)  # what editors wrote, never what visitors type: stems are the dearest part of a search
def expressions_in(written: str, code: str) -> Group:
    """Return the expressions of a row that editors keep, each with its stems in that language."""
    language = language_of(code)
    parts = [words_of(part) for part in expressions(written)]
    group = Group(Expression(tuple(language.stem(word) for word in part), language.said(part)) for part in parts)
    group.words = frozenset(word for part in parts for word in part)
    group.beginnings = frozenset(expression.stems[0] for expression in group)
    return group


class Question:
    """What a visitor typed, in one language, made into ideas that pages may hold."""

    def __init__(self, words: list[str], code: str):
        self.code = code
        self.language = language_of(code)
        rows = SearchSynonym.objects.filter(locale__language_code=code).values_list("words", flat=True)
        self.groups = [expressions_in(row, code) for row in remembered(("synonyms", code), lambda: list(rows))]
        self.words, self.instead, self.longer = words, "", {}
        pairs = ["".join(pair) for pair in zip(words, words[1:], strict=False)]
        stems = {self.language.stem(word) for word in [*words, *pairs]}
        # What editors say means the same may be looked for as well: asked about at once.
        near = {one for group in self.beginning_with(stems) for expression in group for one in expression.said}
        self.index = KnownWords(code)
        self.index.ask(stems | near)
        self.known = {stem for stem, _, _ in self.index.values() if stem in stems}

    def is_known(self, stem: str) -> bool:
        return stem in self.known

    def ideas(self) -> list[Idea]:
        """Return the ideas; a word that is only a beginning means every known word that begins with it."""
        return [self.widened(idea) for idea in self.plain_ideas()]

    def plain_ideas(self) -> list[Idea]:
        """Return the ideas as they stand there, each with what editors say means the same."""
        stems = {self.language.stem(word) for word in self.words}
        return ideas_of(self.words, self.beginning_with(stems), self.language, self.is_known)

    def beginning_with(self, stems: set[str]) -> list[Group]:
        """Return the groups of which some expression may begin in these stems."""
        return [group for group in self.groups if not stems.isdisjoint(group.beginnings)]

    def widened(self, idea: Idea) -> Idea:
        beginnings = [rows for word, rows in self.longer.items() if self.language.stem(word) in idea.stems]
        more = {row[1] for rows in beginnings for row in rows} - idea.stems
        return Idea((*idea.meanings, *(Meaning((stem,), BEGINS) for stem in sorted(more))))

    def unknown_words(self) -> list[str]:
        """Return the words that neither a page nor an editor has: alone, joined with a neighbour, or as a synonym."""
        unknown = []
        for idea in self.plain_ideas():
            if len(idea.meanings) == 1 and not idea.stems & self.known:
                unknown += [word for word in self.words if self.language.stem(word) in idea.stems]
        return unknown

    def understand(self, corrects: bool = True) -> None:
        """Look for what unknown words may mean. No query where all are known, otherwise at most two."""
        unknown = self.unknown_words()
        self.longer = longer_words(unknown, self.code)
        unknown = [word for word in unknown if word not in self.longer] if corrects else []
        synonyms = {word for group in self.groups for word in group.words} if unknown else set()
        meant = corrections(unknown, self.code, synonyms)
        if meant:
            self.words = [part for word in self.words for part in meant.get(word, [word])]
            self.known |= {self.language.stem(part) for parts in meant.values() for part in parts}
            self.instead = " ".join(self.words)


def pinned_pages(words: list[str], language: Language, code: str) -> list[int]:
    """Return the pages that editors chose for an expression in these words, for the longest expression first."""
    stems = [language.stem(word) for word in words]
    kept = BestBet.objects.filter(locale__language_code=code).order_by("words", "pk").values_list("words", "page_id")
    bets = remembered(("best bets", code), lambda: list(kept))
    matches = []
    for order, (written, page) in enumerate(bets):
        group = expressions_in(written, code)
        if group.beginnings.isdisjoint(stems):
            continue
        found = (expression_at(stems, place, [group])[0] for place in range(len(stems)))
        longest = max(found, default=0)
        if longest:
            matches.append((-longest, order, page))
    return list(dict.fromkeys(page for _, _, page in sorted(matches)))


def worth_marking(words: set[str], language: Language) -> set[str]:
    return {word for word in words if not language.is_stop_word(word)} or words


def find(typed: str, code: str, corrects: bool = True) -> Found:
    """Return what live pages of one language (a code such as "en-gb") say about a visitor's words."""
    words = query_words(typed)
    if not words:
        return Found()
    question = Question(words, code)
    question.understand(corrects)
    ideas = question.ideas()
    read = read_index(ideas, question.index, set(question.words))
    pinned = pinned_pages(question.words, question.language, code)
    found = read.ranked(ideas, MOST_RESULTS)
    return Found(
        ids=[*pinned, *(page for page in found if page not in pinned)],
        pinned=pinned,
        terms=worth_marking(read.words, question.language),
        instead=question.instead if read.words or pinned else "",
        understood=True,
    )


def find_in(typed: str, codes: list[str]) -> Found:
    """Return what is found in several languages, those of the first before those of the next.

    A visitor of the Welsh pages may type either language. Spelling is corrected only where no language has the words:
    otherwise a word of one would be taken for a slip in the other.
    """
    if len(codes) == 1:
        return find(typed, codes[0])
    for corrects in (False, True):
        found = [find(typed, code, corrects) for code in codes]
        if any(one.ids for one in found):
            break
    ids = [page for one in found for page in one.ids]
    return Found(
        ids=list(dict.fromkeys(ids)),
        pinned=[page for one in found for page in one.pinned],
        terms=set().union(*(one.terms for one in found)),
        instead=next((one.instead for one in found if one.ids and one.instead), ""),
        understood=any(one.understood for one in found),
    )
