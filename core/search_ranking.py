"""Which pages come first. Pure: the same words give the same order on every database.

A page that has every idea comes before one that has some. Then it counts where the words stand (title before summary
before topics before the rest) and how rare an idea is: "wife" tells more about "my wife and work" than "work".
"""

from collections import Counter, defaultdict
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


def strength(idea: Idea, weights: dict[str, float]) -> float:
    """Return how strongly a page says an idea, from its {stem: weight}; 0 where it does not."""
    return max(
        (
            meaning.share * min(weights[stem] for stem in meaning.stems)
            for meaning in idea.meanings
            if all(stem in weights for stem in meaning.stems)
        ),
        default=0.0,
    )


def rank(ideas: list[Idea], rows, typed: set[str] = frozenset()) -> list[int]:
    """Return page ids, best first, from rows of (page id, stem, word, weight). `typed` are the visitor's own words."""
    pages = defaultdict(dict)
    for page, stem, word, weight in rows:
        weight = weight if word in typed else weight * OTHER_ENDING
        pages[page][stem] = max(weight, pages[page].get(stem, 0))
    strengths = {page: [strength(idea, weights) for idea in ideas] for page, weights in pages.items()}
    having = [sum(1 for found in strengths.values() if found[place]) for place in range(len(ideas))]
    rarity = [1 / log2(2 + count) if count else 0.0 for count in having]  # what no page says cannot be asked of one
    enough = ENOUGH * sum(rarity)
    scored = []
    for page, found in strengths.items():
        told = sum(rare for rare, strong in zip(rarity, found, strict=True) if strong)
        if told and told >= enough:
            score = sum(rare * strong for rare, strong in zip(rarity, found, strict=True))
            has_all = all(strong for rare, strong in zip(rarity, found, strict=True) if rare)
            scored.append((not has_all, -round(score, 6), page))
    return [page for _, _, page in sorted(scored)]
