import re

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.plain_text import without_markup

from .text import ShortTextBlock

LEVELS = [
    ("immediate", "Immediate: call 999 or go to A&E"),
    ("urgent", "Urgent: use 111"),
]
# 18000 and 18001 are the relay and text ways to 999 and 111.
CARD_NUMBERS = {"999", "111", "112", "18000", "18001111"}
NUMBER = re.compile(r"(?<![\w])\+?[0-9](?:[ -]?[0-9]){2,}(?![\w])")
DIALLED = re.compile(r"(?:tel|sms):([^\"'?;]*)")
NOT_HERE = "A care card is for 999 and 111 only. Put other numbers into the block Signposts: %s"


def other_numbers(words: str) -> list[str]:
    """Return the telephone numbers that are not 999 or 111: a long row of digits, or one that a link dials."""
    dialled = DIALLED.findall(words)
    written = [number for number in NUMBER.findall(without_markup(words)) if len(re.sub(r"\D", "", number)) >= 5]
    return [number for number in [*dialled, *written] if re.sub(r"\D", "", number) not in CARD_NUMBERS]


class CareCardBlock(blocks.StructBlock):
    """The NHS service manual keeps care cards for medical urgency: 999, A&E, 111; never for charities."""

    level = blocks.ChoiceBlock(choices=LEVELS, default="urgent", search_index=False)
    title = blocks.CharBlock()
    text = ShortTextBlock()

    def clean(self, value):
        value = super().clean(value)
        wrong = {
            name: ValidationError(NOT_HERE % ", ".join(found))
            for name, words in (("title", value["title"]), ("text", value["text"].source))
            if (found := other_numbers(words))
        }
        if wrong:
            raise StructBlockValidationError(wrong)
        return value

    class Meta:
        icon = "warning"
        template = "blocks/care_card_block.html"
        description = "When to call 999 or use 111. Not for charities: use signposts"
        preview_value = {
            "level": "immediate",
            "title": "Call 999 or go to A&E now if:",
            "text": "<ul><li>someone’s life is at risk</li></ul>",
        }
