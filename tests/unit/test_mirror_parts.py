"""When a copy is refused, what may stand in none, and how one takes the other's place."""

import os
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest

from portal.mirror import releasing
from portal.mirror.canaries import Canaries
from portal.mirror.links import Links, name_of, worth
from portal.mirror.policy import policy_inside
from portal.mirror.refusing import reasons

HERE = "https://portal.example.org"
LINK = "https://zoom.us/j/9981?pwd=s3cret&from=a/b"
SESSION = "q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6"
FINE = {"pages": {f"/{number}/" for number in range(100)} | {"/"}, "last": 101, "broken": {}, "missing": set(),
        "needed": ["/"], "leaks": {}, "helpless": set(), "offline": 9000, "seconds": 4.0}  # fmt: skip
WRONG = {
    "an answer that is not 200": ({"broken": {"/a/": "answered 500"}}, "/a/ answered 500."),
    "fewer pages": ({"last": 107}, "It has 101 pages, and the last one had 107"),
    "urgent help": ({"needed": ["/urgent-help/"]}, "/urgent-help/ is missing."),
    "a part of a page": ({"missing": {"/static/a.css"}}, "/static/a.css, which a page shows, is nowhere."),
    "a leak": ({"leaks": {"pages/index.html": "A join link"}}, "A join link stands in pages/index.html."),
    "nobody to call": ({"helpless": {"/a/"}}, "/a/ names nobody to call."),
    "too large": ({"offline": 14 * 1024 + 1}, "offline.html has 14,337 bytes"),
    "too fast": ({"seconds": 0.01}, "too fast for 101 pages"),
}


def test_a_whole_copy_is_taken():
    assert reasons(**FINE) == []
    assert reasons(**FINE | {"last": 106}) == []  # 95%


@pytest.mark.parametrize(("change", "words"), WRONG.values(), ids=WRONG)
def test_whatever_is_wrong_is_named_and_nothing_else(change, words):
    [said] = reasons(**FINE | change)
    assert words in said


@pytest.fixture
def canaries():
    return Canaries(links=[LINK], sessions=[SESSION], cms_path="/cms/", base=HERE)


@pytest.mark.parametrize(
    "page",
    [
        '<a href="https://zoom.us/j/9981?pwd=s3cret&amp;from=a/b">',
        '{"url": "https:\\/\\/zoom.us\\/j\\/9981?pwd=s3cret\\u0026from=a\\/b"}',
        "?next=https%3A%2F%2Fzoom.us%2Fj%2F9981%3Fpwd%3Ds3cret%26from%3Da%2Fb",
        "HTTPS://ZOOM.US/j/9981?pwd=s3cret&#38;from=a/b",
    ],
)
def test_a_join_link_is_found_however_it_is_written(canaries, page):
    assert canaries.found_in(page.encode()) == ["A join link"]


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (f"<p>{SESSION}</p>", "Somebody's session"),
        ('<input name="csrfmiddlewaretoken">', "“csrfmiddlewaretoken”"),
        ('<a href="/cms/pages/3/edit/">', "An address of the CMS"),
        (f"<loc>{HERE}/cms/</loc>", "An address of the CMS"),
    ],
)
def test_marks_of_somebody_are_found(canaries, page, found):
    assert canaries.found_in(page.encode()) == [found]


def test_what_only_looks_alike_is_no_leak(canaries):
    page = f'https://zoom.us/ https://zoom.us/j/1 {SESSION}x <script src="/static/cms/a.js"> our csrftoken, sessionid'
    assert canaries.found_in(page.encode()) == []
    assert Canaries(links=[], sessions=[], cms_path="/cms/", base=HERE).found_in(b"anything") == []


def test_what_a_page_leads_to_and_is_made_of():
    links = Links("""<a href="/a/">A</a><link rel="stylesheet" href="/static/a.css"><img src="/media/images/a.webp"
        srcset="/media/images/b.webp 1x, /media/images/c.webp 2x"><video poster="/media/p.webp"><source src="/film.mp4">
        <track src="/media/captions/a.vtt"></video><picture><source srcset="/media/images/d.avif 2x"></picture>""")
    assert links.pages == {"/a/"}
    pictures = {f"/media/images/{name}" for name in ("a.webp", "b.webp", "c.webp", "d.avif")}
    assert links.parts == pictures | {"/static/a.css", "/media/p.webp", "/media/captions/a.vtt"}


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/a/#part", "/a/"),
        (f"{HERE}/cy/a/", "/cy/a/"),
        ("https://elsewhere.org/a/", None),
        ("//elsewhere.org/a/", None),
        ("tel:999", None),
        ("http://[slip", None),
        ("/whats-on/?month=2026-12", None),
        ("/cms/", None),
        ("/join/1b4e28ba/", None),
        ("/cy/search/", None),
        ("/documents/3/a.pdf", None),
        ("/searching/", "/searching/"),
        ("/calendar/", "/calendar/"),
        ("/calendar/session/1.ics", None),
    ],
)
def test_which_addresses_are_copied(address, path):
    assert worth(address, HERE) == path


@pytest.mark.parametrize(
    ("path", "kind", "name"),
    [
        ("/", "text/html", "pages/index.html"),
        ("/cy/a/", "text/html", "pages/cy/a/index.html"),
        ("/a/text/", "text/plain", "pages/a/text/index.txt"),
        ("/robots.txt", "text/plain", "files/robots.txt"),
        ("/../../etc/passwd", "text/html", None),
        ("/a\0b/", "text/html", None),
        (f"/{'a' * 256}/", "text/html", None),
    ],
)
def test_where_an_answer_lies(path, kind, name):
    assert name_of(path, kind) == name


def test_a_copied_page_holds_its_policy_without_google():
    policy = "default-src 'none'; script-src 'self' https://www.googletagmanager.com; frame-ancestors 'none'"
    page = policy_inside(b"<html><head><title>", {"Content-Security-Policy": policy}).decode()
    assert (
        'http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;; script-src &#x27;self&#x27;"'
        in page
    )
    assert page.index("http-equiv") < page.index("<title>")


def copy_at(folder, made: datetime, words: bytes = b"words"):
    with releasing.making(folder) as new:
        releasing.put(new / "pages/index.html", words)
        return releasing.release(folder, new, {"made": made.isoformat(), "pages": 1})


NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_three_are_kept_and_the_present_one_is_the_newest(tmp_path):
    made = [copy_at(tmp_path, NOW + timedelta(minutes=15 * number), b"%d" % number) for number in range(5)]
    assert [one.exists() for one in made] == [False, False, True, True, True]
    assert (tmp_path / "current/pages/index.html").read_bytes() == b"4"
    assert releasing.made_at(tmp_path) == NOW + timedelta(hours=1)
    assert not releasing.is_due(tmp_path, NOW + timedelta(minutes=74))
    assert releasing.is_due(tmp_path, NOW + timedelta(minutes=75))


def test_a_clock_that_goes_back_and_two_in_one_second_delete_nothing_in_use(tmp_path):
    for number in range(4):
        copy_at(tmp_path, NOW + timedelta(minutes=number))
    back = copy_at(tmp_path, NOW - timedelta(days=1), b"back")
    again = copy_at(tmp_path, NOW - timedelta(days=1), b"again")
    assert back != again
    assert (tmp_path / "current/pages/index.html").read_bytes() == b"again"
    assert len(list((tmp_path / "releases").iterdir())) == 3


def test_what_fails_half_way_leaves_the_last_one_and_nothing_else(tmp_path):
    copy_at(tmp_path, NOW)
    with suppress(OSError), releasing.making(tmp_path) as new:
        releasing.put(new / "pages/index.html", b"half")
        raise OSError("the disk is full")
    (tmp_path / "making").mkdir()
    (tmp_path / "making" / "left by one that was killed").touch()
    with releasing.making(tmp_path) as new:
        assert list(new.iterdir()) == []
        with pytest.raises(releasing.BeingMadeError), releasing.making(tmp_path):
            pytest.fail("Two made one copy.")
    assert (tmp_path / "current/pages/index.html").read_bytes() == b"words"
    assert not (tmp_path / "making").exists()


def test_others_may_read_it_and_a_picture_takes_its_room_once(tmp_path):
    picture, folder = tmp_path / "a.webp", tmp_path / "mirror"
    picture.write_bytes(b"picture")
    picture.chmod(0o600)
    inodes = []
    for minute in (0, 15):
        with releasing.making(folder) as new:
            releasing.put_file(new, "files/a.webp", picture, folder / releasing.CURRENT)
            made = releasing.release(folder, new, {"made": (NOW + timedelta(minutes=minute)).isoformat(), "pages": 0})
        inodes.append((made / "files/a.webp").stat().st_ino)
        assert oct((made / "files/a.webp").stat().st_mode & 0o777) == "0o644"
        assert oct(made.stat().st_mode & 0o777) == "0o755"
    assert inodes[0] == inodes[1] != picture.stat().st_ino
    os.utime(picture, (1, 1))
    picture.write_bytes(b"another")
    with releasing.making(folder) as new:
        releasing.put_file(new, "files/a.webp", picture, folder / releasing.CURRENT)
        assert (new / "files/a.webp").read_bytes() == b"another"
