"""What editors know about visitors' words: which mean the same, and which page answers them best."""

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, HelpPanel, PageChooserPanel
from wagtail.models import Page, TranslatableMixin

from core.search_query import MAX_WORDS
from core.search_words import words_of

SYNONYM_HELP = (
    "<p>Words that mean the same to a visitor. Whoever types one of them also finds pages that say another. "
    "Small mistakes in spelling, endings (nurse, nurses), accents and American spellings are found without your help; "
    "add what people say and our pages do not: short forms, slang, words of another language.</p>"
)
BEST_BET_HELP = (
    "<p>A page that always comes first when somebody searches for these words. It is marked as chosen by our team. "
    "Nobody keeps what visitors type, so choose by what people ask you.</p>"
)


def expressions(text: str) -> list[str]:
    """Return what stands between commas or on lines of its own, spaces single, each once."""
    parts = (" ".join(part.split()) for part in text.replace("\n", ",").split(","))
    kept = {}
    for part in parts:
        if words_of(part):
            kept.setdefault(" ".join(words_of(part)), part)
    return list(kept.values())


def check_expressions(found: list[str], least: int, too_few: str) -> None:
    if len(found) < least:
        raise ValidationError({"words": too_few})
    for expression in found:
        if len(words_of(expression)) > MAX_WORDS:
            raise ValidationError({"words": f"At most {MAX_WORDS} words between two commas: “{expression[:60]}…”"})


class SearchWords(TranslatableMixin, models.Model):
    """Some words and expressions of visitors, between commas."""

    words = models.TextField(max_length=600)

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ["words", "pk"]

    def __str__(self):
        return self.words if len(self.words) <= 80 else f"{self.words[:79]}…"


class SearchSynonym(SearchWords):
    panels = [
        HelpPanel(SYNONYM_HELP),
        FieldPanel("words", help_text="With commas between them, for example: burnt out, burnout, exhausted by work"),
    ]

    class Meta(SearchWords.Meta):
        verbose_name = "words that mean the same"
        verbose_name_plural = "words that mean the same"

    def clean(self):
        super().clean()
        found = expressions(self.words)
        check_expressions(found, 2, "Give at least two words or expressions, with a comma between them.")
        self.words = ", ".join(found)


class BestBet(SearchWords):
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")

    panels = [
        HelpPanel(BEST_BET_HELP),
        FieldPanel("words", help_text="With commas between them, for example: pay slip, pay, wages"),
        PageChooserPanel("page"),
    ]

    class Meta(SearchWords.Meta):
        verbose_name = "best answer"
        verbose_name_plural = "best answers"

    def clean(self):
        super().clean()
        found = expressions(self.words)
        check_expressions(found, 1, "Give at least one word.")
        self.words = ", ".join(found)
