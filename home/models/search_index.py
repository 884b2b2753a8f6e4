"""The words of live pages, each with a weight: what search looks in, the same on every database.

Nothing a visitor types is ever written here, or anywhere.
"""

from django.db import models
from wagtail.models import Locale, Page


class SearchWord(models.Model):
    """A word that live pages of one language have, its stem, and how many pages have it."""

    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+", db_index=False)
    word = models.CharField(max_length=40)
    stem = models.CharField(max_length=40)
    pages = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["locale", "word"], name="unique_search_word")]
        indexes = [models.Index(fields=["locale", "stem"], name="search_word_by_stem")]

    def __str__(self):
        return self.word


class SearchEntry(models.Model):
    """What a result shows of a live page, so that ten results cost one query whatever kinds of page they are."""

    page = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="search_entry", primary_key=True)
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    eyebrow = models.CharField(max_length=120, blank=True)
    summary = models.TextField(blank=True)
    words = models.TextField(blank=True)
    digest = models.CharField(max_length=64, help_text="Of everything above and the page's topics: unchanged, no work.")

    def __str__(self):
        return f"Words of page {self.page_id}"


class PageWord(models.Model):
    """That a page has a word, and how much it counts there (core/search_ranking.py)."""

    entry = models.ForeignKey(SearchEntry, on_delete=models.CASCADE, related_name="page_words")
    word = models.ForeignKey(SearchWord, on_delete=models.CASCADE, related_name="page_words", db_index=False)
    weight = models.PositiveSmallIntegerField()

    class Meta:
        indexes = [
            models.Index(fields=["word", "entry", "weight"], name="page_word_found"),
            models.Index(fields=["word", "-weight", "entry"], name="page_word_weightiest"),
        ]

    def __str__(self):
        return f"{self.word_id} on page {self.entry_id}: {self.weight}"
