"""The moments in a session's life that an editor can preview: the page as visitors will meet it then. Pure."""

from datetime import timedelta

from schedule.door import Status

NOW = ""
SETTLED = "settled"
SCENES = [
    (NOW, "As it is now"),
    ("before", "Before the door opens"),
    ("open", "Door open"),
    ("live", "On now"),
    (SETTLED, "Door closed to late arrivals"),
    ("full", "Full"),
    ("cancelled", "Cancelled"),
    ("ended", "Ended"),
]
SAID = {"full": Status.FULL, "cancelled": Status.CANCELLED}
EXAMPLE_WORDS = "Here stand the words you give when you say so."


def scene_of(request) -> str:
    """Return the scene that a preview request asks for; outside previews, and for unknown ones, NOW."""
    scene = getattr(request, "preview_mode", NOW) if getattr(request, "is_preview", False) else NOW
    return scene if scene in dict(SCENES) else NOW


def moment_of(scene, row, now):
    """Return the instant at which this date is in the scene."""
    return {
        "before": row.doors_open_at - timedelta(hours=1),
        "open": row.doors_open_at,
        "live": row.starts_at,
        "settled": row.doors_close_at,
        "full": row.starts_at,
        "cancelled": row.doors_open_at,
        "ended": row.ends_at,
    }.get(scene, now)


def play(scene, row) -> None:
    """Say in memory what the scene wants said of this date. Nothing is saved."""
    if scene in SAID:
        row.status, row.reason = SAID[scene].value, EXAMPLE_WORDS
