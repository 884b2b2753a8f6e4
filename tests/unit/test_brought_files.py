"""A file that an import brings is what its bytes say."""

import io
import zipfile

import pytest
from PIL import Image

from core.importing.brought_files import WrongKindError, check_document, picture_kind


def picture(kind="PNG", size=(8, 8)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, kind)
    return out.getvalue()


def packed(*names, data=b"x") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name in names:
            file.writestr(name, data)
    return out.getvalue()


PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


@pytest.mark.parametrize(("kind", "ending"), [("JPEG", "jpg"), ("PNG", "png"), ("GIF", "gif"), ("WEBP", "webp")])
def test_pictures_are_known_by_their_bytes(kind, ending):
    assert picture_kind(picture(kind), 100) == ending
    for broken in (picture(kind)[: len(picture(kind)) // 2], b"<svg onload=alert(1)>", b"", PDF):
        with pytest.raises(WrongKindError):
            picture_kind(broken, 100)
    with pytest.raises(WrongKindError, match="too many pixels"):
        picture_kind(picture(kind, (11, 10)), 100)


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (PDF, "pdf"),
        (packed("[Content_Types].xml", "word/document.xml"), "docx"),
        (packed("xl/workbook.xml"), "xlsx"),
        (packed("ppt/presentation.xml"), "pptx"),
        (packed("mimetype", "content.xml"), "odt"),
        ("Wörter".encode(), "txt"),
        (b"a,b\n1,2\n", "csv"),
    ],
)
def test_documents_that_are_what_they_say(data, ending):
    assert check_document(data, ending) is None


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (b"<html><script>alert(1)</script>%PDF-", "pdf"),
        (PDF[:-8], "pdf"),
        (picture(), "pdf"),
        (packed("word/document.xml"), "xlsx"),
        (packed("word/document.xml", "word/vbaProject.bin"), "docx"),
        (packed("word/document.xml", "bomb", data=b"0" * 301_000_000), "docx"),
        (packed("word/document.xml")[:40], "docx"),
        (b"\n <script>alert(1)</script>", "txt"),
        (b"a\x00b", "txt"),
        (PDF, "exe"),
        (PDF, ""),
    ],
    ids=[
        "page",
        "cut short",
        "picture",
        "another",
        "macro",
        "bomb",
        "broken",
        "page as text",
        "nul",
        "exe",
        "",
    ],
)
def test_documents_that_are_not(data, ending):
    with pytest.raises(WrongKindError):
        check_document(data, ending)
