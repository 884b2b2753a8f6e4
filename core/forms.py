"""The form behind every page: tick boxes for who it is for, what it is about, where it applies."""

from django import forms
from django.db import transaction
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Locale, Page

from .generation import unseen_by_visitors
from .models.taxonomy import Audience, Nation, Topic
from .sanitising import clean_text

# form field -> (relation on the page, foreign key on the tie)
TIES = {
    "audiences": ("audience_ties", "audience"),
    "topics": ("topic_ties", "topic"),
    "nations": ("nation_ties", "nation"),
}


def tick_boxes(model, label, help_text):
    return forms.ModelMultipleChoiceField(
        queryset=model.objects.all(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        label=label,
        help_text=help_text,
    )


class PortalPageForm(WagtailAdminPageForm):
    audiences = tick_boxes(Audience, "Who it is for", "Tick everyone it was written for. None means everybody.")
    topics = tick_boxes(Topic, "What it is about", "One to three is plenty.")
    nations = tick_boxes(Nation, "Where it applies", "None means the whole UK.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            # An empty address is made from the title, also where the browser had no time to: no draft fails there.
            self.fields["slug"].required = False
        for name, (relation, key) in TIES.items():
            if name not in self.fields:
                continue
            field = self.fields[name]
            field.queryset = field.queryset.filter(locale_id=self.instance.locale_id or Locale.get_default().pk)
            field.initial = [getattr(tie, f"{key}_id") for tie in getattr(self.instance, relation).all()]

    def clean_title(self):
        return clean_text(self.cleaned_data["title"])

    def _post_clean(self):
        """Once the page is put together: say before publishing that a sensitive one has to be approved first."""
        super()._post_clean()
        if not self.is_deferred_validation:
            for name, words in self.instance.publishing_gaps().items():
                if name in self.fields and name not in self.errors:
                    self.add_error(name, words)
        if "action-publish" in self.data and not self.is_deferred_validation and self.instance.waits_for_review:
            from .clinical_review import WAITS

            self.add_error("sensitive" if "sensitive" in self.fields else None, WAITS)

    @transaction.atomic
    def save(self, commit=True):
        """Keep what was typed. `commit` is whether the page itself is written, as for drafts that never were live.

        The CMS saves by itself while people go on working. Such a save may have read the page as a draft before
        somebody pressed Publish, and be written after it: written whole it would take the page down again.
        """
        if commit and self.instance.pk:
            here = Page.objects.select_for_update().filter(pk=self.instance.pk)
            self.instance.live = here.values_list("live", flat=True).first() or self.instance.live
            commit = not self.instance.live
        for name, (relation, key) in TIES.items():
            if name in self.cleaned_data:
                self._retie(getattr(self.instance, relation), key, self.cleaned_data[name])
        if commit and self.instance.pk:
            with unseen_by_visitors():  # it is no page for visitors yet, however often it is saved
                return super().save(commit)
        return super().save(commit)

    @staticmethod
    def _retie(manager, key, chosen):
        """Keep the ties that stay, so that an unchanged page keeps its rows; add and drop the others."""
        kept = {getattr(tie, f"{key}_id"): tie for tie in manager.all()}
        manager.set([kept.get(term.pk) or manager.model(**{key: term}) for term in chosen])
