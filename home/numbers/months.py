"""Whole months, and numbers as the public reads them. Pure."""

from datetime import date

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from core.small_numbers import STEP, about


def whole_months(today: date, count: int) -> list[date]:
    """Return the first day of each of the last `count` months that are over, the oldest first."""
    latest = today.year * 12 + today.month - 2
    return [date(month // 12, month % 12 + 1, 1) for month in range(latest - count + 1, latest + 1)]


def publicly(number: int) -> str:
    """Return "0", "fewer than 10", or the number rounded down to tens with its thousands apart: "1,230"."""
    if 0 < number < STEP:
        return _("fewer than %(least)s") % {"least": STEP}
    return number_format(about(number), use_l10n=True, force_grouping=True)
