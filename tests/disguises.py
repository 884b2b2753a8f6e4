"""Files that are not what they say, or are two things at once: each is refused, or served so that nothing runs."""

from tests.tiny_files import archive, office, picture, tiny_pdf

SCRIPT = b"<script>alert(1)</script>"
DISGUISES = [
    ("gif-with-script.gif", b"GIF89a/*" + picture("gif")[8:] + b"*/=1;alert(1)"),
    ("jpeg-with-page.jpg", picture("jpeg") + b"<html><script>alert(1)</script>"),
    (
        "jpeg-comment.jpg",
        picture("jpeg")[:2] + b"\xff\xfe\0\x1b" + SCRIPT + picture("jpeg")[2:],
    ),
    ("png-with-page.png", picture("png") + b"<script>alert(1)</script>"),
    ("webp-with-page.webp", picture("webp") + b"<script>alert(1)</script>"),
    ("page.jpg", b"<html><script>alert(1)</script>"),
    ("page.gif", b"GIF89a<script>alert(1)</script>"),
    ("svg.png", b"<svg onload='alert(1)' xmlns='http://www.w3.org/2000/svg'/>"),
    ("drawing.svg", b"<svg onload='alert(1)' xmlns='http://www.w3.org/2000/svg'/>"),
    ("program.jpg", b"MZ\x90\0" + b"\0" * 99),
    ("photoshop.jpg", b"8BPS\0\1" + b"\0" * 99),
    ("jpeg.png", picture("jpeg")),
    ("archive-behind.png", picture("png") + archive({"a.html": "<script>"})),
    ("page.pdf", b"<html><script>alert(1)</script>"),
    ("page-in-pdf.pdf", b"%PDF-1.7\n<html><script>alert(1)</script>"),
    ("pdf-behind-page.pdf", b"<html><script>alert(1)</script>-->\n" + tiny_pdf()),
    ("scripts.pdf", tiny_pdf(dirty=True)),
    ("page-behind.pdf", tiny_pdf() + b"<script>alert(1)</script>"),
    ("archive.zip", archive({"a.html": "<script>"})),
    ("archive.docx", archive({"a.html": "<script>"})),
    ("macro.docx", office("docx", {"word/vbaProject.bin": "x"})),
    ("object.docx", office("docx", {"word/embeddings/oleObject1.bin": "x"})),
    ("bomb.xlsx", office("xlsx", {"xl/zeros.xml": b" " * 60_000_000})),
    ("nested.xlsx", office("xlsx", {"xl/embeddings/a.zip": archive({"b.zip": archive({"c": b" " * 9_999})})})),
    ("ole.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
    ("page.txt", b"<!DOCTYPE html><script>alert(1)</script>"),
    ("page-later.txt", b"Some words.\n<script>alert(1)</script>"),
    ("page-later.csv", b"a,b\n<script>alert(1)</script>,=1+1"),
    ("program.txt", b"#!/bin/sh\nrm -rf /"),
    ("rich.txt", b"{\\rtf1 {\\object}}"),
    ("page.html", b"<script>alert(1)</script>"),
    ("archive-behind.pdf", tiny_pdf() + archive({"a.html": "<script>"})),
]
