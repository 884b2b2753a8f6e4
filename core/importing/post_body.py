"""A post's HTML, classic or of WordPress's block editor, made into pieces that our own blocks can hold. Pure.

Shortcodes first, then `core.sanitising` for a whole tree of harmless elements, then the walk through it.
"""

import json
import re
from collections import Counter
from collections.abc import Collection
from html import escape

from bs4 import BeautifulSoup

from core.sanitising import TooMuchHTMLError, clean_to_read

from .links import mend_links, without_mail
from .pieces import Attachment, Reading
from .shortcodes import expand
from .walking import Walk

GUTENBERG = re.compile(r"wp:([a-z0-9/_-]{1,80})\s*(\{.*\})?\s*/?\s*", re.S)


def read_body(
    html: str,
    *,
    base: str = "",
    title: str = "",
    attachments: dict[str, Attachment] | None = None,
    join_hosts: Collection[str] = (),
) -> Reading:
    """Return the pieces of a text. `base` is the address it stood at; attachments go by their number as text.

    Raises TooMuchHTMLError for a text that is too long or nested too deep.
    """
    reading = Reading()
    html = html.replace("\r\n", "\n").replace("\r", "\n")
    is_classic = "<!-- wp:" not in html
    html = _without_comments(html, reading.notes)
    html, removed, kept = expand(html)
    for name, count in removed.items():
        reading.notes[f"the shortcode [{name}] was taken out"] += count
    for name, count in kept.items():
        reading.notes[f"[{name}] was kept as words: is it a shortcode?"] += count
    tree = BeautifulSoup(clean_to_read(html), "html.parser")
    mend_links(tree, base, join_hosts, reading.notes)
    for words in tree.find_all(string=True):
        safer = without_mail(str(words), reading.notes)
        if safer != words:
            words.replace_with(safer)
    walk = Walk(reading, base, title, attachments or {}, is_classic)
    try:
        walk.children(tree)
    except RecursionError:
        raise TooMuchHTMLError("The text's elements lie too deep in one another.") from None
    walk.end_text()
    if walk.headings.changed:
        reading.notes["headings were given other levels, so that none is skipped"] += walk.headings.changed
    return reading


def _without_comments(html: str, notes: Counter) -> str:
    """Take out comments; name the blocks of WordPress that are nothing but a comment, and read an embed's address."""
    out, at = [], 0
    while (begins := html.find("<!--", at)) >= 0 and (ends := html.find("-->", begins)) >= 0:
        out.append(html[at:begins])
        words = html[begins + 4 : ends].strip()
        at = ends + 3
        match = GUTENBERG.fullmatch(words) if len(words) < 20_000 else None
        if match and words.endswith("/"):
            address = (
                _embed_address(match[2]) if match[1] in ("embed", "core-embed/youtube", "core-embed/vimeo") else ""
            )
            if address:
                out.append(f'<x-embed src="{escape(address)}"></x-embed>')
            else:
                notes[f"the block wp:{match[1]} holds nothing to bring along"] += 1
        elif words == "nextpage" or words.startswith("more"):
            out.append("\n\n")
    return "".join(out) + html[at:]


def _embed_address(text: str | None) -> str:
    try:
        return str(json.loads(text or "{}").get("url", ""))
    except (ValueError, AttributeError, RecursionError):
        return ""
