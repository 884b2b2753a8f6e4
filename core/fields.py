"""A StreamField whose rich text is cleaned whenever it is written, whoever wrote it: form, import or code."""

from wagtail import blocks
from wagtail.fields import StreamField

from .sanitising import clean_html


def clean_raw(block, raw):
    """Return a block's stored form (JSON-like) with every rich text inside it cleaned. Pure but for the block."""
    if raw is None:
        return raw
    if isinstance(block, blocks.RichTextBlock):
        return clean_html(raw) if isinstance(raw, str) else raw
    if isinstance(block, blocks.BaseStreamBlock):
        return [
            {**item, "value": clean_raw(block.child_blocks[item["type"]], item["value"])}
            for item in raw
            if item["type"] in block.child_blocks
        ]
    if isinstance(block, blocks.BaseStructBlock) and isinstance(raw, dict):
        return {
            name: clean_raw(block.child_blocks[name], value) if name in block.child_blocks else value
            for name, value in raw.items()
        }
    if isinstance(block, blocks.ListBlock):
        return [
            {**item, "value": clean_raw(block.child_block, item["value"])}
            if isinstance(item, dict) and item.get("type") == "item"
            else clean_raw(block.child_block, item)
            for item in raw
        ]
    return raw


class CleanStreamField(StreamField):
    """StreamField with `core.sanitising` on the way in; revisions pass here too."""

    def get_prep_value(self, value):
        prepared = super().get_prep_value(value)
        return clean_raw(self.stream_block, prepared) if isinstance(prepared, list) else prepared
