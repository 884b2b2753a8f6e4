"""Every block can be chosen by an editor who has never seen it: it has a name, a reason and a preview."""

import pytest
from django.template.loader import get_template
from wagtail import blocks
from wagtail.models import get_page_models

from core.models import PortalPage

WAGTAILS_OWN = "wagtail"


def all_blocks():
    found = {}

    def walk(block):
        module = type(block).__module__
        if not module.startswith(WAGTAILS_OWN):
            found[type(block).__name__] = block
        for child in getattr(block, "child_blocks", {}).values():
            walk(child)
        if hasattr(block, "child_block"):
            walk(block.child_block)

    for model in get_page_models():
        if issubclass(model, PortalPage):
            for field in model._meta.get_fields():
                if hasattr(field, "stream_block"):
                    walk(field.stream_block)
    return list(found.values())


BLOCKS = all_blocks()


def test_they_were_found():
    assert len(BLOCKS) > 20


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_a_block_explains_and_shows_itself(block):
    assert type(block).__name__.endswith("Block")
    assert block.meta.description, "no description"
    assert hasattr(block.meta, "preview_value"), "no preview"
    get_template(block.meta.template)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_the_templates_name_is_the_blocks(block):
    if isinstance(block, blocks.StreamBlock):
        return
    words = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in type(block).__name__)
    own = {f"blocks/{words.strip('_')}.html", "blocks/text_block.html"}
    assert block.meta.template in own
