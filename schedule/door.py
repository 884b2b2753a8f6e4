"""What a session is at this moment, in one word. Pure.

The word comes from three things: what a host or editor said about it (its status, kept outside page revisions),
whether it was moved, and the clock.
"""

from datetime import datetime
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from .clock import day_inside, local, time_words


class Status(StrEnum):
    """What people have decided about one dated session. That it moved shows in its times."""

    ON = "on"
    CANCELLED = "cancelled"
    FULL = "full"


class State(StrEnum):
    """What a visitor meets. `MOVED` is only ever said before the doors open: from then on it is a session like any."""

    PLANNED = "planned"
    OPEN = "open"
    LIVE = "live"
    SETTLED = "settled"
    FULL = "full"
    MOVED = "moved"
    CANCELLED = "cancelled"
    ENDED = "ended"


def session_state(
    *,
    status: str,
    moved: bool,
    doors_open_at: datetime,
    doors_close_at: datetime,
    starts_at: datetime,
    ends_at: datetime,
    now: datetime,
) -> State:
    """Return the state at `now`. All times are aware; each moment belongs to what begins with it.

    "Settled" is a session that is on and whose door has closed to late arrivals.
    """
    if status == Status.CANCELLED:
        return State.CANCELLED
    if now >= ends_at:
        return State.ENDED
    if status == Status.FULL:
        return State.FULL
    if now >= doors_close_at:
        return State.SETTLED
    if now >= starts_at:
        return State.LIVE
    if now >= doors_open_at:
        return State.OPEN
    return State.MOVED if moved else State.PLANNED


def state_of(row, now: datetime) -> State:
    """Return the state at `now` of a row that has the facts as attributes: an Occurrence, saved or not."""
    return session_state(
        status=row.status,
        moved=row.is_moved,
        doors_open_at=row.doors_open_at,
        doors_close_at=row.doors_close_at,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        now=now,
    )


# The states in which a press of Join leads into the room.
DOOR_IS_OPEN = (State.OPEN, State.LIVE)
# Of every state that needs no time in them. Lazy: a list of twenty rows looks up one for each, not all.
STATE_NAMES = {
    State.OPEN: gettext_lazy("Doors open"),
    State.LIVE: gettext_lazy("On now"),
    State.SETTLED: gettext_lazy("On now, door closed"),
    State.FULL: pgettext_lazy("of a room", "Full"),
    State.CANCELLED: gettext_lazy("Cancelled"),
    State.ENDED: gettext_lazy("Ended"),
}


def state_words(state: State, *, doors_open_at: datetime, starts_at: datetime, now: datetime) -> str:
    """Return the words for the pill: "Doors open", "Opens 12:15pm", "Moved to Thursday 5 March, 6pm"."""
    if state == State.PLANNED:
        opens, time = local(doors_open_at).date(), time_words(doors_open_at)
        if opens in (local(now).date(), local(starts_at).date()):
            return _("Opens %(time)s") % {"time": time}
        return _("Opens %(day)s, %(time)s") % {"day": day_inside(doors_open_at, now), "time": time}
    if state == State.MOVED:
        return _("Moved to %(day)s, %(time)s") % {"day": day_inside(starts_at, now), "time": time_words(starts_at)}
    return str(STATE_NAMES[state])


def state_names() -> dict[State, str]:
    """Return the words of every state that needs no time in them."""
    return {state: str(name) for state, name in STATE_NAMES.items()}
