"""What a webinar may say about its recording, and what a recording must have before anybody sees it. Pure.

A deaf visitor gets every word or nobody gets the recording: captions, a transcript and the speakers' consent, or a day
by which all of them come.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext

from schedule.clock import local

NONE, PLANNED, COMING, HERE = "none", "planned", "coming", "here"
# The UK's Accessibility Regulations 2018 (as guidance reads them) leave fourteen days for a recording's captions.
MOST_DAYS = 14


@dataclass(frozen=True)
class Said:
    """What the page says. `session_ends` are the ends of the dates that take place, as instants, past and to come."""

    status: str = NONE
    by: date | None = None
    reason: str = ""
    session_ends: Sequence[datetime] = ()
    own_file: bool = False
    file_has_captions: bool = False
    address: str = ""
    captions_checked: bool = False
    transcript: str = ""
    speakers_agreed: bool = False
    agreed_on: date | None = None
    sensitive: bool = False
    content_note: str = ""

    def last_end(self, now: datetime) -> datetime | None:
        """Return the end of the last session that is over, else of the last to come, or None without any date."""
        over = [end for end in self.session_ends if end <= now]
        return max(over or self.session_ends, default=None)


def day_month(day: date, today: date) -> str:
    """Return "3 December", with the year where it is not this one."""
    return date_format(day, "j F" if day.year == today.year else "j F Y")


def gaps(recording: Said, now: datetime) -> dict[str, str]:
    """Return {field of the page: words for the editor} for what is missing before the page may be published."""
    if recording.status == COMING:
        return coming_gaps(recording, now)
    if recording.status == HERE:
        return here_gaps(recording, now)
    return {}


def coming_gaps(recording: Said, now: datetime) -> dict[str, str]:
    found, end = {}, recording.last_end(now)
    if not recording.reason.strip():
        found["recording_note"] = "Say in a few words why the recording takes longer."
    if recording.by is None:
        found["recording_by"] = "Say by which day the recording will be here."
    elif end is None:
        found["recording_by"] = "Give the webinar a date first: the recording comes within two weeks of it."
    else:
        last_day = local(end).date()
        latest = last_day + timedelta(days=MOST_DAYS)
        if recording.by > latest:
            found["recording_by"] = (
                f"A recording comes within {MOST_DAYS} days of its session: by {date_format(latest, 'j F Y')} at the "
                "latest. If it cannot, say that it will not be recorded."
            )
        elif recording.by < last_day:
            found["recording_by"] = f"The session is on {date_format(last_day, 'j F Y')}: choose a day after it."
    return found


def here_gaps(recording: Said, now: datetime) -> dict[str, str]:
    found, end = {}, recording.last_end(now)
    if end is not None and end > now:
        found["recording"] = "The session is not over yet, so its recording cannot be here."
    if not recording.own_file and not recording.address:
        found["recording_media"] = "Choose the film or the sound, or paste the address of the video on another site."
    elif recording.own_file and recording.address:
        found["recording_address"] = "Choose one of the two: a file of our own, or a video on another site."
    elif recording.own_file and not recording.file_has_captions:
        found["recording_media"] = "This file has no captions that can be shown. Open it and add a WebVTT file to it."
    elif recording.address and not recording.captions_checked:
        found["captions_checked"] = "A recording needs captions that a person has checked."
    if not recording.transcript.strip():
        found["transcript"] = "A recording needs a transcript. With captions in place, saving writes one from them."
    if not recording.speakers_agreed:
        found["speakers_agreed"] = "Every speaker has to agree before the recording is published."
    if recording.agreed_on is None:
        found["speakers_agreed_on"] = "Say on which day the last of the speakers agreed."
    elif recording.agreed_on > local(now).date():
        found["speakers_agreed_on"] = "This day is still to come."
    if recording.sensitive and not recording.content_note.strip():
        found["content_note"] = "The subject is sensitive: say first what the recording talks about."
    return found


def is_here(recording: Said) -> bool:
    """Return whether there is something to play. A file that was deleted since takes the recording with it."""
    return recording.status == HERE and (recording.own_file or bool(recording.address))


def visitor_words(recording: Said, today: date, ended: bool) -> str:
    """Return what visitors read about the recording, without a full stop. `ended`: the webinar has no date to come."""
    if recording.status == HERE:
        return gettext("Recording with captions") if is_here(recording) else gettext("The recording is away for now")
    if recording.status == COMING and recording.by:
        words = {"day": day_month(recording.by, today)}
        if recording.by < today:
            return gettext("The recording is late: it was due by %(day)s") % words
        return gettext("Recording coming by %(day)s") % words
    if recording.status == PLANNED:
        return gettext("Recording planned, not here yet") if ended else gettext("Will be recorded")
    return gettext("Not recorded") if ended else gettext("Will not be recorded")


def attention_words(recording: Said, now: datetime, ended: bool) -> str:
    """Return what an editor has to do about a published page's recording; "" where nothing.

    `ended`: the webinar has no date to come.
    """
    today = local(now).date()
    if recording.status == COMING and recording.by and recording.by < today:
        return (
            f"Its recording was promised by {date_format(recording.by, 'j F Y')}. Add it, or say that there is none; "
            "until then the page says that it is late."
        )
    if recording.status == PLANNED and ended:
        return "It is over. Add the recording, say by which day it comes, or say that there is none."
    if recording.status == HERE:
        return " ".join(here_gaps(recording, now).values())
    return ""
