"""Whether a request comes from a person who looks, or from a machine. Pure.

Reads a WSGI environment (PEP 3333; Django's `request.META` is one), so that a server in front of Django asks the same.
What it reads is forgotten with the request.
"""

import re
from collections.abc import Mapping

# These fetch and follow links for others. A Cubot is a phone, and a person holds it.
ROBOTS = re.compile(r"(?<!cu)bot\b|crawl|spider|slurp|facebookexternalhit|linkexpanding|uripreview|bingpreview", re.I)
# And these are programs: they check that a site is up, copy it, or test it.
PROGRAMS = re.compile(
    r"^$|headless|lighthouse|pingdom|uptime|monitor|statuscake|preview|scanner|archiver|feedfetcher|"
    r"^(?:curl|wget|python|java|go-http|okhttp|ruby|perl|libwww|axios|node|php|apache|postman|whatsapp|skype)",
    re.I,
)
# Bytes from the first on: a player that begins. Safari asks for the first two to see whether it may.
FROM_THE_START = re.compile(r"^bytes=0-(?:$|(?!1$)\d+$)")


def fetched_ahead(environ: Mapping[str, str]) -> bool:
    """Tell whether a browser only gets ready for a click that may never come (Sec-Purpose, Purpose, X-Moz)."""
    said = "".join(environ.get(name, "") for name in ("HTTP_SEC_PURPOSE", "HTTP_PURPOSE", "HTTP_X_MOZ"))
    return "prefetch" in said or "prerender" in said or "preview" in said


def is_person(environ: Mapping[str, str]) -> bool:
    """Tell whether somebody asks with a browser (GET): no robot, no program, nothing fetched ahead."""
    browser = environ.get("HTTP_USER_AGENT", "").strip()
    if environ.get("REQUEST_METHOD") != "GET" or fetched_ahead(environ):
        return False
    return not ROBOTS.search(browser) and not PROGRAMS.search(browser)


def is_visit(environ: Mapping[str, str]) -> bool:
    """Tell whether a person opens a page. Our own scripts that look again (Sec-Fetch-Dest: empty) open none."""
    return is_person(environ) and environ.get("HTTP_SEC_FETCH_DEST", "document") == "document"


def begins_to_play(environ: Mapping[str, str]) -> bool:
    """Tell whether a person's player asks for a film or a sound from its start, rather than for a later part of it."""
    wanted = environ.get("HTTP_RANGE", "").strip()
    return is_person(environ) and (not wanted or bool(FROM_THE_START.match(wanted)))
