"""When a page has to be read again. Pure."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

LONGEST = relativedelta(years=3)  # what the Patient Information Forum asks of health information
USUAL = relativedelta(years=1)
SOON = timedelta(days=60)


def latest_due(reviewed_on: date) -> date:
    """Return the last day on which the next review may fall; 28 February for somebody who read it on 29 February."""
    return reviewed_on + LONGEST


def usual_due(reviewed_on: date) -> date:
    """Return the day that is offered for the next review."""
    return reviewed_on + USUAL


def faults_of(reviewed_on: date, due_on: date, last_reviewed_on: date | None, today: date) -> dict[str, str]:
    """Return what is wrong with the dates of a review, in words by field; nothing where all is well."""
    faults = {}
    if reviewed_on > today:
        faults["reviewed_on"] = "This day has not come yet. Say the day on which the page was read."
    elif last_reviewed_on and reviewed_on < last_reviewed_on:
        faults["reviewed_on"] = f"The page was reviewed after that, on {last_reviewed_on:%d/%m/%Y}."
    if due_on <= today:
        faults["due_on"] = "The next review has to be after today."
    elif due_on > latest_due(reviewed_on):
        faults["due_on"] = f"Three years at most: {latest_due(reviewed_on):%d/%m/%Y} or sooner."
    return faults


def state_of(due_on: date | None, today: date) -> str:
    """Return "never", "overdue", "soon" or "fine" for a page whose next review is due on that day (None: no review)."""
    if due_on is None:
        return "never"
    if due_on < today:
        return "overdue"
    return "soon" if due_on <= today + SOON else "fine"
