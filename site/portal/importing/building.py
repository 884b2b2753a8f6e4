"""From what an item says to what a page's fields hold: files get keys, links to pages that came along become ours."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from core.importing.links import links_in, point_links, same_place
from core.importing.pieces import is_file
from core.stream_data import stream

from .files import DOCUMENT, PICTURE, Files, NoFileError
from .planned import PlannedPage
from .posts import is_of_site

NOT_YET = 0  # the key of what a dry run would fetch or write


@dataclass
class Built:
    """A page's values, ready to be set; `digest` is the same for the same values. `waits` tells whether a link goes
    to a page that has no key yet."""

    values: dict
    digest: str
    waits: bool = False
    notes: Counter = field(default_factory=Counter)


def build(planned: PlannedPage, targets: dict[str, int], files: Files, fetches: bool, site: str) -> Built:
    """Return the values of a planned page.

    `targets` says for an old address (as `same_place` writes it) the key of its page, NOT_YET where it has none.
    With `fetches` files are got and saved; without, what could be got has the key NOT_YET.
    """
    work = _Building(targets, files, fetches, site)
    values = dict(planned.fields)
    if planned.body is not None:
        blocks = [made for piece in planned.body if (made := work.block(piece))]
        values["body"] = stream(blocks, planned.source)
    if planned.dates:
        values["dates"] = planned.dates
    values["listing_image_id"] = work.file(PICTURE, planned.picture) if planned.picture else None
    values["title"] = planned.title
    told = [values, planned.people, planned.audiences, planned.topics, planned.old_address]
    digest = hashlib.sha256(json.dumps(told, sort_keys=True, default=str).encode()).hexdigest()
    return Built(values, digest, work.waits, work.notes)


class _Building:
    def __init__(self, targets, files, fetches, site):
        self.targets, self.files, self.fetches, self.site = targets, files, fetches, site
        self.waits = False
        self.notes = Counter()

    def file(self, kind: str, address: str) -> int | None:
        """Return a file's key, NOT_YET for one that would be fetched, or None for one that does not come along."""
        known = self.files.known(kind, address)
        if known:
            return known
        if not self.fetches:
            reason = self.files.why_not(address)
            if reason:
                self.notes[reason] += 1
            return None if reason else NOT_YET
        try:
            return self.files.get(kind, address)
        except NoFileError as problem:
            self.notes[str(problem)] += 1
            return None

    def block(self, piece) -> dict | None:
        make: Callable | None = getattr(self, f"_{piece.kind}", None)
        return make(piece.value) if make else {"type": piece.kind, "value": piece.value}

    def _text(self, html):
        return {"type": "text", "value": self.linked(html)}

    def _accordion(self, value):
        items = [{**item, "text": self.linked(item["text"])} for item in value["items"]]
        return {"type": "accordion", "value": {"items": items}}

    def _figure(self, value):
        key = self.file(PICTURE, value["address"])
        if key is None:
            words = value["caption"] or value["alt"]
            return self._text(f"<p>{_escaped(words)}</p>") if words else None
        image = {"image": key, "alt_text": value["alt"], "decorative": False}
        return {"type": "figure", "value": {"image": image, "caption": value["caption"]}}

    def _download(self, value):
        key = self.file(DOCUMENT, value["address"]) if is_file(value["address"]) else None
        if key is None:
            words = _escaped(value["title"] or value["address"])
            return self._text(f'<p><a href="{_escaped(value["address"])}">{words}</a></p>')
        value = {"title": value["title"], "document": key, "pages": None, "format_note": ""}
        return {"type": "download", "value": value}

    def linked(self, html: str) -> str:
        """Return cleaned HTML with its links to what came along made the portal's own."""
        found = {}
        for address in dict.fromkeys(links_in(html)):
            place = same_place(address)
            if place in self.targets:
                key = self.targets[place]
                self.waits |= key == NOT_YET
                if key:
                    found[address] = ("page", key)
            elif is_of_site(address, self.site) and is_file(address):
                key = self.file(DOCUMENT, address)
                if key:
                    found[address] = ("document", key)
            elif is_of_site(address, self.site):
                self.notes[f"a link leads to the old site, where nothing was brought from: {address[:120]}"] += 1
        return point_links(html, found)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
