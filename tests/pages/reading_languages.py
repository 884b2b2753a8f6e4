"""Reads a page as a person who reads one language: which words stand in which language."""

import re
from html.parser import HTMLParser

VOID = {"area", "base", "br", "circle", "col", "hr", "img", "input", "link", "meta", "path", "rect", "source", "track"}
SPOKEN = ("aria-label", "alt", "placeholder", "title", "data-two-more", "data-one-more", "data-leaving")
# Words that no Welsh sentence holds, and hardly an English one does without.
ENGLISH = {"the", "and", "you", "your", "with", "for", "this", "that", "from", "our", "are", "not", "is", "it", "have"}
ENGLISH |= {"has", "will", "be", "when", "what", "who", "how", "page", "next", "time"}


class Reader(HTMLParser):
    """`said` is a list of (language, words) in the order of the page; `links` holds the attributes of each link."""

    def __init__(self, html):
        super().__init__()
        self.open, self.said, self.links = [], [], []
        self.feed(html)

    @property
    def language(self):
        return self.open[-1][1] if self.open else ""

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        language = attributes.get("lang") or self.language
        self.said += [(language, attributes[name]) for name in SPOKEN if attributes.get(name)]
        if tag in ("a", "link"):
            self.links.append({"tag": tag, **attributes})
        if tag not in VOID:
            self.open.append((tag, language))

    def handle_startendtag(self, tag, attributes):
        """Nothing can stand in it: an SVG's shapes."""

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if data.strip() and self.open[-1][0] not in ("script", "style", "title"):
            self.said.append((self.language, " ".join(data.split())))

    def unmarked_english(self):
        """Return the pieces that claim to be Welsh and are English."""
        pieces = [text for language, text in self.said if language == "cy"]
        pieces = [re.sub(r"“[^”]*”", "", text) for text in pieces]  # what other programs' buttons say
        return [text for text in pieces if set(re.findall(r"[a-z]+", text.lower())) & ENGLISH]


def reading(response) -> Reader:
    return Reader(response.content.decode())
