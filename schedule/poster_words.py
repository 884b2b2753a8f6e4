"""When a session is, in the few large words of a poster. Pure.

A poster hangs for weeks. It says a rule where there is one, with its end; otherwise whole dates with their year.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils.translation import gettext as _

from .clock import UK, local, long_date, long_date_inside, time_words
from .recurrence import Repeat, rule_words

MOST_LINES = 4
WINTER_DAY = date(2027, 1, 15)  # any day on which the clocks stay as they are


@dataclass(frozen=True)
class When:
    """One large line, empty where several dates are alike, and smaller lines under it. Both empty: no date to come."""

    headline: str = ""
    lines: tuple[str, ...] = ()


def span_words(starts_at: datetime, ends_at: datetime) -> str:
    """Return "7:15am to 8:15am", in UK time."""
    return _("%(start)s to %(end)s") % {"start": time_words(starts_at), "end": time_words(ends_at)}


def wall_span_words(starts: time, length: timedelta) -> str:
    """Return "7:15am to 8:15am" for a UK wall-clock time."""
    start = datetime.combine(WINTER_DAY, starts, UK)
    return span_words(start, start + length)


def date_line(starts_at: datetime, ends_at: datetime) -> str:
    """Return "Thursday 4 March 2027, 7:15am to 8:15am"."""
    return f"{long_date(local(starts_at).date())}, {span_words(starts_at, ends_at)}"


def when_words(coming, rule: Repeat | None, last_day: date | None, length: timedelta) -> When:
    """Return when the sessions are.

    `coming` are (start, end) pairs of the sessions to come that take place, in order, in aware times. `rule` is the
    page's one rule, None where dates were picked or mixed; `last_day` is the last day that rule names, and `length`
    a session's length.
    """
    if not coming:
        return When()
    if rule is None:
        lines = tuple(date_line(*pair) for pair in coming[:MOST_LINES])
        return When(lines[0]) if len(lines) == 1 else When("", lines)
    usual = wall_span_words(rule.starts, length)
    starts_at, ends_at = coming[0]
    next_day = long_date(local(starts_at).date())
    is_usual = span_words(starts_at, ends_at) == usual
    lines = [_("Next: %(date)s") % {"date": next_day if is_usual else date_line(starts_at, ends_at)}]
    if last_day:
        lines.append(_("Until %(day)s") % {"day": long_date_inside(last_day)})
    if rule.skip_holidays_of:
        lines.append(_("Not on bank holidays"))
    return When(f"{rule_words(rule)}, {usual}", tuple(lines))
