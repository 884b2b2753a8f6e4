"""Asks every public address for every parameter it reads, and says which answers no visitor should ever get.

What an address reads is not written down anywhere: it is watched while it is asked, so a parameter that somebody adds
tomorrow is swept tomorrow.
"""

import logging
import re
import statistics
import time
from contextlib import contextmanager
from io import BytesIO
from itertools import count
from typing import NamedTuple
from urllib.parse import quote_from_bytes

from django.conf import settings
from django.http import QueryDict
from wagtail.models import Page

from core.models import PortalDocument
from resources.models import ResourcePage
from schedule.models import Occurrence, ScheduledPage
from tests.edge import Answer, ask
from tests.security.addresses import patterns
from webinars.models import WebinarPage

CRISIS_NUMBER = b"116 123"
SLOWEST_MEDIAN = 0.3  # seconds of the processor, of all answers of one address
READ_BY_PEOPLE = ("GET", "POST")  # what is refused to any other method is read by a program
FIND_SUPPORT = ("/find-support/", "/dod-o-hyd-i-gymorth/")
networks = count(1)


class Problem(NamedTuple):
    address: str
    what: str
    why: str


def sent(value) -> bytes:
    """Return a value as the bytes that are sent, whether it was given as text or as bytes."""
    return value if isinstance(value, bytes) else value.encode("utf-8", "surrogatepass")


def query_of(name: str, value) -> str:
    return f"{quote_from_bytes(name.encode())}={quote_from_bytes(sent(value))}"


def wsgi_path(path: bytes) -> str:
    """Return a path as WSGI hands it over (PEP 3333): each byte a character."""
    return path.decode("latin-1")


class Sweep:
    """Asks a WSGI application and keeps what is wrong. Each request comes from another network, so no limit is met."""

    def __init__(self, application):
        self.application, self.problems, self.asked, self.seconds = application, [], 0, {}

    def ask(self, path: str, query="", method="GET", what="", body=b"", **headers) -> Answer | None:
        number = next(networks)
        headers = {
            "PATH_INFO": path,
            "REMOTE_ADDR": f"{11 + (number >> 16)}.{number >> 8 & 255}.{number & 255}.1",
            "HTTP_SEC_FETCH_SITE": "same-origin",
            "QUERY_STRING": query,
            "wsgi.input": BytesIO(body),
            "CONTENT_LENGTH": str(len(body)) if body else "",
            **headers,
        }
        began = time.thread_time()  # of the processor: others may share the machine
        with what_failed() as failures:
            try:
                answer = ask(self.application, "", method, **headers)
            except Exception as problem:  # what the server would answer with an empty 500
                self.problems.append(Problem(path, what, f"raised {problem!r}"[:300]))
                return None
        self.seconds.setdefault(path, []).append(time.thread_time() - began)
        self.asked += 1
        # Editors at their door are told in words, too, but no helplines.
        for_visitors = method in READ_BY_PEOPLE and not path.startswith(settings.CMS_PATH)
        if why := wrong_with(answer, for_visitors):
            self.problems.append(Problem(path[:120], what, f"{method} {why} {' '.join(failures)}"[:300]))
        return answer

    def slow(self) -> dict:
        """Return the addresses whose median takes too long, with the seconds."""
        medians = {path: statistics.median(taken) for path, taken in self.seconds.items() if len(taken) > 4}
        return {path: round(median, 3) for path, median in medians.items() if median > SLOWEST_MEDIAN}


def wrong_with(answer: Answer, for_visitors: bool) -> str:
    """Return what no visitor should get: an error of ours, a refusal without help, or a header out of what was sent."""
    if answer.status >= 500:
        return f"answered {answer.status}"
    if answer.status >= 400 and for_visitors and CRISIS_NUMBER not in answer.words:
        return f"answered {answer.status} without help"
    if any("\n" in value or "\r" in value for _, value in answer.headers) or "x=1" in cookies_of(answer):
        return "sent a header that was typed"
    location = answer.header("Location")
    if location and (location.startswith(("//", "/\\", "\\")) or re.match(r"[a-z]+:(?!//testserver/)", location)):
        return f"leads to {location[:80]}"
    return ""


def cookies_of(answer: Answer) -> str:
    return " ".join(value for name, value in answer.headers if name == "Set-Cookie")


@contextmanager
def what_failed():
    """Give a list that holds the last line of every exception that was logged meanwhile."""
    kept = []

    class Keeping(logging.Handler):
        def emit(self, record):
            if record.exc_info and record.levelno >= logging.ERROR:
                kept.append(repr(record.exc_info[1])[:200])

    handler, logger = Keeping(), logging.getLogger("django.request")
    logger.addHandler(handler)
    try:
        yield kept
    finally:
        logger.removeHandler(handler)


@contextmanager
def watched_reading(monkeypatch):
    """Give a set of the names of parameters and fields that are read meanwhile."""
    read = set()

    def watching(name):
        plain = getattr(QueryDict, name)

        def watched(self, *asked):
            if asked and isinstance(asked[0], str):
                read.add(asked[0])
            return plain(self, *asked)

        return watched

    with monkeypatch.context() as patched:
        for name in ("get", "getlist", "__getitem__", "__contains__"):
            patched.setattr(QueryDict, name, watching(name), raising=False)
        yield read


def values_for(name: str, parameter: str) -> list:
    """Return things that exist, for a parameter of a public address."""
    scheduled = {"calendar_series", "poster", "poster_qr"}
    if parameter == "uid":
        return [Occurrence.objects.on_live_pages().first().uid]
    if parameter == "page_id" and name == "transcript":
        return [WebinarPage.objects.live().filter(slug="ten-quiet-minutes").first().pk]
    if parameter == "page_id":
        return [Page.objects.live().type(ScheduledPage if name in scheduled else ResourcePage).first().pk]
    if name == "wagtaildocs_serve":
        document = PortalDocument.objects.first()
        return [document.pk if parameter == "_0" else document.filename]
    known = {"kind": "webinars", "path": "images/x.webp", "digest": "0" * 12}
    return [known.get(parameter, "1")]


def public_patterns() -> dict[str, tuple[str, list]]:
    """Return {name: (address with %(parameter)s, parameters)} of what is no page and stands outside the CMS, plus its
    doors."""
    doors = {"account_login", "wagtailadmin_password_reset", "wagtailadmin_password_reset_confirm"}
    found = {}
    for name, address, parameters in patterns():
        if address.startswith(settings.CMS_PATH) and name not in doors:
            continue
        found.setdefault(f"{name} {address}", (name, address.replace("\\-", "-"), list(parameters)))
    return found


def filled(name, address, parameters) -> str:
    return address % {parameter: values_for(name, parameter)[0] for parameter in parameters}


def a_page_of_each_kind() -> list[str]:
    """Return the address of one live page of every kind, and of a Welsh one."""
    found = {}
    for page in Page.objects.live().filter(depth__gt=1).order_by("path").specific():
        found.setdefault((type(page), page.locale_id != 1 and "other"), page)
    of_each = {}
    for (kind, language), page in found.items():
        if not language or kind.__name__ in ("HomePage", "FindSupportPage"):
            of_each[page.get_url()] = kind
    return [address for address in of_each if address]


def parameters_of(sweep, address: str, monkeypatch) -> list[str]:
    """Return the names of the parameters that an address reads, with and without those that make it read more."""
    with watched_reading(monkeypatch) as read:
        sweep.ask(address, "unread=1", what="nothing in particular")
        sweep.ask(address, "unread=1&view=month&q=sleep&again=1", what="nothing in particular")
    if address.endswith(FIND_SUPPORT):  # reads all there are, to say what it left out
        read |= {"who", "where", "need"}
    return sorted(read - {"unread"})


def every_public_address() -> list[str]:
    """Return one address of every public view, and of every kind of page."""
    views = [filled(*pattern) for pattern in public_patterns().values()]
    return list(dict.fromkeys([*a_page_of_each_kind(), *(path for path in views if "%" not in path), "/no-such-page/"]))
