"""One step of an ordered path: a heading, a few kind words, and what to read, hear, come to or call."""

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.snippets.blocks import SnippetChooserBlock

from core.blocks.text import ShortTextBlock


class CollectionStepBlock(blocks.StructBlock):
    title = blocks.CharBlock(help_text="For example: Month 1: everything is new")
    text = ShortTextBlock(required=False)
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(), default=[], help_text="Resources, webinars and common rooms, in any order."
    )
    signposts = blocks.ListBlock(
        SnippetChooserBlock("core.Signpost"), default=[], help_text="Helplines and services, from the register."
    )

    class Meta:
        icon = "list-ol"
        template = "blocks/collection_step_block.html"
        description = "One step of a path: a month, a week, or simply what comes next"
        preview_value = {
            "title": "Month 2: the dip",
            "text": "<p>This is when many people feel lowest. It passes.</p>",
            "pages": [],
            "signposts": [],
        }

    def clean(self, value):
        value = super().clean(value)
        if not (str(value["text"].source).strip() or value["pages"] or value["signposts"]):
            raise StructBlockValidationError(
                {"text": ValidationError("Write a sentence, or choose a page or a signpost.")}
            )
        return value
