"""Which names may be declared, said in words. Pure.

A declared name is also an order to delete: what it covers is wiped when a visitor says no. So it must be a name that a
browser could hold, and must never cover a cookie of our own.
"""

import re

from .consent import matching

# What RFC 6265 section 4.1.1 lets a cookie's name hold ("*" among it, which here stands for any end or beginning).
COOKIE_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+\Z")
# A script may name what it stores with almost anything. Not with these, which a pattern would take for wildcards.
STORAGE_NAME = re.compile(r"[^\x00-\x1f\x7f?\[\]]+\Z")
GROUP_KEY = re.compile(r"[a-z][a-z0-9_-]*\Z")
# A form field of the cookies page, and a word that every object in a browser's script answers to.
TAKEN_KEYS = {"next", "saved", "constructor"}


def problem_with_name(name: str, is_cookie: bool, our_own: list[str]) -> str:
    """Return why this name cannot be declared, or "". `our_own` are the cookies that a "no" must not delete."""
    if is_cookie and not COOKIE_NAME.match(name):
        return (
            'A cookie’s name holds no spaces and none of ( ) < > @ , ; : \\ " / [ ] ? = { }. “*” stands for any text.'
        )
    if not STORAGE_NAME.match(name):
        return "This name holds a sign that we cannot use: ? [ ] or one that cannot be seen."
    if not name.strip("* "):
        return "“*” alone would cover every cookie. Write at least how the name begins."
    covered = matching(our_own, [name])
    if covered:
        return f"“{name}” covers our own cookie {covered[0]}, which would be deleted with it."
    return ""


def problem_with_key(key: str) -> str:
    """Return why a group cannot be known by this key, or ""."""
    if not GROUP_KEY.match(key):
        return "Use small letters, digits, - and _, and begin with a letter: for example maps."
    if key in TAKEN_KEYS:
        return f"“{key}” means something else already. Choose another word."
    return ""
