"""One entry of the register inside a text. Charities stand in inset text, never in a care card (NHS service manual)."""

from django.utils.translation import get_language
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock


class SignpostInsetBlock(blocks.StructBlock):
    before = blocks.CharBlock(
        required=False, label="Words before it", help_text="For example: If you would rather talk to somebody:"
    )
    signpost = SnippetChooserBlock("core.Signpost", help_text="Its number and hours come from the register.")

    def get_context(self, value, parent_context=None):
        from core.crisis import read_register
        from core.text_version import entry_in

        context = super().get_context(value, parent_context)
        # Looked up in the register, so that an entry that was withdrawn there is gone from every page too.
        chrome = (parent_context or {}).get("chrome")
        register = chrome.signposts if chrome else read_register(get_language())
        context["entry"] = entry_in(register, value.get("signpost"))
        return context

    def get_preview_value(self):
        from .media import first_of

        value = super().get_preview_value()
        value["signpost"] = first_of("core.Signpost")
        return value

    class Meta:
        icon = "help"
        template = "blocks/signpost_inset_block.html"
        label = "Signpost in the text"
        description = "One helpline or service, straight from the register, as an aside"
        preview_value = {"before": "If you would rather talk to somebody:"}
