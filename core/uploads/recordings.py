"""Recordings on their way in: without where and by whom they were made. Pure but for the file it is given to change.

A film may have a gigabyte, so it is never read as a whole. What is said about it is written over where it stands:
nothing moves, and the places at which players look for picture and sound stay true. Only an MP3's labels, which stand
before and behind the sound, are cut off.

Each function takes a file open for reading and writing, of our own, and changes it. Raises UnfitFileError.
"""

import os
import struct

from core.uploads.unfit import UnfitFileError
from core.uploads.vorbis import clean_ogg
from core.uploads.webm import clean_webm

BROKEN = "This recording cannot be read. It may have been cut short on its way. Export it again and upload that."
DATA_TRACK = (
    "This film carries a track of data beside picture and sound; cameras and phones keep the place there. Export it "
    "from a program for films as an MP4 without it."
)
# ISO 14496-12. Boxes to walk into; boxes about the recording; the tracks that a page can play.
INTO = {b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"moof", b"traf", b"mvex"}
ABOUT = {b"udta", b"meta", b"uuid", b"free", b"skip", b"wide", b"pdin", b"meco"}
DATED = {b"mvhd", b"tkhd", b"mdhd"}
PLAYABLE = {b"vide", b"soun", b"text", b"subt", b"sbtl", b"clcp", b"tmcd", b"hint", b"null"}
MOST_BOXES = 100_000
BLOCK = 1_048_576
ID3V1, APE = 128, b"APETAGEX"


def clean_recording(ending: str, file) -> None:
    """Take out of an open file what is said about it, by its name's ending: mp4, m4a, mp3, webm or ogg."""
    cleaner = {"mp4": clean_mp4, "m4a": clean_mp4, "mp3": clean_mp3, "webm": clean_webm, "ogg": clean_ogg}[ending]
    try:
        cleaner(file)
    except UnfitFileError:
        raise
    except (ValueError, IndexError, KeyError, EOFError, struct.error, RecursionError) as problem:
        raise UnfitFileError(BROKEN) from problem


def size_of(file) -> int:
    return file.seek(0, os.SEEK_END)


def clean_mp4(file) -> None:
    walk(file, 0, size_of(file), [0])


def walk(file, at: int, end: int, count: list[int]) -> None:
    """Clean the boxes between two places of the file. `count` holds how many there were so far."""
    while at + 8 <= end:
        count[0] += 1
        file.seek(at)
        length, name = struct.unpack(">I4s", exactly(file, 8))
        head = 8
        if length == 1:
            (length,) = struct.unpack(">Q", exactly(file, 8))
            head = 16
        elif length == 0:
            length = end - at
        if length < head or at + length > end or count[0] > MOST_BOXES:
            raise ValueError("a box is longer than what holds it")
        if name in INTO:
            walk(file, at + head, at + length, count)
        elif name in ABOUT:
            file.seek(at + 4)
            file.write(b"free")
            write_nothing(file, at + head, length - head)
        elif name in DATED:
            forget_dates(file, at + head)
        elif name == b"hdlr":
            forget_handler(file, at + head, length - head)
        at += length
    if at != end:
        write_nothing(file, at, end - at)


def exactly(file, length: int) -> bytes:
    data = file.read(length)
    if len(data) != length:
        raise EOFError
    return data


def write_nothing(file, at: int, length: int) -> None:
    file.seek(at)
    while length > 0:
        file.write(bytes(min(length, BLOCK)))
        length -= BLOCK


def forget_dates(file, at: int) -> None:
    file.seek(at)
    wide = exactly(file, 1) == b"\1"
    write_nothing(file, at + 4, 16 if wide else 8)


def forget_handler(file, at: int, length: int) -> None:
    """Refuse a track that is neither picture nor sound nor text; forget the name that a program gave to others."""
    file.seek(at)
    body = exactly(file, min(length, 24))
    if body[8:12] not in PLAYABLE:
        raise UnfitFileError(DATA_TRACK)
    write_nothing(file, at + 24, length - 24)


def clean_mp3(file) -> None:
    """Cut off ID3v2 (id3.org, 2.4.0, 3.1) before the sound, ID3v1, Lyrics3 and APE behind it."""
    start, end = 0, size_of(file)
    while True:
        file.seek(start)
        head = file.read(10)
        if head[:3] != b"ID3" or len(head) < 10:
            break
        length = 0
        for byte in head[6:10]:
            length = length << 7 | byte & 0x7F
        start += 10 + length + (10 if head[5] & 0x10 else 0)
    while (cut := label_behind(file, start, end)) != end:
        end = cut
    if start >= end:
        raise EOFError
    file.seek(start)
    if not find_sound(file.read(4096)):
        raise ValueError("no sound behind the labels")
    move_to_front(file, start, end)


def find_sound(data: bytes) -> bool:
    return any(data[at] == 0xFF and data[at + 1] & 0xE0 == 0xE0 for at in range(len(data) - 1))


def label_behind(file, start: int, end: int) -> int:
    """Return where the last label behind the sound begins, or `end` where there is none."""
    if end - start >= ID3V1:
        file.seek(end - ID3V1)
        if file.read(3) == b"TAG":
            return end - ID3V1
    if end - start >= 32:
        file.seek(end - 32)
        foot = file.read(32)
        if foot[:8] == APE:
            length, _, flags = struct.unpack_from("<III", foot, 12)
            return max(start, end - length - (32 if flags >> 31 else 0))
        if foot[-9:] == b"LYRICS200":
            return max(start, end - 15 - int(foot[-15:-9]))
        if foot[-10:-7] == b"3DI":
            length = 0
            for byte in foot[-4:]:
                length = length << 7 | byte & 0x7F
            return max(start, end - length - 20)
    return end


def move_to_front(file, start: int, end: int) -> None:
    place = 0
    while start < end:
        file.seek(start)
        block = exactly(file, min(BLOCK, end - start))
        file.seek(place)
        file.write(block)
        start, place = start + len(block), place + len(block)
    file.truncate(place)
