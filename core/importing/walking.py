"""The walk through a post's tree of harmless elements (BeautifulSoup's), which makes pieces of it. Pure.

What comes out as text passes `clean_html`. Pictures and files stay addresses: who writes the page fetches them.
"""

import re
from html import escape
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, NavigableString

from core.sanitising import clean_html, clean_text
from core.video_address import NotAVideoAddressError, read_video_address

from .headings import Headings
from .links import without_mail
from .pieces import Piece, Reading, same_picture
from .tables import table_as_text

INLINE = {"a", "b", "strong", "i", "em", "br", "sup", "sub", "cite"}
BLOCKS = "p, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, table, figure, img, iframe, div, x-gallery, x-embed, pre"
EMPTY = re.compile(r"(?:\s|&nbsp;|\xa0|<br/?>)*")
# What stands at the beginning or the end. A run is looked at once: its start follows neither a space nor a break.
PADDING = re.compile(r"^(?:\s|<br/?>)+|(?<!\s)(?<!<br>)(?<!<br/>)(?:\s|<br/?>)+$")
DEEPEST_LIST = 4
QUOTE_PARTS = {"p", "br", "cite", "strong", "b", "em", "i", "a"}


def shallow(element):
    """Raise the items of lists that lie too deep by as many levels as it takes: a phone has no room for them."""
    for nested in element.find_all(["ul", "ol"]):
        holder = nested.find_parent("li")
        if holder and len(nested.find_parents(["ul", "ol"])) >= DEEPEST_LIST:
            for item in reversed(nested.find_all("li", recursive=False)):
                holder.insert_after(item.extract())
            nested.decompose()


class Walk:
    """Goes through a tree once, in order, and fills a Reading. `_name` makes what the element `name` becomes."""

    def __init__(self, reading, base, title, attachments, is_classic):
        self.reading, self.base, self.title = reading, base, title
        self.attachments, self.is_classic = attachments, is_classic
        self.by_address = {same_picture(file.address): file for file in attachments.values()}
        self.headings = Headings()
        self.inline: list[str] = []  # the paragraph that is being read
        self.text: list[str] = []  # the text block that is being read

    def children(self, element):
        for child in list(element.children):
            self.node(child)
        self.end_paragraph()

    def node(self, child):
        if isinstance(child, NavigableString):
            self.words(str(child))
        elif child.name in INLINE and not child.select_one(BLOCKS):
            if child.name == "a":
                child.attrs = {"href": child["href"]}
            self.inline.append(str(child).replace("<cite>", "").replace("</cite>", ""))
        elif child.name in INLINE:
            for inner in list(child.children):
                self.node(inner)
        else:
            self.end_paragraph()
            make = getattr(self, f"_{child.name.replace('-', '_')}", self.children)
            make(child)

    def words(self, text):
        if not self.is_classic:
            self.inline.append(escape(text, quote=False))
            return
        for place, part in enumerate(re.split(r"\n[ \t]*\n\s*", text)):  # WordPress's own paragraphs
            if place:
                self.end_paragraph()
            self.inline.append(escape(part, quote=False).replace("\n", "<br>"))

    def end_paragraph(self):
        html, self.inline = PADDING.sub("", "".join(self.inline)), []
        if EMPTY.fullmatch(re.sub(r"<[^<>]*>", "", html)):
            return
        plain = re.sub(r"<[^<>]*>", "", html).strip()
        if re.fullmatch(r"https?://\S{4,300}", plain) and self.video(plain.replace("&amp;", "&")):
            return
        self.text.append(f"<p>{html}</p>")

    def end_text(self):
        self.end_paragraph()
        html, self.text = clean_html("".join(self.text)), []
        if html:
            self.reading.pieces.append(Piece("text", html))

    def piece(self, kind, value):
        self.end_text()
        self.reading.pieces.append(Piece(kind, value))

    def note(self, words, count=1):
        self.reading.notes[words] += count

    def heading(self, element):
        picture = element.find("img")
        words = " ".join(element.get_text(" ").split())
        if words:
            level = self.headings.level(int(element.name[1]))
            self.text.append(f"<h{level}>{escape(words, quote=False)}</h{level}>")
        if picture:
            self._img(picture)

    _h1 = _h2 = _h3 = _h4 = _h5 = _h6 = heading

    def _ul(self, element):
        """Lists stay as they are, with plain words in their items; pictures and films in them follow after."""
        apart = [found.extract() for found in element.find_all(["img", "iframe", "x-embed", "x-gallery", "table"])]
        for found in element.find_all(True):
            if re.fullmatch(r"h[1-6]", found.name):
                found.name = "strong"
            elif found.name not in INLINE | {"ul", "ol", "li", "p"}:
                found.unwrap()
            found.attrs = {"href": found["href"]} if found.name == "a" else {}
        for paragraph in element.find_all("p"):
            if paragraph.find_next_sibling("p"):
                paragraph.insert_after(NavigableString(" "))
            paragraph.unwrap()
        shallow(element)
        for item in element.find_all("li"):
            if EMPTY.fullmatch(item.get_text()):
                item.decompose()
        if not EMPTY.fullmatch(element.get_text()):
            element.attrs = {}
            self.text.append(" ".join(filter(None, map(str.strip, str(element).split("\n")))))
        for found in apart:
            self.node(found)

    _ol = _ul

    def _li(self, element):
        wrapped = BeautifulSoup("<ul></ul>", "html.parser").ul
        wrapped.append(element.extract())
        self._ul(wrapped)

    def _blockquote(self, element):
        if any(found.name not in QUOTE_PARTS for found in element.find_all(True)):
            return self.children(element)
        cite = element.find("cite")
        attribution = " ".join(cite.extract().get_text(" ").split()) if cite else ""
        parts = element.find_all("p") or [element]
        words = "\n\n".join(" ".join(part.get_text(" ").split()) for part in parts).strip()
        if words:
            self.piece("quote", {"quote": clean_text(words), "attribution": clean_text(attribution)[:255]})
            if attribution:
                self.note("a quote names somebody: a role, never a name without written consent")
        return None

    def _pre(self, element):
        lines = "<br>".join(escape(line, quote=False) for line in element.get_text().strip("\n").split("\n"))
        self.inline.append(lines)
        self.end_paragraph()

    def _div(self, element):
        link = element.find("a") if "wp-block-file" in element.get("class", "") else None
        if link is None:
            return self.children(element)
        words = " ".join(link.get_text(" ").split())
        return self.piece("download", {"address": link["href"], "title": clean_text(words)[:255]})

    def _hr(self, element):
        self.end_paragraph()

    def _table(self, element):
        nested = element.find_all(["img", "iframe", "x-embed", "x-gallery"])
        apart = [found.extract() for found in nested]
        html = table_as_text(element)
        if html:
            self.text.append(html)
            self.note("a table was made a list, one item for each row")
        for found in apart:
            self.node(found)

    def _figure(self, element):
        caption = element.find("figcaption")
        pictures = element.find_all("img")
        # [caption] has its words beside the picture, a <figure> has them in a <figcaption>.
        if len(pictures) == 1 and not element.find(["figure", "table", "iframe", "x-embed"]):
            own = caption or element
            words = " ".join(own.get_text(" ").split())
            self.picture(pictures[0].attrs, words)
            return
        if caption and not element.find("figure"):
            caption = caption.extract()
            self.children(element)
            self.inline.extend(str(child) for child in caption.children)
            self.end_paragraph()
        else:
            self.children(element)

    def _img(self, element):
        self.picture(element.attrs, "")

    def _x_gallery(self, element):
        ids = re.findall(r"\d{1,12}", element.get("ids", ""))
        if not ids:
            self.note("a gallery names no pictures")
        for number in ids:
            file = self.attachments.get(number)
            if file:
                self.figure(file.address, file.alt, file.caption)
            else:
                self.note("a gallery's picture is not in the export")

    def picture(self, attributes, caption):
        source = self.absolute(attributes.get("src", ""))
        classes = attributes.get("class", "")
        number = re.search(r"wp-image-(\d{1,12})", " ".join(classes) if isinstance(classes, list) else classes)
        file = self.attachments.get(number[1]) if number else self.by_address.get(same_picture(source))
        alt = attributes.get("alt", "").strip() or (file.alt if file else "")
        self.figure(file.address if file else source, alt, caption)

    def figure(self, address, alt, caption):
        alt, caption = (clean_text(without_mail(words, self.reading.notes)).strip() for words in (alt, caption))
        if not address:
            self.note("a picture without an address was left out")
            return
        if not alt:
            self.note("a picture has no words for people who cannot see it: write them, or mark it as decoration")
        self.piece("figure", {"address": address, "alt": alt[:255], "caption": caption[:500]})

    def _iframe(self, element):
        self.embed(element.get("src", ""), element.get("title", ""))

    def _x_embed(self, element):
        self.embed(element.get("src", ""), "")

    _audio = _video = _iframe

    def embed(self, source, title):
        source = self.absolute(source)
        if not source or self.video(source, title):
            return
        host = urlsplit(source).hostname
        self.text.append(f'<p><a href="{escape(source)}">Shown on {escape(host)}</a></p>')
        self.note(f"what was shown from {host} is a link now")

    def video(self, address, title="") -> bool:
        """Add the block for a video of YouTube or Vimeo; tell whether the address was one."""
        try:
            video = read_video_address(address)
        except NotAVideoAddressError:
            return False
        title = clean_text(title).strip() or self.title
        value = {"address": video.watch_url, "title": title[:255], "captions": "", "transcript": "", "poster": None}
        self.piece("hosted_video", value)
        self.note("a video needs its title checked, its captions stated and its words written out")
        return True

    def _details(self, element):
        summary = element.find("summary")
        title = " ".join(summary.extract().get_text(" ").split()) if summary else ""
        inner = Walk(Reading(), self.base, self.title, self.attachments, False)
        inner.children(element)
        inner.end_text()
        html = "".join(piece.value for piece in inner.reading.pieces if piece.kind == "text")
        self.reading.notes.update(inner.reading.notes)
        if title and html:
            html = re.sub(r"<(/?)h[2-4]>", r"<\1p>", html)
            item = {"title": clean_text(title)[:255], "text": html}
            last = self.reading.pieces[-1] if self.reading.pieces and not self.text else None
            if last and last.kind == "accordion":
                last.value["items"].append(item)
            else:
                self.piece("accordion", {"items": [item]})
        for piece in inner.reading.pieces:
            if piece.kind != "text" or not title:
                self.piece(piece.kind, piece.value)

    def absolute(self, address) -> str:
        """Return a whole http(s) address, or ""."""
        try:
            whole = urljoin(self.base, address.strip())
            parts = urlsplit(whole)
        except ValueError:
            return ""
        return whole if parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc else ""
