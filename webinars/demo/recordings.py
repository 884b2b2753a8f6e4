"""The demo's recordings: two that are here, with captions and a transcript made from them, and one that is coming."""

from datetime import datetime, timedelta
from pathlib import Path

from django.core.files.base import ContentFile

from core.demo.art import draw
from core.models import PortalMedia
from core.transcript import as_text, from_captions
from webinars.models import WebinarPage

MEDIA = Path(__file__).parent / "media"
FILM_SIZE = (640, 360)
DAYS_TO_CAPTIONS = 10
# webinar's slug -> (file, captions, kind, seconds)
HERE = {
    "while-you-wait-for-news": ("waiting.webm", "waiting.vtt", "video", 66),
    "home-is-far-away": ("home.mp3", "home.vtt", "audio", 54),
}


def recording_fields(spec: dict, last_start: datetime) -> dict:
    """Return what a webinar's page says about its recording. `last_start` is its last date, in UK time."""
    status = spec["recording"] or WebinarPage.Recording.NONE
    fields = {"recording": status, "recording_note": spec["after"][:200]}
    if status == WebinarPage.Recording.COMING:
        fields["recording_by"] = last_start.date() + timedelta(days=DAYS_TO_CAPTIONS)
    if status == WebinarPage.Recording.HERE:
        media = build_media(spec["title"], *HERE[spec["slug"]], art=spec["art"])
        fields |= {
            "recording_media": media,
            "transcript": as_text(from_captions(media.read_captions())),
            "transcript_source": WebinarPage.TranscriptSource.CAPTIONS,
            "speakers_agreed": True,
            "speakers_agreed_on": last_start.date(),
        }
    return fields


def build_media(title, file, captions, kind, seconds, *, art):
    media = PortalMedia(title=title, type=kind, duration=seconds)
    media.file.save(file, ContentFile((MEDIA / file).read_bytes()), save=False)
    media.captions.save(captions, ContentFile((MEDIA / captions).read_bytes()), save=False)
    if kind == "video":
        media.width, media.height = FILM_SIZE
        media.thumbnail = ContentFile(draw(art, *FILM_SIZE), name=f"{art}.png")
    media.save()
    return media
