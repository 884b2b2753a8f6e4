"""What a visitor has said about cookies, read from the one cookie that keeps it. Pure.

The format is django-cookie-consent's: `analytics=2026-11-21T20:52:00+00:00|video=-1`. A group's answer is the version
(the newest declaration's time) that was said yes to, or "-1" for no. The browser's half is `static/js/consent.js`.
"""

import re
from collections.abc import Iterable
from ipaddress import ip_address
from urllib.parse import urlsplit

DECLINED = "-1"
YES, NO = "yes", "no"


def answer(said: dict[str, str], group: str, version: str) -> bool | None:
    """Return True, False, or None for not asked yet: also when something was declared since the last yes."""
    value = said.get(group)
    if value is None:
        return None
    if value == DECLINED:
        return False
    return True if value >= version else None


def new_answers(said: dict[str, str], versions: dict[str, str], posted: dict[str, str]) -> dict[str, str]:
    """Return the cookie's next content: what was posted, and what was said before about the other groups.

    `versions` holds every optional group that exists. What is kept is the answer and not the text of the old cookie,
    so nothing comes back that we did not write: no group that is gone, no yes to an older version, no nonsense.
    """
    words = {group: answer(said, group, version) for group, version in versions.items()}
    words |= {group: word == YES for group, word in posted.items()}
    return {group: versions[group] if yes else DECLINED for group, yes in words.items() if yes is not None}


def matching(names: Iterable[str], patterns: Iterable[str]) -> list[str]:
    """Return the names that one of the declared names covers; these may hold "*", as `_ga_*` does."""
    # Not fnmatch: "?" and "[" mean themselves here, as they do in the browser's half.
    covers = [re.compile(".*".join(map(re.escape, pattern.split("*"))), re.DOTALL) for pattern in patterns]
    return [name for name in names if any(pattern.fullmatch(name) for pattern in covers)]


def cookie_domains(host: str) -> list[str]:
    """Return every domain on which a script of this host could have set a cookie, "" for the host alone.

    Analytics scripts set theirs on the highest domain that the browser lets them, which they find by trying.
    """
    name = (urlsplit(f"//{host}").hostname or "").rstrip(".")
    try:
        ip_address(name)
        return [""]
    except ValueError:
        labels = name.split(".")
        return ["", *(".".join(labels[place:]) for place in range(len(labels) - 1))]
