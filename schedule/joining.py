"""What a press of Join does: a seat where seats are kept, a number in a count, and the address. Nothing about who."""

from dataclasses import dataclass, field

from django.db import DatabaseError, transaction
from django.db.models import F
from django.views.decorators.debug import sensitive_variables

from schedule.door import DOOR_IS_OPEN, State, Status, state_of
from schedule.links import link_of, open_link
from schedule.models import JoinCount, Occurrence


@dataclass(frozen=True)
class Outcome:
    """Either an address to go to, or the state that says why not. `busy` asks to press again in a moment."""

    state: State
    address: str = field(default="", repr=False)
    no_room: bool = False
    busy: bool = False


@sensitive_variables("address")
def press_join(occurrence, now) -> Outcome:
    """Let somebody in at `now`, or say why not. The link is opened first: no seat is lost to a missing room."""
    state = state_of(occurrence, now)
    if state not in DOOR_IS_OPEN:
        return Outcome(state)
    address = open_link(link_of(occurrence))
    if not address:
        return Outcome(state, no_room=True)
    try:
        if not count_in(occurrence):
            return Outcome(State.FULL)
    except DatabaseError:
        # Where seats are kept the count decides, so nobody passes uncounted. Elsewhere a number matters less.
        if occurrence.seats:
            return Outcome(state, busy=True)
    return Outcome(state, address)


def count_in(occurrence) -> bool:
    """Count one person in; return False where all seats are taken.

    The comparison and the addition are one UPDATE, so that however many press at once, exactly as many pass.
    """
    JoinCount.objects.get_or_create(occurrence=occurrence)
    count = JoinCount.objects.filter(occurrence=occurrence)
    if not occurrence.seats:
        count.update(let_in=F("let_in") + 1)
        return True
    with transaction.atomic():
        taken = count.filter(let_in__lt=occurrence.seats).update(let_in=F("let_in") + 1)
        if not count.filter(let_in__lt=occurrence.seats).exists():
            say_full(occurrence)
    return bool(taken)


@transaction.atomic
def say_full(occurrence) -> None:
    """Mark a session full, from a fresh row: somebody may have cancelled it meanwhile."""
    row = Occurrence.objects.select_for_update().get(pk=occurrence.pk)
    if row.status == Status.ON:
        row.status = Status.FULL
        # These and no others: a process that serves visitors may write nothing else of a session.
        row.save(update_fields=["status", "sequence", "modified_at"])


class TooLateError(Exception):
    """The session was cancelled or over before the words came."""


@transaction.atomic
def say_cancelled(occurrence, reason: str, now) -> None:
    """Call one session off with public words, from a fresh row; raises TooLateError where there is nothing to call off.

    It is a person who says so: no later publishing of the page and no date that comes back revives it.
    """
    row = Occurrence.objects.select_for_update().get(pk=occurrence.pk)
    if row.status == Status.CANCELLED or row.ends_at <= now:
        raise TooLateError
    row.status, row.reason, row.by_hand, row.left_plan = Status.CANCELLED, reason, True, False
    row.save()


@transaction.atomic
def say_not_full(occurrence) -> None:
    """Take "full" back. Where seats are kept, exactly one becomes free: a host lets in one more at a time."""
    # In the same order as `count_in`: first the count, then the session. Otherwise two could wait for each other.
    list(JoinCount.objects.select_for_update().filter(occurrence_id=occurrence.pk))
    row = Occurrence.objects.select_for_update().get(pk=occurrence.pk)
    if row.status != Status.FULL:
        return
    if row.seats:
        JoinCount.objects.filter(occurrence=row, let_in__gte=row.seats).update(let_in=row.seats - 1)
    row.status = Status.ON
    row.save()
