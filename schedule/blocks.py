from datetime import date, time

from django.core.exceptions import ValidationError
from wagtail import blocks

from schedule.clock import NoSuchTimeError, TimeHappensTwiceError, uk_instant


class DateBlock(blocks.StructBlock):
    """One hand-picked date, in UK wall-clock time."""

    day = blocks.DateBlock()
    starts = blocks.TimeBlock(help_text="UK time, for example 19:00")

    class Meta:
        icon = "date"
        template = "blocks/date_block.html"
        description = "One date on which the session takes place"
        preview_value = {"day": date(2027, 4, 1), "starts": time(19, 0)}

    def clean(self, value):
        value = super().clean(value)
        if value["day"] and value["starts"]:
            try:
                uk_instant(value["day"], value["starts"])
            except (NoSuchTimeError, TimeHappensTwiceError) as problem:
                raise blocks.StructBlockValidationError({"starts": ValidationError(str(problem))}) from problem
        return value
