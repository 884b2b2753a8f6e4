from wagtail import blocks

from .text import ShortTextBlock

LEVELS = [
    ("immediate", "Immediate: call 999 or go to A&E"),
    ("urgent", "Urgent: use 111"),
    ("non_urgent", "Not urgent: speak to a GP"),
]


class CareCardBlock(blocks.StructBlock):
    """The NHS service manual keeps care cards for medical urgency: 999, A&E, 111, a GP; never for charities."""

    level = blocks.ChoiceBlock(choices=LEVELS, default="urgent", search_index=False)
    title = blocks.CharBlock()
    text = ShortTextBlock()

    class Meta:
        icon = "warning"
        template = "blocks/care_card_block.html"
        description = "When to call 999, use 111 or see a GP. Not for charities: use signposts"
        preview_value = {
            "level": "immediate",
            "title": "Call 999 or go to A&E now if:",
            "text": "<ul><li>someone’s life is at risk</li></ul>",
        }
