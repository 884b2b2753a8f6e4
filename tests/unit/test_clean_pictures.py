"""A picture comes in with its pixels and nothing that is said about it; one that is no picture is refused in words."""

import io
import random
import subprocess
import sys

import pytest
from PIL import Image, ImageSequence

from core.uploads.picture_parts import clean_png
from core.uploads.pictures import MOST_FRAMES, ORIENTATION, clean_picture
from core.uploads.unfit import UnfitFileError
from tests.tiny_files import CANARY, FORMS, PROFILE, ROOT, TRACES, drawing, picture, picture_with, png_that_says, saved

MOST = 10 * 1024**2, 40_000_000


TOO_LARGE = [(6_405, 6_405), (16_000, 8_000), (30_000, 30_000), (2**31 - 1, 2**31 - 1)]  # 41, 128, 900 million


def opened(data):
    return Image.open(io.BytesIO(data))


def frames(data):
    return [frame.convert("RGBA").tobytes() for frame in ImageSequence.Iterator(opened(data))]


@pytest.mark.parametrize("trace", TRACES)
@pytest.mark.parametrize("form", FORMS)
def test_no_trace_of_a_person_is_left_in_any_format(form, trace):
    came = picture_with(form, trace)
    assert CANARY in came
    clean = clean_picture(came, *MOST)
    assert CANARY not in clean
    assert not opened(clean).getexif()
    assert clean_picture(clean, *MOST) == clean, "what is clean stays the same to the byte"


@pytest.mark.parametrize("form", FORMS)
def test_pixels_frames_and_colours_stay_as_they_are(form):
    came = picture(form)
    clean = clean_picture(came + (b"" if form == "avif" else b"<script>alert(1)</script>"), *MOST)
    assert clean == (came if form != "jpeg" else clean)
    assert frames(clean) == frames(came)
    assert len(frames(clean)) == (3 if form.startswith("moving") else 1)
    if not form.endswith("gif"):
        assert opened(clean).info["icc_profile"] == PROFILE
    if form in ("moving.gif", "moving.webp"):
        assert opened(clean).info["loop"] == 0


def test_what_stands_behind_the_end_does_not_come_in():
    for form in ("jpeg", "png", "gif", "webp"):
        assert b"<script" not in clean_picture(picture(form) + b"<script>alert(1)</script>", *MOST)


@pytest.mark.parametrize("form", ["jpeg", "png", "webp", "avif"])
def test_a_picture_from_a_camera_held_sideways_stands_upright(form):
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    clean = clean_picture(picture(form, size=(40, 20), exif=exif.tobytes()), *MOST)
    assert opened(clean).size == (20, 40)
    assert opened(clean).info["icc_profile"] == PROFILE
    assert not opened(clean).getexif()


def test_print_colours_and_transparency_stay():
    cmyk = saved(drawing().convert("CMYK"), "JPEG")
    assert opened(clean_picture(cmyk, *MOST)).tobytes() == opened(cmyk).tobytes()
    palette = drawing().quantize(8)
    see_through = saved(palette, "PNG", transparency=0)
    assert opened(clean_picture(see_through, *MOST)).info["transparency"] == 0


@pytest.mark.parametrize("form", FORMS)
def test_two_hundred_broken_files_are_refused_in_words_or_come_in_whole(form):
    chance, whole, refused = random.Random(form), picture_with(form, "artist"), 0  # noqa: S311
    for number in range(200):
        broken = bytearray(whole)
        if number % 2:
            del broken[chance.randrange(1, len(broken)) :]
        else:
            for _ in range(chance.randint(1, 6)):
                broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
        try:
            clean = clean_picture(bytes(broken), *MOST)
        except UnfitFileError:
            refused += 1
        else:
            opened(clean).load()
    assert refused > 60


@pytest.mark.parametrize(
    ("width", "height"), [(6_405, 6_405), (16_000, 8_000), (30_000, 30_000), (2**31 - 1, 2**31 - 1)]
)
def test_a_picture_too_large_to_draw_is_refused_by_its_head(width, height):
    with pytest.raises(UnfitFileError, match=r"^This picture"):
        clean_picture(png_that_says(width, height), *MOST)


def test_too_many_frames_are_refused():
    dots = [Image.new("RGB", (9, 9), ["black", "white"][number % 2]) for number in range(MOST_FRAMES + 1)]
    for form in ("GIF", "WEBP", "PNG"):
        moving = saved(dots[0], form, save_all=True, append_images=dots[1:])
        assert opened(moving).n_frames == MOST_FRAMES + 1
        with pytest.raises(UnfitFileError, match="It may have 200 at most"):
            clean_picture(moving, *MOST)
    with pytest.raises(UnfitFileError, match="10 MB at most"):
        clean_picture(b"\0" * (MOST[0] + 1), *MOST)


DRAW = """
import io, sys, time
from PIL import Image
from core.uploads.pictures import clean_picture
picture = sys.stdin.buffer.read()
before = time.process_time()
clean_picture(picture, 10 * 1024**2, 40_000_000)
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(time.process_time() - before, int(peak.split()[1]) // 1024)
"""


def test_the_largest_picture_we_take_costs_little_time_and_memory():
    """39 million pixels, the most a form lets in, in a process of its own: its peak is what it took."""
    largest = saved(Image.new("RGB", (6_245, 6_245), "teal"), "JPEG")
    done = subprocess.run([sys.executable, "-c", DRAW], input=largest, cwd=ROOT, capture_output=True, check=True)
    seconds, megabytes = done.stdout.split()
    assert float(seconds) < 3
    assert int(megabytes) < 300


def test_a_png_keeps_only_what_draws_it():
    chunks = clean_png(picture_with("png", "comment"))
    assert b"iCCP" in chunks
    assert b"tEXt" not in chunks
