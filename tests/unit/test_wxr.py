"""A WordPress export is read item by item, or refused as a whole in words that say where."""

import io

import pytest

from core.importing import wxr
from core.importing.wxr import RefusedFileError, read_wxr
from tests.wordpress import HEAD, SITE, TAIL, export, item, theme_test


def refused(data: bytes) -> str:
    with pytest.raises(RefusedFileError) as problem:
        read_wxr(io.BytesIO(data))
    return str(problem.value)


def test_an_item_keeps_what_a_page_needs_and_no_person():
    found = read_wxr(io.BytesIO(theme_test()))
    first = found.items[0]
    assert (found.site, found.users, len(found.items)) == (SITE, 1, 24)
    assert (first.number, first.line, first["title"], first["wp:status"]) == (1, 8, "Classic", "publish")
    assert first.terms == [("category", "Sleep"), ("post_tag", "Edge case"), ("category", "Students")]
    assert dict(first.comments) == {"comment": 2, "pingback": 1, "trackback": 1}
    assert first.meta == {"_thumbnail_id": "31"}
    for canary in (
        "canary-login",
        "canary-author",
        "canary-comment",
        "Canary Commenter",
        "203.0.113.9",
        "canary words",
    ):
        assert canary in theme_test().decode()
        assert canary not in repr(found)


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "ISO-8859-1", "windows-1252"])
def test_every_encoding_that_the_file_names_is_read(encoding):
    found = read_wxr(io.BytesIO(export(item(1, "Café – “here”"), encoding=encoding)))
    assert found.items[0]["title"] in ("Café – “here”", "Café &#8211; &#8220;here&#8221;")


@pytest.mark.parametrize("keep", [0.2, 0.5, 0.9, 0.999])
def test_a_file_that_was_cut_short_is_refused(keep):
    whole = theme_test()
    words = refused(whole[: int(len(whole) * keep)])
    assert words.startswith("Line ")
    assert "cut short" in words


def test_the_wrong_encoding_is_named_with_its_line():
    words = refused(export(item(1, "Fine"), item(2, "Café")).replace("é".encode(), b"\xe9"))
    assert words.startswith("Line 10, column ")
    assert "not UTF-8" in words
    assert "Windows-1252" in words
    assert "encoding" in refused(export(item(1)).replace(b"UTF-8", b"KLINGON"))


LAUGHS = (
    '<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>\n<rss><channel><item><title>&c;</title></item></channel></rss>'
)
ELSEWHERE = '<?xml version="1.0"?>\n<!DOCTYPE rss SYSTEM "file:///etc/passwd">\n<rss/>'


@pytest.mark.parametrize("text", [LAUGHS, ELSEWHERE], ids=["billion laughs", "a file of ours"])
def test_definitions_are_refused_before_they_count(text):
    words = refused(text.encode())
    assert words.startswith("Line 2: ")
    assert "definitions" in words


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<html><body>Not found</body></html>", "begins with <html>"),
        (b"<rss version='2.0'><channel><title>News</title></channel></rss>", "no wp:wxr_version"),
        (export(item(1)).replace(b"</item>", b"</itme>"), "mismatched tag"),
        (export(item(1, "bell")).replace(b"bell", b"be\x07ll"), "a character that XML does not allow"),
        ((HEAD.format(encoding="UTF-8") + "<a>" * 50 + "</a>" * 50 + TAIL).encode(), "over 40 deep"),
    ],
    ids=["a page", "a feed", "a broken tag", "a control character", "deep"],
)
def test_what_is_no_export_is_refused(data, words):
    assert words in refused(data)


def test_a_file_that_is_too_large_is_left_unread(monkeypatch):
    class Endless(io.RawIOBase):
        given = 0

        def read(self, size):
            self.given += size
            return (HEAD.format(encoding="UTF-8").encode() if self.given == size else b"") + b" " * size

    file = Endless()
    with pytest.raises(RefusedFileError, match="larger than 40 MB"):
        read_wxr(file)
    assert file.given < 41_000_000
    monkeypatch.setattr(wxr, "MOST_ITEMS", 2)
    assert "more than 2 items" in refused(export(item(1), item(2), item(3)))
    monkeypatch.setattr(wxr, "LONGEST_FIELD", 10)
    assert "one field has over" in refused(export(item(1, content="words and words")))
