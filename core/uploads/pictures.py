"""A picture on its way in: what it is by its bytes, not too large to draw, and without what its camera wrote. Pure.

Its size is read from its head before a pixel is drawn; then it is put together anew from the pieces that draw it
(core/uploads/picture_parts.py), turned where its camera was held sideways, and drawn once as a proof.
"""

import io
import struct

from PIL import Image, ImageOps

from core.uploads.picture_parts import CLEANERS
from core.uploads.unfit import BROKEN_PICTURE, UnfitFileError

MOST_FRAMES = 200
FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF")
ORIENTATION = 0x0112  # Exif 2.32, 4.6.4
# An AVIF (ISO 23000-22) is read as a whole: places of its parts are counted from the beginning of the file.
AVIF_ITEMS = (b"av01", b"grid", b"iden", b"tmap")
JPEG_QUALITY, WEBP_QUALITY, AVIF_QUALITY = 92, 90, 80


def clean_picture(data: bytes, most_bytes: int, most_pixels: int) -> bytes:
    """Return the bytes of the same picture without anything said about it; the same bytes where it was clean.

    Colour profiles stay. Raises UnfitFileError.
    """
    if len(data) > most_bytes:
        raise UnfitFileError(f"This picture is too large. It may have {most_bytes // 1024**2} MB at most.")
    try:
        return cleaned(data, most_pixels)
    except UnfitFileError:
        raise
    except Image.DecompressionBombError as problem:  # by Pillow's own measure, some 179 million
        raise UnfitFileError(
            f"This picture has too many pixels. It may have {most_pixels // 10**6} million."
        ) from problem
    except Exception as problem:  # Pillow and a broken file: errors of every kind, RecursionError among them
        raise UnfitFileError(BROKEN_PICTURE) from problem


def cleaned(data: bytes, most_pixels: int) -> bytes:
    with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
        form = picture.format
        refuse_the_huge(picture, most_pixels)
        moves = form != "MPO" and getattr(picture, "n_frames", 1) > 1  # a moving picture has no camera behind it
        turned = not moves and picture.getexif().get(ORIENTATION, 1) not in (0, 1)
        if turned or (form == "AVIF" and not is_plain_avif(data)):
            return drawn_anew(picture)
    result = data if form == "AVIF" else CLEANERS[form](data)
    with Image.open(io.BytesIO(result), formats=FORMATS) as proof:
        for frame in range(getattr(proof, "n_frames", 1)):
            proof.seek(frame)
            proof.load()
    return result


def refuse_the_huge(picture, most_pixels: int) -> None:
    refuse_pixels(picture.width * picture.height, most_pixels)  # before the frames: to count them some are read
    frames = 1 if picture.format == "MPO" else getattr(picture, "n_frames", 1)
    if frames > MOST_FRAMES:
        raise UnfitFileError(f"This picture moves, and has {frames} frames. It may have {MOST_FRAMES} at most.")
    refuse_pixels(picture.width * picture.height * frames, most_pixels)


def refuse_pixels(pixels: int, most_pixels: int) -> None:
    if pixels > most_pixels:
        raise UnfitFileError(
            f"This picture has {pixels / 1e6:.0f} million pixels. It may have {most_pixels // 10**6} million at most: "
            "make it smaller and try once more."
        )


def drawn_anew(picture) -> bytes:
    """Return the picture, turned upright, drawn into a new file that holds pixels and the colour profile alone."""
    form = "JPEG" if picture.format == "MPO" else picture.format
    profile = picture.info.get("icc_profile")
    options = {"icc_profile": profile} if profile else {}
    if form == "JPEG":
        tables = getattr(picture, "quantization", None)
        options |= {"qtables": tables, "subsampling": "4:4:4"} if tables else {"quality": JPEG_QUALITY}
    elif form in ("WEBP", "AVIF"):
        options["quality"] = WEBP_QUALITY if form == "WEBP" else AVIF_QUALITY
    upright = ImageOps.exif_transpose(picture)
    upright.info = {key: value for key, value in upright.info.items() if key in ("transparency", "gamma")}
    out = io.BytesIO()
    upright.save(out, form, exif=b"", **options)
    return CLEANERS[form](out.getvalue()) if form in CLEANERS else out.getvalue()


def is_plain_avif(data: bytes) -> bool:
    """Return whether an AVIF holds its picture and nothing that is said about it: no Exif, no XMP, no unknown box."""
    try:
        boxes = list(boxes_of(data))
        if [name for name, _ in boxes if name not in (b"ftyp", b"meta", b"mdat")]:
            return False
        meta = next(body for name, body in boxes if name == b"meta")[4:]
        inner = dict(boxes_of(meta))
        if set(inner) - {b"hdlr", b"pitm", b"iloc", b"iinf", b"iprp", b"iref", b"idat"}:
            return False
        about = inner[b"iinf"]
        items = list(boxes_of(about[8 if about[0] else 6 :]))
        return all(name == b"infe" and item[8:12] in AVIF_ITEMS for name, item in items)
    except (StopIteration, KeyError, IndexError, ValueError, struct.error):
        return False


def boxes_of(data: bytes):
    """Yield the name and the bytes of each box (ISO 14496-12, 4.2). Raises ValueError where one is cut short."""
    at = 0
    while at < len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        head = 8
        if length == 1:
            (length,) = struct.unpack_from(">Q", data, at + 8)
            head = 16
        elif length == 0:
            length = len(data) - at
        if length < head or at + length > len(data):
            raise ValueError("cut short")
        yield name, data[at + head : at + length]
        at += length
