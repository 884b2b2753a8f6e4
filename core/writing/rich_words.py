"""Rich text as its paragraphs of words and the names of its links. Pure."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

BREAKING = {"p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "hr", "br"}


@dataclass
class RichWords:
    """`paragraphs`: the words of each, spaces single, as a browser's `textContent` has them. `link_names` in order."""

    paragraphs: list[str] = field(default_factory=list)
    link_names: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found, self.words, self.link = RichWords(), "", None

    def handle_starttag(self, tag, attrs):
        if tag in BREAKING:
            self.flush()
        elif tag == "a":
            self.link = ""

    def handle_endtag(self, tag):
        if tag in BREAKING:
            self.flush()
        elif tag == "a" and self.link is not None:
            self.found.link_names.append(" ".join(self.link.split()))
            self.link = None

    def handle_data(self, data):
        self.words += data
        if self.link is not None:
            self.link += data

    def flush(self):
        words = " ".join(self.words.split())
        if words:
            self.found.paragraphs.append(words)
        self.words = ""


def rich_words(html: str) -> RichWords:
    """Return the words of a piece of rich text, as it is stored."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.flush()
    return reader.found
