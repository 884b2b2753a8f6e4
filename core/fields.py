"""Fields whose rich text and addresses are cleaned whenever they are written: by a form, an import or code."""

from django.db.models import URLField
from wagtail import blocks
from wagtail.fields import StreamField

from .sanitising import clean_address, clean_html


def clean_raw(block, raw):
    """Return a block's stored form (JSON-like) with rich text and addresses cleaned. Pure but for the block."""
    if raw is None:
        return raw
    if isinstance(block, blocks.RichTextBlock):
        return clean_html(raw) if isinstance(raw, str) else raw
    if isinstance(block, blocks.URLBlock):
        return clean_address(raw) if isinstance(raw, str) else raw
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


class WebAddressField(URLField):
    """URLField that keeps no address of another scheme than http and https, whoever wrote it: a page prints it as a
    link, and a form alone would refuse javascript:. Revisions pass `pre_save` too. To migrations it is a URLField."""

    def pre_save(self, model_instance, add):
        address = self.get_prep_value(super().pre_save(model_instance, add))
        setattr(model_instance, self.attname, address)
        return address

    def get_prep_value(self, value):
        prepared = super().get_prep_value(value)
        return clean_address(prepared) if isinstance(prepared, str) else prepared

    def deconstruct(self):
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.URLField", args, kwargs
