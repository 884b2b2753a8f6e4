"""Blocks made of words."""

from django.core.exceptions import ValidationError
from wagtail import blocks

from core.plain_text import without_markup
from core.sanitising import TooMuchHTMLError, clean_html

FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]
INLINE_FEATURES = ["bold", "italic", "ul", "link"]


class CheckedRichTextBlock(blocks.RichTextBlock):
    """Rich text that says in words what could not be saved, before saving it fails."""

    def get_searchable_content(self, value):
        return [without_markup(clean_html(value.source))]

    def clean(self, value):
        value = super().clean(value)
        try:
            clean_html(value.source)
        except TooMuchHTMLError as problem:
            raise ValidationError(str(problem)) from problem
        return value


class TextBlock(CheckedRichTextBlock):
    def __init__(self, **kwargs):
        super().__init__(**{"features": FEATURES, **kwargs})

    class Meta:
        icon = "pilcrow"
        template = "blocks/text_block.html"
        description = "Headings, paragraphs and lists"
        preview_value = "<h2>The first hour after work</h2><p>You do not have to make sense of it tonight.</p>"


class ShortTextBlock(CheckedRichTextBlock):
    """A paragraph or two inside another block: no headings."""

    def __init__(self, **kwargs):
        super().__init__(**{"features": INLINE_FEATURES, **kwargs})

    class Meta:
        icon = "pilcrow"
        template = "blocks/text_block.html"
        description = "A paragraph or two"
        preview_value = "<p>Sit down before you take your shoes off.</p>"


class InsetBlock(ShortTextBlock):
    class Meta:
        icon = "info-circle"
        template = "blocks/inset_block.html"
        description = "A short aside that stands out from the text"
        preview_value = "<p>You can come late and leave early. Nobody will ask why.</p>"


class QuoteBlock(blocks.StructBlock):
    quote = blocks.TextBlock()
    attribution = blocks.CharBlock(required=False, help_text="A role, never a name without written consent.")

    class Meta:
        icon = "openquote"
        template = "blocks/quote_block.html"
        description = "Somebody's own words"
        preview_value = {"quote": "I only stayed ten minutes. It was enough.", "attribution": "A night nurse"}


class KeyPointsBlock(blocks.StructBlock):
    title = blocks.CharBlock(default="In short")
    points = blocks.ListBlock(blocks.CharBlock(), min_num=1)

    class Meta:
        icon = "list-ul"
        template = "blocks/key_points_block.html"
        description = "The three or four things to remember"
        preview_value = {"title": "In short", "points": ["Eat something warm.", "Tell one person.", "Then rest."]}
