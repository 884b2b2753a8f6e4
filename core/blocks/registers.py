"""Blocks that hold no facts: they show the registers, so that one edit changes every page."""

from django import forms
from django.apps import apps
from django.utils.translation import get_language
from wagtail import blocks
from wagtail.models import Locale

URGENCIES = [("emergency", "Emergency"), ("crisis", "Crisis"), ("support", "Support")]


class TermBlock(blocks.FieldBlock):
    """The slug of a term of one taxonomy, or "".

    Unlike ChoiceBlock it does not read the taxonomy each time a page is shown, only when a form is drawn.
    """

    def __init__(self, model_name, help_text="", **kwargs):
        self.model_name = model_name
        self.field = forms.ChoiceField(choices=self._choices, required=False, help_text=help_text)
        super().__init__(**kwargs)

    def _choices(self):
        terms = apps.get_model("core", self.model_name).objects.filter(locale=Locale.get_default())
        return [("", "Everyone, everywhere"), *((term.slug, term.name) for term in terms)]

    class Meta:
        icon = "tag"
        template = "blocks/term_block.html"
        description = "One of the terms that the portal sorts by"
        preview_value = ""


class SignpostsBlock(blocks.StructBlock):
    title = blocks.CharBlock(default="If you need someone now")
    urgency = blocks.ChoiceBlock(choices=URGENCIES, required=False, search_index=False, help_text="Empty: all of them.")
    nation = TermBlock("Nation")

    class Meta:
        icon = "help"
        template = "blocks/signposts_block.html"
        description = "Helplines and services, straight from the register"
        preview_value = {"title": "If you need someone now", "urgency": "crisis", "nation": ""}

    def get_context(self, value, parent_context=None):
        from core.crisis import read_register

        context = super().get_context(value, parent_context)
        # A page has read the register already, for its header; a block preview has not.
        chrome = (parent_context or {}).get("chrome")
        register = chrome.signposts if chrome else read_register(get_language())
        context["signposts"] = [
            signpost
            for signpost in register
            if value.get("urgency") in ("", None, signpost.urgency)
            and (not value.get("nation") or signpost.covers(value["nation"]))
        ]
        return context


class EligibilityBlock(blocks.StructBlock):
    audience = TermBlock("Audience")

    class Meta:
        icon = "group"
        template = "blocks/eligibility_block.html"
        description = "Who may use treatment, from the one record, with what they can use here now"
        preview_value = {"audience": ""}

    def get_context(self, value, parent_context=None):
        from core.queries import eligibility_lines, eligibility_record

        context = super().get_context(value, parent_context)
        context["eligibility"] = record = eligibility_record(get_language())
        context["lines"] = eligibility_lines(record, value.get("audience")) if record else []
        return context
