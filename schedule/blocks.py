from datetime import date, time

from django.core.exceptions import ValidationError
from schedule.clock import NoSuchTime, TimeHappensTwice, uk_instant
from wagtail import blocks


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
            except (NoSuchTime, TimeHappensTwice) as problem:
                raise blocks.StructBlockValidationError({"starts": ValidationError(str(problem))}) from problem
        return value
