from wagtail import blocks

from .text import ShortTextBlock


class AccordionItemBlock(blocks.StructBlock):
    title = blocks.CharBlock()
    text = ShortTextBlock()

    class Meta:
        icon = "collapse-down"
        template = "blocks/accordion_item_block.html"
        description = "A question and its answer"
        preview_value = {"title": "Do I have to speak?", "text": "<p>No. Listening is joining in.</p>"}


class AccordionBlock(blocks.StructBlock):
    items = blocks.ListBlock(AccordionItemBlock(), min_num=1)

    class Meta:
        icon = "collapse-down"
        template = "blocks/accordion_block.html"
        description = "Questions that open one by one, and all open in print"
        preview_value = {"items": [{"title": "Do I have to speak?", "text": "<p>No. Listening is joining in.</p>"}]}
