"""Rich text as lines of plain text: headings underlined, lists with marks, links followed by where they lead. Pure."""

import re
from html.parser import HTMLParser
from urllib.parse import urljoin

BREAKING = {"p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "hr"}
HEADINGS = {"h2": "-", "h3": "", "h4": ""}
# What people dial or type stands in the words already.
NOT_WRITTEN = ("tel:", "sms:", "#")


def heading(words: str, mark: str = "=") -> list[str]:
    """Return a heading, underlined with `mark`, and an empty line; "" underlines nothing."""
    return [words, mark * len(words), ""] if mark else [words, ""]


class _Reader(HTMLParser):
    def __init__(self, base):
        super().__init__(convert_charrefs=True)
        self.base, self.lines, self.words = base, [], ""
        self.lists = []  # of the numbers reached; None in a list without numbers
        self.mark, self.href, self.heading, self.quoted = "", "", "", 0

    def handle_starttag(self, tag, attrs):
        if tag in BREAKING:
            self.flush()
        if tag in ("ul", "ol"):
            self.lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self.mark = "- "
            if self.lists and self.lists[-1] is not None:
                self.lists[-1] += 1
                self.mark = f"{self.lists[-1]}. "
        elif tag == "blockquote":
            self.quoted += 1
        elif tag == "br":
            self.words += "\n"
        elif tag == "a":
            self.href = dict(attrs).get("href") or ""
        elif tag in HEADINGS:
            self.heading = tag

    def handle_endtag(self, tag):
        if tag == "a" and self.href:
            where = (
                self.href.removeprefix("mailto:") if self.href.startswith("mailto:") else urljoin(self.base, self.href)
            )
            if not self.href.startswith(NOT_WRITTEN) and where not in self.words:
                self.words += f" ({where})"
            self.href = ""
        if tag in BREAKING:
            self.flush()
        if tag == "li":
            self.mark = ""
        elif tag in ("ul", "ol") and self.lists:
            self.lists.pop()
            if not self.lists:
                self.lines.append("")
        elif tag == "blockquote":
            self.quoted = max(0, self.quoted - 1)
        elif tag in HEADINGS:
            self.heading = ""

    def handle_data(self, data):
        self.words += re.sub(r"\s+", " ", data)

    def flush(self):
        lines = [" ".join(line.split()) for line in self.words.split("\n")]
        lines = [line for line in lines if line]
        self.words = ""
        if not lines:
            return
        if self.heading:
            if self.lines and self.lines[-1]:
                self.lines.append("")
            self.lines += heading(" ".join(lines), HEADINGS[self.heading])
            return
        indent = "  " * max(0, len(self.lists) - 1) + ("> " if self.quoted else "")
        first = indent + self.mark + lines[0]
        rest = [indent + " " * len(self.mark) + line for line in lines[1:]]
        if self.lists:
            # A second paragraph of an item stands below the first, without a mark of its own.
            self.mark = " " * len(self.mark)
        self.lines += [first, *rest] if self.lists else [first, *rest, ""]

    def close(self):
        super().close()
        self.flush()


def rich_text_lines(html: str, base: str) -> list[str]:
    """Return the lines of cleaned HTML, without empty ones at either end. `base` completes addresses of our own."""
    reader = _Reader(base)
    reader.feed(html)
    reader.close()
    return trimmed(reader.lines)


def trimmed(lines: list[str]) -> list[str]:
    """Return the lines without empty ones at either end, and with one empty line at most between two."""
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip("\n")
    return text.split("\n") if text else []
