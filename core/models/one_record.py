"""A register's entry in several languages is one record: what is a fact stands in the original alone."""

from django.conf import settings
from django.db import models
from django.utils.functional import cached_property
from wagtail.models import TranslatableMixin

OWN = ("id", "locale", "translation_key")


class OneRecord(TranslatableMixin):
    """A translatable entry whose translations hold words and copy everything else from the original, at every save of
    either: a helpline's new number is one edit, in any language.

    `translated_fields` are the words. Of those, `words_of_facts` say something that changes with the facts ("Day or
    night"): when the original changes one, every translation says the original's words until somebody translates them
    anew; `outdated_words` names them. `left_to_the_page` are empty in translations: the page makes those words itself.
    """

    translated_fields: tuple = ()
    words_of_facts: tuple = ()
    left_to_the_page: tuple = ()

    outdated_words = models.CharField(max_length=120, blank=True, default="", editable=False)

    class Meta(TranslatableMixin.Meta):
        abstract = True

    @cached_property
    def original(self):
        """The entry in the default language, or None for itself and for one that exists in another language alone."""
        if self.locale_id is None or self.locale.language_code == settings.LANGUAGE_CODE:
            return None
        found = type(self).objects.filter(translation_key=self.translation_key)
        return found.filter(locale__language_code=settings.LANGUAGE_CODE).first()

    @classmethod
    def fact_fields(cls) -> list[str]:
        """Return the names of the fields that a translation copies: all that are no words of its own."""
        words = (*OWN, *cls.translated_fields, *cls.left_to_the_page, "outdated_words")
        return [field.name for field in cls._meta.concrete_fields if field.name not in words]

    def save(self, *args, **kwargs):
        before = type(self).objects.filter(pk=self.pk).first() if self.pk else None
        if self.original:
            self.take_facts(self.original)
        super().save(*args, **kwargs)
        if not self.original:
            self.tell_translations(before)

    def take_facts(self, original):
        """Copy the facts, and say which words still stand as the original has them."""
        for name in self.fact_fields():
            setattr(self, name, getattr(original, name))
        for field in self._meta.many_to_many:
            setattr(self, field.name, list(getattr(original, field.name).all()))
        for name in self.left_to_the_page:
            setattr(self, name, "")
        same = [name for name in self.words_of_facts if getattr(self, name) == getattr(original, name) != ""]
        self.outdated_words = " ".join(same)

    def tell_translations(self, before):
        """Bring every translation up to this original, which was `before` until now."""
        changed = [name for name in self.words_of_facts if before and getattr(before, name) != getattr(self, name)]
        others = type(self).objects.filter(translation_key=self.translation_key).exclude(pk=self.pk)
        for other in others:
            for name in changed:
                setattr(other, name, getattr(self, name))
            other.original = self
            other.save()

    @property
    def outdated(self) -> list[str]:
        return self.outdated_words.split()
