"""What a page lacks before it is published: named in the editor, each with the way to its field; drafts may lack it."""

from django.forms.utils import ErrorList
from wagtail.admin import messages
from wagtail.admin.panels import Panel

SUMMARY_GAP = "Write one or two sentences: cards, lists and search results show them."
# What Wagtail says of a field that is made of blocks; the blocks themselves say what is wrong.
INSIDE = ("Validation error in StreamBlock",)
LOOK_INSIDE = "Something in it is missing or wrong, and marked there."


def in_words(errors: ErrorList) -> str:
    return " ".join(dict.fromkeys(LOOK_INSIDE if words in INSIDE else words for words in map(str, errors)))


class GapsPanel(Panel):
    """A list of everything that keeps the page from being saved or published. Shown when the form came back."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtailadmin/gaps_panel.html"

        def is_shown(self):
            return super().is_shown() and bool(self.form and self.form.is_bound and not self.form.is_valid())

        def get_context_data(self, parent_context=None):
            fields = [
                {"label": self.form.fields[name].label or name, "path": name, "words": in_words(errors)}
                for name, errors in self.form.errors.items()
                if name in self.form.fields
            ]
            rows = [
                {"label": formset.model._meta.verbose_name_plural.capitalize(), "path": name, "words": LOOK_INSIDE}
                for name, formset in self.form.formsets.items()
                if not formset.is_valid()
            ]
            whole = [str(words) for words in self.form.non_field_errors()]
            return {**super().get_context_data(parent_context), "gaps": fields + rows, "whole": whole}


def publish_only_whole_pages(request, action_type, objects, action) -> None:
    """Wagtail's hook before many pages change at once: leave out of publishing what lacks something, and say so."""
    if action_type != "publish":
        return
    for page in list(objects):
        gaps = page.get_latest_revision_as_object().specific.publishing_gaps()
        if gaps:
            objects.remove(page)
            messages.error(request, f"“{page.get_admin_display_title()}” was not published. {' '.join(gaps.values())}")
