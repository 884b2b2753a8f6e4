"""Writes what search looks in: the words of each live page. Follows every save; `rebuild_search` starts afresh.

A page is written from what is live, never from a draft.
"""

from hashlib import sha256

from django.db import transaction
from django.db.models import F
from django.utils import translation
from django.utils.encoding import force_str

from core.models import PortalPage
from core.search_ranking import word_weights
from core.search_words import is_stop_word, stem
from home.models import PageWord, SearchEntry, SearchWord

AT_ONCE = 500  # rows or names in one statement


def index_page(page: PortalPage) -> bool:
    """Bring the index up to a specific page as it stands in memory; return whether anything had to be written.

    One query where nothing has changed. A page that is not live is taken out.
    """
    entry = SearchEntry.objects.filter(pk=page.pk).defer("words").first()
    if not page.live:
        if entry:
            entry.delete()
        return bool(entry)
    language = page.locale.language_code
    with translation.override(language):
        eyebrow = force_str(page.card_eyebrow)[:120]
    topics = " ".join(tie.topic.name for tie in page.topic_ties.all())
    words = " ".join(page.words.split())
    said = "\0".join([language, page.title, page.summary, topics, eyebrow, words])
    digest = sha256(said.encode("utf-8", "replace")).hexdigest()
    if entry and entry.digest == digest:
        return False
    about = f"{eyebrow.split(' · ')[0]} {topics}"
    weights = word_weights(page.title, page.summary, about, words, lambda word: is_stop_word(word, language))
    with transaction.atomic():
        fields = {
            "locale_id": page.locale_id,
            "eyebrow": eyebrow,
            "summary": page.summary,
            "words": words,
            "digest": digest,
        }
        entry, _ = SearchEntry.objects.update_or_create(pk=page.pk, defaults=fields)
        write_words(entry, weights, language)
    return True


def write_words(entry: SearchEntry, weights: dict[str, int], language: str) -> None:
    """Replace an entry's words, and keep count of how many pages have each."""
    forget_words(entry)
    known = known_words(entry.locale_id, weights)
    new = [
        SearchWord(locale_id=entry.locale_id, word=word, stem=stem(word, language))
        for word in sorted(weights)  # in one order, so that two editors who publish at once do not lock each other out
        if word not in known
    ]
    if new:
        SearchWord.objects.bulk_create(new, batch_size=AT_ONCE, ignore_conflicts=True)
        known |= known_words(entry.locale_id, [row.word for row in new])
    rows = [PageWord(entry=entry, word_id=known[word], weight=weight) for word, weight in weights.items()]
    PageWord.objects.bulk_create(rows, batch_size=AT_ONCE)
    count(sorted(known.values()), +1)


def known_words(locale_id: int, words) -> dict[str, int]:
    """Return {word: id} of those that have a row already."""
    words, found = list(words), {}
    for start in range(0, len(words), AT_ONCE):
        rows = SearchWord.objects.filter(locale_id=locale_id, word__in=words[start : start + AT_ONCE])
        found |= dict(rows.values_list("word", "pk"))
    return found


def count(ids: list[int], change: int) -> None:
    for start in range(0, len(ids), AT_ONCE):
        rows = SearchWord.objects.filter(pk__in=ids[start : start + AT_ONCE])
        (rows if change > 0 else rows.filter(pages__gt=0)).update(pages=F("pages") + change)


def forget_words(entry: SearchEntry) -> None:
    """Take an entry's words out. Also called when the entry itself is about to go."""
    ids = sorted(PageWord.objects.filter(entry_id=entry.pk).values_list("word_id", flat=True))
    if ids:
        count(ids, -1)
        PageWord.objects.filter(entry_id=entry.pk).delete()


def index_topic(topic) -> None:
    """Bring the index up to a topic's new name."""
    ids = topic.page_ties.values_list("page_id", flat=True).distinct()
    for entry in SearchEntry.objects.filter(pk__in=list(ids)).select_related("page").iterator(chunk_size=100):
        page = entry.page.specific
        if isinstance(page, PortalPage):
            index_page(page)
