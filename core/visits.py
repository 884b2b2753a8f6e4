"""Whether a request comes from a person who looks, or from a machine. Pure.

Reads a WSGI environment (PEP 3333; Django's `request.META` is one), so that a server in front of Django asks the same.
What it reads is forgotten with the request.
"""

import re
from collections.abc import Mapping

# These fetch and follow links for others. Words are looked for one by one: an expression that joins them takes fifty
# times as long, and a kept page is sent in less.
ROBOTS = ("crawl", "spider", "slurp", "facebookexternalhit", "linkexpanding", "uripreview", "bingpreview")
# A Cubot is a phone, and a person holds it.
BOT = re.compile(r"(?<!cu)bot\b")
# And these are programs: they check that a site is up, copy it, or test it. What follows stands at the beginning.
WATCHERS = ("headless", "lighthouse", "pingdom", "uptime", "monitor", "statuscake", "preview", "scanner", "archiver",
            "feedfetcher")  # fmt: skip
PROGRAMS = ("curl", "wget", "python", "java", "go-http", "okhttp", "ruby", "perl", "libwww", "axios", "node", "php",
            "apache", "postman", "whatsapp", "skype")  # fmt: skip
# Bytes from the first on: a player that begins. Safari asks for the first two to see whether it may.
FROM_THE_START = re.compile(r"^bytes=0-(?:$|(?!1$)\d+$)")

# What was found out of a browser, under a number that nobody can turn back into its name (Python's own hash, with the
# process's salt): reading names takes longer than sending a kept page.
verdicts: dict[int, bool] = {}
MOST_VERDICTS = 512


def fetched_ahead(environ: Mapping[str, str]) -> bool:
    """Tell whether a browser only gets ready for a click that may never come (Sec-Purpose, Purpose, X-Moz)."""
    for name in ("HTTP_SEC_PURPOSE", "HTTP_PURPOSE", "HTTP_X_MOZ"):
        said = environ.get(name)
        if said and ("prefetch" in said or "prerender" in said or "preview" in said):
            return True
    return False


def is_robot(browser: str) -> bool:
    """Tell whether a User-Agent says of itself that it follows links for others."""
    browser = browser.lower()
    for word in ROBOTS:
        if word in browser:
            return True
    return "bot" in browser and BOT.search(browser) is not None


def is_program(browser: str) -> bool:
    """Tell whether a User-Agent is that of a program without a person in front of it, or empty."""
    browser = browser.strip().lower()
    for word in WATCHERS:
        if word in browser:
            return True
    return not browser or browser.startswith(PROGRAMS)


def is_person(environ: Mapping[str, str]) -> bool:
    """Tell whether somebody asks with a browser (GET): no robot, no program, nothing fetched ahead."""
    browser = environ.get("HTTP_USER_AGENT", "")
    if not browser or environ.get("REQUEST_METHOD") != "GET" or fetched_ahead(environ):
        return False
    known = hash(browser)
    verdict = verdicts.get(known)
    if verdict is None:
        if len(verdicts) >= MOST_VERDICTS:
            verdicts.clear()
        verdict = verdicts[known] = not is_robot(browser) and not is_program(browser)
    return verdict


def is_visit(environ: Mapping[str, str]) -> bool:
    """Tell whether a person opens a page. Our own scripts that look again (Sec-Fetch-Dest: empty) open none."""
    return is_person(environ) and environ.get("HTTP_SEC_FETCH_DEST", "document") == "document"


def begins_to_play(environ: Mapping[str, str]) -> bool:
    """Tell whether a person's player asks for a film or a sound from its start, rather than for a later part of it."""
    wanted = environ.get("HTTP_RANGE", "").strip()
    return is_person(environ) and (not wanted or bool(FROM_THE_START.match(wanted)))
