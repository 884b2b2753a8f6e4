"""Small files of every kind that may be uploaded, with a canary wherever such a file says something about people."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image, ImageCms

ROOT = Path(__file__).resolve().parents[1]
CANARY = b"CANARY-51.5074N"
TRACES = ["place", "artist", "xmp", "thumbnail", "maker note", "iptc", "comment"]
FORMS = ["jpeg", "progressive.jpeg", "png", "moving.png", "gif", "moving.gif", "webp", "moving.webp", "avif"]
GPS, EXIF_PART, ARTIST, MAKER_NOTE, NORTH = 0x8825, 0x8769, 0x013B, 0x927C, 27
XMP_NAME = b"http://ns.adobe.com/xap/1.0/\0"
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def drawing(size=(24, 16)) -> Image.Image:
    return Image.effect_mandelbrot(size, (-2, -1, 1, 1), 40).convert("RGB")


def saved(picture, form, **options) -> bytes:
    made = io.BytesIO()
    picture.save(made, form, **options)
    return made.getvalue()


def picture(form: str, size=(24, 16), **options) -> bytes:
    """Return a plain picture of one of FORMS, with a colour profile where the format keeps one."""
    kind = form.rpartition(".")[2].upper()
    if kind != "GIF":
        options = {"icc_profile": PROFILE} | options
    if form.startswith("progressive"):
        options["progressive"] = True
    if form.startswith("moving"):
        options |= {"save_all": True, "append_images": [drawing(size).rotate(90), drawing(size).rotate(180)], "loop": 0}
    return saved(drawing(size), kind, **options)


def exif_with(trace: str) -> bytes:
    exif = Image.Exif()
    text = CANARY.decode()
    if trace == "place":
        exif.get_ifd(GPS)[NORTH] = CANARY
    elif trace == "maker note":
        exif.get_ifd(EXIF_PART)[MAKER_NOTE] = CANARY
    else:
        exif[ARTIST] = text
    return exif.tobytes() + (b"\xff\xd8\xff\xdb" + CANARY if trace == "thumbnail" else b"")


def picture_with(form: str, trace: str) -> bytes:
    """Return a picture of one of FORMS that holds the canary in one of TRACES, as its format writes it down."""
    kind, plain = form.rpartition(".")[2], picture(form)
    xmp = b"<x:xmpmeta>" + CANARY + b"</x:xmpmeta>"
    if kind == "jpeg":
        body = {
            "xmp": (0xE1, XMP_NAME + xmp),
            "iptc": (0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x14\x1c\x02\x5a\0\x0f" + CANARY),
            "comment": (0xFE, CANARY),
            "thumbnail": (0xE0, b"JFXX\0\x10" + CANARY),
        }.get(trace) or (0xE1, exif_with(trace))
        return plain[:2] + struct.pack(">BBH", 0xFF, body[0], len(body[1]) + 2) + body[1] + plain[2:]
    if kind == "png":
        name, body = {
            "xmp": (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp),
            "iptc": (b"tEXt", b"Raw profile type iptc\0" + CANARY),
            "comment": (b"tEXt", b"Comment\0" + CANARY),
        }.get(trace) or (b"eXIf", exif_with(trace)[6:])
        return plain[:33] + chunk(name, body) + plain[33:]
    if kind == "gif":
        mark = b"\xff\x0bXMP DataXMP" if trace == "xmp" else b"\xfe"
        block = b"!" + mark + bytes([len(CANARY)]) + CANARY + b"\0"
        at = 13 + (3 * 2 ** ((plain[10] & 7) + 1) if plain[10] & 0x80 else 0)
        return plain[:at] + block + plain[at:]
    return picture(form, **({"xmp": xmp} if trace in ("xmp", "iptc", "comment") else {"exif": exif_with(trace)}))


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png_that_says(width: int, height: int) -> bytes:
    """Return the few bytes of a PNG whose head claims a size."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def tiny_pdf(dirty: bool = False) -> bytes:
    """Return a PDF of one page; a dirty one with everything in it that should not come in."""
    made = io.BytesIO()
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(200, 200)).obj
        if dirty:
            make_dirty(pdf, page)
        pdf.save(made)
    return made.getvalue()


def make_dirty(pdf, page) -> None:
    text = CANARY.decode()
    script = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{text}')"))
    pdf.docinfo["/Author"] = text
    pdf.Root.Metadata = pdf.make_stream(b"<x:xmpmeta>" + CANARY + b"</x:xmpmeta>")
    pdf.Root.OpenAction = script
    pdf.Root.AA = Dictionary(WC=script)
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script])))
    pdf.Root.AcroForm = Dictionary(XFA=pdf.make_stream(CANARY), Fields=Array([]))
    pdf.attachments["canary.txt"] = CANARY
    photo = picture_with("jpeg", "place")
    page.Resources = Dictionary(
        XObject=Dictionary(Im0=pdf.make_stream(photo, Subtype=Name.Image, Filter=Name.DCTDecode))
    )
    page.PieceInfo = Dictionary(Canary=Dictionary(Private=String(text)))
    page.AA = Dictionary(O=script)
    box = Array([0, 0, 9, 9])
    page.Annots = pdf.make_indirect(
        Array(
            [
                Dictionary(Subtype=Name.Link, Rect=box, A=Dictionary(S=Name.Launch, F=String(text))),
                Dictionary(Subtype=Name.Link, Rect=box, A=Dictionary(S=Name.URI, URI=String(f"javascript:{text}"))),
                Dictionary(Subtype=Name.Link, Rect=box, A=Dictionary(S=Name.URI, URI=String("https://example.org/"))),
                Dictionary(Subtype=Name.Link, Rect=box, A=Dictionary(S=Name.SubmitForm, F=String(text))),
                Dictionary(Subtype=Name.Text, Rect=box, T=String(text), Contents=String("a note")),
                Dictionary(Subtype=Name.FileAttachment, Rect=box, FS=Dictionary(F=String(text))),
                Dictionary(Subtype=Name.Link, Rect=box, A=Dictionary(S=Name.GoTo, D=Array([]), Next=script)),
            ]
        )
    )


RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{}</Types>'


def office(ending: str, more: dict | None = None, relations: str = "") -> bytes:
    """Return an office document with the canary in its properties, its remarks and a picture; `more` adds parts."""
    text = CANARY.decode()
    main = {
        "docx": "word/document.xml",
        "pptx": "ppt/presentation.xml",
        "xlsx": "xl/workbook.xml",
        "odt": "content.xml",
    }
    parts = {
        "[Content_Types].xml": TYPES.format('<Override PartName="/docProps/core.xml" ContentType="x"/>'),
        "_rels/.rels": RELATIONS.format('<Relationship Id="rId2" Type="x" Target="docProps/core.xml"/>' + relations),
        main[ending]: f'<w:p w:rsidR="{text}"><w:ins w:author="{text}"/>kept words<author>{text}</author></w:p>',
        "docProps/core.xml": f"<dc:creator>{text}</dc:creator>",
        "docProps/thumbnail.jpeg": CANARY,
        "word/media/image1.jpeg": picture_with("jpeg", "place"),
        "word/people.xml": f'<w15:person w15:author="{text}"><w15:presenceInfo userId="{text}"/></w15:person>',
    }
    if ending == "odt":
        parts = {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:body>kept words<dc:creator>{text}</dc:creator></office:body>",
            "meta.xml": f"<dc:creator>{text}</dc:creator>",
            "Thumbnails/thumbnail.png": CANARY,
            "META-INF/manifest.xml": '<m><manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png"/></m>',
        }
    return archive(parts | (more or {}))


def archive(parts: dict) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, body in parts.items():
            file.writestr(name, body)
    return made.getvalue()


def unpacked(data: bytes) -> bytes:
    """Return all an archive holds, names included, as one."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return b"".join(name.encode() + file.read(name) for name in file.namelist())


def everything_in_pdf(data: bytes) -> bytes:
    """Return all a PDF holds, streams unpacked, as one."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(
            made,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.specialized,
            compress_streams=False,
        )
    return made.getvalue()


def recording(ending: str) -> bytes:
    """Return a second of picture or sound with the canary in its tags (made once with ffmpeg -metadata)."""
    return (ROOT / "tests" / "tagged" / f"tagged.{ending}").read_bytes()
