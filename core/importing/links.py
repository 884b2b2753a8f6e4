"""What becomes of the links in a text from elsewhere. Pure; elements are BeautifulSoup's."""

import re
from collections import Counter
from collections.abc import Collection
from html import escape, unescape
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

from core.sanitising import BIDI_AND_CONTROLS

NO_ADDRESS = "a link that leads nowhere, or to javascript: or data:, was made plain words"
MAIL = "an e-mail address was left out"
JOIN = "a link to a meeting was left out: links to join are set on the page, under Doors"
WITHIN = "a link to another place on the same page was made plain words"
PHONE = "a telephone link is in the text: helplines belong into the block Signposts"
E_MAIL = re.compile(r"[\w.%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}")
LEFT_OUT = "[e-mail address left out]"
WRITTEN_LINK = re.compile(r'<a href="([^"<>]*)"')


def without_mail(text: str, notes: Counter) -> str:
    """Return plain text with its e-mail addresses left out, and count them in `notes`."""
    text, found = E_MAIL.subn(LEFT_OUT, text)
    if found:
        notes[MAIL] += found
    return text


def is_on(address: str, hosts: Collection[str]) -> bool:
    """Tell whether an address is on one of `hosts` or on a name below one."""
    try:
        name = (urlsplit(address).hostname or "").rstrip(".").lower()
    except ValueError:
        return False
    return any(name == host or name.endswith(f".{host}") for host in hosts)


def mend_links(tree, base: str, join_hosts: Collection[str], notes: Counter) -> None:
    """Make every link in the tree whole and absolute, or take it away and keep its words."""
    for link in tree.find_all("a"):
        address, note = mended(link.get("href", ""), base, join_hosts)
        if note:
            notes[note] += 1
        if address:
            link.attrs = {"href": address}
        else:
            link.unwrap()


def mended(address: str, base: str, join_hosts: Collection[str]) -> tuple[str, str]:
    """Return (absolute address, or "" where the link goes; what to say about it, or "")."""
    address = BIDI_AND_CONTROLS.sub("", address).strip()
    if not address:
        return "", NO_ADDRESS
    if address.startswith("#"):
        return "", WITHIN
    try:
        whole = urljoin(base, address)
        parts = urlsplit(whole)
        host = parts.hostname
    except ValueError:
        return "", NO_ADDRESS
    if parts.scheme in ("tel", "sms"):
        return whole, PHONE
    if parts.scheme == "mailto":
        return "", MAIL
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        return "", NO_ADDRESS
    if is_on(whole, join_hosts):
        return "", JOIN
    return whole, ""


def same_place(address: str) -> str:
    """Return what two addresses of one page of the old site have in common: host without www, path, post's number."""
    try:
        parts = urlsplit(address)
        query = parse_qs(parts.query, max_num_fields=20)
    except ValueError:
        return ""
    host = (parts.hostname or "").removeprefix("www.")
    number = next((query[name][0] for name in ("p", "page_id", "attachment_id") if query.get(name)), "")
    path = unquote(parts.path).rstrip("/").lower()
    return f"{host}/?{number}" if number and not path else f"{host}{path}"


def links_in(html: str) -> list[str]:
    """Return the addresses that cleaned HTML links to, in order."""
    return [unescape(address) for address in WRITTEN_LINK.findall(html)]


def point_links(html: str, targets: dict[str, tuple[str, int]]) -> str:
    """Return cleaned HTML with links to known places made Wagtail's own.

    `targets` says for an address ("page" or "document", its key).
    """

    def pointed(match):
        kind, key = targets.get(unescape(match[1]), ("", 0))
        return f'<a linktype="{escape(kind)}" id="{int(key)}"' if kind else match[0]

    return WRITTEN_LINK.sub(pointed, html)
