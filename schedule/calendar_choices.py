"""What an address asks of a calendar: discreet or not, a reminder or none, a copy or a subscription. Pure."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

REMINDERS = (10, 30, 60)  # minutes before the start
YES, NO = "1", "0"


class UnknownChoiceError(ValueError):
    """The address asks for something that does not exist. Its words are for the visitor and repeat nothing typed."""


@dataclass(frozen=True)
class Choices:
    """`discreet` is None where the address leaves it to us; `reminder` is minutes, None for no reminder."""

    discreet: bool | None = None
    reminder: int | None = None
    download: bool = False

    @property
    def query(self) -> dict:
        """The choices as an address holds them; what is as usual is left out, so that addresses stay short."""
        query = {}
        if self.discreet:
            query["discreet"] = YES
        if self.reminder:
            query["reminder"] = self.reminder
        return query


def choices_in(params) -> Choices:
    """Return the choices that a QueryDict or dict holds. Empty means as usual.

    Raises UnknownChoiceError, in words, for anything but discreet=1 or 0, download=1 or 0, and our reminders.
    """
    return Choices(
        discreet=_yes_or_no(params, "discreet"),
        reminder=_reminder(params.get("reminder", "")),
        download=bool(_yes_or_no(params, "download")),
    )


def _yes_or_no(params, name) -> bool | None:
    value = params.get(name, "")
    if value not in (YES, NO, ""):
        raise UnknownChoiceError(_("In a calendar’s address, “%(name)s” is 1 or 0.") % {"name": name})
    return value == YES if value else None


def _reminder(value) -> int | None:
    if value in ("", NO):
        return None
    if value not in map(str, REMINDERS):
        raise UnknownChoiceError(_("A reminder comes 10, 30 or 60 minutes before the start."))
    return int(value)


def with_query(path: str, query: dict) -> str:
    """Return the address of `path` with the query, or without a question mark when that is empty."""
    return f"{path}?{urlencode(query)}" if query else path
