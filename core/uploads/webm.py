"""A WebM film (Matroska, RFC 9559) without its tags, files inside, titles, programs and dates. Pure but for its file.

What is left out becomes Void of the same length (RFC 8794, 11.3.2), so that nothing moves.
"""

import os

VOID = 0xEC
EBML, SEGMENT, INFO, TRACKS, TRACK = 0x1A45DFA3, 0x18538067, 0x1549A966, 0x1654AE6B, 0xAE
INTO = {SEGMENT, INFO, TRACKS, TRACK}
TAGS, ATTACHMENTS = 0x1254C367, 0x1941A469
# Title, file names, who made it with what, when, its numbers; a track's name.
CRC = 0xBF  # of what we change
ABOUT = {TAGS, ATTACHMENTS, CRC, 0x7BA9, 0x7384, 0x3C83AB, 0x3EB923, 0x3C83BB, 0x3E83BB, 0x4444, 0x4461, 0x73A4, 0x536E}
PROGRAMS = {0x4D80, 0x5741}  # both have to be there: written over with spaces
CLUSTER = 0x1F43B675
MOST_ELEMENTS = 200_000


def clean_webm(file) -> None:
    """Clean an open WebM of our own. Raises ValueError or EOFError for what has not the form of one."""
    end = file.seek(0, os.SEEK_END)
    walk(file, 0, end, [0])


def walk(file, at: int, end: int, count: list[int]) -> None:
    while at < end:
        count[0] += 1
        file.seek(at)
        name, _ = number(file, keep_mark=True)
        size_at = file.tell()
        length, unknown = number(file, keep_mark=False)
        body = file.tell()
        if count[0] > MOST_ELEMENTS:
            raise ValueError("too many elements")
        if unknown:
            if name not in (SEGMENT, CLUSTER):
                raise ValueError("an element without an end")
            if name == CLUSTER:
                return  # a film as it was sent: behind its first cluster nothing is told apart
            length = end - body
        if body + length > end:
            raise ValueError("an element is longer than what holds it")
        if name in INTO:
            walk(file, body, body + length, count)
        elif name in PROGRAMS:
            write(file, body, b" ", length)
        elif name in ABOUT:
            make_void(file, at, size_at, body, length)
        elif name == VOID:
            write(file, body, b"\0", length)
        at = body + length


def make_void(file, at: int, size_at: int, body: int, length: int) -> None:
    """Write Void over an element: its name takes one byte, the length all that name and length took before."""
    width = body - at - 1
    if width > 8:  # a name of four bytes and a length of more than five: the rest belongs to what is void
        spare = width - 8
        width, body, length = 8, body - spare, length + spare
    file.seek(at)
    file.write(bytes([VOID]) + (length | 1 << 7 * width).to_bytes(width, "big"))
    write(file, body, b"\0", length)


def write(file, at: int, what: bytes, length: int) -> None:
    file.seek(at)
    while length > 0:
        file.write(what * min(length, 1_048_576))
        length -= 1_048_576


def number(file, keep_mark: bool) -> tuple[int, bool]:
    """Return a number of variable length (RFC 8794, 4) and whether it stands for "unknown"."""
    first = file.read(1)
    if not first or not first[0]:
        raise ValueError("no number")
    width = 9 - first[0].bit_length()
    rest = file.read(width - 1)
    if len(rest) != width - 1:
        raise EOFError
    value = int.from_bytes(first + rest, "big")
    plain = value & ((1 << 7 * width) - 1)
    return (value if keep_mark else plain), plain == (1 << 7 * width) - 1
