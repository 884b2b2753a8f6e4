"""What a post's HTML becomes: our blocks, with nothing left that runs, and a note for what a person has to look at."""

import re
import time

import pytest

from core.importing.pieces import Attachment
from core.importing.post_body import read_body
from core.importing.shortcodes import expand
from core.sanitising import TooMuchHTMLError, clean_html
from tests.unsafe_html import UNSAFE
from tests.wordpress import CLASSIC, GUTENBERG

FILES = {
    "31": Attachment("https://old.example/wp-content/uploads/2019/03/harbour.jpg", "A harbour at dawn"),
    "32": Attachment("https://old.example/wp-content/uploads/2019/03/boats.png", "", "Boats lie still"),
}


def read(html, **more):
    return read_body(html, **{"base": "https://old.example/post", "title": "A post", "attachments": FILES, **more})


def texts(html, **more):
    return "".join(piece.value for piece in read(html, **more).pieces if piece.kind == "text")


def kinds(html):
    return [piece.kind for piece in read(html).pieces]


def test_classic_posts_have_paragraphs_pictures_galleries_and_films():
    reading = read(CLASSIC, join_hosts=["zoom.us"])
    assert [piece.kind for piece in reading.pieces] == [
        *("text", "figure", "text", "figure", "figure", "text", "hosted_video", "hosted_video", "text")
    ]
    first, captioned = reading.pieces[0].value, reading.pieces[1].value
    assert first == "<p>Words of a first paragraph<br/>with a second line.</p><h2>A deep heading first</h2>"
    assert captioned == {"address": FILES["31"].address, "alt": "A harbour at dawn", "caption": "The harbour at dawn"}
    assert reading.pieces[3].value["alt"] == "A harbour at dawn"
    assert reading.pieces[4].value["caption"] == "Boats lie still"
    assert [piece.value["address"] for piece in reading.pieces[6:8]] == [
        "https://www.youtube.com/watch?v=aB3_-x9ZkQ0",
        "https://vimeo.com/76979871",
    ]
    last = reading.pieces[-1].value
    assert "Words inside a plugin's shortcode." in last
    for gone in ("somebody@old.example", "zoom.us", "canary-room", "contact-form", "su_note"):
        assert gone not in str(reading.pieces)
    for name in ("contact-form-7", "su_note"):
        assert reading.notes[f"the shortcode [{name}] was taken out"] == 1
    assert reading.notes["an e-mail address was left out"] == 2
    assert "[sic]" in reading.pieces[5].value
    assert reading.notes["a gallery's picture is not in the export"] == 1


def test_the_block_editors_posts():
    reading = read(GUTENBERG)
    assert [piece.kind for piece in reading.pieces] == [
        *("text", "quote", "figure", "figure", "figure", "hosted_video", "text", "hosted_video", "text"),
        *("download", "accordion", "text"),
    ]
    assert reading.pieces[0].value == (
        '<h2>Blocks</h2><p>One <strong>bold</strong> and coloured word, <a href="https://old.example/classic/">back</a>.'
        "</p><ul><li>First<ul><li>Nested<ol><li>Deeper</li></ol></li></ul></li><li>Second</li></ul>"
    )
    assert reading.pieces[1].value == {"quote": "It was enough.", "attribution": "A night nurse"}
    assert reading.pieces[2].value["caption"] == "Small boats"
    assert "<li><strong>When</strong>: Before. <strong>What helps</strong>: A meal</li>" in reading.pieces[6].value
    assert reading.pieces[7].value["title"] == "Boats again"
    assert reading.pieces[8].value == '<p><a href="https://maps.example/embed">Shown on maps.example</a></p>'
    assert reading.pieces[9].value["title"] == "A card"
    assert reading.pieces[10].value == {"items": [{"title": "Do I have to speak?", "text": "<p>No.</p>"}]}
    assert reading.notes["the block wp:latest-posts holds nothing to bring along"] == 1


@pytest.mark.parametrize(
    ("levels", "expected"),
    [("4 1 2 3", "2 2 3 3"), ("2 4 4 2", "2 3 3 2"), ("6 5 4", "2 2 2"), ("1 2 3 4 5 6", "2 3 3 3 3 3"), ("3", "2")],
)
def test_headings_begin_at_two_and_skip_none(levels, expected):
    html = "".join(f"<h{level}>Words</h{level}><h{level}> </h{level}>" for level in levels.split())
    assert re.findall(r"<h(\d)>", texts(html)) == expected.split()


@pytest.mark.parametrize(
    ("href", "becomes"),
    [
        ("/about/", "https://old.example/about/"),
        ("next", "https://old.example/next"),
        ("//other.example/x", "https://other.example/x"),
        ("HTTPS://other.example/x?a=1&amp;b=2", "https://other.example/x?a=1&amp;b=2"),
        ("tel:116123", "tel:116123"),
        ("#below", None),
        ("mailto:a@b.example", None),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("https://me:pw@other.example/", None),
        ("https://[", None),
        ("ftp://other.example/", None),
        ("", None),
        ("https://us02web.zoom.us/j/1", None),
    ],
)
def test_links_are_made_whole_or_plain_words(href, becomes):
    html = texts(
        f'<p>Before <a href="{href}" onclick="x()" id="7" linktype="page">words</a> after</p>', join_hosts=["zoom.us"]
    )
    link = f'<a href="{becomes}">words</a>' if becomes else "words"
    assert html == f"<p>Before {link} after</p>"


@pytest.mark.parametrize("html", UNSAFE, ids=range(len(UNSAFE)))
def test_nothing_that_runs_is_left(html):
    reading = read(html)
    left = str(reading.pieces)
    words = re.sub(r"&lt;.*?&gt;", "", left)
    assert not re.search(r"<(?!/?(?:p|h[23]|ul|ol|li|a|b|strong|i|em|br|sup|sub)\b)", words), left
    assert not re.search(r"<[^>]*\son\w+\s*=|href=\"(?!http|tel|sms)", words, re.I), left
    for piece in reading.pieces:
        if piece.kind == "text":
            assert clean_html(piece.value) == piece.value
        for name in ("address", "src"):
            assert piece.kind == "text" or str(dict(piece.value).get(name, "https://")).startswith("http")


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("see [sic] here", "see [sic] here"),
        ("[[gallery]] is written so", "[gallery] is written so"),
        ("[1] a footnote", "[1] a footnote"),
        ("a [b c", "a [b c"),
        ("[foo bar='x']", ""),
        ("[foo]", ""),
        ("[foo]in[/foo] and [unclosed x=1 and on", "in and [unclosed x=1 and on"),
        ("[embed]https://youtu.be/aB3_-x9ZkQ0", "https://youtu.be/aB3_-x9ZkQ0"),
        ("[youtube aB3_-x9ZkQ0]", '<x-embed src="https://youtu.be/aB3_-x9ZkQ0"></x-embed>'),
        ("[vimeo id=76979871]", '<x-embed src="https://vimeo.com/76979871"></x-embed>'),
    ],
)
def test_what_is_a_shortcode_and_what_is_not(text, becomes):
    assert expand(text)[0] == becomes


def test_lists_and_quotes_keep_their_words_when_something_else_stands_in_them():
    assert texts("<ul><li><h3>A</h3><p>b</p><p>c</p></li><li> </li></ul>") == "<ul><li><strong>A</strong>b c</li></ul>"
    assert kinds("<ul><li>a<img src='/x.png'></li></ul><p>z</p>") == ["text", "figure", "text"]
    assert kinds("<blockquote><ul><li>a</li></ul></blockquote>") == ["text"]
    assert texts("<pre>a\nb</pre>") == "<p>a<br/>b</p>"
    assert texts("<li>alone</li>") == "<ul><li>alone</li></ul>"


@pytest.mark.parametrize(
    "html",
    ["<div>" * 1_500 + "x", "x" * 200_001, "<b>" * 10_001],
    ids=["deep", "long", "many"],
)
def test_too_much_is_refused_in_words(html):
    with pytest.raises(TooMuchHTMLError, match=r"longer than|too deep"):
        read(html)


@pytest.mark.parametrize(
    "text",
    ["[a " * 40_000, '[a "' * 40_000, "[embed]" * 20_000, "<!--" * 9_000, "a@" * 90_000, "[" * 100_000, "[x]" * 50_000],
    ids=lambda text: text[:7],
)
def test_no_text_makes_it_slow(text):
    began = time.perf_counter()
    read(text)
    assert time.perf_counter() - began < 5


def test_lists_are_no_deeper_than_a_phone_has_room_for():
    html = texts("<ul><li>a" * 6 + "<li>b" + "</ul>" * 6)
    assert html.count("<ul>") == 4
    assert re.sub(r"<[^>]+>", "", html) == "aaaaaab"
    assert html.endswith("<li>a</li><li>a</li><li>a</li><li>b</li></ul></li></ul></li></ul></li></ul>")
