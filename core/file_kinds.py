"""Whether a file's bytes are what its name says. Pure but for the file it is given to look into.

A name is typed by anybody; a browser goes by what we say a file is. So a web page called talk.mp4 is refused here.
"""

import re
import zipfile

import filetype

LOOK_AT = 8192  # bytes: every kind we take shows itself at its beginning
# The one ending -> what it is called, the kinds (RFC 6838) that `filetype` may find behind it.
KINDS = {
    "mp4": ("an MP4 film", {"video/mp4", "video/x-m4v", "audio/mp4"}),
    "m4a": ("an M4A recording", {"audio/mp4", "video/mp4"}),
    "webm": ("a WebM film", {"video/webm"}),
    "mp3": ("an MP3 recording", {"audio/mpeg"}),
    "ogg": ("an Ogg recording", {"audio/ogg", "video/ogg"}),
    "pdf": ("a PDF", {"application/pdf"}),
    "png": ("a PNG picture", {"image/png"}),
    "jpg": ("a JPEG picture", {"image/jpeg"}),
    "jpeg": ("a JPEG picture", {"image/jpeg"}),
    "gif": ("a GIF picture", {"image/gif"}),
    "webp": ("a WebP picture", {"image/webp"}),
    "avif": ("an AVIF picture", {"image/avif"}),
}
# Office documents are ZIP archives; each holds one part that only its kind has.
OFFICE = {
    "docx": ("a Word document", "word/document.xml"),
    "pptx": ("a PowerPoint document", "ppt/presentation.xml"),
    "xlsx": ("an Excel document", "xl/workbook.xml"),
    "odt": ("an OpenDocument text", "content.xml"),
}
TEXTS = {"txt": "plain text", "csv": "a table as plain text"}
BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
MOST_PARTS = 20_000  # names in an archive; a long document has some hundreds
MOST_UNPACKED = 300_000_000  # bytes; a bomb of ten thousand times its size is no document
MACROS = re.compile(r"vbaproject|^basic/|^scripts/", re.I)
WEB_PAGE = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype|html|head|body|script|svg|iframe|meta|\?xml)", re.I | re.S)
# An MP4's first box names what it was made for; `filetype` knows three of the brands (ISO 14496-12, 4.3).
MP4_BRANDS = re.compile(rb"....ftyp(?:iso[2-9m]|avc1|mp4[12]|M4[AVB] |dash|MSNV|f4v |3gp|qt  )", re.S)


def wrong_kind(name: str, file) -> str:
    """Return words for an editor when `file`, open for reading, is not what `name` says; "" when it is.

    Only the beginning is read, and an archive's list of names. The file is left at its beginning.
    """
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    file.seek(0)
    beginning = file.read(LOOK_AT)
    try:
        if ending in KINDS:
            called, kinds = KINDS[ending]
            fits = kind_of(beginning) in kinds and not WEB_PAGE.match(beginning)
        elif ending in OFFICE:
            called, part = OFFICE[ending]
            fits = beginning.startswith(b"PK\x03\x04") and is_office(file, part)
        elif ending in TEXTS:
            called, fits = TEXTS[ending], looks_like_text(beginning)
        else:
            return ""  # the list of allowed endings speaks for itself
    finally:
        file.seek(0)
    if fits:
        return ""
    return (
        f"This file is called “{name}”, but what is in it is not {called}{seems(beginning)}. "
        "Export it again from the program it was made in, and upload that."
    )


def kind_of(beginning: bytes) -> str:
    """Return the media type that the bytes show, or ""."""
    if MP4_BRANDS.match(beginning):
        return "video/mp4"
    found = filetype.guess(beginning)
    return found.mime if found else ""


def seems(beginning: bytes) -> str:
    """Return what the bytes look like instead, as the end of a sentence; "" where nobody can say."""
    if not beginning:
        return ": it is empty"
    if WEB_PAGE.match(beginning):
        return ": it looks like a web page"
    if beginning.startswith((b"MZ", b"\x7fELF", b"#!")):
        return ": it looks like a program"
    found = filetype.guess(beginning)
    return f": it looks like {found.mime}" if found else ""


def is_office(file, part: str) -> bool:
    """Return whether the file is an archive that holds `part`, and no programs (macros)."""
    try:
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        return False
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        return False
    names = [part.filename for part in parts]
    return len(names) <= MOST_PARTS and part in names and not any(MACROS.search(name) for name in names)


def looks_like_text(beginning: bytes) -> bool:
    if beginning.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True  # UTF-16, as some spreadsheets write
    program = (b"#!", b"%PDF", b"{\\rtf", b"PK\x03\x04")
    return not (BINARY.search(beginning) or WEB_PAGE.match(beginning) or beginning.startswith(program))
