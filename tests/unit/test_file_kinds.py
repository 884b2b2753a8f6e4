"""A file is what its name says, or it is refused in words."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.file_kinds import KINDS, OFFICE, TEXTS, wrong_kind

ROOT = Path(__file__).resolve().parents[2]


def archive(*names) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name in names:
            file.writestr(name, "x")
    return made.getvalue()


PAGE = b"\n<!-- a --><HTML><script>alert(1)</script>"
PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00" + b"\x00" * 60


def of(name, data):
    return wrong_kind(name, io.BytesIO(data))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.webm", (ROOT / "webinars/demo/media/waiting.webm").read_bytes()),
        ("a.MP3", (ROOT / "webinars/demo/media/home.mp3").read_bytes()),
        ("a.mp4", b"\x00\x00\x00\x20ftypiso5\x00\x00\x02\x00iso5iso6mp41" + b"\x00" * 40),
        ("a.mp4", b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + b"\x00" * 40),
        ("a.m4a", b"\x00\x00\x00\x1cftypM4A \x00\x00\x02\x00M4A isomiso2" + b"\x00" * 40),
        ("a.ogg", b"OggS\x00\x02" + b"\x00" * 22 + b"\x01\x1e\x01vorbis"),
        ("a.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
        ("a.docx", archive("[Content_Types].xml", "word/document.xml")),
        ("a.odt", archive("mimetype", "content.xml")),
        ("a.csv", "name,note\nÉlodie,BMI 22\n".encode("cp1252")),
        ("a.txt", "BM: a text that begins like a picture’s file".encode()),
        ("a.csv", "name\tnote".encode("utf-16")),
        ("unknown.kind", PROGRAM),  # the list of allowed endings speaks for itself
    ],
)
def test_what_is_what_it_says_goes_in(name, data):
    assert of(name, data) == ""


@pytest.mark.parametrize("ending", sorted([*KINDS, *OFFICE, *TEXTS]))
@pytest.mark.parametrize(("data", "like"), [(PAGE, "a web page"), (PROGRAM, "a program"), (b"%PDF-1.7 \x01", "pdf")])
def test_a_page_a_program_or_another_kind_under_any_name_is_refused(ending, data, like):
    if ending == "pdf" and like == "pdf":
        return
    words = of(f"talk.{ending}", data)
    assert f"“talk.{ending}”" in words
    assert like in words


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
        ("a.docx", archive("xl/workbook.xml")),
        ("a.docx", b"PK\x03\x04 and then nothing"),
        ("a.docx", PROGRAM + archive("word/document.xml")),
        ("a.webm", b""),
        ("a.png", b"<svg onload=alert(1)>"),
    ],
)
def test_macros_broken_archives_and_disguises_are_refused(name, data):
    assert "is not" in of(name, data)


@given(st.sampled_from(sorted([*KINDS, *OFFICE, *TEXTS])), st.binary(max_size=200))
def test_any_bytes_are_answered(ending, data):
    for start in (b"", b"PK\x03\x04", b"\x00\x00\x00\x20ftyp", b"\x1a\x45\xdf\xa3"):
        assert isinstance(of(f"x.{ending}", start + data), str)
