"""Recordings come in without titles, places and dates, and play as they did."""

import io
import random
import struct

import pytest

from core.file_kinds import wrong_kind
from core.uploads.recordings import clean_recording
from core.uploads.unfit import UnfitFileError
from core.uploads.vorbis import checksum
from tests.tiny_files import CANARY, recording

ENDINGS = ["mp4", "m4a", "mp3", "webm", "ogg"]


def cleaned(ending, data):
    file = io.BytesIO(data)
    clean_recording(ending, file)
    return file.getvalue()


@pytest.mark.parametrize("ending", ENDINGS)
def test_nothing_that_is_said_about_it_is_left(ending):
    came = recording(ending)
    clean = cleaned(ending, came)
    assert CANARY in came
    assert b"Lavf" in came
    assert CANARY not in clean
    assert b"Lavf" not in clean
    assert cleaned(ending, clean) == clean
    assert wrong_kind(f"a.{ending}", io.BytesIO(clean)) == ""
    if ending != "mp3":
        assert len(clean) == len(came), "nothing moves"


def test_picture_and_sound_stay_to_the_byte():
    def sound(data):
        at = data.index(b"mdat")
        return data[at : at + struct.unpack_from(">I", data, at - 4)[0]]

    came = recording("mp4")
    assert sound(cleaned("mp4", came)) == sound(came)
    mp3 = recording("mp3")
    clean = cleaned("mp3", mp3 + b"TAG" + CANARY.ljust(125))
    assert clean in mp3
    assert clean[0] == 0xFF


def test_the_pages_of_an_ogg_have_true_sums():
    clean = cleaned("ogg", recording("ogg"))
    at = clean.index(b"OggS", 4)
    segments = clean[at + 26]
    length = 27 + segments + sum(clean[at + 27 : at + 27 + segments])
    page = clean[at : at + length]
    assert checksum(page[:22] + b"\0\0\0\0" + page[26:]) == struct.unpack_from("<I", page, 22)[0]


def test_a_film_with_a_track_of_data_is_refused_in_words():
    film = recording("mp4")
    with pytest.raises(UnfitFileError, match="a track of data"):
        cleaned("mp4", film.replace(b"vide", b"meta"))


@pytest.mark.parametrize("ending", ENDINGS)
def test_two_hundred_broken_recordings_are_refused_in_words_or_cleaned(ending):
    chance, whole = random.Random(ending), recording(ending)  # noqa: S311
    refused = 0
    for number in range(200):
        broken = bytearray(whole)
        if number % 2:
            del broken[chance.randrange(1, len(broken)) :]
        else:
            for _ in range(chance.randint(1, 6)):
                broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
        try:
            cleaned(ending, bytes(broken))
        except UnfitFileError:
            refused += 1
    assert refused > 5
