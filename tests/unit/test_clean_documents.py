"""PDFs and office documents come in without who wrote them, and without anything that runs or fetches."""

import io
import random
import zipfile

import pikepdf
import pytest

from core.uploads.offices import clean_office
from core.uploads.pdfs import clean_pdf
from core.uploads.unfit import UnfitFileError
from tests.tiny_files import CANARY, archive, everything_in_pdf, office, tiny_pdf, unpacked

LIMITS = 10 * 1024**2, 40_000_000
ENDINGS = ["docx", "pptx", "xlsx", "odt"]
OUT = '<Relationship Id="rId9" Type="http://x/{}" Target="https://evil.example/x" TargetMode="External"/>'


def test_a_pdf_loses_its_author_its_scripts_and_its_files():
    dirty = tiny_pdf(dirty=True)
    before, clean = everything_in_pdf(dirty), clean_pdf(dirty)
    after = everything_in_pdf(clean)
    assert before.count(CANARY) > 9
    assert CANARY not in after
    for running in (
        b"/JavaScript",
        b"/JS",
        b"/Launch",
        b"/OpenAction",
        b"/EmbeddedFile",
        b"/AA",
        b"/SubmitForm",
        b"/XFA",
    ):
        assert running in before
        assert running not in after, running
    for kept in (b"https://example.org/", b"a note", b"/GoTo", b"/DCTDecode"):
        assert kept in after, kept
    assert clean_pdf(clean) == clean


def test_a_locked_an_empty_and_a_broken_pdf_are_refused_in_words(tmp_path):
    locked = tmp_path / "locked.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(locked, encryption=pikepdf.Encryption(owner="o", user="u"))
    for data, words in (
        (locked.read_bytes(), "locked with a password"),
        (b"%PDF-1.7\n", "cannot be read"),
        (b"%PDF-1.7\n<html><script>alert(1)</script>", "cannot be read"),
    ):
        with pytest.raises(UnfitFileError, match=words):
            clean_pdf(data)


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_office_document_loses_its_properties_and_names(ending):
    dirty = office(ending)
    clean = clean_office(dirty, *LIMITS)
    assert CANARY in unpacked(dirty)
    assert CANARY not in unpacked(clean)
    assert b"kept words" in unpacked(clean)
    assert b"docProps" not in unpacked(clean)
    assert b"thumbnail" not in unpacked(clean).lower()
    assert clean_office(clean, *LIMITS) == clean


def test_an_open_document_keeps_its_kind_as_its_first_part_unpacked():
    clean = clean_office(office("odt"), *LIMITS)
    assert clean[30:77] == b"mimetypeapplication/vnd.oasis.opendocument.text"


def test_links_stay_and_a_template_elsewhere_is_forgotten():
    clean = unpacked(clean_office(office("docx", relations=OUT.format("hyperlink")), *LIMITS))
    assert b"https://evil.example/x" in clean
    assert b"evil" not in unpacked(clean_office(office("docx", relations=OUT.format("attachedTemplate")), *LIMITS))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (office("docx", relations=OUT.format("image")), "from another computer"),
        (office("docx", relations=OUT.format("oleObject")), "from another computer"),
        (office("docx", {"word/embeddings/oleObject1.bin": "x"}), "another file as an object"),
        (office("docx", {"word/page.html": "<script>"}), "another file as an object"),
        (office("pptx", {"ppt/activeX/activeX1.xml": "x"}), "another file as an object"),
        (office("xlsx", {"xl/media/zeros.tiff": b"\0" * 30_000_000}), "unpacks to far more"),
        (office("xlsx", {f"xl/{number}.tiff": b"" for number in range(5_001)}), "unpacks to far more"),
        (office("docx", {"word/more.xml": '<!DOCTYPE a [<!ENTITY a "b">]>'}), "cannot be read"),
        (office("docx", {"WORD/document.xml": "another"}), "cannot be read"),
        (b"PK\x03\x04", "cannot be read"),
    ],
)
def test_what_fetches_runs_or_unpacks_without_end_is_refused(data, words):
    with pytest.raises(UnfitFileError, match=words):
        clean_office(data, *LIMITS)


def test_the_sheet_of_a_chart_is_cleaned_too_and_nothing_deeper():
    sheet = office("xlsx")
    clean = clean_office(office("docx", {"word/embeddings/Sheet1.xlsx": sheet}), *LIMITS)
    with zipfile.ZipFile(io.BytesIO(clean)) as file:
        assert CANARY not in unpacked(file.read("word/embeddings/Sheet1.xlsx"))
    deep = office("xlsx", {"xl/embeddings/Sheet2.xlsx": archive({"xl/embeddings/Sheet3.xlsx": sheet})})
    with pytest.raises(UnfitFileError):
        clean_office(deep, *LIMITS)


@pytest.mark.parametrize("ending", ["pdf", "docx", "odt"])
def test_two_hundred_broken_documents_are_refused_in_words_or_come_in_whole(ending):
    whole = tiny_pdf(dirty=True) if ending == "pdf" else office(ending)
    chance, refused = random.Random(ending), 0  # noqa: S311
    for number in range(200):
        broken = bytearray(whole)
        if number % 2:
            del broken[chance.randrange(1, len(broken)) :]
        else:
            for _ in range(chance.randint(1, 6)):
                broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
        try:
            clean = clean_pdf(bytes(broken)) if ending == "pdf" else clean_office(bytes(broken), *LIMITS)
        except UnfitFileError:
            refused += 1
        else:
            # Whole enough for the next reader. (A flipped bit may have made a new name of /Author.)
            assert everything_in_pdf(clean) if ending == "pdf" else unpacked(clean)
    assert refused > 40
