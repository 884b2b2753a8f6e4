"""Fetch the still of a video from the one host that its site keeps stills on. Runs when a page is published.

No address that anybody typed is asked: the hosts are named here, the paths are made of an id that was read. Still, a
name server may lie, so a host that leads into our own network is not connected to (core/public_fetching.py).
"""

import io
import json
from urllib.parse import quote, urlsplit

from PIL import Image

from core.public_fetching import CannotFetchError, PublicConnection, get_once
from core.video_address import YOUTUBE, HostedVideo

SECONDS = 5  # for one answer, from the first byte to the last
MOST_BYTES = 1_000_000
MOST_PIXELS = 4_000_000
FORMATS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
YOUTUBE_STILLS = "i.ytimg.com"
VIMEO_QUESTIONS = "vimeo.com"
VIMEO_STILLS = "i.vimeocdn.com"
HOSTS = {YOUTUBE_STILLS, VIMEO_QUESTIONS, VIMEO_STILLS}


class NoPosterError(Exception):
    """There is no still to be had. Its words are for the log."""


def fetch_poster(video: HostedVideo, get=None) -> tuple[bytes, str]:
    """Return a still's bytes and its file's ending. Raises NoPosterError for whatever goes wrong.

    `get(host, path)` returns the bytes of one answer; tests give one that asks nobody.
    """
    get = get or get_over_https
    if video.provider == YOUTUBE:
        data = get(YOUTUBE_STILLS, f"/vi/{video.video_id}/hqdefault.jpg")
    else:
        data = get(VIMEO_STILLS, vimeo_still(get(VIMEO_QUESTIONS, vimeo_question(video))))
    return data, ending_of(data)


def vimeo_question(video: HostedVideo) -> str:
    return f"/api/oembed.json?url={quote(video.watch_url, safe='')}"


def vimeo_still(answer: bytes) -> str:
    """Return the path of the still that Vimeo's oEmbed answer names. Of the answer nothing else is read."""
    try:
        address = json.loads(answer)["thumbnail_url"]
        parts = urlsplit(address)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise NoPosterError("Vimeo's answer names no still.") from None
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    if (parts.scheme, parts.netloc) != ("https", VIMEO_STILLS) or not path.isascii() or not path.isprintable():
        raise NoPosterError("Vimeo's answer names a still on a host that is not its own.")
    return quote(path, safe="/?&=%-._~")


def ending_of(data: bytes) -> str:
    """Return "jpg", "png" or "webp" for a whole picture of that kind that is not too large to draw."""
    try:
        with Image.open(io.BytesIO(data), formats=tuple(FORMATS)) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise NoPosterError("The still has too many pixels.")
            picture.load()
            return FORMATS[picture.format]
    except NoPosterError:
        raise
    except Exception as problem:  # Pillow raises many kinds for a broken file
        raise NoPosterError("What came is no picture.") from problem


def get_over_https(host: str, path: str) -> bytes:
    """Return the body of one 200 from one of HOSTS. No redirect is followed, no proxy used, no cookie kept."""
    if host not in HOSTS:
        raise NoPosterError(f"{host} is not a host of stills.")
    try:
        connection = PublicConnection(host, timeout=SECONDS)
        status, _, data = get_once(connection, path, "image/*, application/json", SECONDS, MOST_BYTES)
    except CannotFetchError as problem:
        raise NoPosterError(str(problem)) from problem
    if status != 200:
        raise NoPosterError(f"{host} answered {status}.")
    return data
