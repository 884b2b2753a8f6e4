"""Fields for the words of a declaration in each further language, below the ones it was written in first."""

from collections.abc import Callable

from django import forms
from django.conf import settings
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel


def further_languages() -> list[tuple[str, str]]:
    """Return (code, name) of every language but the default one."""
    return [(code, name) for code, name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


def field_name(word: str, code: str) -> str:
    return f"{word}_{code.replace('-', '_')}"


class WordingForm(WagtailAdminModelForm):
    """Reads and keeps the wordings that `with_wordings` gave the form fields for."""

    wording_model = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kept = self.wording_model.objects.filter(of=self.instance) if self.instance.pk else ()
        for wording in kept:
            for word in self.wording_model.WORDS:
                self.initial.setdefault(field_name(word, wording.language), getattr(wording, word))

    def save(self, commit=True):
        declared = super().save(commit)
        for code, _ in further_languages():
            said = {word: self.cleaned_data.get(field_name(word, code), "") for word in self.wording_model.WORDS}
            if any(said.values()):
                self.wording_model.objects.update_or_create(of=declared, language=code, defaults=said)
            else:
                self.wording_model.objects.filter(of=declared, language=code).delete()
        return declared


def with_wordings(model, labels: dict[str, str], make: dict[str, Callable[..., forms.Field]]):
    """Return a WordingForm with a field for each word in each further language."""
    fields = {
        field_name(word, code): make[word](label=label, required=False)
        for code, _ in further_languages()
        for word, label in labels.items()
    }
    return type(WordingForm)(f"{model.__name__}Form", (WordingForm,), {**fields, "wording_model": model})


def wording_panels(model) -> list[MultiFieldPanel]:
    """Return a folded panel for each further language."""
    return [
        MultiFieldPanel(
            [FieldPanel(field_name(word, code)) for word in model.WORDS],
            heading=f"In {name}",
            classname="collapsed",
            help_text="What is left empty is shown as it stands above.",
        )
        for code, name in further_languages()
    ]
