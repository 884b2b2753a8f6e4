"""Read a WordPress export (WXR 1.0 to 1.2, an RSS 2.0 file) item by item, without building a tree. Pure.

No entity and no document type is accepted (defusedxml). Who wrote something, comments, accounts and their e-mail
addresses are counted and never kept.
"""

import codecs
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import BinaryIO
from xml.etree.ElementTree import ParseError  # nosec B405  # its name only: defusedxml does the reading

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

MOST_BYTES = 40_000_000
MOST_ITEMS = 20_000
MOST_DEPTH = 40
LONGEST_FIELD = 2_000_000  # characters; a post's text may have a tenth of it, which is said post by post
PART = 65_536
WP = "http://wordpress.org/export/"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
CUT_SHORT = ("no element found", "unclosed token", "unclosed CDATA section", "partial character")
KEPT = {"title", "link", "guid", "content:encoded", "excerpt:encoded"} | {
    f"wp:{name}"
    for name in (
        "post_id",
        "post_date",
        "post_date_gmt",
        "post_name",
        "status",
        "post_parent",
        "post_type",
        "post_password",
        "attachment_url",
    )
}
META = {"_thumbnail_id", "_wp_attachment_image_alt"}


class RefusedFileError(ValueError):
    """The whole file cannot be taken. Its words say why, where, and what to do."""


@dataclass
class WordPressItem:
    """One post, page, attachment, menu entry ... `number` counts from 1, `line` is where it begins in the file."""

    number: int
    line: int
    fields: dict[str, str] = field(default_factory=dict)
    terms: list[tuple[str, str]] = field(default_factory=list)  # (domain such as category or post_tag, name)
    meta: dict[str, str] = field(default_factory=dict)
    comments: Counter = field(default_factory=Counter)  # "comment", "pingback", "trackback" -> how many

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "").strip()

    @property
    def kind(self) -> str:
        return self["wp:post_type"] or "post"


@dataclass
class WordPressExport:
    """A whole export. `site` is the old site's address without a slash at the end."""

    site: str = ""
    items: list[WordPressItem] = field(default_factory=list)
    users: int = 0


def read_wxr(file: BinaryIO) -> WordPressExport:
    """Return what is in a WXR file. Raises RefusedFileError, with the line, for a file that is broken or none."""
    reader = _Reader()
    parser = DefusedXMLParser(target=reader, forbid_dtd=True, forbid_entities=True, forbid_external=True)
    reader.line = lambda: parser.parser.CurrentLineNumber
    size, seen = 0, codecs.getincrementaldecoder("utf-8")()
    is_utf8 = True
    try:
        while part := file.read(PART):
            size += len(part)
            if size > MOST_BYTES:
                raise RefusedFileError(
                    f"The file is larger than {MOST_BYTES // 1_000_000} MB. In WordPress, under Tools > Export, choose "
                    "posts and pages only, or one year at a time, and bring the files one after the other."
                )
            if is_utf8:
                try:
                    seen.decode(part)
                except UnicodeDecodeError:
                    is_utf8 = False
            parser.feed(part)
        parser.close()
    except DefusedXmlException:
        raise RefusedFileError(
            f"Line {reader.line()}: the file brings definitions of its own (a DTD or entities). No export of WordPress "
            "does. Nothing was read."
        ) from None
    except ParseError as problem:
        raise RefusedFileError(_words(problem, is_utf8)) from None
    except LookupError:
        raise RefusedFileError("Line 1: the file names an encoding that is not known. Export it again.") from None
    if not reader.is_wxr:
        raise RefusedFileError(
            "This is XML, but no export of WordPress (WXR): it has no wp:wxr_version. In WordPress: Tools > Export."
        )
    return reader.export


def _words(problem: ParseError, is_utf8: bool) -> str:
    line, column = problem.position
    reason = str(problem).partition(":")[0]
    where = f"Line {line}, column {column + 1}"
    if reason.startswith(CUT_SHORT):
        return f"{where}: the file stops before its end. It was cut short: export or copy it again. Nothing was read."
    if "encoding" in reason:
        return f"{where}: the file names another encoding than it has, or one that is not known. Export it as UTF-8."
    if "invalid token" in reason and not is_utf8:
        return (
            f"{where}: this is not UTF-8, which the file says or leaves unsaid. It was saved in another encoding "
            "(often Windows-1252): export it again, and do not open and save it on the way."
        )
    if "invalid token" in reason:
        return f"{where}: there is a character that XML does not allow, or a < or & that was not written as one."
    return f"{where}: this is no whole XML ({reason}). Export it again."


class _Reader:
    """The parser's target: keeps the text of the fields in KEPT and lets everything else go as it passes."""

    def __init__(self):
        self.export = WordPressExport()
        self.is_wxr = False
        self.line = lambda: 0
        self.path: list[str] = []
        self.item: WordPressItem | None = None
        self.text: list[str] | None = None
        self.length = 0
        self.attributes: dict = {}
        self.inner: dict[str, str] = {}  # of the postmeta or comment that is being read

    def start(self, tag, attributes):
        name = _short(tag)
        if not self.path and name != "rss":
            raise RefusedFileError(
                f"Line {self.line()}: this is XML, but no export of WordPress: it begins with <{name[:40]}>."
            )
        self.path.append(name)
        if len(self.path) > MOST_DEPTH:
            raise RefusedFileError(f"Line {self.line()}: elements lie over {MOST_DEPTH} deep. No export does that.")
        if self.path == ["rss", "channel", "item"]:
            if len(self.export.items) >= MOST_ITEMS:
                raise RefusedFileError(f"Line {self.line()}: the file has more than {MOST_ITEMS:,} items. Split it.")
            self.item = WordPressItem(len(self.export.items) + 1, self.line())
        self.attributes = attributes
        self.text = [] if self._wanted(name) else None
        self.length = 0
        if name in ("wp:postmeta", "wp:comment"):
            self.inner = {}

    def _wanted(self, name) -> bool:
        depth = len(self.path)
        if self.item is None:
            return depth == 3 and name in ("wp:wxr_version", "wp:base_site_url", "wp:base_blog_url", "link")
        if depth == 4:
            return name in KEPT or name == "category"
        return depth == 5 and name in ("wp:meta_key", "wp:meta_value", "wp:comment_type")

    def data(self, text):
        if self.text is not None:
            self.length += len(text)
            if self.length > LONGEST_FIELD:
                raise RefusedFileError(f"Line {self.line()}: one field has over {LONGEST_FIELD:,} characters.")
            self.text.append(text)

    def end(self, tag):
        name = self.path.pop()
        text = "".join(self.text) if self.text is not None else None
        self.text = None
        if self.item is None:
            self._end_in_channel(name, text)
        elif name == "item" and len(self.path) == 2:
            self.export.items.append(self.item)
            self.item = None
        else:
            self._end_in_item(name, text)

    def _end_in_channel(self, name, text):
        if name == "wp:author":
            self.export.users += 1
        elif text is None:
            return
        elif name == "wp:wxr_version":
            self.is_wxr = True
        elif name == "wp:base_blog_url" or not self.export.site:
            self.export.site = text.strip().rstrip("/") or self.export.site

    def _end_in_item(self, name, text):
        if name == "wp:postmeta":
            key = self.inner.get("wp:meta_key", "").strip()
            if key in META:
                self.item.meta[key] = self.inner.get("wp:meta_value", "").strip()
        elif name == "wp:comment":
            self.item.comments[self.inner.get("wp:comment_type", "").strip() or "comment"] += 1
        elif text is None:
            return
        elif len(self.path) == 4:
            self.inner[name] = text
        elif name == "category":
            self.item.terms.append((self.attributes.get("domain", ""), text.strip()))
        else:
            self.item.fields[name] = text

    def close(self):
        return None


def _short(tag: str) -> str:
    """Return "wp:status" for the name in any version's namespace, and the bare name for RSS's own."""
    space, _, name = tag.rpartition("}")
    space = space.removeprefix("{")
    if space.startswith(WP):
        return f"excerpt:{name}" if re.search(r"/excerpt/?$", space) else f"wp:{name}"
    if space == CONTENT:
        return f"content:{name}"
    return f"{space}:{name}" if space else name
