"""An Ogg recording (RFC 3533) without its comments. Pure but for its file.

The second packet of a Vorbis or Opus stream holds what is said about it (RFC 7845, 5.2; Vorbis I, 5). Its values are
written over with spaces where they stand, and the sums of its pages are made anew.
"""

import struct

STARTS = (b"\x03vorbis", b"OpusTags")
HEAD = 27
MOST_PAGES = 64  # of the head of the file; a picture of the cover takes some dozens
CRC = []
for _byte in range(256):
    _value = _byte << 24
    for _ in range(8):
        _value = (_value << 1 ^ 0x04C11DB7 if _value & 0x80000000 else _value << 1) & 0xFFFFFFFF
    CRC.append(_value)


def clean_ogg(file) -> None:
    """Clean an open Ogg of our own. Raises ValueError or struct.error for what has not the form of one."""
    pages = list(first_pages(file))
    if not pages:
        raise ValueError("no Ogg")
    body = bytearray(b"".join(page[2] for page in pages))
    start = next((at for mark in STARTS if (at := body.find(mark)) >= 0), None)
    if start is None:
        return  # another kind of sound: it has no comments that we know
    blank(body, start + (7 if body[start] == 3 else 8))
    at = 0
    for place, head, old in pages:
        new = bytes(body[at : at + len(old)])
        at += len(old)
        if new != old:
            head = head[:22] + b"\0\0\0\0" + head[26:]
            head = head[:22] + struct.pack("<I", checksum(head + new)) + head[26:]
            file.seek(place)
            file.write(head + new)


def first_pages(file):
    """Yield place, head and body of the first pages. The lengths that follow a page's head belong to its head."""
    place = 0
    for _ in range(MOST_PAGES):
        file.seek(place)
        head = file.read(HEAD)
        if not head:
            return
        if head[:4] != b"OggS" or len(head) < HEAD:
            raise ValueError("no page")
        lengths = file.read(head[26])
        body = file.read(sum(lengths))
        if len(lengths) != head[26] or len(body) != sum(lengths):
            raise ValueError("cut short")
        yield place, head + lengths, body
        place += HEAD + len(lengths) + len(body)


def blank(body: bytearray, at: int) -> None:
    """Write spaces over the name of the program and every comment's value."""
    (length,) = struct.unpack_from("<I", body, at)
    at = spaces(body, at + 4, length)
    (comments,) = struct.unpack_from("<I", body, at)
    at += 4
    for _ in range(comments):
        (length,) = struct.unpack_from("<I", body, at)
        equals = body.find(b"=", at + 4, at + 4 + length)
        kept = equals + 1 - (at + 4) if equals >= 0 else 0
        spaces(body, at + 4 + kept, length - kept)
        at += 4 + length


def spaces(body: bytearray, at: int, length: int) -> int:
    if at + length > len(body):
        raise ValueError("a comment is longer than what holds it")
    body[at : at + length] = b" " * length
    return at + length


def checksum(data: bytes) -> int:
    value = 0
    for byte in data:
        value = (value << 8 & 0xFFFFFFFF) ^ CRC[value >> 24 ^ byte]
    return value
