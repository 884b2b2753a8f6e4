from wagtail import blocks

from .text import ShortTextBlock


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock()
    text = ShortTextBlock()

    class Meta:
        icon = "order"
        template = "blocks/step_block.html"
        description = "One step of a guide"
        preview_value = {"title": "Sit down", "text": "<p>Before anything else, sit down.</p>"}


class StepsBlock(blocks.StructBlock):
    title = blocks.CharBlock(required=False)
    steps = blocks.ListBlock(StepBlock(), min_num=2)

    class Meta:
        icon = "list-ol"
        template = "blocks/steps_block.html"
        description = "A numbered guide, one thing at a time"
        preview_value = {
            "title": "When you get home",
            "steps": [
                {"title": "Sit down", "text": "<p>Before anything else.</p>"},
                {"title": "Drink some water", "text": "<p>A whole glass.</p>"},
            ],
        }
