"""Which video an address means, and the two addresses we build from it. Pure.

Nothing of what was typed goes on to a page: only an id that was read here, put into an address of our own. What is not
on the list is refused in words that an editor can act on.
"""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, urlsplit

YOUTUBE, VIMEO = "youtube", "vimeo"
LONGEST = 300  # characters; a real one has fewer than 150
# ASCII that an address may be made of, without what ends an attribute, an element or a line (RFC 3986, 2).
PLAIN = re.compile(r"[A-Za-z0-9._~:/?#@!$&()*+,;=%-]+", re.ASCII)
YOUTUBE_ID = re.compile(r"[A-Za-z0-9_-]{11}", re.ASCII)
VIMEO_ID = re.compile(r"[1-9][0-9]{3,14}", re.ASCII)
VIMEO_KEY = re.compile(r"[0-9a-zA-Z]{6,32}", re.ASCII)
# As long as an id, and pages of YouTube's own: a list of videos, and whatever a channel shows at the moment.
NO_IDS = {"videoseries", "live_stream"}
YOUTUBE_HOSTS = {
    "youtube.com",
    "www.youtube.com",
    "m.youtube.com",
    "music.youtube.com",
    "youtube-nocookie.com",
    "www.youtube-nocookie.com",
}
SHORT_HOSTS = {"youtu.be", "www.youtu.be"}
VIMEO_HOSTS = {"vimeo.com", "www.vimeo.com"}
VIMEO_PLAYER = "player.vimeo.com"


class NotAVideoAddressError(ValueError):
    """The address is none that we can show. Its words are for the editor."""


@dataclass(frozen=True)
class HostedVideo:
    """One video on YouTube or Vimeo. `key` is Vimeo's, for a video that is not listed; "" otherwise."""

    provider: str
    video_id: str
    key: str = ""

    @property
    def site(self) -> str:
        """The name people know the site by."""
        return "YouTube" if self.provider == YOUTUBE else "Vimeo"

    @property
    def company(self) -> str:
        """Who owns the site, where that is another name; otherwise ""."""
        return "Google" if self.provider == YOUTUBE else ""

    @property
    def player_url(self) -> str:
        """The player's address, of the kind that asks its owner to follow people least."""
        if self.provider == YOUTUBE:
            return f"https://www.youtube-nocookie.com/embed/{self.video_id}?rel=0"
        return f"https://player.vimeo.com/video/{self.video_id}?dnt=1" + (f"&h={self.key}" if self.key else "")

    @property
    def watch_url(self) -> str:
        """The video's page on its own site: an ordinary link."""
        if self.provider == YOUTUBE:
            return f"https://www.youtube.com/watch?v={self.video_id}"
        return f"https://vimeo.com/{self.video_id}" + (f"/{self.key}" if self.key else "")


def read_video_address(address: str) -> HostedVideo:
    """Return the video that an address of YouTube or Vimeo means, wherever in it the id stands.

    Raises NotAVideoAddressError, with words for the editor, for everything else.
    """
    address = address.strip(" \t\r\n")
    if not address:
        raise NotAVideoAddressError("Paste the address of a video on YouTube or Vimeo.")
    if len(address) > LONGEST or not PLAIN.fullmatch(address):
        raise NotAVideoAddressError("This is no address. Copy it again from the page of the video, and nothing else.")
    try:
        parts = urlsplit(address)
        query = parse_qs(parts.query, max_num_fields=20)
    except ValueError:
        raise NotAVideoAddressError("This address cannot be read. Copy it again from the page of the video.") from None
    if parts.scheme not in ("http", "https"):
        raise NotAVideoAddressError("The address begins with https://. Copy the whole of it.")
    # The whole of what stands before the path: a name and nothing else, no password, no port, no dot at the end.
    host = parts.netloc.lower()
    if host in YOUTUBE_HOSTS | SHORT_HOSTS:
        return _youtube(host, parts, query)
    if host in VIMEO_HOSTS or host == VIMEO_PLAYER:
        return _vimeo(host, parts, query)
    raise NotAVideoAddressError("Only videos on youtube.com, youtu.be and vimeo.com can be shown.")


def _youtube(host: str, parts: SplitResult, query: dict) -> HostedVideo:
    match (host in SHORT_HOSTS, *_steps(parts)):
        case (True, found) | (False, "embed" | "shorts" | "live" | "v", found):
            pass
        case (False, "watch") if len(query.get("v", [])) == 1:
            found = query["v"][0]
        case _:
            found = ""
    if not YOUTUBE_ID.fullmatch(found) or found in NO_IDS:
        raise NotAVideoAddressError(
            "This leads to YouTube, but not to one video. Open the video there, press Share, and copy that address."
        )
    return HostedVideo(YOUTUBE, found)


def _vimeo(host: str, parts: SplitResult, query: dict) -> HostedVideo:
    key = query.get("h", [""])[0]
    match (host == VIMEO_PLAYER, *_steps(parts)):
        case (True, "video", found) | (False, found):
            pass
        case (False, "channels", _, found) | (False, "groups", _, "videos", found):
            pass
        case (False, "showcase" | "album", _, "video", found):
            pass
        case (False, found, key):
            pass
        case _:
            found = ""
    if not VIMEO_ID.fullmatch(found) or (key and not VIMEO_KEY.fullmatch(key)):
        raise NotAVideoAddressError(
            "This leads to Vimeo, but not to one video. Open the video there, press Share, and copy that address."
        )
    return HostedVideo(VIMEO, found, key)


def _steps(parts: SplitResult) -> list[str]:
    """Return the path's parts, without the empty one that a last slash makes."""
    return parts.path.removeprefix("/").removesuffix("/").split("/")
