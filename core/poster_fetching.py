"""Fetch the still of a video from the one host that its site keeps stills on. Runs when a page is published.

No address that anybody typed is asked: the hosts are named here, the paths are made of an id that was read. Still, a
name server may lie, so a host that leads into our own network is not connected to.
"""

import io
import ipaddress
import json
import socket
import time
from http.client import HTTPException, HTTPSConnection
from urllib.parse import quote, urlsplit

from PIL import Image

from core.video_address import YOUTUBE, HostedVideo

SECONDS = 5  # for one answer, from the first byte to the last
MOST_BYTES = 1_000_000
MOST_PIXELS = 4_000_000
FORMATS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
YOUTUBE_STILLS = "i.ytimg.com"
VIMEO_QUESTIONS = "vimeo.com"
VIMEO_STILLS = "i.vimeocdn.com"
HOSTS = {YOUTUBE_STILLS, VIMEO_QUESTIONS, VIMEO_STILLS}
UNICAST_6 = ipaddress.ip_network("2000::/3")  # RFC 4291, 2.4; what translates to IPv4 lies outside


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
    ends = time.monotonic() + SECONDS
    connection = PublicConnection(host, timeout=SECONDS)
    try:
        connection.request("GET", path, headers={"Accept": "image/*, application/json", "User-Agent": "portal"})
        answer = connection.getresponse()
        if answer.status != 200:
            raise NoPosterError(f"{host} answered {answer.status}.")
        data = b""
        while part := answer.read1(65536):
            data += part
            if len(data) > MOST_BYTES:
                raise NoPosterError(f"{host} sends more than {MOST_BYTES:,} bytes.")
            if time.monotonic() > ends:
                raise NoPosterError(f"{host} takes more than {SECONDS} seconds.")
        return data
    except (OSError, HTTPException) as problem:
        raise NoPosterError(f"{host} could not be asked ({type(problem).__name__}).") from problem
    finally:
        connection.close()


class PublicConnection(HTTPSConnection):
    """HTTPS to a public address only. What was looked at is what is connected to: the name is not asked for twice."""

    def connect(self):
        plain = socket.create_connection((public_address(self.host, self.port), self.port), self.timeout)
        try:
            self.sock = self._context.wrap_socket(plain, server_hostname=self.host)
        except BaseException:
            plain.close()
            raise


def public_address(host: str, port: int) -> str:
    """Return an address of `host` on the public internet, or raise NoPosterError where any of them is another."""
    found = [entry[4][0] for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if not found or not all(is_public(address) for address in found):
        raise NoPosterError(f"{host} is not an address on the public internet from here.")
    return found[0]


def is_public(address: str) -> bool:
    """Tell whether an address is one machine's on the public internet, and holds no other address inside it."""
    known = ipaddress.ip_address(address.split("%")[0])
    if known.version == 6 and (known not in UNICAST_6 or known.sixtofour or known.teredo):
        return False
    return known.is_global and not known.is_multicast
