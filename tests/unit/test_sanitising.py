"""No HTML is trusted because an editor or an import sent it."""

import re

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from core.sanitising import ATTRIBUTES, MAX_LENGTH, PROTOCOLS, TAGS, TooMuchHTMLError, clean_html, clean_text

ATTACKS = [
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<p onclick=alert(1)>hello</p>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#x09;script:alert(1)">x</a>',
    '<a href=" &#14; javascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    "<svg><script>alert(1)</script></svg>",
    "<svg/onload=alert(1)>",
    "<iframe src=//evil.example></iframe>",
    "<style>p{background:url(//evil.example)}</style>",
    '<p style="position:fixed">x</p>',
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<template><img src=x onerror=alert(1)></template>",
    "<object data=//evil.example></object><embed src=//evil.example>",
    '<form action="//evil.example"><input name=password></form>',
    "<base href=//evil.example>",
    "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<p>unclosed <b>bold <i>deep",
    "<script",
    "<style>@import '//evil.example'",
]
DANGER = re.compile(
    r"<\s*(script|style|iframe|object|embed|form|input|base|svg|img|template)|\bon\w+\s*=|javascript:", re.I
)


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_that_runs_comes_through(attack):
    cleaned = clean_html(f"<p>before</p>{attack}<p>after</p>")
    tags_only = "".join(re.findall(r"<[^>]*>", cleaned))
    assert not DANGER.search(tags_only), cleaned
    assert "before" in cleaned


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_second_sanitiser_finds_nothing_left_to_remove(attack):
    cleaned = clean_html(attack)
    allowed = {tag: set(names) for tag, names in ATTRIBUTES.items()}
    again = nh3.clean(cleaned, tags=TAGS, attributes=allowed, url_schemes=PROTOCOLS, link_rel=None)
    assert re.findall(r"<[a-z]+", again) == re.findall(r"<[a-z]+", cleaned)


def test_the_words_of_a_script_do_not_stay_behind_as_text():
    assert clean_html("<p>hello</p><script>steal()</script>") == "<p>hello</p>"


def test_what_editors_write_comes_back_unchanged():
    html = '<h2>Now</h2><p>Rest, <b>then</b> <a href="https://example.org/">read</a>.</p><ul><li>one</li></ul>'
    assert clean_html(html) == html


def test_links_to_our_own_pages_survive():
    html = '<p><a id="12" linktype="page">the guide</a></p>'
    assert 'linktype="page"' in clean_html(html)
    assert 'id="12"' in clean_html(html)


def test_too_much_is_refused_before_it_costs_time():
    with pytest.raises(TooMuchHTMLError):
        clean_html("a" * (MAX_LENGTH + 1))
    with pytest.raises(TooMuchHTMLError):
        clean_html("<b>" * 20_000)


@given(st.text(max_size=400))
def test_cleaning_twice_is_cleaning_once(text):
    once = clean_html(text)
    assert clean_html(once) == once


def test_titles_lose_controls_and_direction_overrides():
    assert clean_text("Rest\u202e\x00 now\u2028please") == "Rest now please"


@pytest.mark.parametrize("html", ["<p>a<br/>b</p>", "<p>a<br>b</p>", "<p>a</p><hr><p>b</p>"])
def test_a_line_break_can_be_opened_in_the_editor_again(html):
    """bleach writes <br>, and Wagtail's converter takes what follows for its inside."""
    converter = ContentstateConverter(features=["bold", "hr"])
    kept = clean_html(html)
    assert "b" in converter.from_database_format(kept)
    assert clean_html(kept) == kept
