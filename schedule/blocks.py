"""What an editor writes about when: dates picked by hand, and rules. All in UK wall-clock time."""

from datetime import date, time

from django.core.exceptions import ValidationError
from wagtail import blocks

from schedule.bank_holidays import NATIONS
from schedule.clock import WHICH, NoSuchTimeError, TimeHappensTwiceError, uk_instant
from schedule.plan import Plan
from schedule.recurrence import (
    DAY_NAMES,
    FIRST_DAY,
    FREQUENCIES,
    LAST_DAY,
    MOST_DATES,
    PLACES,
    Pause,
    PlannedDate,
    Repeat,
    TooManyDatesError,
    expand,
)

OUT_OF_RANGE = f"Choose a day from {FIRST_DAY.year} to {LAST_DAY.year}."


def which_block():
    return blocks.ChoiceBlock(
        choices=WHICH,
        required=False,
        label="If the clocks go back over it",
        help_text="Needed only for a time from 1am to 2am on the night the clocks go back: it happens twice.",
    )


class DateBlock(blocks.StructBlock):
    """One hand-picked date."""

    day = blocks.DateBlock()
    starts = blocks.TimeBlock(help_text="UK time, for example 19:00")
    which = which_block()

    class Meta:
        icon = "date"
        template = "blocks/date_block.html"
        label = "One date"
        description = "One date on which the session takes place"
        preview_value = {"day": date(2027, 4, 1), "starts": time(19, 0)}

    def clean(self, value):
        value = super().clean(value)
        errors = {}
        if value["day"] and not FIRST_DAY <= value["day"] <= LAST_DAY:
            errors["day"] = ValidationError(OUT_OF_RANGE)
        elif value["day"] and value["starts"]:
            try:
                uk_instant(value["day"], value["starts"], value["which"])
            except NoSuchTimeError as problem:
                errors["starts"] = ValidationError(str(problem))
            except TimeHappensTwiceError as problem:
                errors["which"] = ValidationError(str(problem))
        if errors:
            raise blocks.StructBlockValidationError(errors)
        return value


class PauseBlock(blocks.StructBlock):
    """Days on which a rule rests, both ends included."""

    first_day = blocks.DateBlock(label="From")
    last_day = blocks.DateBlock(label="To, that day included")

    class Meta:
        icon = "time"
        template = "blocks/pause_block.html"
        description = "Days without a session, for example a holiday"
        preview_value = {"first_day": date(2027, 8, 2), "last_day": date(2027, 8, 29)}

    def clean(self, value):
        value = super().clean(value)
        if value["first_day"] and value["last_day"] and value["last_day"] < value["first_day"]:
            raise blocks.StructBlockValidationError({"last_day": ValidationError("A pause ends after it begins.")})
        return value


class RepeatBlock(blocks.StructBlock):
    """A rule: weekly, fortnightly, or the nth weekday of the month."""

    frequency = blocks.ChoiceBlock(choices=FREQUENCIES, default="weekly", label="How often")
    weekday = blocks.ChoiceBlock(choices=[(str(place), name) for place, name in enumerate(DAY_NAMES)])
    place = blocks.ChoiceBlock(
        choices=PLACES, default="1", required=False, label="Which one in the month", help_text="For once a month."
    )
    starts = blocks.TimeBlock(help_text="UK time, for example 07:15. It stays the same when the clocks change.")
    which = which_block()
    first_day = blocks.DateBlock(label="From")
    last_day = blocks.DateBlock(required=False, label="Until, that day included")
    count = blocks.IntegerBlock(
        required=False, min_value=1, max_value=MOST_DATES, label="Or this many dates", help_text="At most 52."
    )
    skip_holidays_of = blocks.ChoiceBlock(
        choices=NATIONS, required=False, label="Skip bank holidays", help_text="Empty: bank holidays are days like any."
    )
    pauses = blocks.ListBlock(PauseBlock(), default=[], max_num=12)

    class Meta:
        icon = "rotate"
        template = "blocks/repeat_block.html"
        label = "Again and again"
        description = "A rule, for example every Thursday at 7:15am until the end of June"
        preview_value = {
            "frequency": "weekly",
            "weekday": "3",
            "starts": time(7, 15),
            "first_day": date(2027, 3, 4),
            "count": 12,
        }

    def clean(self, value):
        value = super().clean(value)
        errors = self._errors(value)
        if errors:
            raise blocks.StructBlockValidationError({name: ValidationError(words) for name, words in errors.items()})
        return value

    def _errors(self, value) -> dict:
        if any(value[name] in (None, "") for name in ("frequency", "weekday", "starts", "first_day")):
            return {}  # a draft may wait for these; publishing asks for them
        out = {
            name: OUT_OF_RANGE
            for name in ("first_day", "last_day")
            if value[name] and not FIRST_DAY <= value[name] <= LAST_DAY
        }
        if out:
            return out
        if value["frequency"] == "monthly" and not value["place"]:
            return {"place": "Say which one in the month."}
        if value["last_day"] and value["last_day"] < value["first_day"]:
            return {"last_day": "The last day comes after the first."}
        if not value["last_day"] and not value["count"]:
            return {"count": "Say when it ends: a last day, or how many dates."}
        try:
            dates = expand(repeat_of(value))
        except TooManyDatesError as problem:
            return {"last_day": str(problem)}
        except NoSuchTimeError as problem:
            return {"starts": f"{problem} Or add a pause over that day."}
        except TimeHappensTwiceError as problem:
            return {"which": str(problem)}
        if not any(date.instant for date in dates):
            return {"last_day": "No date comes out of this rule."}
        return {}


def repeat_of(value) -> Repeat:
    """Return the rule that a filled RepeatBlock describes."""
    return Repeat(
        frequency=value["frequency"],
        weekday=int(value["weekday"]),
        place=value["place"] or "1",
        starts=value["starts"],
        which=value["which"] or "",
        first_day=value["first_day"],
        last_day=value["last_day"],
        count=value["count"],
        skip_holidays_of=value["skip_holidays_of"] or "",
        pauses=tuple(
            Pause(pause["first_day"], pause["last_day"])
            for pause in value["pauses"]
            if pause["first_day"] and pause["last_day"]
        ),
    )


def dates_of(child) -> list[PlannedDate]:
    """Return the dates of one block of a plan, those it skips included.

    Unfinished blocks, of a draft, have none. Raises what `expand` and `uk_instant` raise.
    """
    value = child.value
    if child.block_type == "date":
        if not value["day"] or not value["starts"]:
            return []
        instant = uk_instant(value["day"], value["starts"], value["which"] or "")
        return [PlannedDate(value["day"], value["starts"], instant)]
    needed = [value[name] for name in ("frequency", "weekday", "starts", "first_day")]
    if None in needed or "" in needed or not (value["last_day"] or value["count"]):
        return []
    return expand(repeat_of(value))


def plan_of(stream_value) -> Plan:
    """Return the plan that a page's blocks make. What the clocks make impossible is left out: the form refuses it in
    words, and an import must not fail a whole page over one date."""
    picked, repeated = [], []
    for child in stream_value:
        try:
            instants = [date.instant for date in dates_of(child) if date.instant]
        except ValueError:
            continue
        (picked if child.block_type == "date" else repeated).extend(instants)
    return Plan(picked, repeated)
