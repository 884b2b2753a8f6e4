"""Pictures taken apart into the pieces of their format, and put together from those that draw them. Pure.

Whatever says something about the picture (Exif with the place, XMP, IPTC, comments, thumbnails, makers' notes, whatever
a program may invent tomorrow) is left out because it is not on the list, and so is what stands behind the end. Pixels
are not touched, so a picture loses nothing, and one that is clean stays the same to the byte.

Each function takes the bytes of a whole file and returns those of a clean one. Raises ValueError or IndexError or
struct.error for what has not the form that its standard asks for.
"""

import struct

# JPEG (ITU T.81, table B.1): tables, frames, restart interval; JFIF, ICC and Adobe's word about colours.
JPEG_DRAWING = {0xC4, 0xCC, 0xDB, 0xDC, 0xDD} | (set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC})
ICC = b"ICC_PROFILE\0"
# PNG (W3C, third edition, 5.6). gAMA to sBIT say which colours are meant.
PNG_DRAWING = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"acTL", b"fcTL", b"fdAT"}
PNG_COLOURS = {b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT"}
PNG_START = b"\x89PNG\r\n\x1a\n"
WEBP_DRAWING = {b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
WEBP_FRAME = {b"VP8 ", b"VP8L", b"ALPH"}
WEBP_EXIF_AND_XMP = 0x08 | 0x04
LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def clean_jpeg(data: bytes) -> bytes:
    if data[:2] != b"\xff\xd8":
        raise ValueError("no JPEG")
    kept, at = [b"\xff\xd8"], 2
    while True:
        at = data.index(b"\xff", at)  # what stands between two segments belongs to none
        while data[at] == 0xFF:
            at += 1
        marker = data[at]
        at += 1
        if marker == 0xD9:
            return b"".join([*kept, b"\xff\xd9"])
        if marker in (0x00, 0x01) or 0xD0 <= marker <= 0xD8:
            continue
        (length,) = struct.unpack_from(">H", data, at)
        body = data[at + 2 : at + length]
        if len(body) != length - 2:
            raise ValueError("cut short")
        at += length
        if marker == 0xDA:
            end = end_of_scan(data, at)
            kept.append(segment(marker, body) + data[at:end])
            at = end
        elif marker in JPEG_DRAWING:
            kept.append(segment(marker, body))
        elif marker == 0xE0 and body.startswith(b"JFIF\0") and len(body) >= 12:
            kept.append(segment(marker, body[:12] + b"\0\0"))  # without its thumbnail
        elif marker == 0xE2 and body.startswith(ICC):
            kept.append(segment(marker, body))
        elif marker == 0xEE and body.startswith(b"Adobe") and len(body) >= 12:
            kept.append(segment(marker, body[:12]))


def segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def end_of_scan(data: bytes, at: int) -> int:
    """Return where the next marker stands that is neither a stuffed 0xFF nor a restart. A cut file raises."""
    while True:
        at = data.index(b"\xff", at)
        follows = data[at + 1]
        if follows not in (0x00, 0xFF) and not 0xD0 <= follows <= 0xD7:
            return at
        at += 1 if follows == 0xFF else 2


def clean_png(data: bytes) -> bytes:
    if data[:8] != PNG_START:
        raise ValueError("no PNG")
    kept, at = [PNG_START], 8
    while True:
        length, name = struct.unpack_from(">I4s", data, at)
        chunk = data[at : at + 12 + length]
        if len(chunk) != 12 + length:
            raise ValueError("cut short")
        at += 12 + length
        if name in PNG_DRAWING or name in PNG_COLOURS:
            kept.append(chunk)
        if name == b"IEND":
            return b"".join(kept)


def clean_gif(data: bytes) -> bytes:
    if data[:6] not in (b"GIF87a", b"GIF89a"):
        raise ValueError("no GIF")
    at = 13 + colour_table(data[10])
    kept = [data[:at]]
    while True:
        kind = data[at]
        if kind == 0x3B:
            return b"".join([*kept, b";"])
        if kind == 0x2C:
            start = at
            at = sub_blocks_end(data, at + 10 + colour_table(data[at + 9]) + 1)
            kept.append(data[start:at])
        elif kind == 0x21:
            start, label = at, data[at + 1]
            at = sub_blocks_end(data, at + 2)
            if label == 0xF9:
                kept.append(data[start:at])
            elif label == 0xFF and data[start + 3 : start + 14] in LOOPS and data[start + 14] == 3:
                kept.append(data[start : start + 18] + b"\0")  # how often it repeats, and nothing behind that
        elif kind == 0:
            at += 1  # some programs write one too many
        else:
            raise ValueError("no such block")


def colour_table(flags: int) -> int:
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def sub_blocks_end(data: bytes, at: int) -> int:
    while data[at]:
        at += data[at] + 1
    return at + 1


def clean_webp(data: bytes) -> bytes:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise ValueError("no WebP")
    end = 8 + struct.unpack_from("<I", data, 4)[0]
    if end > len(data) + 1:
        raise ValueError("cut short")
    kept = []
    for name, body in riff_chunks(data[12:end]):
        if name == b"VP8X":
            kept.append((name, bytes([body[0] & ~WEBP_EXIF_AND_XMP]) + body[1:10]))
        elif name == b"ANMF":
            inner = [piece for piece in riff_chunks(body[16:]) if piece[0] in WEBP_FRAME]
            kept.append((name, body[:16] + joined(inner)))
        elif name in WEBP_DRAWING:
            kept.append((name, body))
    whole = b"WEBP" + joined(kept)
    return b"RIFF" + struct.pack("<I", len(whole)) + whole


def riff_chunks(data: bytes):
    at = 0
    while at + 8 <= len(data):
        name, length = struct.unpack_from("<4sI", data, at)
        body = data[at + 8 : at + 8 + length]
        if len(body) != length:
            raise ValueError("cut short")
        yield name, body
        at += 8 + length + length % 2


def joined(chunks) -> bytes:
    return b"".join(
        name + struct.pack("<I", len(body)) + body + (b"\0" if len(body) % 2 else b"") for name, body in chunks
    )


CLEANERS = {"JPEG": clean_jpeg, "MPO": clean_jpeg, "PNG": clean_png, "GIF": clean_gif, "WEBP": clean_webp}
