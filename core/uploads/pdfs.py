"""A PDF on its way in: without what it says about its author, and without anything that runs. Pure.

Written anew as a whole, so that earlier versions, which a PDF keeps behind its present one, stay behind too.
ISO 32000-2 names the parts: 14.3 metadata, 12.6 actions, 12.5.6 annotations, 7.11.4 files inside.
"""

import io

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from core.uploads.picture_parts import clean_jpeg
from core.uploads.unfit import UnfitFileError

LOCKED = "This PDF is locked with a password, so nobody could read it. Save it without one and upload that."
BROKEN = "This PDF cannot be read. It may have been cut short on its way. Save it again and try once more."
# What a link may do: lead to a place in the same file, or to an address.
HARMLESS_ACTIONS = {"/GoTo", "/URI", "/Named"}
SAFE_SCHEMES = ("http://", "https://", "mailto:", "tel:")
RUNNING_ANNOTATIONS = {"/FileAttachment", "/RichMedia", "/Screen", "/Movie", "/Sound", "/3D"}
ABOUT = ("/Metadata", "/PieceInfo", "/LastModified", "/AF", "/AA", "/Thumb")
ANNOTATION_ABOUT = ("/T", "/M", "/CreationDate", "/NM")
# Of a form's field /T is its name; of a remark it is who made it.
REMARKS = {
    *("/Text", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight", "/Underline"),
    *("/Squiggly", "/StrikeOut", "/Caret", "/Stamp", "/Ink", "/Popup", "/Redact"),
}
ROOT_PARTS = ("/OpenAction", "/AA", "/AF", "/Metadata", "/PieceInfo", "/Collection", "/Legal", "/Perms")
DEEPEST = 60
MOST_UNPACKED = 200_000_000  # bytes of one packed stream: qpdf unpacks those that hold objects
pikepdf.settings.set_qpdf_limits(flate_max_memory=MOST_UNPACKED, run_length_max_memory=MOST_UNPACKED)


def clean_pdf(data: bytes) -> bytes:
    """Return the PDF without metadata, scripts, launches and files inside. Raises UnfitFileError."""
    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
            if not pdf.pages:
                raise UnfitFileError("This PDF has no pages.")
            empty(pdf)
            out = io.BytesIO()
            # Objects that nothing leads to any more are not written.
            pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        prove(out)
        return out.getvalue()
    except UnfitFileError:
        raise
    except pikepdf.PasswordError as problem:
        raise UnfitFileError(LOCKED) from problem
    except Exception as problem:  # pikepdf raises what qpdf raises, and errors of its own for odd objects
        raise UnfitFileError(BROKEN) from problem


def prove(made) -> None:
    """Open what was written: what qpdf mended on its way in may still be no whole PDF."""
    made.seek(0)
    with pikepdf.open(made, suppress_warnings=True, attempt_recovery=False) as pdf:
        if not pdf.pages:
            raise UnfitFileError(BROKEN)


def empty(pdf: pikepdf.Pdf) -> None:
    take_away(pdf.trailer, ("/Info",))
    root = pdf.Root
    take_away(root, ROOT_PARTS)
    if Name.Names in root:
        take_away(root.Names, ("/JavaScript", "/EmbeddedFiles", "/Renditions", "/AlternatePresentations"))
    if Name.AcroForm in root:
        take_away(root.AcroForm, ("/XFA", "/CO"))
    for thing in pdf.objects:
        clean_object(thing, 0)


def take_away(thing, names) -> None:
    for name in names:
        if name in thing:
            del thing[name]


def clean_object(thing, depth: int) -> None:
    """Clean an object and what is written inside of it; what it only leads to has a turn of its own."""
    if depth > DEEPEST:
        raise UnfitFileError(BROKEN)
    if isinstance(thing, Array):
        for number in range(len(thing) - 1, -1, -1):
            if runs(thing[number]):
                del thing[number]
            elif isinstance(thing[number], pikepdf.Object) and not thing[number].is_indirect:
                clean_object(thing[number], depth + 1)
    elif isinstance(thing, (Dictionary, Stream)):
        clean_dictionary(thing)
        for key, value in list(thing.items()):
            if runs(value):
                del thing[key]
            elif isinstance(value, pikepdf.Object) and not value.is_indirect:
                clean_object(value, depth + 1)


def clean_dictionary(thing) -> None:
    take_away(thing, ABOUT)
    if str(thing.get("/Subtype", "")) in REMARKS:
        take_away(thing, ANNOTATION_ABOUT)
    if isinstance(thing, Stream) and thing.get("/Filter") == Name.DCTDecode:
        try:
            plain = clean_jpeg(thing.read_raw_bytes())
        except Exception as problem:
            raise UnfitFileError(BROKEN) from problem
        parameters = thing.get("/DecodeParms")
        thing.write(plain, filter=Name.DCTDecode, **({"decode_parms": parameters} if parameters is not None else {}))


def runs(value) -> bool:
    """Return whether a thing is an action that does more than lead somewhere, or an annotation that holds a file."""
    if not isinstance(value, (Dictionary, Stream)):
        return False
    if str(value.get("/Subtype", "")) in RUNNING_ANNOTATIONS:
        return True
    if str(value.get("/Type", "")) in ("/Filespec", "/F", "/EmbeddedFile") or "/EF" in value or "/JS" in value:
        return True
    kind = value.get("/S")
    if not isinstance(kind, Name):
        return False
    if str(kind) == "/URI":
        return not str(value.get("/URI", "")).strip().lower().startswith(SAFE_SCHEMES)
    return str(kind) in ACTIONS and str(kind) not in HARMLESS_ACTIONS


ACTIONS = HARMLESS_ACTIONS | {
    *("/GoToR", "/GoToE", "/GoToDp", "/Launch", "/Thread", "/Sound", "/Movie", "/Hide", "/SubmitForm", "/ResetForm"),
    *("/ImportData", "/JavaScript", "/SetOCGState", "/Rendition", "/Trans", "/GoTo3DView", "/RichMediaExecute"),
}
