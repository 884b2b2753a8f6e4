"""Office documents on their way in: without who wrote them, on which machine, and what was fetched from outside. Pure.

Each is an archive (ECMA-376; OpenDocument 1.3) that is written anew from the parts a reader needs. Which programs and
macros are refused says core/file_kinds.py.
"""

import io
import re
import zipfile

from core.uploads.pictures import clean_picture
from core.uploads.unfit import UnfitFileError

BROKEN = "This document cannot be read. It may have been cut short on its way. Save it again and try once more."
BOMB = "This document unpacks to far more than it is. Save it again from the program it was made in."
OUTSIDE = (
    "This document fetches parts of itself from another computer when somebody opens it (a template, a picture or an "
    "object that is linked, not kept). Save it with those parts inside, or without them."
)
INSIDE = "This document holds another file as an object. Take it out, or add it as a picture."
MOST_UNPACKED = 200_000_000  # bytes
MOST_RATIO = 200  # text packs to a tenth or a thirtieth
SMALL = 2_000_000  # bytes: below it a ratio says nothing
MOST_PARTS = 5_000
PLAIN_DATE = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP knows
DROPPED = re.compile(r"^(docProps/|Thumbnails/|docMetadata/|customXml/)|printerSettings\d", re.I)
SHEETS_OF_CHARTS = re.compile(r"(^|/)embeddings/[^/]+\.(xlsx|docx|pptx)$", re.I)
OBJECTS = re.compile(r"(^|/)(embeddings|activeX)/|\.(bin|exe|dll|js|vbs|html?|mht|zip)$", re.I)
DEEPEST = 2  # a chart's sheet in a document, and no more
PICTURES = re.compile(r"\.(jpe?g|png|gif|webp)$", re.I)
MARKUP = re.compile(r"\.(xml|rels)$", re.I)
NAMES_IN_MARKUP = [
    # Word: who made a remark or a change. Excel and PowerPoint: who wrote a note.
    (re.compile(rb'(\bw(?:\d+)?:(?:author|initials)=)(?:"[^"]*"|\'[^\']*\')'), rb'\1""'),
    (re.compile(rb'(<p:cmAuthor\b[^>]*?\bname=)"[^"]*"'), rb'\1""'),
    (re.compile(rb'(<p:cmAuthor\b[^>]*?\binitials=)"[^"]*"'), rb'\1""'),
    (re.compile(rb'(<p188:author\b[^>]*?\b(?:name|initials|userId)=)"[^"]*"'), rb'\1""'),
    (re.compile(rb"(<author>)[^<]*(?=</author>)"), rb"\1"),
    (re.compile(rb"(<(?:dc:creator|meta:creator-initials|loext:sender-initials)>)[^<]*(?=</)"), rb"\1"),
    (re.compile(rb'(<\w+:presenceInfo\b[^>]*?\buserId=)"[^"]*"'), rb'\1""'),
    (re.compile(rb'(<(?:\w+:)?person\b[^>]*?\bdisplayName=)"[^"]*"'), rb'\1"Author"'),
    (re.compile(rb'(<(?:\w+:)?person\b[^>]*?\buserId=)"[^"]*"'), rb'\1""'),
    (re.compile(rb'\bw:rsid\w*="[^"]*"'), b""),
    # What led to a part that is left out.
    (re.compile(rb"<w:attachedTemplate\b[^>]*/>"), b""),
    (re.compile(rb'(<pageSetup\b[^>]*?)\s+r:id="[^"]*"'), rb"\1"),
]
RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*?/?>", re.S)
LEADS_OUT = re.compile(rb"TargetMode\s*=\s*[\"']External", re.I)
IS_LINK = re.compile(rb"Type\s*=\s*[\"'][^\"']*/hyperlink[\"']", re.I)
TO_DROPPED = re.compile(rb"Target\s*=\s*[\"'][^\"']*(?:docProps/|docMetadata/|customXml/|printerSettings\d)", re.I)
IS_TEMPLATE = re.compile(rb"Type\s*=\s*[\"'][^\"']*/attachedTemplate[\"']", re.I)
CONTENT_TYPE = re.compile(rb"<Override\b[^>]*PartName\s*=\s*[\"']/([^\"']+)[\"'][^>]*/>", re.I)
ODT_ENTRY = re.compile(rb"<manifest:file-entry\b[^>]*manifest:full-path=\"([^\"]+)\"[^>]*/>")
EMPTY_META = (
    b'<?xml version="1.0" encoding="UTF-8"?><office:document-meta office:version="1.3" '
    b'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:meta/></office:document-meta>'
)


def clean_office(data: bytes, most_bytes: int, most_pixels: int, depth: int = 1) -> bytes:
    """Return the document without its properties, thumbnails and names. Raises UnfitFileError.

    The two limits are those of a picture inside. The same parts give the same bytes, whenever it is done.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            refuse_bombs(archive, len(data))
            return written_anew(archive, most_bytes, most_pixels, depth)
    except UnfitFileError:
        raise
    except Exception as problem:  # zipfile raises errors of many kinds, those of zlib among them
        raise UnfitFileError(BROKEN) from problem


def refuse_bombs(archive, packed: int) -> None:
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MOST_UNPACKED or len(parts) > MOST_PARTS or unpacked > max(SMALL, packed * MOST_RATIO):
        raise UnfitFileError(BOMB)
    if len({part.filename.lower() for part in parts}) != len(parts):
        raise UnfitFileError(BROKEN)  # two parts of one name: which one is read depends on the reader


def written_anew(archive, most_bytes: int, most_pixels: int, depth: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for part in archive.infolist():
            name = part.filename
            if part.is_dir() or DROPPED.search(name):
                continue
            charts = SHEETS_OF_CHARTS.search(name) and depth < DEEPEST
            if OBJECTS.search(name) and not charts:
                raise UnfitFileError(INSIDE)
            body = archive.read(part)
            if charts:
                body = clean_office(body, most_bytes, most_pixels, depth + 1)
            elif MARKUP.search(name):
                body = clean_markup(name, body)
            elif PICTURES.search(name):
                body = clean_picture(body, most_bytes, most_pixels)
            kept = zipfile.ZipInfo(name, PLAIN_DATE)
            # OpenDocument asks for its first part, `mimetype`, unpacked.
            kept.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            made.writestr(kept, body)
    return out.getvalue()


def clean_markup(name: str, body: bytes) -> bytes:
    if body.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in body:
        raise UnfitFileError(BROKEN)  # no office program writes UTF-16, and we look for names in UTF-8
    if b"<!ENTITY" in body:
        raise UnfitFileError(BROKEN)
    if name == "meta.xml":
        return EMPTY_META
    if name.endswith(".rels"):
        return RELATION.sub(clean_relation, body)
    lists = {"[Content_Types].xml": CONTENT_TYPE, "META-INF/manifest.xml": ODT_ENTRY}
    if name in lists:
        return lists[name].sub(without_dropped, body)
    for pattern, instead in NAMES_IN_MARKUP:
        body = pattern.sub(instead, body)
    return body


def clean_relation(found) -> bytes:
    relation = found[0]
    if IS_TEMPLATE.search(relation):
        return b""  # a path on somebody's computer, or a way to fetch macros
    if LEADS_OUT.search(relation) and not IS_LINK.search(relation):
        raise UnfitFileError(OUTSIDE)
    return b"" if TO_DROPPED.search(relation) else relation


def without_dropped(found) -> bytes:
    return b"" if DROPPED.search(found[1].decode("utf-8", "replace")) else found[0]
