"""Names of links that say nothing by themselves. Pure.

Screen readers list a page's links without the words around them (WCAG 2.4.4 and 2.4.9): "here, here, read more".
"""

import re

EMPTY_NAMES = {
    "here",
    "click here",
    "click",
    "press here",
    "tap here",
    "see here",
    "find out more here",
    "read more here",
    "more here",
    "follow this link",
    "this link",
    "the link",
    "link",
    "this page",
    "this website",
    "this site",
    "this",
    "website",
    "more",
    "read more",
    "learn more",
    "find out more",
    "more info",
    "more information",
    "more details",
    "details",
    "see more",
    "continue reading",
    "download",
    "download here",
    "go",
    # Welsh
    "yma",
    "cliciwch yma",
    "fan hyn",
    "mwy",
    "darllen mwy",
    "darllenwch fwy",
    "rhagor",
    "y ddolen hon",
}
# "nhs.uk" is the name of a site and says where it leads; "https://www.nhs.uk/a/?b=2" is spelt out letter by letter.
BARE_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.-]+\.[a-z]{2,}/\S+", re.I)


def says_nothing(name: str) -> bool:
    """Tell whether a link's name says nothing about where it leads."""
    one_line = " ".join(name.split())
    words = one_line.strip(" .,:;!?…›»→>“”\"'()").lower()
    address = one_line.strip(" .,()")
    return words in EMPTY_NAMES or (" " not in address and bool(BARE_ADDRESS.fullmatch(address)))
