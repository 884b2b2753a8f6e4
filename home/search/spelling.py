"""What somebody probably meant by a word that no live page has: a longer word, two words, or one spelt a little
differently. Two queries for all such words together, and at most MOST_WORDS rows, whatever the size of the site."""

from django.db.models import Q
from django.db.models.functions import Length

from core.near_spellings import halves, most_slips, nearest
from home.models import SearchWord

FEWEST_LETTERS = 3  # of a beginning
MOST_LONGER = 40  # words with one beginning
MOST_WORDS = 40_000  # of a language; each costs a few bytes for as long as one search takes


def on_pages(language: str):
    return SearchWord.objects.filter(locale__language_code=language, pages__gt=0)


def longer_words(words: list[str], language: str, fewest=FEWEST_LETTERS) -> dict[str, list[tuple[str, str]]]:
    """Return {word: [(longer word, its stem)]} for the words that some known word begins with. One query."""
    words = [word for word in words if len(word) >= fewest]
    if not words:
        return {}
    begins = Q()
    for word in words:
        begins |= Q(word__startswith=word)
    rows = on_pages(language).filter(begins).order_by("-pages", "word").values_list("word", "stem")
    rows = list(rows[: MOST_LONGER * len(words)])
    found = {word: [row for row in rows if row[0].startswith(word)][:MOST_LONGER] for word in words}
    return {word: longer for word, longer in found.items() if longer}


def corrections(words: list[str], language: str, more_words: set[str]) -> dict[str, list[str]]:
    """Return {word: the one or two words it probably stands for}, for those where there is something. One query.

    `more_words` are known besides those on pages: what editors have written down as synonyms.
    """
    words = [word for word in words if most_slips(word)]
    if not words:
        return {}
    shortest = min(len(word) - most_slips(word) for word in words)
    longest = max(len(word) + most_slips(word) for word in words)
    parts = {part for word in words for cut in halves(word) for part in cut}
    near = Q(letters__range=(shortest, longest)) | Q(word__in=parts)
    rows = on_pages(language).annotate(letters=Length("word")).filter(near)
    known = dict(rows.order_by("-pages", "word").values_list("word", "pages")[:MOST_WORDS])
    known = dict.fromkeys(more_words, 1) | known
    found = {}
    for word in words:
        meant = nearest(word, known)
        two = [cut for cut in halves(word) if cut[0] in known and cut[1] in known]
        if two:
            found[word] = list(max(two, key=lambda cut: min(known[part] for part in cut)))
        elif meant:
            found[word] = [meant]
    return found
