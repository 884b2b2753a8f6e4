"""How long a check of a helpline's details holds, and what follows when it has run out. Pure; `today` is an argument.

A wrong number costs a frightened person the one call they had the strength for. No number costs them as much. So
what is there for an emergency stays, and is shouted about in the CMS; the rest goes from the pages until somebody has
looked.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

DUE_AFTER, WITHDRAWN_AFTER = 180, 365  # days


class Check(StrEnum):
    HOLDS = "holds"
    NEVER = "never"
    OVERDUE = "overdue"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class CheckRules:
    """Days that a check holds, and days after which a signpost that is not kept goes from the pages."""

    due_after: int = DUE_AFTER
    withdrawn_after: int = WITHDRAWN_AFTER


def check_state(*, last_verified: date | None, entered_on: date, kept: bool, today: date, rules: CheckRules) -> Check:
    """Return how the check of one signpost stands on `today`.

    Details that nobody has checked age from the day they were entered. A check "on" a day to come is a slip of the
    hand and counts for nothing. `kept` ones (crisis help, whatever is in the bar) are never withdrawn by time.
    """
    checked = last_verified if last_verified and last_verified <= today else None
    age = today - (checked or entered_on)
    if age > timedelta(days=rules.withdrawn_after) and not kept:
        return Check.WITHDRAWN
    if checked is None:
        return Check.NEVER
    return Check.OVERDUE if age > timedelta(days=rules.due_after) else Check.HOLDS


def state_of(signpost, today: date, rules: CheckRules) -> Check:
    """Return the same for anything with a signpost's fields."""
    return check_state(
        last_verified=signpost.last_verified,
        entered_on=signpost.entered_on,
        kept=signpost.is_kept,
        today=today,
        rules=rules,
    )


def shown(signposts, today: date, rules: CheckRules) -> list:
    """Return those that pages may show, in the same order, each with `check` set for its words."""
    for signpost in signposts:
        signpost.check_state = state_of(signpost, today, rules)
    return [signpost for signpost in signposts if signpost.check_state != Check.WITHDRAWN]
