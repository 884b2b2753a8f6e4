"""Recordings for tests: a file of our own with captions, and webinars that are over."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from django.core.files.base import ContentFile

from core.models import PortalMedia
from tests.factories import webinar

NOW = datetime(2027, 3, 10, 9, 30, tzinfo=UTC)
MEDIA = Path(__file__).resolve().parents[1] / "webinars" / "demo" / "media"
VTT = b"""WEBVTT

NOTE chapter: At the quay

00:01.000 --> 00:04.000
<v Ann>The pelican <b>sits</b> on the mole.

00:12.000 --> 00:15.000
<v Ben>And nobody minds.
"""


def media(captions=VTT, kind="video", **fields):
    """Return a stored film or sound with these captions (bytes), or without any."""
    made = PortalMedia(title="A talk", type=kind, duration=30, **fields)
    name = "waiting.webm" if kind == "video" else "home.mp3"
    made.file.save(name, ContentFile((MEDIA / name).read_bytes()), save=False)
    if captions:
        made.captions.save("talk.vtt", ContentFile(captions), save=False)
    made.save()
    return made


def complete(**fields) -> dict:
    """Return the fields of a recording that may be published."""
    return {
        "recording": "here",
        "transcript": "## At the quay\n\n[0:01] Ann: The pelican sits on the mole.\n\n[0:12] Ben: And nobody minds.",
        "speakers_agreed": True,
        "speakers_agreed_on": date(2027, 3, 9),
        **fields,
    }


def over(title="A talk", days=2, **fields):
    """Return a published webinar that took place so many days before NOW."""
    return webinar(title, start=NOW - timedelta(days=days), **fields)
