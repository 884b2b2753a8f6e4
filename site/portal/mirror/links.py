"""What a page leads to and what it is made of, and which of that a copy can hold. Pure."""

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

# What a copy cannot do: it answers nobody's own question. The front server says so in words (deploy/nginx/portal.conf).
LEFT_OUT = re.compile(
    r"^/(?:[a-z]{2,3}(?:-[a-z]+)?/)?"
    r"(?:cms|join|search|useful|documents|calendar/(?:session|series)|posters|hosting|cookies/save|-)(?:/|$)"
)
LOCATION = re.compile(r"<loc>([^<]+)</loc>")
# Films and sound would be copied anew each quarter of an hour; what they say stands in the transcript, on the page.
PICTURES = ("img", "script", "source", "track")
PLAYERS = ("video", "audio")
LINKED = {"stylesheet", "icon", "preload", "modulepreload"}


class Links(HTMLParser):
    """Collects the addresses in a page. `pages` are what it leads to, `parts` what a browser fetches to show it."""

    def __init__(self, page: str):
        super().__init__()
        self.pages, self.parts = set(), set()
        self._in_player = 0
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag in ("a", "area") and found.get("href"):
            self.pages.add(found["href"])
        if tag in PLAYERS:
            self._in_player += 1
            self.parts |= {found["poster"]} if found.get("poster") else set()
        if tag in PICTURES and not (tag == "source" and self._in_player):
            self.parts |= {found["src"]} if found.get("src") else set()
            self.parts |= {part.split()[0] for part in (found.get("srcset") or "").split(",") if part.strip()}
        if tag == "link" and found.get("href") and LINKED & set((found.get("rel") or "").split()):
            self.parts.add(found["href"])

    def handle_endtag(self, tag):
        if tag in PLAYERS and self._in_player:
            self._in_player -= 1


def local(address: str, base: str) -> str | None:
    """Return the path that an address of ours names, without query and fragment; None for one that leads elsewhere.

    `base` is the portal's own address, as in BASE_URL.
    """
    try:
        parts = urlsplit(address)
    except ValueError:  # an editor's slip, such as "http://[here"
        return None
    if parts.scheme not in ("", "http", "https") or (parts.netloc and parts.netloc != urlsplit(base).netloc):
        return None
    return parts.path if parts.path.startswith("/") else None


def worth(address: str, base: str) -> str | None:
    """Return the path of a page to copy, or None. What has a query is a choice that a copy does not offer."""
    path = local(address, base)
    return None if path is None or LEFT_OUT.match(path) or urlsplit(address).query else path


def name_of(path: str, kind: str) -> str | None:
    """Return under which name an answer lies in a copy; None for a path that would lead out of it.

    Pages are folders with an index.html (or .txt) below `pages`, all else is a file below `files`: so no address of a
    page is another's, and none but its own is answered with it. `path` is decoded, as in WSGI.
    """
    parts = path.strip("/").split("/")
    if ".." in parts or "\0" in path or any(len(part.encode()) > 255 for part in parts):
        return None
    inside = "/".join(part for part in parts if part not in ("", "."))
    if kind == "text/html":
        return f"pages/{inside}/index.html".replace("//", "/")
    # A page as plain text stands at an address without an ending.
    return f"files/{inside}" if "." in parts[-1] else f"pages/{inside}/index.txt"
