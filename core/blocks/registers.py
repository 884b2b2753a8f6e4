"""Blocks that hold no facts: they show the registers, so that one edit changes every page."""

from django.apps import apps
from wagtail import blocks
from wagtail.models import Locale

URGENCIES = [("emergency", "Emergency"), ("crisis", "Crisis"), ("support", "Support")]


def term_choices(model_name):
    """Return (slug, name) pairs of a taxonomy; asked when a form is drawn, not when the module loads."""
    model = apps.get_model("core", model_name)
    return [(term.slug, term.name) for term in model.objects.filter(locale=Locale.get_default())]


def audience_choices():
    return term_choices("Audience")


def nation_choices():
    return term_choices("Nation")


class SignpostsBlock(blocks.StructBlock):
    title = blocks.CharBlock(default="If you need someone now")
    urgency = blocks.ChoiceBlock(choices=URGENCIES, required=False, help_text="Empty: all of them.")
    nation = blocks.ChoiceBlock(choices=nation_choices, required=False, help_text="Empty: the whole UK.")

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
        register = chrome.signposts if chrome else read_register(Locale.get_active())
        context["signposts"] = [
            signpost
            for signpost in register
            if value.get("urgency") in ("", None, signpost.urgency)
            and (not value.get("nation") or signpost.covers(value["nation"]))
        ]
        return context


class EligibilityBlock(blocks.StructBlock):
    audience = blocks.ChoiceBlock(choices=audience_choices, required=False, help_text="Empty: everyone.")

    class Meta:
        icon = "group"
        template = "blocks/eligibility_block.html"
        description = "Who may use treatment, from the one record, with what they can use here now"
        preview_value = {"audience": ""}

    def get_context(self, value, parent_context=None):
        from core.queries import eligibility_lines, eligibility_record

        context = super().get_context(value, parent_context)
        context["eligibility"] = record = eligibility_record(Locale.get_active())
        context["lines"] = eligibility_lines(record, value.get("audience")) if record else []
        return context
