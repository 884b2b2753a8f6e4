"""Looks in a copy for what nobody may read there: a room's link, somebody's session, the CMS. Pure."""

import re
from collections.abc import Iterable
from html import unescape
from urllib.parse import unquote, urlsplit

SESSION = re.compile(r"(?<![0-9a-z])[0-9a-z]{32}(?![0-9a-z])")
# Not the names of cookies: the page about cookies says them.
TOKENS = ("csrfmiddlewaretoken", "wagtail-userbar")


class Canaries:
    """`links` are all join links in clear, `sessions` all keys of sessions, `cms_path` is where the CMS lives."""

    def __init__(self, *, links: Iterable[str], sessions: Iterable[str], cms_path: str, base: str):
        self.tails = {}
        for link in links:
            parts = urlsplit(link)
            if parts.path.strip("/") or parts.query:
                tail = link.partition("://")[2]
                self.tails.setdefault((parts.hostname or "").lower(), set()).add(tail.lower())
        self.hosts = re.compile("|".join(map(re.escape, self.tails))) if self.tails else None
        self.sessions = frozenset(sessions)
        # "/static/cms/…" is no address of the CMS; "/cms/" and "https://here/cms/" are.
        self.cms = re.compile(rf"(?:(?<![\w.%-])|{re.escape(base.rstrip('/'))}){re.escape(cms_path)}")

    def found_in(self, body: bytes) -> list[str]:
        """Return what stands in an answer and may not, in words that do not repeat it."""
        text = plain(body)
        found = []
        if self.hosts and self._has_link(text.lower()):
            found.append("A join link")
        if self.sessions and not self.sessions.isdisjoint(SESSION.findall(text)):
            found.append("Somebody's session")
        found += [f"“{token}”" for token in TOKENS if token in text]
        if self.cms.search(text):
            found.append("An address of the CMS")
        return found

    def _has_link(self, text: str) -> bool:
        for place in self.hosts.finditer(text):
            if any(text.startswith(tail, place.start()) for tail in self.tails[place.group()]):
                return True
        return False


def plain(body: bytes) -> str:
    """Return an answer's text with what HTML, JSON and addresses write for a character turned into it."""
    text = body.decode(errors="ignore").replace("\\/", "/").replace("\\u0026", "&")
    text = unescape(text) if "&" in text else text
    return unquote(text, errors="ignore") if "%" in text else text
