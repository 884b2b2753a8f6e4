"""The one place where HTML is trusted: what passes here may be stored, nothing else may.

Runs when something is written (a save, an import), never when a page is shown. bleach is at its end of life
(6.4.0 is its last release, docs/decisions/0003), so the test suite holds its answers against nh3's.
"""

import re

import bleach

MAX_LENGTH = 200_000  # characters; 107 KiB took bleach 0.4 s, so a limit keeps a save from becoming an outage
MAX_TAGS = 5_000  # 20,000 nested tags took 3.6 s

TAGS = {"a", "b", "strong", "i", "em", "br", "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "hr", "sup", "sub"}
# `linktype` and `id` are how Wagtail stores a link to one of its own pages or documents.
ATTRIBUTES = {"a": ["href", "linktype", "id", "title"]}
OWN_LINKS = {"page", "document"}
PROTOCOLS = {"http", "https", "mailto", "tel", "sms"}
# bleach keeps the words inside a tag that it drops; the inside of these is never words.
CODE_ELEMENTS = re.compile(r"<(script|style|template|noscript|iframe|object)\b.*?(?:</\1\s*>|\Z)", re.I | re.S)
WEB_ADDRESS = re.compile(r"https?://[^/\\\s]", re.I)
BIDI_AND_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")

# What an import looks at before it makes blocks of it: more elements, none of which is stored as it is. An iframe's
# address is read for the video it may mean; x-gallery and x-embed stand for WordPress's shortcodes.
READ_TAGS = TAGS | {"h1", "h5", "h6", "img", "figure", "figcaption", "iframe", "table", "caption", "tr", "th", "td"}
READ_TAGS |= {"thead", "tbody", "tfoot", "div", "section", "article", "aside", "pre", "cite", "details", "summary"}
READ_TAGS |= {"audio", "video", "x-gallery", "x-embed"}
READ_ATTRIBUTES = {
    "a": ["href", "title"],
    "img": ["src", "alt", "class"],
    "iframe": ["src", "title"],
    "audio": ["src"],
    "video": ["src"],
    "x-gallery": ["ids"],
    "x-embed": ["src"],
    "figure": ["class"],
    "div": ["class"],
}
READ_CODE_ELEMENTS = re.compile(r"<(script|style|template|noscript|object)\b.*?(?:</\1\s*>|\Z)", re.I | re.S)


def may_stay(tag: str, name: str, value: str) -> bool:
    """Tell whether an attribute of a kept element is kept. Pure.

    An id is the number of a page or document, nothing else: with a name in it, a link would stand in for the element
    of that name when a script looks for it (`consent-config`).
    """
    if name == "id":
        return value.isascii() and value.isdecimal()
    if name == "linktype":
        return value in OWN_LINKS
    return name in ATTRIBUTES.get(tag, ())


class TooMuchHTMLError(ValueError):
    """The text is too long, or nested too deep, to be cleaned in a reasonable time."""


def clean_html(html: str) -> str:
    """Return `html` with only the elements, attributes and link schemes that editors may use.

    Raises TooMuchHTMLError over MAX_LENGTH characters or MAX_TAGS tags.
    """
    if len(html) > MAX_LENGTH or html.count("<") > 2 * MAX_TAGS:
        raise TooMuchHTMLError(f"At most {MAX_LENGTH:,} characters can be saved in one text.")
    html = BIDI_AND_CONTROLS.sub("", html)
    if "<" not in html and "&" not in html:
        return html
    html = CODE_ELEMENTS.sub("", html)
    html = bleach.clean(html, tags=TAGS, attributes=may_stay, protocols=PROTOCOLS, strip=True, strip_comments=True)
    # Wagtail's editor writes <br/> and fails on the <br> that bleach makes of it: the page could not be opened again.
    return html.replace("<br>", "<br/>").replace("<hr>", "<hr/>")


def clean_to_read(html: str) -> str:
    """Return `html` from elsewhere as a whole tree of harmless elements, to be made into blocks by `core.importing`.

    What becomes of it passes `clean_html` as well before it is stored. Raises TooMuchHTMLError as that does.
    """
    if len(html) > MAX_LENGTH or html.count("<") > 2 * MAX_TAGS:
        raise TooMuchHTMLError(f"The text is longer than {MAX_LENGTH:,} characters, or has over {MAX_TAGS:,} elements.")
    html = READ_CODE_ELEMENTS.sub("", BIDI_AND_CONTROLS.sub("", html))
    return bleach.clean(
        html, tags=READ_TAGS, attributes=READ_ATTRIBUTES, protocols=PROTOCOLS, strip=True, strip_comments=True
    )


def clean_text(text: str) -> str:
    """Return one line of plain text without control characters or bidirectional overrides."""
    return BIDI_AND_CONTROLS.sub("", text).replace("\u2028", " ").replace("\u2029", " ").replace("\x85", " ")


def clean_address(address: str) -> str:
    """Return a web address for a link; "" for one of any other scheme (javascript:, data:), or of none."""
    address = BIDI_AND_CONTROLS.sub("", address).strip()
    return address if WEB_ADDRESS.match(address) else ""
