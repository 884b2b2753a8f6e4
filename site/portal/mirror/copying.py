"""Makes the copy: every address that a visitor can reach by links, asked for as nobody, through the real middleware."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from io import StringIO
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.urls import reverse
from django.utils import timezone, translation

from home.feeds import feed_kinds
from portal.page_cache.asking import Address, impersonal

from .links import LOCATION, Links, local, name_of, worth
from .policy import policy_inside

FILES = (settings.STATIC_URL, settings.MEDIA_URL)
FLAG = "portal.copied_at"  # in the WSGI environment; no header of a visitor's can be called that
HTML = "text/html"
MOST_HOPS = 5  # of redirects


class Answer(NamedTuple):
    status: int
    headers: dict
    body: bytes
    is_half: bool  # made while the database went away: without its menu, perhaps

    @property
    def kind(self) -> str:
        return self.headers.get("Content-Type", "").partition(";")[0]


@dataclass
class Copy:
    """Paths of pages and of the files that they show; `broken` is {path: why}, `helpless` pages have nobody to call."""

    pages: set[str] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)
    broken: dict[str, str] = field(default_factory=dict)
    helpless: set[str] = field(default_factory=set)


class Copier:
    """Asks the portal's own WSGI application as the page cache does: nothing in the request says who asks."""

    def __init__(self, now: datetime | None = None):
        self.application = get_wsgi_application()
        self.made = timezone.localtime(now or timezone.now())
        own = urlsplit(settings.BASE_URL)
        self.host, self.secure = own.netloc, own.scheme == "https"

    def ask(self, path: str, is_copy: bool = True) -> Answer:
        """Return what an address (as it stands in links) answers; as a copy it says at its top that it is one."""
        environ = self.environ_of(path)
        if is_copy:
            environ[FLAG] = self.made
        said = []
        answer = self.application(environ, lambda status, headers, *rest: said.extend((status, headers)))
        body = b"".join(answer)
        answer.close()
        headers = dict(said[1])
        return Answer(int(said[0][:3]), headers, body, getattr(answer, "is_half", False))

    def environ_of(self, path: str) -> dict:
        """Return the WSGI environment of a request by nobody. WSGI's paths are decoded, as PEP 3333 wants them."""
        decoded = unquote(path, errors="surrogateescape").encode(errors="surrogateescape").decode("latin-1")
        environ = impersonal({"wsgi.url_scheme": "http"}, Address(self.host, self.secure, decoded, ""))
        server = {"SERVER_NAME": self.host.partition(":")[0], "SERVER_PORT": "443" if self.secure else "80"}
        return environ | server | {"wsgi.errors": StringIO()}

    def starts(self) -> Iterator[str]:
        """Yield where to begin: the map of the site, what robots read, and in each language feeds and calendars."""
        yield from ("/", "/robots.txt", reverse("sitemap"))
        for code, _ in settings.LANGUAGES:
            with translation.override(code):
                if self.ask(reverse("wagtail_serve", args=[""])).status != 200:
                    continue  # nobody has begun with this language
                yield from (reverse("calendar"), reverse("calendar_feed"))
                yield from (reverse("feed", args=[kind]) for kind in feed_kinds())

    def copy(self, keep: Callable[[str, bytes], None]) -> Copy:
        """Follow every link from there, and hand each answer (name in the copy, bytes) to `keep`.

        An address that does not answer 200 is broken, and the copy with it.
        """
        copied, waiting, seen = Copy(), list(self.starts()), set()
        while waiting:
            path = waiting.pop()
            if path in seen:
                continue
            seen.add(path)
            answer = self.follow(path)
            if answer is None:
                continue
            name = name_of(unquote(path), answer.kind)
            if wrong := self.wrong_with(answer, name):
                copied.broken[path] = wrong
                continue
            copied.pages.add(path)
            if answer.kind == HTML:
                waiting += self.led_to(answer, copied)
                if b'href="tel:' not in answer.body:
                    copied.helpless.add(path)
            elif path == reverse("sitemap"):
                found = LOCATION.findall(answer.body.decode())
                waiting += filter(None, (worth(link, settings.BASE_URL) for link in found))
            keep(name, policy_inside(answer.body, answer.headers) if answer.kind == HTML else answer.body)
        return copied

    def follow(self, path: str) -> Answer | None:
        """Return what an address shows, through redirects; None where it leads to another site, or to a choice."""
        for _ in range(MOST_HOPS):
            answer = self.ask(path)
            if answer.status not in (301, 302):
                return answer
            path = worth(answer.headers["Location"], settings.BASE_URL)
            if path is None:
                return None
        return answer

    @staticmethod
    def wrong_with(answer: Answer, name: str | None) -> str:
        if answer.status != 200:
            return f"answered {answer.status}"
        if answer.is_half:
            return "was made without the database"
        if "Set-Cookie" in answer.headers:
            return "sets a cookie"
        return "" if name else "has a name that no copy can have"

    def led_to(self, answer: Answer, copied: Copy) -> list[str]:
        """Return the addresses that a page leads to, and note the files that it shows."""
        links = Links(answer.body.decode())
        found = list(filter(None, (worth(link, settings.BASE_URL) for link in links.pages)))
        for part in filter(None, (local(link, settings.BASE_URL) for link in links.parts)):
            # A QR code or a theme is no file: the portal draws it.
            copied.parts.add(part) if part.startswith(FILES) else found.append(part)
        return [quote(unquote(path), safe="/~:@!$&'()*+,;=") for path in found if not path.startswith(FILES)]
