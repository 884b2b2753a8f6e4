"""Which pages come first. Pure: the same words give the same order on every database.

A page that has every idea comes before one that has some. Then it counts where the words stand (title before summary
before topics before the rest) and how rare an idea is: "wife" tells more about "my wife and work" than "work".
"""

from collections import Counter, defaultdict
from heapq import nsmallest
from math import log2

from .search_ideas import Idea
from .search_words import words_of

TITLE = 100  # a page whose weight for a word reaches this has it in its title
SUMMARY = 40
ABOUT = 30
BODY, MOST_BODY = 8, 28
OTHER_ENDING = 0.95
# A page that has only some of the ideas is shown where those say at least this much of what was asked.
ENOUGH = 0.4


def word_weights(title: str, summary: str, about: str, body: str, is_stop_word) -> dict[str, int]:
    """Return {folded word: weight} for a page; `about` is its kind and topics. Words that say nothing are kept from
    titles and summaries only.

    A word weighs more in a short title than in a long one, and a little more the oftener it stands in the text.
    """
    weights = Counter()
    in_title = words_of(title)
    for word in set(in_title):
        weights[word] += TITLE + 60 // len(in_title)
    for word in set(words_of(summary)):
        weights[word] += SUMMARY
    for word in set(words_of(about)):
        weights[word] += ABOUT
    for word, times in Counter(words_of(body)).items():
        if word in weights or not is_stop_word(word):
            weights[word] += min(MOST_BODY, BODY + int(4 * log2(times)))
    return dict(weights)


def strengths_of(idea: Idea, by_stem: dict[str, dict[int, float]]) -> dict[int, float]:
    """Return {page: how strongly it says an idea}, from {stem: {page: weight}}; without pages that do not say it."""
    strongest = {}
    for meaning in idea.meanings:
        pages, *others = sorted((by_stem.get(stem, {}) for stem in meaning.stems), key=len)
        for page, weight in pages.items():
            for other in others:
                weight = min(weight, other.get(page, 0.0))
            strong = meaning.share * weight
            if strong > strongest.get(page, 0.0):
                strongest[page] = strong
    return strongest


def add_weights(into: dict, rows) -> None:
    """Add rows of (word, page, weight). `into` is {word: ({page: weight} of its stem, share)}: words that share a stem
    share what is added to, and the heaviest of them counts. What the visitor typed has a share of 1, others less."""
    for word, page, weight in rows:
        pages, share = into[word]
        weight *= share
        if weight > pages.get(page, 0.0):
            pages[page] = weight


def said_on(idea: Idea, pages_of: dict[str, int]) -> int:
    """Return on how many pages an idea is said, at most."""
    return sum(min(pages_of.get(stem, 0) for stem in meaning.stems) for meaning in idea.meanings)


def rank(
    ideas: list[Idea], by_stem: dict[str, dict[int, float]], most: int | None = None, pages_of: dict | None = None
) -> list[int]:
    """Return page ids, best first, from {stem: {page: weight}}. `most` is how many are wanted, None for all.

    Where not all pages of a word are in it, `pages_of` is {stem: how many pages have it}.
    """
    found = [strengths_of(idea, by_stem) for idea in ideas]
    counts = [max(len(pages), said_on(idea, pages_of or {})) for idea, pages in zip(ideas, found, strict=True)]
    rarity = [1 / log2(2 + count) if count else 0.0 for count in counts]  # what no page says cannot be asked of one
    asked = [(pages, rare) for pages, rare in zip(found, rarity, strict=True) if rare]
    all_of_them = set.intersection(*(set(pages) for pages, _ in asked)) if asked else set()
    if most is not None and len(all_of_them) >= most:
        by_score = ((-round(sum(rare * pages[page] for pages, rare in asked), 6), page) for page in all_of_them)
        return [page for _, page in nsmallest(most, by_score)]
    enough = ENOUGH * sum(rarity)
    wanted = sum(1 for rare in rarity if rare)
    told, scores, ideas_of_page = defaultdict(float), defaultdict(float), Counter()
    for pages, rare in zip(found, rarity, strict=True):
        for page, strong in pages.items():
            told[page] += rare
            scores[page] += rare * strong
            ideas_of_page[page] += 1
    scored = [
        (ideas_of_page[page] != wanted, -round(score, 6), page)
        for page, score in scores.items()
        if told[page] and told[page] >= enough
    ]
    best = sorted(scored) if most is None else nsmallest(most, scored)
    return [page for _, _, page in best]
